"""Writing a post on its page: nothing that was typed is lost."""

from html.parser import HTMLParser

import pytest
from django.urls import reverse

from campaigns.content import library, operations
from campaigns.content.models import MediaAsset, Post
from campaigns.tests.content.pictures import HEIC, upload
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
        (b"<html>", "nurse.jpg", "not a JPG, PNG, WebP or HEIC"),
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


class Sent(HTMLParser):
    """What a browser would send of the composer as it was answered."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.select, self.area = {}, "", ""
        self.first = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        has = dict(attrs)
        if tag == "select":
            self.select, self.first = has.get("name", ""), True
        elif tag == "option" and self.select:
            if self.first or "selected" in has:
                self.fields[self.select] = has.get("value", "")
            self.first = False
        elif tag == "textarea":
            self.area = has["name"]
            self.fields[self.area] = ""
        elif tag == "input" and has.get("name"):
            self.take(has["name"], has.get("type", "text"), has)

    def take(self, name, kind, has):
        is_chosen = kind not in {"checkbox", "radio"} or "checked" in has
        if not is_chosen or kind in {"file", "submit"}:
            return
        value = has.get("value", "on")
        if name == "accounts":
            self.fields.setdefault(name, []).append(value)
        else:
            self.fields[name] = value

    def handle_endtag(self, tag):
        if tag == "select":
            self.select = ""
        elif tag == "textarea":
            self.area = ""

    def handle_data(self, data):
        if self.area:
            self.fields[self.area] += data


@pytest.mark.parametrize("with_another_mistake", [False, True])
@pytest.mark.parametrize("is_new", [False, True])
def test_what_a_browser_sends_back_has_the_picture(
    as_, rita, post, typed, is_new, with_another_mistake
):
    browser = as_(rita)
    url = reverse("campaigns:post-add")
    if not is_new:
        url = reverse("campaigns:post-edit", args=[post.pk])
    first = typed | {"picture": upload()}
    if with_another_mistake:
        first |= {"title": ""}
    answer = browser.post(url, first)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Say in a sentence what is to be seen" in page

    again = Sent(page).fields | {"alt_text": "A nurse cycles", "title": "By bicycle"}
    saved = browser.post(url, again)

    assert saved.status_code == 302, saved.context["form"].errors
    written = Post.objects.get(title="By bicycle")
    assert written.image is not None
    assert written.image.alt_text == "A nurse cycles"


def test_a_photo_of_an_iphone_is_taken(as_, rita, post, typed):
    edit(
        as_(rita),
        post,
        typed,
        picture=upload(HEIC, "IMG_1.HEIC", "image/heic"),
        alt_text="Red and green",
    )

    post.refresh_from_db()
    assert post.image.mime == "image/jpeg"


def test_a_picture_that_waits_for_its_description_has_a_name_and_goes_after_two_days(
    as_, rita, hanna, post, typed, django_capture_on_commit_callbacks
):
    page = edit(as_(rita), post, typed, picture=upload()).content.decode()
    edit(as_(rita), post, typed, picture=upload(), alt_text="A nurse cycles")
    waiting = MediaAsset.objects.get(alt_text="")
    stored = waiting.file.storage
    assert "not described yet" in page
    assert (
        "not described yet"
        not in as_(hanna).get(reverse("campaigns:post-add")).content.decode()
    )

    with django_capture_on_commit_callbacks(execute=True):
        early = library.forget_undescribed(now=waiting.added_at, most=9)
        late = library.forget_undescribed(
            now=waiting.added_at + library.WAITS * 2, most=9
        )

    assert (early, late) == (0, 1)
    assert not stored.exists(waiting.file.name)
    assert MediaAsset.objects.get().alt_text == "A nurse cycles"


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
