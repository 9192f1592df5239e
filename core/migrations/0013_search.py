from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations

# Immutable, so that an index may be made of it: the rules of `unaccent` come with PostgreSQL.
# With its schema: a dump is restored without a search path.
FUNCTION = """
CREATE OR REPLACE FUNCTION public.search_folded(text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT pg_catalog.translate(
        pg_catalog.lower(public.unaccent('public.unaccent'::pg_catalog.regdictionary, $1)),
        E'''\\u2019\\u2018`\\u00b4\\u02bc\\u2032', ''
    )
$$
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0012_unaccent")]

    operations = [
        TrigramExtension(),
        migrations.RunSQL(
            FUNCTION, "DROP FUNCTION IF EXISTS public.search_folded(text)"
        ),
    ]
