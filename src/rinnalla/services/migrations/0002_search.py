from django.db import migrations

COLUMNS = ("name_words", "name_parts", "text_words", "text_parts", "marks")
WEIGHTS = {"name_words": "A", "name_parts": "B", "text_words": "C", "text_parts": "D", "marks": "D"}


def make_index(apps, schema_editor):
    """The full-text index, as the database has it: of words that have been analysed already."""
    if schema_editor.connection.vendor == "sqlite":
        columns = ", ".join(COLUMNS)
        schema_editor.execute(
            f"CREATE VIRTUAL TABLE services_search USING fts5({columns}, content='services_searchentry',"
            " content_rowid='number', tokenize='unicode61 remove_diacritics 0')"
        )
        return
    vector = " || ".join(
        f"setweight(to_tsvector('simple'::regconfig, {column}), '{WEIGHTS[column]}')" for column in COLUMNS
    )
    schema_editor.execute(
        f"ALTER TABLE services_searchentry ADD COLUMN vector tsvector GENERATED ALWAYS AS ({vector}) STORED"
    )
    schema_editor.execute("CREATE INDEX search_entry_vector ON services_searchentry USING gin (vector)")


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE IF EXISTS services_search")
        return
    schema_editor.execute("ALTER TABLE services_searchentry DROP COLUMN IF EXISTS vector")


class Migration(migrations.Migration):
    dependencies = [("services", "0001_initial")]

    operations = [migrations.RunPython(make_index, drop_index)]
