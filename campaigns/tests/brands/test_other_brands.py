"""Own brand first; what is of another brand is used when somebody means it, and who approves sees it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from campaigns.beginnings import operations as beginnings
from campaigns.beginnings.operations import Wish
from campaigns.content import operations as content
from campaigns.content.models import Post
from campaigns.planning import operations as planning
from campaigns.planning.models import Campaign
from campaigns.tests.factories import (
    BrandFactory,
    ChannelAccountFactory,
    PersonaFactory,
    VacancyFactory,
)
from conftest import NOON
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
MEANT = "is_other_brand_meant"


@pytest.fixture
def techniek(organisation):
    return BrandFactory(organisation=organisation, name="Vonkelaar")


@pytest.fixture
def own(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Zuster"
    )


@pytest.fixture
def other(techniek):
    return ChannelAccountFactory(
        organisation=techniek.organisation,
        brand=techniek,
        platform="linkedin",
        name="Aardwarmte",
    )


@pytest.fixture
def others(techniek, other):
    """One of each kind that belongs to a brand."""
    of_techniek = {"organisation": techniek.organisation, "brand": techniek}
    return {
        "accounts": other,
        "vacancy": VacancyFactory(title="Installer", **of_techniek),
        "persona": PersonaFactory(name="The installer", **of_techniek),
    }


@pytest.fixture
def typed(campaign, own):
    """A post that stays within its brand, as the composer sends it."""
    return {
        "campaign": campaign.pk,
        "title": "Nurse in Utrecht",
        "kind": "vacancy",
        "vacancy": "",
        "persona": "",
        "text": "Come and work with us for € 3000. Apply today.",
        "language": "nl",
        "image": "",
        "alt_text": "",
        "accounts": [own.pk],
        "revision": 1,
    }


def with_other(typed, others, name):
    row = others[name]
    return typed | {
        name: [*typed["accounts"], row.pk] if name == "accounts" else row.pk
    }


def written(typed):
    return Post.objects.filter(title=typed["title"])


@pytest.mark.parametrize("name", ["accounts", "vacancy", "persona"])
def test_a_post_uses_another_brand_only_when_somebody_means_it(
    as_, hanna, typed, others, name
):
    url, sent = reverse("campaigns:post-add"), with_other(typed, others, name)

    refused = as_(hanna).post(url, sent)

    assert refused.status_code == 422
    assert f"“{others[name]}” is of Vonkelaar" in refused.content.decode()
    assert refused.context["form"][MEANT].field.widget.input_type == "checkbox"
    assert not written(typed)

    as_(hanna).post(url, sent | {MEANT: "on"})

    post = written(typed).get()
    assert post.of_other_brand == [others[name]]
    trail = AuditEvent.objects.about(post).get(verb="campaigns.post.written")
    assert trail.details["of_other_brand"] == [
        f"{others[name]._meta.model_name}:{others[name].pk}"
    ]


def test_the_composer_offers_the_own_brand_first(as_, hanna, campaign, own, others):
    answer = as_(hanna).get(reverse("campaigns:post-add"), {"campaign": "nurses"})

    context = answer.context
    assert [row.account for row in context["own_channels"]] == [own]
    assert [row.account for row in context["other_channels"]] == [others["accounts"]]
    assert not context["is_other_chosen"]
    labels = [label for _pk, label in context["form"].fields["persona"].choices]
    assert labels[-1] == "The installer · Vonkelaar"


def test_without_a_campaign_each_channel_says_its_brand(
    as_, hanna, campaign, own, other
):
    Campaign.objects.create(
        organisation=campaign.organisation,
        brand=other.brand,
        name="Installers",
        slug="installers",
        motive=campaign.motive,
        starts_on=campaign.starts_on,
        ends_on=campaign.ends_on,
    )

    rows = as_(hanna).get(reverse("campaigns:post-add")).context["channels"]

    assert {row.brand_name for row in rows} == {campaign.brand.name, "Vonkelaar"}


def test_who_approves_sees_the_other_brand(as_, hanna, max_, typed, others, campaign):
    sent = with_other(typed, others, "accounts") | {MEANT: "on", "submit": ""}
    as_(hanna).post(reverse("campaigns:post-add"), sent)
    post = written(typed).get()
    assert post.status == Post.Status.IN_REVIEW

    page = as_(max_).get(post.get_absolute_url())

    assert page.context["page"].of_other_brand == ["Aardwarmte (Vonkelaar)"]
    assert "Of another brand" in page.content.decode()
    today = as_(max_).get(reverse("campaigns:today-approvals"))
    assert [one.is_of_other_brand for one in today.context["waiting"]] == [True]


@pytest.fixture
def approved(typed, campaign, own, hanna, max_):
    post = content.write(
        by=hanna,
        campaign=campaign,
        title=typed["title"],
        text=typed["text"],
        accounts=[own],
        now=NOON,
    )
    post = content.submit(by=hanna, post=post, now=NOON)
    sha = post.content_sha()
    return content.approve(by=max_, post=post, content_sha=sha, now=NOON)


def test_a_channel_of_another_brand_needs_a_new_approval(
    as_, hanna, approved, typed, others
):
    url = reverse("campaigns:post-edit", args=[approved.pk])
    sent = with_other(typed, others, "accounts") | {"has_link": "on"}

    assert as_(hanna).post(url, sent).status_code == 422
    assert Post.objects.get(pk=approved.pk).is_approved

    as_(hanna).post(url, sent | {MEANT: "on"})

    changed = Post.objects.get(pk=approved.pk)
    assert (changed.status, changed.approved_sha) == (Post.Status.DRAFT, "")


def test_nobody_is_asked_twice(as_, hanna, approved, typed, others):
    """As it stands in older rows, which were approved so."""
    approved.accounts.add(others["accounts"])
    url = reverse("campaigns:post-edit", args=[approved.pk])
    sent = with_other(typed, others, "accounts") | {"has_link": "on", "title": "Other"}

    assert as_(hanna).post(url, sent).status_code == 302
    assert Post.objects.get(pk=approved.pk).is_approved


def test_a_post_that_moves_to_a_campaign_of_another_brand_asks(
    hanna, approved, own, techniek, campaign
):
    elsewhere = planning.create_campaign(
        by=hanna,
        brand=techniek,
        name="Installers",
        motive=campaign.motive,
        starts_on=campaign.starts_on,
        ends_on=campaign.ends_on,
        now=NOON,
    )

    with pytest.raises(ValidationError, match="Vonkelaar"):
        content.edit(
            by=hanna,
            post=approved,
            revision=approved.revision,
            campaign=elsewhere,
            title=approved.title,
            text=approved.text,
            accounts=[own],
            kind=approved.kind,
            now=NOON,
        )


def test_a_channel_of_another_brand_is_chosen_when_somebody_means_it(
    as_, hanna, campaign, other
):
    url = reverse("campaigns:campaign-channel-add", args=["nurses"])
    sent = {"account": other.pk, "reason": "They read it.", "posts_a_week": 2}

    assert as_(hanna).post(url, sent).status_code == 422
    assert not campaign.channel_choices.exists()

    assert as_(hanna).post(url, sent | {MEANT: "on"}).status_code == 302
    assert campaign.channel_choices.get().account == other


def test_a_chosen_channel_becomes_one_of_another_brand_when_somebody_means_it(
    as_, hanna, campaign, own, other
):
    choice = campaign.channel_choices.create(account=own, reason="Here", posts_a_week=2)
    url = reverse("campaigns:campaign-channel-edit", args=[choice.pk])
    sent = {"account": other.pk, "reason": "There.", "posts_a_week": 2}

    assert as_(hanna).post(url, sent).status_code == 422
    assert as_(hanna).post(url, sent | {MEANT: "on"}).status_code == 302
    assert as_(hanna).post(url, sent | {"posts_a_week": 3}).status_code == 302


def test_personas_of_another_brand_are_chosen_when_somebody_means_it(
    as_, hanna, campaign, others
):
    url = reverse("campaigns:campaign-personas", args=["nurses"])
    sent = {"personas": [others["persona"].pk]}

    assert as_(hanna).post(url, sent).status_code == 422
    assert not campaign.personas.exists()

    assert as_(hanna).post(url, sent | {MEANT: "on"}).status_code == 302
    assert as_(hanna).post(url, sent).status_code == 302


def test_a_persona_without_a_brand_is_for_all(as_, hanna, campaign):
    persona = PersonaFactory(organisation=campaign.organisation)
    url = reverse("campaigns:campaign-personas", args=["nurses"])

    assert as_(hanna).post(url, {"personas": [persona.pk]}).status_code == 302


@pytest.mark.parametrize("name", ["vacancy", "persona"])
def test_a_campaign_asks_about_vacancies_and_personas_of_another_brand(
    hanna, campaign, others, name
):
    named = {"vacancy": "vacancies", "persona": "personas"}[name]
    change = {"campaign": campaign, "by": hanna, "now": NOON, named: [others[name]]}

    with pytest.raises(ValidationError, match="Vonkelaar"):
        planning.change_campaign(**change)

    planning.change_campaign(**change, is_other_brand_meant=True)
    planning.change_campaign(**change)


def test_a_campaign_that_gets_another_brand_asks_about_its_channels(
    hanna, campaign, own, techniek
):
    campaign.channel_choices.create(account=own, reason="Here", posts_a_week=2)
    campaign.brand = techniek

    with pytest.raises(ValidationError, match="Zuster"):
        planning.change_campaign(campaign=campaign, by=hanna, now=NOON)

    planning.change_campaign(
        campaign=campaign, by=hanna, is_other_brand_meant=True, now=NOON
    )
    assert Campaign.objects.get(pk=campaign.pk).brand == techniek


def test_the_form_of_a_campaign_asks_too(as_, hanna, campaign, others):
    url = reverse("campaigns:campaign-edit", args=["nurses"])
    form = as_(hanna).get(url).context["form"]
    sent = {
        name: form[name].value()
        for name in form.fields
        if form[name].value() not in (None, [])
    }
    sent["vacancies"] = [others["vacancy"].pk]
    sent["team"] = [member.pk for member in campaign.team.all()]

    refused = as_(hanna).post(url, sent)

    assert refused.status_code == 422
    assert "“Installer” is of Vonkelaar" in refused.content.decode()
    assert refused.content.decode().count('name="is_other_brand_meant"') == 1
    assert as_(hanna).post(url, sent | {MEANT: "on"}).status_code == 302


def test_an_earlier_plan_for_another_brand_asks_about_its_channels(
    hanna, campaign, own, techniek
):
    campaign.channel_choices.create(account=own, reason="Here", posts_a_week=2)
    wish = {
        "name": "Installers",
        "brand": techniek,
        "starts_on": campaign.starts_on,
        "ends_on": campaign.ends_on,
        "lead": hanna,
    }

    with pytest.raises(ValidationError, match="Zuster"):
        beginnings.begin_from_earlier(
            earlier=campaign, wish=Wish(**wish), by=hanna, now=NOON
        )

    begun = beginnings.begin_from_earlier(
        earlier=campaign,
        wish=Wish(**wish, is_other_brand_meant=True),
        by=hanna,
        now=NOON,
    )
    assert begun.channel_choices.get().account == own


def test_a_brand_of_another_organisation_is_no_choice(as_, hanna):
    foreign = BrandFactory()
    url = reverse("campaigns:persona-add")
    sent = {"name": "The cook", "role_family": "Kitchen", "brand": foreign.pk}

    assert as_(hanna).post(url, sent).status_code == 422
