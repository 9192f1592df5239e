"""The list of posts and the page of one."""

import pytest
from django.urls import reverse

from campaigns.content import operations
from campaigns.content.models import Post
from campaigns.tests.factories import CampaignFactory, PostFactory
from conftest import NOON

pytestmark = pytest.mark.django_db


def page(browser, name, *args, **query):
    return browser.get(reverse(f"campaigns:{name}", args=args), query)


def test_rita_sees_the_posts_of_her_campaigns_and_no_other(as_, rita, post):
    PostFactory(campaign__organisation=rita.organisation, title="Not hers")

    answer = page(as_(rita), "post-list").content.decode()

    assert "Nurse in Utrecht" in answer
    assert "Not hers" not in answer


def test_an_empty_list_teaches_what_to_do(as_, hanna):
    answer = page(as_(hanna), "post-list").content.decode()

    assert "No posts yet" in answer
    assert reverse("campaigns:post-add") in answer


@pytest.mark.parametrize(
    "query",
    [
        {"q": "nurse"},
        {"q": "come and work"},
        {"status": "draft"},
        {"campaign": "nurses"},
        {"kind": "vacancy"},
    ],
)
def test_search_and_filters_find_it(as_, rita, post, query):
    assert "Nurse in Utrecht" in page(as_(rita), "post-list", **query).content.decode()


@pytest.mark.parametrize(
    "query", [{"q": "welder"}, {"status": "approved"}, {"kind": "tip"}]
)
def test_search_and_filters_leave_it_out(as_, rita, post, query):
    answer = page(as_(rita), "post-list", **query).content.decode()

    assert "Nurse in Utrecht" not in answer
    assert "No match" in answer


def test_a_filter_on_a_campaign_of_others_shows_nothing_of_it(as_, rita, post):
    other = PostFactory(campaign=CampaignFactory(slug="elders"), title="Of the elders")

    answer = page(as_(rita), "post-list", campaign="elders").content.decode()

    assert other.title not in answer


def test_the_list_is_a_file_too(as_, rita, post):
    answer = page(as_(rita), "post-list", format="csv")

    text = b"".join(answer.streaming_content).decode()
    assert answer["Content-Type"].startswith("text/csv")
    assert "Nurse in Utrecht" in text
    assert "Our board" in text


def test_the_page_shows_the_post_as_each_channel_shows_it(as_, rita, post, bluesky):
    post.accounts.add(bluesky)
    post.variants.create(account=bluesky, text="Short, for Bluesky.")

    answer = page(as_(rita), "post", post.pk).content.decode()

    assert "Short, for Bluesky." in answer
    assert post.text in answer
    assert "of 300 characters" in answer


def test_vera_reads_but_has_no_buttons(as_, vera, post):
    answer = page(as_(vera), "post", post.pk).content.decode()

    assert "Nurse in Utrecht" in answer
    assert reverse("campaigns:post-submit", args=[post.pk]) not in answer
    assert reverse("campaigns:post-edit", args=[post.pk]) not in answer


def test_olga_does_not_even_learn_that_it_exists(as_, olga, post):
    assert page(as_(olga), "post", post.pk).status_code == 404


def test_max_approves_from_the_page_in_one_more_tap(as_, max_, asked):
    browser = as_(max_)
    answer = page(browser, "post", asked.pk).content.decode()
    assert reverse("campaigns:post-approve", args=[asked.pk]) in answer

    browser.post(
        reverse("campaigns:post-approve", args=[asked.pk]),
        {"content_sha": asked.content_sha()},
    )

    asked.refresh_from_db()
    assert asked.is_approved


@pytest.mark.parametrize("sent", [{}, {"content_sha": ""}, {"content_sha": "0" * 64}])
def test_who_does_not_say_which_text_approves_nothing(as_, max_, asked, sent):
    """A page from before a change, or a program that posts blindly."""
    url = reverse("campaigns:post-approve", args=[asked.pk])

    refused = as_(max_).post(url, sent, follow=True)

    asked.refresh_from_db()
    assert asked.status == Post.Status.IN_REVIEW
    assert list(refused.context["messages"])


@pytest.mark.parametrize("sha", [{}, {"content_sha": "0" * 64}])
def test_who_does_not_say_which_text_sends_nothing_back(as_, max_, asked, sha):
    url = reverse("campaigns:post-send-back", args=[asked.pk])

    answer = as_(max_).post(url, {"reason": "Name the salary."} | sha)

    assert answer.status_code == 422
    asked.refresh_from_db()
    assert asked.status == Post.Status.IN_REVIEW


def test_the_writer_has_no_approve_button(as_, written, hanna):
    mine = operations.write(by=hanna, now=NOON, **written)
    operations.submit(by=hanna, post=mine, now=NOON)
    browser = as_(hanna)

    answer = page(browser, "post", mine.pk).content.decode()
    refused = browser.post(
        reverse("campaigns:post-approve", args=[mine.pk]),
        {"content_sha": mine.content_sha()},
        follow=True,
    )

    assert reverse("campaigns:post-approve", args=[mine.pk]) not in answer
    assert "somebody else decides" in refused.content.decode()
    mine.refresh_from_db()
    assert mine.status == Post.Status.IN_REVIEW


def test_sending_back_without_a_reason_is_refused_beside_the_field(as_, max_, asked):
    url = reverse("campaigns:post-send-back", args=[asked.pk])

    answer = as_(max_).post(url, {"reason": " "})

    assert answer.status_code == 422
    assert "This field is required" in answer.content.decode()


def test_sending_back_works_without_javascript(as_, max_, rita, asked):
    browser = as_(max_)
    url = reverse("campaigns:post-send-back", args=[asked.pk])
    sha = browser.get(url).context["form"]["content_sha"].value()

    browser.post(url, {"reason": "Name the salary.", "content_sha": sha})

    answer = page(as_(rita), "post", asked.pk).content.decode()
    assert "Name the salary." in answer


def test_today_shows_what_waits_for_max_and_not_to_its_writer(as_, max_, rita, asked):
    assert asked.title in page(as_(max_), "today-approvals").content.decode()
    assert asked.title not in page(as_(rita), "today-approvals").content.decode()


def test_today_shows_the_writer_what_came_back(as_, max_, rita, asked):
    operations.send_back(
        by=max_,
        post=asked,
        content_sha=asked.content_sha(),
        reason="Shorter.",
        now=NOON,
    )

    answer = page(as_(rita), "today-approvals").content.decode()

    assert asked.title in answer
    assert reverse("campaigns:post-edit", args=[asked.pk]) in answer


def test_a_post_is_text_and_never_html(as_, rita, written):
    written |= {"title": "<b>bold</b>", "text": "<script>alert(1)</script> € 1"}
    post = operations.write(by=rita, now=NOON, **written)

    answer = page(as_(rita), "post", post.pk).content.decode()

    assert "<script>alert(1)" not in answer
    assert "<b>bold" not in answer


def test_the_list_offers_only_campaigns_that_one_may_see(as_, hanna, rita, campaign):
    CampaignFactory(organisation=rita.organisation, name="Welders")
    page = reverse("campaigns:post-list")

    assert "Welders" in as_(hanna).get(page).content.decode()
    seen = as_(rita).get(page).content.decode()
    assert campaign.name in seen
    assert "Welders" not in seen
