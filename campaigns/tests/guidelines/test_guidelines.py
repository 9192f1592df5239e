"""How an organisation keeps its guidelines, and what counts on a channel."""

import pytest

from campaigns.guidelines import effective_style, operations
from campaigns.guidelines.models import Guideline
from campaigns.guidelines.rules.book import Rule
from campaigns.tests.factories import NOON, ChannelAccountFactory
from core.audit.models import AuditEvent
from core.ui.forms import SEE_THE_MISTAKES
from core.users.models import Organisation

PAGE = "/guidelines/"


@pytest.fixture
def instagram(organisation):
    return ChannelAccountFactory(organisation=organisation, name="Wolkenbeuk on Insta")


def kept(organisation: Organisation, by, **facts) -> Guideline:
    return operations.keep_guideline(
        guideline=Guideline(organisation=organisation, **facts), by=by, now=NOON
    )


def typed(page, **changes):
    """What the browser sends back of a form page, with some fields changed."""
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields}
    sent = {name: "" if value is None else value for name, value in values.items()}
    return {**sent, **changes}


def test_a_new_organisation_begins_with_a_text_that_counts(as_, vera, organisation):
    page = as_(vera).get(PAGE)

    assert "This is the text to begin with" in page.content.decode()
    assert effective_style.styles_of(organisation).organisation.address == "je"
    assert not Guideline.objects.exists()


def test_hanna_makes_it_hers_and_vera_reads_it(as_, hanna, vera):
    form = as_(hanna).get(f"{PAGE}edit/")
    answer = as_(hanna).post(
        f"{PAGE}edit/",
        typed(form, address="u", words_to_avoid="bejaarden = bewoners"),
    )

    assert answer.status_code == 302
    page = as_(vera).get(PAGE).content.decode()
    assert "u (formal)" in page
    assert "bejaarden" in page
    assert "begin with" not in page
    assert "/guidelines/edit/" not in page
    assert AuditEvent.objects.filter(verb="campaigns.guideline.added").exists()


def test_who_only_reads_may_not_change_it(as_, rita):
    assert as_(rita).get(f"{PAGE}edit/").status_code == 404


def test_hashtags_from_many_to_few_are_explained(as_, hanna):
    form = as_(hanna).get(f"{PAGE}edit/")
    answer = as_(hanna).post(
        f"{PAGE}edit/", typed(form, hashtags_least="4", hashtags_most="2")
    )

    assert answer.status_code == SEE_THE_MISTAKES
    assert "At least cannot be more than at most" in answer.content.decode()
    assert not Guideline.objects.exists()


def test_a_channel_says_only_what_is_different(organisation, hanna, instagram):
    kept(organisation, hanna, address="u", emoji_most=0, words_to_avoid="resources")
    kept(
        organisation,
        hanna,
        account=instagram,
        address="je",
        words_to_avoid="ninja = say what somebody does well",
    )

    style = effective_style.styles_of(organisation).on(instagram.pk)

    assert style.address == "je"
    assert style.emoji_most == 0
    assert style.avoid == (
        ("resources", ""),
        ("ninja", "say what somebody does well"),
    )


def test_a_channel_follows_the_organisation_again(as_, hanna, organisation, instagram):
    kept(organisation, hanna, address="je")
    kept(organisation, hanna, account=instagram, address="u")

    as_(hanna).post(f"{PAGE}channels/{instagram.pk}/drop/")

    assert effective_style.styles_of(organisation).on(instagram.pk).address == "je"


def test_a_rule_is_as_heavy_as_the_organisation_says(organisation, hanna, instagram):
    assert (
        effective_style.styles_of(organisation).organisation.level(Rule.SALARY)
        == "warn"
    )

    kept(organisation, hanna, address="je", levels={"salary": "block", "age": "block"})
    kept(organisation, hanna, account=instagram, levels={"salary": "warn"})

    styles = effective_style.styles_of(organisation)
    assert styles.organisation.level(Rule.SALARY) == "block"
    assert styles.on(instagram.pk).level(Rule.SALARY) == "warn"
    # What the book says already is not kept twice.
    assert Guideline.objects.of_organisation().get().levels == {"salary": "block"}


def test_nobody_writes_for_another_employer(organisation, olga, instagram):
    with pytest.raises(operations.CannotKeepGuideline):
        kept(organisation, olga, address="je")
    mine = Guideline(organisation=olga.organisation, account=instagram, address="je")
    with pytest.raises(operations.CannotKeepGuideline):
        operations.keep_guideline(guideline=mine, by=olga, now=NOON)


def test_olga_does_not_see_our_words(as_, olga, organisation, hanna):
    kept(organisation, hanna, address="u", words_to_avoid="wolkenhuis")

    assert "wolkenhuis" not in as_(olga).get(PAGE).content.decode()


def test_a_channel_of_somebody_else_does_not_exist(as_, olga, instagram):
    assert as_(olga).get(f"{PAGE}channels/{instagram.pk}/").status_code == 404


def test_a_channel_that_says_nothing_is_no_guideline(as_, hanna, instagram):
    answer = as_(hanna).post(f"{PAGE}channels/{instagram.pk}/", {})

    assert answer.status_code == SEE_THE_MISTAKES
    assert "Say what is different" in answer.content.decode()
