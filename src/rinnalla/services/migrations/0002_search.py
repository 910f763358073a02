from django.db import migrations

COLUMNS = ("name_words", "name_parts", "text_words", "text_parts", "marks")

# Words that have been analysed already, without their places, each with its owner before it; those of names once more
# with n. between. PostgreSQL looks into no index beneath row-level security, so the words stand apart from the rows that
# are walled in (decision 0040).
POSTGRESQL = """
CREATE TABLE services_search (entry uuid PRIMARY KEY, vector tsvector NOT NULL);
CREATE INDEX services_search_vector ON services_search USING gin (vector);
CREATE FUNCTION services_search_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mine text;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM services_search WHERE entry = OLD.id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    mine := right(NEW.owner_id::text, 8) || '.';
    INSERT INTO services_search (entry, vector) VALUES (NEW.id, array_to_tsvector(
      ARRAY(SELECT mine || word FROM unnest(string_to_array(concat_ws(' ', NEW.name_words, NEW.name_parts,
        NEW.text_words, NEW.text_parts, NEW.marks), ' ')) word WHERE word <> '')
      || ARRAY(SELECT mine || 'n.' || word FROM unnest(string_to_array(concat_ws(' ', NEW.name_words,
        NEW.name_parts), ' ')) word WHERE word <> '')
    ));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER services_search_new AFTER INSERT OR DELETE ON services_searchentry
  FOR EACH ROW EXECUTE FUNCTION services_search_keep();
CREATE TRIGGER services_search_change
  AFTER UPDATE OF name_words, name_parts, text_words, text_parts, marks ON services_searchentry
  FOR EACH ROW EXECUTE FUNCTION services_search_keep();
"""


def make_index(apps, schema_editor):
    """The full-text index, as the database has it: of words that have been analysed already."""
    if schema_editor.connection.vendor == "sqlite":
        columns = ", ".join(COLUMNS)
        schema_editor.execute(
            f"CREATE VIRTUAL TABLE services_search USING fts5({columns}, content='services_searchentry',"
            " content_rowid='number', tokenize='unicode61 remove_diacritics 0')"
        )
        return
    schema_editor.execute(POSTGRESQL, None)


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor != "sqlite":
        schema_editor.execute("DROP FUNCTION IF EXISTS services_search_keep() CASCADE")
    schema_editor.execute("DROP TABLE IF EXISTS services_search")


class Migration(migrations.Migration):
    dependencies = [("services", "0001_initial")]

    operations = [migrations.RunPython(make_index, drop_index)]
