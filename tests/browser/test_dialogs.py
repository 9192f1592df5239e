"""A dialog begins with its first field, not with the button that closes it."""

import pytest
from playwright.sync_api import expect

from campaigns.content import operations
from campaigns.tests.factories import ChannelAccountFactory, PostFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_sending_a_post_back_begins_with_the_reason(
    sign_in, live_server, campaign, rita, hanna, noon
):
    post = PostFactory(campaign=campaign, author=rita)
    post.accounts.add(
        ChannelAccountFactory(organisation=campaign.organisation, brand=campaign.brand)
    )
    operations.submit(by=rita, post=post, now=noon)
    page = sign_in(hanna)
    page.goto(live_server.url + post.get_absolute_url(), wait_until="networkidle")

    page.locator("[data-dialog=send-back]").click()

    expect(page.locator("#send-back #id_reason")).to_be_focused()


def test_a_dialog_without_fields_opens_too(sign_in, live_server, rita):
    page = sign_in(rita)
    page.goto(live_server.url + "/", wait_until="networkidle")

    page.keyboard.press("?")

    expect(page.locator("#shortcuts")).to_be_visible()
