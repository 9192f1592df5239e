from django.db import migrations

INDEXES = (
    ("post_title_joined", "campaigns_post", "public.search_joined(title)"),
    ("post_text_folded", "campaigns_post", "public.search_folded(text)"),
    ("variant_text_folded", "campaigns_variant", "public.search_folded(text)"),
)


class Migration(migrations.Migration):
    """Trigrams of what the search compares (core.search)."""

    atomic = False
    dependencies = [
        ("campaigns", "0023_one_post_for_an_idea"),
        ("core", "0015_search_joined"),
    ]

    operations = [
        migrations.RunSQL(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON {table}"
            f" USING gin ({expression} gin_trgm_ops)",
            f"DROP INDEX CONCURRENTLY IF EXISTS {name}",
        )
        for name, table, expression in INDEXES
    ]
