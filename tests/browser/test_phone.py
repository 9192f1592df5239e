"""Every page on a phone, in both languages: every button can be read, nothing scrolls sideways."""

import pytest
from django.urls import reverse

from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)
from conftest import NOON
from core.users.models import User
from tests.doors import every_door
from tests.world import make_world

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]

WIDTHS = (320, 344, 390)
ACCOUNT = ("account_login", "account_reset_password", "mfa_index", "usersessions_list")
# Where the text of a button leaves the button, the window or what cuts it off; and how far a page scrolls.
LOOK = """() => {
  const found = [];
  const scrolls = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return true;
    return false;
  };
  for (const button of document.querySelectorAll("button, summary, .btn, .bottom-entry, .menu-item, .tab-link")) {
    if (!button.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (button.closest(".visually-hidden, .skip-link")) continue;
    const box = button.getBoundingClientRect();
    const words = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      if (!words.currentNode.data.trim() || words.currentNode.parentElement.closest(".visually-hidden")) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      for (const line of range.getClientRects()) {
        if (line.width < 1) continue;
        const isOut = line.left < box.left - 1 || line.right > box.right + 1
          || line.top < box.top - 2 || line.bottom > box.bottom + 2;
        const isGone = !scrolls(button) && (line.left < -1 || line.right > innerWidth + 1);
        if (isOut || isGone) { found.push(words.currentNode.data.trim()); break; }
      }
    }
  }
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`the page scrolls ${over} px sideways`);
  return found;
}"""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_button_can_be_read_on_a_phone(
    context, client, live_server, ada, campaign, hanna, language
):
    world = make_world({"hanna": hanna, "campaign": campaign})
    User.objects.update(language=language)
    client.force_login(ada.user)
    cookie = client.cookies["session"].value
    context.add_cookies([{"name": "session", "value": cookie, "url": live_server.url}])
    context.set_extra_http_headers({"Accept-Language": language})
    page = context.new_page()
    page.on("dialog", lambda asked: asked.accept())
    wrong, seen = {}, 0
    for address in addresses(client, world):
        page.set_viewport_size({"width": WIDTHS[0], "height": 720})
        page.goto(live_server.url + address, wait_until="networkidle")
        seen += 1
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 720})
            found = page.evaluate(LOOK)
            if found:
                wrong[address, width] = found

    assert wrong == {}
    assert seen > 80


def addresses(client, world):
    """The pages of the table of entry points that are whole pages of ours."""
    for name in ACCOUNT:
        yield reverse(name)
    for name, door in every_door().items():
        args = door.args(world) if callable(door.args) else door.args
        address = reverse(name, args=args) + door.query
        answer = client.get(address)
        is_page = "text/html" in answer.headers.get("Content-Type", "")
        if answer.status_code == 200 and is_page and "<html" in answer.text:
            yield address


TABLES = """() => [...document.querySelectorAll(".list-scroll")]
  .filter((table) => table.scrollWidth > table.clientWidth).map((table) => table.innerText.slice(0, 60))"""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_tables_of_a_report_fit_on_a_phone(
    sign_in, live_server, hanna, campaign, language
):
    """Nine figures a channel: none is out of sight."""
    world = make_world({"hanna": hanna, "campaign": campaign})
    for platform in ("linkedin", "instagram"):
        talk = ConversationFactory(
            candidate=world.candidate,
            campaign=campaign,
            platform=platform,
            responded_at=NOON,
        )
        ApplicationFactory(
            candidate=CandidateFactory(organisation=campaign.organisation),
            campaign=campaign,
            applied_at=talk.responded_at,
            heard_from="colleague",
        )
    User.objects.update(language=language)
    page = sign_in(hanna)
    period = "?from=2026-11-01&to=2026-11-30"
    for address in (f"/reports/{period}", f"/reports/nurses/{period}"):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 720})
            page.goto(live_server.url + address, wait_until="networkidle")

            assert page.locator(".list-figures tbody tr").count() >= 4
            assert page.evaluate(TABLES) == []
            figures = page.locator(".list-figures tfoot td").all()
            assert all(one.is_visible() for one in figures)
            assert page.evaluate(LOOK) == []
