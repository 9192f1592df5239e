"""Every table that points at a person can show and forget them."""

import json
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.serializers.json import DjangoJSONEncoder as Encoder
from django.db import models
from django.utils import translation

from campaigns.tests.factories import PostFactory
from candidates.applications import filing, mails
from candidates.applications.documents import check
from candidates.applications.models import (
    Document,
    DocumentPage,
    StageChange,
    Touchpoint,
)
from candidates.people import operations
from candidates.people.models import Candidate
from candidates.retention.models import Erasure, Expiry, Extension
from candidates.tests.applications import corpus
from candidates.tests.factories import (
    NOON,
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)
from core import personal_data
from core.audit.models import AuditEvent
from core.notices.models import Notice
from core.outbox import operations as outbox

PERSON = Candidate
MARK = "zqxtrace"
DOC = Path(__file__).parent.parent / "docs" / "reference" / "personal-data.md"


def ways_to_a_person():
    """Every table from which a chain of foreign keys leads to a person, and the chains."""
    found, ways = {PERSON}, {PERSON: [""]}
    while True:
        new = {}
        for model in apps.get_models(include_auto_created=True):
            for field in model._meta.get_fields():
                target = getattr(field, "related_model", None)
                leads_on = field.many_to_one or field.one_to_one or field.many_to_many
                if not leads_on or field.auto_created or target not in found:
                    continue
                if model not in found:
                    new.setdefault(model, []).extend(
                        f"{field.name}__{way}".rstrip("_") for way in ways[target]
                    )
        if not new:
            return ways
        found |= set(new)
        ways |= new


def without_holding(holdings):
    return sorted(m._meta.label for m in ways_to_a_person() if m not in holdings)


def test_every_table_that_points_at_a_person_has_a_holding():
    assert without_holding(personal_data.HOLDINGS) == []


@pytest.mark.parametrize("model", list(ways_to_a_person()), ids=lambda m: m._meta.label)
def test_a_missing_holding_is_noticed(model):
    rest = {m: held for m, held in personal_data.HOLDINGS.items() if m is not model}

    assert without_holding(rest) == [model._meta.label]


def test_the_walk_sees_tables_behind_other_tables():
    seen = {m._meta.label for m in ways_to_a_person()}

    assert {
        "candidates.Message",
        "candidates.Document",
        "candidates.Touchpoint",
    } <= seen


@pytest.mark.parametrize("model", list(ways_to_a_person()), ids=lambda m: m._meta.label)
def test_a_holding_knows_a_way_to_the_person(model):
    assert personal_data.HOLDINGS[model].path in ways_to_a_person()[model]


def test_titles_are_not_shared():
    titles = [str(held.title) for held in personal_data.HOLDINGS.values()]

    assert len(titles) == len(set(titles))


@pytest.fixture
def known(organisation, hanna):
    """Somebody who left a trace in every table, in every column that can hold a text."""
    person = CandidateFactory(
        organisation=organisation,
        name=f"{MARK} Jansen",
        email=f"{MARK}@mail.example",
        phone="06-12345678",
        source="linkedin",
    )
    operations.add_profile(
        candidate=person, platform="linkedin", address=f"https://x.example/in/{MARK}"
    )
    application = ApplicationFactory(candidate=person)
    talk = ConversationFactory(
        candidate=person, responded_at=NOON, answered_at=NOON, waiting_since=NOON
    )
    talk.messages.create(direction="in", text=f"I am {MARK}", at=NOON)
    StageChange.objects.create(application=application, to_status="new", at=NOON)
    Touchpoint.objects.create(application=application, kind="walk_in", at=NOON)
    document = Document(
        application=application,
        original_name=f"cv {MARK}.pdf",
        mime="application/pdf",
        size=3,
        sha256="0" * 64,
        received_at=NOON,
    )
    document.file.save("cv.pdf", ContentFile(b"abc"))
    picture = DocumentPage(document=document, number=1, width=1, height=1)
    picture.file.save("page.jpg", ContentFile(b"abc"))
    Notice.objects.create(
        member=hanna,
        text=f"{MARK} applied",
        url=application.get_absolute_url(),
        once=MARK,
        created_at=NOON,
    )
    outbox.queue_mail(
        kind=mails.Confirmation.name,
        target=application,
        organisation=organisation,
        once=f"mail to {application.pk}",
        payload={"to": person.email},
    )
    Expiry.objects.create(
        candidate=person, listed_on=NOON.date(), keep_until=person.keep_until
    )
    Extension.objects.create(
        candidate=person, kind="consent", reason=MARK, by=hanna, at=NOON
    )
    Erasure.objects.create(
        organisation=organisation,
        candidate=person,
        cause="by_hand",
        asked_at=NOON,
        due_at=NOON,
    )
    fill_every_text(person)
    person.refresh_from_db()
    return person


# Codes that say how a row counts, not who it is about; a mark does not fit in them.
CODES = {"basis", "source", "kind", "platform", "direction", "from_status", "tone"}
CODES |= {"mime", "sha256", "url", "once", "file"}
CODES |= {"target_type", "payload_sha", "trouble_code"}


def fill_every_text(person):
    """What a form may write today or tomorrow: every text column that is no code."""
    for held in personal_data.HOLDINGS.values():
        texts = [
            field
            for field in held.model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField)
            and not field.choices
            and field.name not in CODES
        ]
        rows = held().rows(person)
        for field in texts:
            trace = f"{MARK} Jansen {field.name}"[: field.max_length]
            rows.update(**{field.name: trace})


def erase(person, hanna):
    return operations.erase(candidate=person, by=hanna, now=NOON)


@pytest.mark.django_db
def test_the_story_leaves_a_row_in_every_table(known):
    for model, held in personal_data.HOLDINGS.items():
        assert held().rows(known).exists(), model


@pytest.mark.django_db
def test_the_search_finds_every_trace_before_the_erasure(known, organisation):
    found = personal_data.search([MARK], organisation_id=organisation.pk)

    assert {(left.table, left.column) for left in found} >= {
        ("candidates.Candidate", "note"),
        ("candidates.Profile", "address"),
        ("candidates.Application", "motivation"),
        ("candidates.Message", "text"),
        ("candidates.Extension", "reason"),
        ("candidates.Document", "original_name"),
        ("core.Notice", "text"),
        ("core.Mail", "payload"),
    }


@pytest.mark.django_db
def test_an_erasure_leaves_no_trace(known, hanna, organisation):
    report = erase(known, hanna)

    assert report.is_clean
    assert report.searched_for > 0
    assert (
        personal_data.search([MARK, "12345678"], organisation_id=organisation.pk) == []
    )


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["txt", "docx", "odt", "pdf"])
def test_a_file_of_a_form_that_was_not_sent_is_searched_and_removed(
    known, hanna, organisation, olga, settings, tmp_path, kind
):
    settings.MEDIA_ROOT = tmp_path
    text = f"My CV\n{known.email.upper()}"
    make = {
        "txt": str.encode,
        "docx": corpus.docx,
        "odt": corpus.odt,
        "pdf": lambda words: corpus.pdf_of(*words.splitlines()),
    }
    named = make[kind](text)
    mine = filing.hold(
        check(f"cv.{kind}", named), organisation_id=organisation.pk, now=NOON
    )
    other = filing.hold(check("cv.txt", b"I am Anna"), organisation_id=1, now=NOON)
    theirs = filing.hold(
        check(f"cv.{kind}", named), organisation_id=olga.organisation_id, now=NOON
    )
    found = personal_data.search([known.email], organisation_id=organisation.pk)
    assert personal_data.Remains("held files", "file", 1) in found

    report = erase(known, hanna)

    assert report.is_clean
    assert report.mentions == 1
    assert filing.find_held(mine) is None
    assert filing.find_held(other)
    assert filing.find_held(theirs)


@pytest.mark.django_db
def test_a_text_that_leads_to_the_organisation_by_another_row_is_searched(
    known, organisation, hanna
):
    post = PostFactory(campaign__organisation=organisation, text=f"With {known.name}.")
    post.approvals.create(
        content_sha="x",
        decision="returned",
        reason=f"{known.name} left",
        decided_by=hanna,
        decided_at=NOON,
    )

    report = erase(known, hanna)

    # What is published is for people to judge; a reason is only for colleagues.
    assert ("campaigns.Post", "text") in {(r.table, r.column) for r in report.remains}
    assert post.approvals.get().reason == "… left"


@pytest.mark.django_db
def test_an_erasure_keeps_the_counts(known, hanna):
    application, talk = known.applications.get(), known.conversations.get()

    erase(known, hanna)

    application.refresh_from_db()
    talk.refresh_from_db()
    assert application.applied_at == talk.responded_at == talk.answered_at == NOON
    assert application.stage_changes.count() == 1
    assert application.touchpoints.count() == 1
    assert talk.platform == "linkedin"
    assert not type(talk).objects.waiting().exists()
    assert Candidate.objects.get(pk=known.pk).erased_at == NOON


@pytest.mark.django_db
def test_an_erasure_deletes_the_files(known, hanna, django_capture_on_commit_callbacks):
    name = Document.objects.get().file.name
    assert default_storage.exists(name)

    with django_capture_on_commit_callbacks(execute=True):
        report = erase(known, hanna)

    assert report.files == 1
    assert not default_storage.exists(name)


@pytest.mark.django_db
def test_the_trail_says_that_somebody_was_erased_and_not_who(known, hanna):
    public_id = known.public_id
    erase(known, hanna)

    line = AuditEvent.objects.get(verb="candidates.person.erased")
    assert line.subject_type == "core.organisation"
    assert str(known.pk) not in str(line.details.get("candidate", ""))
    assert not Candidate.objects.filter(public_id=public_id).exists()


@pytest.mark.django_db
def test_an_erasure_touches_nobody_else(known, hanna, organisation):
    other = CandidateFactory(organisation=organisation, name="Carl de Boer")
    talk = ConversationFactory(candidate=other)
    talk.messages.create(direction="in", text="I am Carl", at=NOON)

    erase(known, hanna)

    other.refresh_from_db()
    assert other.name == "Carl de Boer"
    assert talk.messages.count() == 1


@pytest.mark.django_db
def test_what_somebody_else_wrote_about_them_is_reported(known, hanna, organisation):
    other = CandidateFactory(organisation=organisation, note=f"Sister of {known.name}")

    report = erase(known, hanna)

    assert [(left.table, left.column, left.rows) for left in report.remains] == [
        ("candidates.Candidate", "note", 1)
    ]
    other.refresh_from_db()
    assert MARK in other.note


@pytest.mark.django_db
def test_another_employer_is_not_searched(known, hanna, olga):
    CandidateFactory(organisation=olga.organisation, name=known.name)

    assert erase(known, hanna).is_clean


@pytest.mark.django_db
def test_the_copy_has_every_column(known):
    for held, rows in personal_data.export(known):
        expected = {f.name for f in personal_data.columns(held.model)}

        assert set(rows[0]) == expected, held.model


@pytest.mark.django_db
def test_the_copy_says_what_we_hold(known):
    copy = str(personal_data.export(known))

    for value in (known.name, known.email, f"cv {MARK}.pdf", "Jansen motivation"):
        assert value in copy or MARK in copy


@pytest.mark.django_db
def test_the_copy_fits_in_a_file(known):
    with translation.override("en"):
        tables = [rows for _held, rows in personal_data.export(known)]
    copy = json.loads(json.dumps(tables, cls=Encoder))

    assert copy[0][0]["basis"] == "Applied or asked us something"
    assert copy[0][0]["keep_until"] == "2027-11-20"
    assert copy[0][0]["do_not_contact"] is False


# Columns that an erasure writes anew instead of emptying.
RENEWED = {
    ("candidates.Application", "claimed"),
    ("candidates.Candidate", "name"),
    ("candidates.Candidate", "public_id"),
    ("candidates.Conversation", "is_done"),
    ("candidates.Conversation", "waiting_since"),
}


def documented():
    """Under `### candidates.Message` a table of columns, and what happens to each."""
    parts = re.split(r"^### `([\w.]+)`$", DOC.read_text(), flags=re.MULTILINE)[1:]
    row = re.compile(r"^\| `(\w+)` \| .* \| (goes|stays) \|$", re.MULTILINE)
    return {
        name: dict(row.findall(text))
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }


def fate(held, column):
    is_gone = held.emptied is None or column in held.emptied
    is_gone = is_gone or (held.model._meta.label, column) in RENEWED
    return "goes" if is_gone else "stays"


def test_the_register_in_the_docs_is_the_registry():
    held = {
        model._meta.label: {
            field.name: fate(holding, field.name)
            for field in personal_data.columns(model)
        }
        for model, holding in personal_data.HOLDINGS.items()
    }

    assert documented() == held
