from django.db import migrations

INDEXES = (
    ("candidate_name_folded", "candidates_candidate", "name"),
    ("candidate_email_folded", "candidates_candidate", "email"),
    ("candidate_city_folded", "candidates_candidate", "city"),
    ("profile_handle_folded", "candidates_profile", "handle"),
)


class Migration(migrations.Migration):
    """Trigrams of what the search compares (core.search.Folded)."""

    atomic = False
    dependencies = [
        ("candidates", "0015_documents_that_wait_by_index"),
        ("core", "0013_search"),
    ]

    operations = [
        migrations.RunSQL(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON {table}"
            f" USING gin (public.search_folded({column}) gin_trgm_ops)",
            f"DROP INDEX CONCURRENTLY IF EXISTS {name}",
        )
        for name, table, column in INDEXES
    ]
