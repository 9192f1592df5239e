"""Own results go down to where channels are chosen."""

from datetime import timedelta

from analytics.clicks.models import Click
from analytics.outcomes import operations
from campaigns.fit.models import ChannelBenchmark
from campaigns.tests.factories import (
    NOON,
    ChannelAccountFactory,
    PersonaFactory,
    PostFactory,
    PublicationFactory,
    TrackedLinkFactory,
)


def refresh(organisation):
    operations.refresh_benchmarks(
        organisations=[organisation], now=NOON + timedelta(days=1)
    )


def test_a_benchmark_counts_posts_clicks_and_spending_and_is_replaced(
    campaign, hanna, organisation
):
    account = ChannelAccountFactory(organisation=organisation, brand=campaign.brand)
    persona = PersonaFactory(organisation=organisation)
    link = TrackedLinkFactory(organisation=organisation, account=account)
    PublicationFactory(
        post=PostFactory(campaign=campaign, persona=persona),
        account=account,
        link=link,
        status="published",
        published_at=NOON,
        remote_id="1",
    )
    Click.objects.create(link=link, at=NOON, device="phone")
    campaign.spending.create(
        kind="media",
        account=account,
        spent_on=NOON.date(),
        amount=50,
        recorded_by=hanna,
    )

    refresh(organisation)
    refresh(organisation)

    rows = ChannelBenchmark.objects.order_by("posts")
    assert list(rows.values_list("persona", "posts", "clicks", "spent")) == [
        (None, 0, 0, 50),
        (persona.pk, 1, 1, 0),
    ]
