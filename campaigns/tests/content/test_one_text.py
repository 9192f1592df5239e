"""Line ends and letters are written down in several ways; counted, compared, approved and sent is one."""

import pytest
from django.urls import reverse

from campaigns.channels.connectors.matching import is_same_text
from campaigns.channels.models import connector_without_credentials
from campaigns.content import checking, operations
from campaigns.content.composer import conflict
from campaigns.content.fitting import Fit
from campaigns.content.forms import PostForm
from campaigns.content.models import Post, Variant
from campaigns.content.selectors import points
from campaigns.publishing.drafts import shown_text, take_version
from campaigns.publishing.models import PublicationVersion
from conftest import NOON

pytestmark = pytest.mark.django_db

# As older rows hold it: line ends of a browser, and an accent that is a sign of its own.
STORED = "Kom als cafe\u0301-kok.\r\n\r\nBel ons vandaag voor € 3000. \r\n"
# As it is written down now.
ONE = "Kom als café-kok.\n\nBel ons vandaag voor € 3000."


@pytest.fixture
def older(post, rita, max_, bluesky):
    """A post that was approved when texts were kept as they came."""
    post.accounts.add(bluesky)
    Variant.objects.create(post=post, account=bluesky, text=STORED + "Kort\r\n")
    Post.objects.filter(pk=post.pk).update(text=STORED)
    post = Post.objects.get(pk=post.pk)
    post = operations.submit(by=rita, post=post, now=NOON)
    return operations.approve(
        by=max_, post=post, content_sha=post.content_sha(), now=NOON
    )


@pytest.fixture
def sent(older, account, bluesky, typed):
    """What a browser sends when nothing was changed."""
    return {
        **typed,
        "text": STORED,
        "accounts": [account.pk, bluesky.pk],
        f"variant_{bluesky.pk}": STORED + "Kort\r\n",
        "revision": older.revision,
    }


def test_a_post_is_written_down_in_one_way(written, rita, bluesky):
    written["accounts"].append(bluesky)

    post = operations.write(
        by=rita,
        now=NOON,
        **{**written, "text": STORED, "variants": {bluesky.pk: STORED + "Kort\r\n"}},
    )

    assert Post.objects.get(pk=post.pk).text == ONE
    assert post.text_for(bluesky) == ONE + " \nKort"


@pytest.mark.parametrize("platform", ["bluesky", "mastodon", "linkedin", "x", "tiktok"])
def test_every_channel_counts_the_one_text(account, platform):
    account.platform = platform

    stored, one = (Fit(account, text, False, None) for text in (STORED, ONE))

    assert stored.length == one.length
    assert stored.whole == one.whole == ONE


def test_a_text_that_just_fits_can_be_sent_for_approval(as_, rita, typed, bluesky):
    """50 lines: with two characters a line end it would be 50 too long."""
    text = "Kom\r\n" * 50 + "x" * 100
    typed |= {"accounts": [bluesky.pk], f"variant_{bluesky.pk}": "", "text": text}
    del typed["has_link"]

    as_(rita).post(reverse("campaigns:post-add"), {**typed, "submit": ""})

    post = Post.objects.latest("pk")
    assert (post.status, len(post.text)) == (Post.Status.IN_REVIEW, 300)


def test_saving_an_older_post_as_it_is_keeps_its_approval(as_, rita, older, sent):
    sha = older.approved_sha

    answer = as_(rita).post(reverse("campaigns:post-edit", args=[older.pk]), sent)

    assert answer.status_code == 302
    saved = Post.objects.get(pk=older.pk)
    assert (saved.is_approved, saved.approved_sha) == (True, sha)
    assert saved.content_sha() == sha


def test_an_older_text_of_one_channel_that_says_the_same_keeps_it_too(
    as_, rita, max_, older, sent, bluesky
):
    Variant.objects.filter(post=older).update(text=ONE)
    older = Post.objects.get(pk=older.pk)
    Post.objects.filter(pk=older.pk).update(approved_sha=older.content_sha())
    sent[f"variant_{bluesky.pk}"] = ONE

    as_(rita).post(reverse("campaigns:post-edit", args=[older.pk]), sent)

    assert Post.objects.get(pk=older.pk).is_approved


def test_a_changed_line_end_is_a_new_text(as_, rita, older, sent):
    sent["text"] = ONE.replace("\n\n", "\n").replace("\n", "\r\n")

    as_(rita).post(reverse("campaigns:post-edit", args=[older.pk]), sent)

    saved = Post.objects.get(pk=older.pk)
    assert saved.status == Post.Status.DRAFT
    assert saved.text == ONE.replace("\n\n", "\n")


def test_an_exemption_of_an_older_text_holds(as_, rita, older, sent):
    Post.objects.filter(pk=older.pk).update(text="Wij zoeken een jonge\r\nkok.")
    older = Post.objects.get(pk=older.pk)
    checking.exempt(older, by=rita, reason="A dish.", now=NOON)
    assert not checking.stopped(older)
    sent["text"] = "Wij zoeken een jonge\r\nkok."

    as_(rita).post(reverse("campaigns:post-edit", args=[older.pk]), sent)

    assert not checking.stopped(Post.objects.get(pk=older.pk))


def test_what_is_sent_is_the_one_text(older, account, bluesky):
    version = take_version(older, account, None, NOON)

    assert version.text == ONE
    assert version.content_sha == older.approved_sha
    earlier = PublicationVersion(text=STORED, content_sha="0" * 64, created_at=NOON)
    assert earlier.draft(once="a", marker="").text == ONE
    assert shown_text(account, earlier) == ONE


def test_a_listed_post_is_found_whatever_way_its_letters_are_written(account):
    assert is_same_text("<p>Kom als cafe\u0301-kok.</p>", "Kom als café-kok.", "")
    assert connector_without_credentials(account).compose(ONE, "") == ONE


def test_two_ways_of_writing_down_are_no_difference(rita, older, sent):
    form = PostForm(sent, member=rita, post=older)
    form.is_valid()

    assert conflict(form, older)["differences"] == []


def test_a_line_that_was_answered_stays_answered():
    posts = [Post(pk=1, answers=["Cafe\u0301 of thuis?"])]

    [point] = points(["Café of thuis?"], posts)

    assert point.posts == (posts[0],)
