"""What is typed into a long form is kept while it is written, for its writer and nobody else."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django import forms
from django.core import signing
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from campaigns.tests.factories import (
    ChannelAccountFactory,
    PersonaFactory,
    PostFactory,
    VacancyFactory,
)
from core.cleanup.own_kinds import form_drafts
from core.drafts import operations
from core.drafts.models import FormDraft
from core.drafts.offers import fill
from core.drafts.tickets import DAYS, Ticket
from core.users.models import Membership
from core.users.roles import Role
from tests.doors import every_door
from tests.world import make_world

TICKET = re.compile(r'name="draft" value="([^"]+)"')
TYPED = {
    "name": "Wiebe",
    "role_family": "Nursing",
    "motives": "De avonden vrij, en een <vaste> ploeg.",
}
KEEP = "/settings/drafts/"


@pytest.fixture
def persona(organisation):
    return PersonaFactory(organisation=organisation, name="Anna")


@pytest.fixture
def address(persona):
    return reverse("campaigns:persona-edit", args=[persona.pk])


def ticket_on(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200
    return TICKET.search(answer.text)[1]


def offers(browser, address):
    part = browser.get(f"{KEEP}offers/", {"draft": ticket_on(browser, address)})
    assert part.status_code == 200
    return part.text


def keep(browser, ticket, **typed):
    return browser.post(KEEP, {"draft": ticket, **TYPED, **typed})


def test_what_was_kept_is_offered_and_stands_in_the_form_again(as_, hanna, address):
    browser = as_(hanna)
    assert keep(browser, ticket_on(browser, address)).status_code == 200

    draft = FormDraft.objects.get()
    assert "De avonden vrij" not in browser.get(address).text
    assert f'href="{address}?draft={draft.number}"' in offers(browser, address)

    form = browser.get(f"{address}?draft={draft.number}").context["form"]
    assert form["motives"].value() == TYPED["motives"]
    assert form["name"].value() == "Wiebe"


def test_going_on_writes_into_the_same_draft(as_, hanna, address):
    browser = as_(hanna)
    keep(browser, ticket_on(browser, address))
    draft = FormDraft.objects.get()

    keep(browser, ticket_on(browser, f"{address}?draft={draft.number}"), name="Wiebe 2")

    assert FormDraft.objects.get().fields["name"] == ["Wiebe 2"]


def test_two_windows_do_not_write_over_each_other(as_, hanna, address):
    browser = as_(hanna)
    one, other = ticket_on(browser, address), ticket_on(browser, address)

    keep(browser, one, name="One")
    keep(browser, other, name="Other")

    kept = {tuple(d.fields["name"]) for d in FormDraft.objects.all()}
    assert kept == {("One",), ("Other",)}


def test_saving_forgets_it_and_what_is_still_on_its_way(as_, hanna, address):
    browser = as_(hanna)
    ticket = ticket_on(browser, address)
    keep(browser, ticket)

    saved = browser.post(address, {"draft": ticket, **TYPED})
    assert saved.status_code == 302
    keep(browser, ticket, name="Too late")

    assert not FormDraft.objects.waiting().exists()
    assert FormDraft.objects.get().sealed == ""


def test_a_form_with_a_mistake_keeps_its_draft(as_, hanna, address):
    browser = as_(hanna)
    ticket = ticket_on(browser, address)
    keep(browser, ticket)

    again = browser.post(address, {"draft": ticket, **TYPED, "name": ""})

    assert again.status_code == 422
    sent, shown = Ticket.read(ticket), Ticket.read(TICKET.search(again.text)[1])
    assert shown.number == sent.number
    assert FormDraft.objects.waiting().exists()


def test_nobody_else_sees_or_keeps_it(as_, hanna, ada, address):
    ticket = ticket_on(as_(hanna), address)
    keep(as_(hanna), ticket)
    draft = FormDraft.objects.get()

    assert keep(as_(ada), ticket, name="Ada").status_code == 404
    assert str(draft.number) not in offers(as_(ada), address)
    assert as_(ada).get(f"{KEEP}offers/", {"draft": ticket}).status_code == 404
    form = as_(ada).get(f"{address}?draft={draft.number}").context["form"]
    assert form["name"].value() == "Anna"
    discard = reverse("core:draft-discard", args=[draft.number])
    assert as_(ada).post(discard).status_code == 404
    assert FormDraft.objects.get().fields["name"] == ["Wiebe"]


def test_in_another_organisation_it_is_not_there(as_, hanna, address):
    keep(as_(hanna), ticket_on(as_(hanna), address))
    draft = FormDraft.objects.get()
    elsewhere = Membership.objects.create(
        user=hanna.user,
        organisation=type(hanna.organisation).objects.create(name="Else", slug="else"),
        role=Role.HR,
    )

    assert not FormDraft.objects.visible_to(elsewhere).exists()
    assert FormDraft.objects.visible_to(hanna).get() == draft


@pytest.mark.parametrize("made_up", ["", "x", "a:b:c", "\u0661", "x" * 5000])
def test_a_ticket_that_somebody_made_up_keeps_nothing(as_, hanna, made_up):
    assert keep(as_(hanna), made_up).status_code == 404
    assert not FormDraft.objects.exists()


def test_a_ticket_for_something_else_is_none(as_, hanna):
    assert keep(as_(hanna), signing.dumps([1, 2])).status_code == 404


def test_it_is_encrypted(as_, hanna, address):
    browser = as_(hanna)
    keep(browser, ticket_on(browser, address))

    with connection.cursor() as cursor:
        cursor.execute("SELECT core_formdraft::text FROM core_formdraft")
        (row,) = cursor.fetchone()
    assert "avonden" not in row
    assert "Wiebe" not in row


def test_a_draft_moved_to_another_row_does_not_open(as_, hanna, address):
    browser = as_(hanna)
    keep(browser, ticket_on(browser, address))
    keep(browser, ticket_on(browser, address), name="Other")
    one, other = FormDraft.objects.order_by("kept_at")
    one.sealed = other.sealed

    assert one.fields == {}


def test_passwords_tokens_and_files_are_not_kept(as_, hanna, address):
    browser = as_(hanna)
    keep(
        browser,
        ticket_on(browser, address),
        password="x",
        csrfmiddlewaretoken="y",
        next="/",
    )

    assert set(FormDraft.objects.get().fields) == set(TYPED)


def test_a_text_without_end_is_refused_in_words(as_, hanna, address):
    browser = as_(hanna)
    answer = keep(browser, ticket_on(browser, address), motives="x" * 300_001)

    assert answer.status_code == 422
    assert "too long" in answer.json()["text"]


def test_of_one_person_the_oldest_go_first(hanna, noon, monkeypatch):
    monkeypatch.setattr(operations, "MOST_DRAFTS", 3)
    for number in range(5):
        ticket = Ticket(uuid4(), hanna.pk, "x#Form", "", f"/{number}/")
        now = noon + timedelta(minutes=number)
        operations.keep(ticket=ticket, typed=QueryDict("a=b"), now=now)

    pages = FormDraft.objects.order_by("kept_at").values_list("page", flat=True)
    assert list(pages) == ["/2/", "/3/", "/4/"]


def test_after_a_week_it_is_forgotten(hanna, noon):
    for days in (DAYS - 1, DAYS):
        ticket = Ticket(uuid4(), hanna.pk, "x#Form", "", "/")
        operations.keep(
            ticket=ticket, typed=QueryDict("a=b"), now=noon - timedelta(days=days)
        )

    assert form_drafts(noon, 1000) == 1
    assert FormDraft.objects.count() == 1


def test_discarding_asks_and_then_forgets(as_, hanna, address):
    browser = as_(hanna)
    keep(browser, ticket_on(browser, address))
    discard = reverse("core:draft-discard", args=[FormDraft.objects.get().number])

    assert browser.get(discard).status_code == 200
    assert FormDraft.objects.waiting().exists()
    assert browser.post(discard).headers["Location"] == address
    assert not FormDraft.objects.waiting().exists()
    assert FormDraft.objects.get().sealed == ""


class Everything(forms.Form):
    line = forms.CharField()
    text = forms.CharField(widget=forms.Textarea)
    tick = forms.BooleanField(required=False)
    one = forms.ChoiceField(choices=[("a", "A"), ("b", "B")])
    many = forms.MultipleChoiceField(
        choices=[("a", "A"), ("b", "B")], widget=forms.CheckboxSelectMultiple
    )
    day = forms.DateField()
    file = forms.FileField(required=False)


@pytest.mark.parametrize("prefix", [None, "second"])
def test_every_kind_of_field_comes_back_as_it_was_typed(prefix):
    form = Everything(prefix=prefix, initial={"tick": True, "line": "before"})
    assert form["line"].value() == "before"
    typed = {
        "line": ["31 febr"],
        "text": ["a\nb"],
        "one": ["b"],
        "many": ["a", "b"],
        "day": ["31 februari"],
        "file": ["x"],
        "unknown": ["x"],
    }
    fill(form, {form.add_prefix(name): values for name, values in typed.items()})

    shown = {name: form[name].value() for name in form.fields}
    assert shown == {
        "line": "31 febr",
        "text": "a\nb",
        "tick": False,
        "one": "b",
        "many": ["a", "b"],
        "day": "31 februari",
        "file": None,
    }
    assert not form.is_bound


# --- the sign-in ends while somebody writes -------------------------------------------------


@pytest.fixture
def left_alone(hanna, address, noon):
    """A browser whose sign-in ended by the clock, and the ticket in its page."""
    with time_machine.travel(noon, tick=False) as clock:
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(hanna.user)
        shown = browser.get(address)
        ticket = TICKET.search(shown.text)[1]
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', shown.text)[1]
        clock.shift(timedelta(minutes=61))
        yield browser, {"draft": ticket, "csrfmiddlewaretoken": token}


def test_without_javascript_the_form_stands_there_again_after_signing_in(
    left_alone, address, hanna, persona
):
    browser, fields = left_alone

    answer = browser.post(address, TYPED | fields)

    draft = FormDraft.objects.get()
    assert answer.headers["Location"] == (
        f"/account/login/?next={address}%3Fdraft%3D{draft.number}"
    )
    persona.refresh_from_db()
    assert persona.name == "Anna"
    browser.force_login(hanna.user)
    again = browser.get(f"{address}?draft={draft.number}")
    assert again.context["form"]["motives"].value() == TYPED["motives"]
    assert "It is not saved yet" in again.text


def test_a_sign_in_whose_row_is_gone_loses_nothing_either(left_alone, address):
    browser, fields = left_alone
    del browser.cookies["session"]

    browser.post(address, TYPED | fields)

    assert FormDraft.objects.get().fields["name"] == ["Wiebe"]


def test_without_a_ticket_nothing_is_kept(left_alone, address):
    browser, fields = left_alone
    fields.pop("draft")

    answer = browser.post(address, TYPED | fields)

    assert answer.headers["Location"] == f"/account/login/?next={address}"
    assert not FormDraft.objects.exists()


def test_for_who_left_the_organisation_nothing_is_kept(left_alone, address, hanna):
    browser, fields = left_alone
    Membership.objects.filter(pk=hanna.pk).update(is_active=False)

    browser.post(address, TYPED | fields)

    assert not FormDraft.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"HX-Request": "true"},
        {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"},
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_part_of_a_page_hears_that_it_must_sign_in(
    left_alone, address, headers, method
):
    browser, fields = left_alone

    answer = getattr(browser, method)(address, TYPED | fields, headers=headers)

    assert answer.status_code == 401
    assert not FormDraft.objects.exists()


def test_a_page_and_a_download_are_led_to_the_sign_in(left_alone, address):
    browser, _fields = left_alone
    for mode, place in (("navigate", "document"), ("navigate", "empty")):
        headers = {"Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": place}
        assert browser.get(address, headers=headers).status_code == 302


def test_a_token_of_an_earlier_sign_in_loses_nothing(hanna, address):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(hanna.user)
    ticket = TICKET.search(browser.get(address).text)[1]

    answer = browser.post(
        address, TYPED | {"draft": ticket, "csrfmiddlewaretoken": "x" * 64}
    )

    assert answer.status_code == 403
    draft = FormDraft.objects.get()
    assert f'href="{address}?draft={draft.number}"' in answer.text


def test_a_wrong_token_with_the_ticket_of_another_keeps_nothing(
    hanna, ada, address, as_
):
    ticket = ticket_on(as_(hanna), address)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(ada.user)

    browser.post(address, TYPED | {"draft": ticket})

    assert not FormDraft.objects.exists()


# --- the dialog ------------------------------------------------------------------------------


def test_the_page_learns_who_is_signed_in(client, as_, hanna):
    assert client.get("/account/session/").json()["user"] is None
    about = as_(hanna).get("/account/session/").json()
    assert (about["user"], about["member"]) == (hanna.user_id, hanna.pk)
    assert about["token"]


@pytest.mark.parametrize("path", ["/account/login/", "/account/session/signed-in/"])
def test_only_we_may_frame_the_sign_in(client, path):
    answer = client.get(path)

    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/", "/account/password/reset/", "/jobs/"])
def test_nobody_may_frame_another_page(as_, hanna, path):
    answer = as_(hanna).get(path)

    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


def test_a_form_of_visitors_keeps_nothing(client, as_, hanna, live_vacancy_page):
    for browser in (client, as_(hanna)):
        assert 'name="draft"' not in browser.get(live_vacancy_page).text


@pytest.fixture
def live_vacancy_page(campaign):
    vacancy = VacancyFactory(organisation=campaign.organisation, status="open")
    return reverse("public-apply", args=[vacancy.slug])


FORM = re.compile(r"<form.*?</form>", re.DOTALL)
TEXT_AREA = re.compile(r"<textarea(?![^>]*readonly)[^>]*>")


def test_every_long_form_of_every_page_keeps_drafts(hanna, campaign, as_):
    """Whatever page is added: a text area in a form that is sent takes part."""
    world = make_world({"hanna": hanna, "campaign": campaign})
    browser = as_(hanna)
    bare, kept = [], 0
    for name, door in every_door().items():
        if name.startswith("public-") or name == "core:styleguide":
            continue
        args = door.args(world) if callable(door.args) else door.args
        answer = browser.get(reverse(name, args=args) + door.query)
        if answer.status_code != 200 or answer.streaming:
            continue
        for form in FORM.findall(answer.text):
            if TEXT_AREA.search(form):
                is_kept = 'name="draft"' in form
                kept += is_kept
                bare += [] if is_kept else [(name, TEXT_AREA.search(form)[0])]

    assert bare == []
    assert kept > 20


def test_the_composer_shows_channels_and_their_own_texts_again(as_, hanna, campaign):
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, platform="bluesky"
    )
    address = reverse("campaigns:post-add")
    browser = as_(hanna)
    own = f"variant_{account.pk}"
    browser.post(
        KEEP,
        {
            "draft": ticket_on(browser, address),
            "title": "Avonden",
            "text": "Kom",
            "accounts": [account.pk],
            own: "Alleen hier",
        },
    )

    shown = browser.get(f"{address}?draft={FormDraft.objects.get().number}")

    assert shown.context["form"][own].value() == "Alleen hier"
    (channel,) = shown.context["channels"]
    assert channel.is_chosen
    assert channel.fit.text.startswith("Alleen hier")


def test_a_reason_for_a_stopped_text_is_kept_too(as_, hanna, campaign):
    """These forms show only where the guidelines stop a text."""
    stopped = "Wij zoeken een jonge man. € 3.000 per maand. Bel ons."
    post = PostFactory(campaign=campaign, author=hanna, text=stopped, language="nl")
    vacancy = VacancyFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        status="draft",
        requirements=stopped,
    )
    browser = as_(hanna)
    for row in (post, vacancy):
        forms_shown = FORM.findall(browser.get(row.get_absolute_url()).text)
        [form] = [form for form in forms_shown if 'id="id_why"' in form]
        assert 'name="draft"' in form
