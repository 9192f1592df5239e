"""Writing a post on its page: nothing that was typed is lost."""

import pytest
from django.urls import reverse

from campaigns.content import operations
from campaigns.content.models import MediaAsset, Post
from campaigns.tests.content.pictures import upload
from conftest import NOON

pytestmark = pytest.mark.django_db


def edit(browser, post, typed, **changes):
    return browser.post(
        reverse("campaigns:post-edit", args=[post.pk]), {**typed, **changes}
    )


@pytest.fixture
def new(typed):
    return {**typed, "revision": 1, "title": "A new one"}


def test_rita_writes_a_post_without_javascript(as_, rita, new):
    answer = as_(rita).post(reverse("campaigns:post-add"), new)

    post = Post.objects.get(title="A new one")
    assert answer.url == post.get_absolute_url()
    assert (post.author, post.status) == (rita, Post.Status.DRAFT)


def test_the_other_button_sends_it_for_approval(as_, rita, new):
    as_(rita).post(reverse("campaigns:post-add"), {**new, "submit": ""})

    assert Post.objects.get(title="A new one").status == Post.Status.IN_REVIEW


def test_a_text_that_is_too_long_is_saved_and_said_beside_it(as_, rita, new, bluesky):
    new |= {"accounts": [bluesky.pk], "text": "x" * 400, "has_link": "", "submit": ""}

    answer = as_(rita).post(reverse("campaigns:post-add"), new)

    assert answer.status_code == 422
    assert "Bluesky: 100 characters too long." in answer.content.decode()
    post = Post.objects.get(title="A new one")
    assert (post.text, post.status) == ("x" * 400, Post.Status.DRAFT)
    assert reverse("campaigns:post-edit", args=[post.pk]) in answer.content.decode()


def test_what_is_missing_is_said_and_what_was_typed_stays(as_, rita, new):
    answer = as_(rita).post(reverse("campaigns:post-add"), {**new, "title": ""})

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "This field is required" in text
    assert "Come and work with us for € 3000." in text


def test_the_composer_knows_the_rule_of_each_channel(as_, rita, account, bluesky):
    text = as_(rita).get(reverse("campaigns:post-add")).content.decode()

    assert 'data-limit="300"' in text
    assert 'data-unit="graphemes"' in text


def test_it_starts_with_the_campaign_it_was_opened_from(as_, rita, campaign, account):
    campaign.channel_choices.create(account=account, reason="Nurses read it")

    answer = as_(rita).get(reverse("campaigns:post-add"), {"campaign": "nurses"})

    form = answer.context["form"]
    assert form["campaign"].value() == campaign.pk
    assert form["accounts"].value() == [account.pk]


def test_it_starts_with_the_vacancy_it_was_opened_from(as_, rita, campaign, vacancy):
    answer = as_(rita).get(reverse("campaigns:post-add"), {"vacancy": vacancy.pk})

    form = answer.context["form"]
    assert form["vacancy"].value() == vacancy.pk
    assert form["campaign"].value() == campaign.pk


def test_a_campaign_of_others_cannot_be_chosen(as_, rita, hanna, new):
    other = operations.Campaign.objects.create(
        organisation=rita.organisation,
        brand=Post.objects.get().campaign.brand,
        name="Welders",
        slug="welders",
        motive="too_few",
        starts_on=NOON.date(),
        ends_on=NOON.date(),
    )

    add = reverse("campaigns:post-add")
    assert "Welders" in as_(hanna).get(add).content.decode()
    assert "Welders" not in as_(rita).get(add).content.decode()

    answer = as_(rita).post(add, {**new, "campaign": other.pk})

    assert answer.status_code == 422
    assert not other.posts.exists()


@pytest.mark.fault("ED-02")
def test_two_people_at_once_lose_nothing(as_, rita, hanna, post, typed):
    edit(as_(hanna), post, typed, text="Hanna was first.")

    answer = edit(as_(rita), post, typed, text="Rita was slower.")

    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Hanna was first." in text
    assert "Rita was slower." in text
    post.refresh_from_db()
    assert post.text == "Hanna was first."


@pytest.mark.fault("ED-02")
def test_after_looking_at_both_the_second_may_save(as_, rita, hanna, post, typed):
    edit(as_(hanna), post, typed, text="Hanna was first.")
    conflict = edit(as_(rita), post, typed, text="Rita was slower.")
    seen = conflict.context["form"]["revision"].value()

    edit(as_(rita), post, typed, text="Both together.", revision=seen)

    post.refresh_from_db()
    assert post.text == "Both together."


def test_editing_what_was_approved_is_announced_and_said(as_, rita, max_, asked, typed):
    operations.approve(by=max_, post=asked, content_sha=asked.content_sha(), now=NOON)
    browser = as_(rita)

    before = browser.get(reverse("campaigns:post-edit", args=[asked.pk]))
    edit(browser, asked, typed, text="Something else. Apply.")
    after = browser.get(asked.get_absolute_url()).content.decode()

    assert "This post is approved" in before.content.decode()
    assert "waits until this text is approved again" in after


def test_a_picture_comes_with_its_alt_text(as_, rita, post, typed):
    edit(as_(rita), post, typed, picture=upload(), alt_text="A nurse cycles")

    post.refresh_from_db()
    assert post.image.alt_text == "A nurse cycles"
    assert "nurse" not in post.image.file.name


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"<html>", "nurse.jpg", "not a JPG, PNG or WebP"),
        (b"<svg xmlns='x'/>", "nurse.svg", "SVG drawing"),
        (b"\xff\xd8\xff\xe0" + b"x" * 200, "nurse.jpg", "not a JPG|broken"),
    ],
)
def test_what_is_no_picture_is_refused_and_the_text_stays(
    as_, rita, post, typed, content, name, words
):
    answer = edit(
        as_(rita),
        post,
        typed,
        text="My long text. Apply.",
        picture=upload(content, name),
        alt_text="A nurse cycles",
    )

    text = answer.content.decode()
    assert answer.status_code == 422
    assert any(word in text for word in words.split("|"))
    assert "My long text." in text
    assert "A nurse cycles" in text
    assert not MediaAsset.objects.exists()


def test_a_good_picture_is_kept_when_its_alt_text_is_missing(as_, rita, post, typed):
    browser = as_(rita)
    answer = edit(browser, post, typed, picture=upload())
    assert "Say in a sentence what is to be seen" in answer.content.decode()
    kept = answer.context["form"]["image"].value()

    edit(browser, post, typed, image=kept, alt_text="A nurse cycles")

    post.refresh_from_db()
    assert str(post.image_id) == kept
    assert post.image.alt_text == "A nurse cycles"


def test_a_picture_without_alt_text_is_not_offered_to_others(
    as_, rita, hanna, post, typed
):
    edit(as_(rita), post, typed, picture=upload())
    kept = MediaAsset.objects.get()

    answer = edit(as_(hanna), post, typed, image=kept.pk, alt_text="Mine now")

    assert answer.status_code == 422
    kept.refresh_from_db()
    assert kept.alt_text == ""


def test_the_reason_is_in_the_readers_language(as_, rita, post, typed):
    rita.user.language = "nl"
    rita.user.save()

    answer = edit(as_(rita), post, typed, picture=upload(b"<html>", "nurse.jpg"))

    assert "Dit is geen" in answer.content.decode()
