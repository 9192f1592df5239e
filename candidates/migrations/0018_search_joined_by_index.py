from django.db import migrations

JOINED = (
    ("candidate_name_joined", "candidates_candidate", "name"),
    ("candidate_email_joined", "candidates_candidate", "email"),
    ("candidate_city_joined", "candidates_candidate", "city"),
    ("profile_handle_joined", "candidates_profile", "handle"),
)
BEFORE = (
    ("candidate_name_folded", "candidates_candidate", "name"),
    ("candidate_email_folded", "candidates_candidate", "email"),
    ("candidate_city_folded", "candidates_candidate", "city"),
    ("profile_handle_folded", "candidates_profile", "handle"),
)
MAKE = "CREATE INDEX CONCURRENTLY IF NOT EXISTS {} ON {} USING gin ({} gin_trgm_ops)"
DROP = "DROP INDEX CONCURRENTLY IF EXISTS {}"


class Migration(migrations.Migration):
    """Trigrams of what the search compares (core.search.Joined), and of telephone numbers."""

    atomic = False
    dependencies = [
        ("candidates", "0017_people_in_order_by_index"),
        ("core", "0015_search_joined"),
    ]

    operations = [
        *(
            migrations.RunSQL(
                MAKE.format(name, table, f"public.search_joined({column})"),
                DROP.format(name),
            )
            for name, table, column in JOINED
        ),
        migrations.RunSQL(
            MAKE.format("candidate_phone_parts", "candidates_candidate", "phone_key"),
            DROP.format("candidate_phone_parts"),
        ),
        *(
            migrations.RunSQL(
                DROP.format(name),
                MAKE.format(name, table, f"public.search_folded({column})"),
            )
            for name, table, column in BEFORE
        ),
    ]
