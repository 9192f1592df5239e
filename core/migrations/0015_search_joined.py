from django.db import migrations

# As search_folded, and without what parts a name: hyphens, dashes and spaces (core/search.py holds the same).
FUNCTION = """
CREATE OR REPLACE FUNCTION public.search_joined(text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT pg_catalog.translate(
        pg_catalog.lower(public.unaccent('public.unaccent'::pg_catalog.regdictionary, $1)),
        E'''\\u2019\\u2018`\\u00b4\\u02bc\\u2032-\\u2010\\u2011\\u2012\\u2013\\u2014\\u2015\\u2212 \\u00a0\\t\\n', ''
    )
$$
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0014_unread_notices_by_index")]

    operations = [
        migrations.RunSQL(
            FUNCTION, "DROP FUNCTION IF EXISTS public.search_joined(text)"
        ),
    ]
