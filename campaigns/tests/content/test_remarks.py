"""What the guidelines say while somebody writes, and what they stop."""

import pytest
from django.urls import reverse

from campaigns.content import checking, operations
from campaigns.content.models import Post
from campaigns.guidelines.models import Exemption, Guideline
from campaigns.guidelines.operations import keep_guideline
from campaigns.publishing import operations as publishing
from conftest import NOON
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db

YOUNG = "Wij zijn een jong en dynamisch team. Je verdient € 3.000. Solliciteer!"
REMARKS = "/posts/remarks/"


@pytest.fixture
def young(written, rita):
    return operations.write(by=rita, now=NOON, **{**written, "text": YOUNG})


def write_down(hanna, **facts):
    row = Guideline(organisation=hanna.organisation, **facts)
    return keep_guideline(guideline=row, by=hanna, now=NOON)


def test_remarks_come_while_writing(as_, rita, typed):
    answer = as_(rita).post(REMARKS, {**typed, "text": YOUNG}).content.decode()

    assert 'id="remarks-text"' in answer
    assert "<mark>jong en dynamisch</mark>" in answer
    assert "WGBL art. 1, 3" in answer
    assert "Rather: enthousiast / hecht." in answer
    assert Post.objects.get().text != YOUNG


def test_a_text_without_a_fault_empties_the_places(as_, rita, typed, account):
    answer = as_(rita).post(REMARKS, typed).content.decode()

    assert f'id="remarks-{account.pk}"' in answer
    assert "<mark>" not in answer


def test_what_is_about_one_channel_stands_beside_it(
    as_, rita, hanna, typed, account, bluesky
):
    write_down(hanna, account=bluesky, length_most=20)
    typed |= {"accounts": [account.pk, bluesky.pk], "text": YOUNG}

    answer = as_(rita).post(REMARKS, typed).content.decode()

    shared, _, rest = answer.partition('id="remarks-')[2].partition('id="remarks-')
    assert "dynamisch" in shared
    assert "Too long" not in shared
    assert rest.index(f'{bluesky.pk}"') < rest.index("Too long")
    assert rest.count("dynamisch") == 0


def test_a_text_of_its_own_is_checked_on_its_channel(as_, rita, typed, account):
    typed |= {f"variant_{account.pk}": "Gezocht: een jonge hond. € 3.000. Bel ons."}

    answer = as_(rita).post(REMARKS, typed).content.decode()

    assert answer.index("jonge hond") > answer.index(f'id="remarks-{account.pk}"')


def test_without_javascript_they_come_after_saving(as_, rita, typed, post):
    url = reverse("campaigns:post-edit", args=[post.pk])

    page = as_(rita).post(url, {**typed, "text": YOUNG}, follow=True)

    assert page.redirect_chain == [(post.get_absolute_url(), 302)]
    assert "<mark>jong en dynamisch</mark>" in page.content.decode()


def test_what_is_stopped_is_not_sent_for_approval(as_, rita, typed, post):
    answer = as_(rita).post(
        reverse("campaigns:post-edit", args=[post.pk]),
        {**typed, "text": YOUNG, "submit": ""},
    )

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "The guidelines stop this text" in text
    assert 'name="reason"' in text
    post.refresh_from_db()
    assert (post.text, post.status) == (YOUNG, Post.Status.DRAFT)


def test_with_a_reason_it_goes_to_the_approver_who_reads_it(as_, rita, max_, young):
    reason = "We quote what a colleague said."
    operations.submit(by=rita, post=young, reason=reason, now=NOON)

    page = as_(max_).get(young.get_absolute_url()).content.decode()
    assert reason in page
    assert "Let through with a reason" in page
    line = AuditEvent.objects.get(verb="campaigns.guideline.overridden")
    assert (line.actor_id, line.details["rules"]) == (rita.user_id, ["age"])
    # The trail outlives people; what somebody typed stays out of it.
    assert reason not in str(line.details)


def test_a_reason_counts_for_one_text_only(rita, young):
    checking.exempt(young, by=rita, reason="A quote.", now=NOON)
    assert checking.stopped(young) == []

    Post.objects.filter(pk=young.pk).update(text=YOUNG + " Bel ons.")
    changed = Post.objects.get(pk=young.pk)

    assert [one.rule for one in checking.stopped(changed)] == ["age"]


def test_a_reason_for_one_rule_lets_no_other_through(rita, hanna, young):
    checking.exempt(young, by=rita, reason="A quote.", now=NOON)
    write_down(hanna, address="u", levels={"address": "block"})

    assert [one.rule for one in checking.stopped(young)] == ["address"]


def test_no_reason_is_no_way_around(as_, rita, young):
    as_(rita).post(reverse("campaigns:post-exempt", args=[young.pk]), {"reason": " "})

    assert not Exemption.objects.exists()
    with pytest.raises(checking.IsStopped):
        operations.submit(by=rita, post=young, reason="  ", now=NOON)


def test_a_reason_may_be_given_on_the_page_of_the_post(as_, rita, young):
    page = as_(rita).get(young.get_absolute_url()).content.decode()
    assert "Keep it, with this reason" in page

    as_(rita).post(
        reverse("campaigns:post-exempt", args=[young.pk]), {"reason": "A quote."}
    )

    assert operations.submit(by=rita, post=young, now=NOON).status == "in_review"


def test_who_only_reads_gives_no_reasons(as_, vera, young):
    url = reverse("campaigns:post-exempt", args=[young.pk])

    assert as_(vera).post(url, {"reason": "Because."}).status_code == 404
    assert not Exemption.objects.exists()


def test_a_warning_stops_nothing(rita, written):
    bare = operations.write(
        by=rita, now=NOON, **{**written, "text": "Kom bij ons werken!"}
    )

    rules = {one.rule for one in checking.of_post(bare).all()}
    assert {"salary", "next_step"} <= rules
    assert operations.submit(by=rita, post=bare, now=NOON).status == "in_review"


def test_what_became_heavier_after_approval_is_not_put_on_the_calendar(
    asked, hanna, max_, account
):
    approved = operations.approve(
        by=max_, post=asked, content_sha=asked.content_sha(), now=NOON
    )
    write_down(hanna, address="je", words_to_avoid="work", levels={"avoided": "block"})

    with pytest.raises(publishing.CannotSchedule, match="work"):
        publishing.schedule(
            post=approved, accounts=[account], wall=NOON, by=hanna, now=NOON
        )


def test_what_a_rule_says_is_not_said_again_as_a_hint(as_, rita, written):
    bare = operations.write(
        by=rita, now=NOON, **{**written, "text": "Kom bij ons werken!"}
    )

    page = as_(rita).get(bare.get_absolute_url()).content.decode()

    assert "Salary missing" in page
    assert "Say what the job pays" not in page
