from django.core.management import call_command
from django.db import migrations


def make_cache_table(apps, schema_editor):
    """Rate limits and used codes live in a table, so that every process knows them."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def drop_cache_table(apps, schema_editor):
    schema_editor.execute("DROP TABLE IF EXISTS access_cache")


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]

    operations = [migrations.RunPython(make_cache_table, drop_cache_table)]
