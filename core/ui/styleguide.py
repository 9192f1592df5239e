"""What the style guide shows: samples only, invented and without a database."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from crispy_forms.layout import Field
from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString

from core import uploads
from core.ui import charts, formats
from core.ui.columns import (
    BadgeColumn,
    Column,
    LinkColumn,
    MoneyColumn,
    NumberColumn,
)
from core.ui.components import Empty, Event, Tab, Tone, person
from core.ui.forms import FormLook, Pair, Section
from core.ui.tables import Table

TONES: tuple[tuple[Tone, str], ...] = (
    ("neutral", "Concept"),
    ("info", "Ingepland"),
    ("primary", "Loopt"),
    ("accent", "Wacht op goedkeuring"),
    ("success", "Geplaatst"),
    ("warning", "Vraagt je oordeel"),
    ("danger", "Mislukt"),
)
PLATFORMS = (
    ("LinkedIn", "in", "sky"),
    ("Instagram", "Ig", "rose"),
    ("Bluesky", "Bs", "indigo"),
    ("Mastodon", "M", "violet"),
    ("Prikbord (simulatie)", "Pb", "amber"),
    ("Met de hand", "✋", "teal"),
)
NAMES = (
    "Verpleegkundigen Noord",
    "Monteurs gezocht",
    "Stagiairs 2027",
    "Koks met hart",
)
OWNERS = ("Sanne de Vries", "Mo Aydin", "Iris Bos")
WEEKS = (12, 14, 13, 17, 19, 18, 22, 25, 24, 28, 27, 29)


@dataclass(frozen=True, slots=True)
class Sample:
    """A row of the sample table."""

    name: str
    status: str
    owner: str
    people: int
    spent: Decimal
    employer: str = "Zorggroep Wolkenbeuk"
    currency: str = "EUR"


ROWS = sorted(
    (
        Sample(
            f"{NAMES[nth % 4]} {nth // 4 + 1}",
            TONES[nth % 7][1],
            OWNERS[nth % 3],
            nth * 7 % 90,
            Decimal(nth * 131) + Decimal("0.5"),
        )
        for nth in range(60)
    ),
    key=lambda row: row.name,
)


class SampleTable(Table):
    list_name = "samples"
    caption = "Voorbeeld"

    name = LinkColumn(
        "Naam", url=lambda _row: "#", note="employer", order_by="name", is_title=True
    )
    status = BadgeColumn("Status", tones={label: tone for tone, label in TONES})
    owner = Column("Eigenaar")
    people = NumberColumn("Sollicitaties", order_by="people")
    spent = MoneyColumn("Besteed", order_by="spent")

    def render_owner(self, value: str) -> SafeString:
        return person(value)

    def value_owner(self, value: str) -> str:
        return value


class SampleForm(forms.Form):
    """One of each field."""

    title = forms.CharField(
        max_length=120, label="Naam", help_text="Zo vind je hem terug in de lijst."
    )
    motive = forms.ChoiceField(
        label="Waarom nu?",
        choices=[("", "Kies een reden"), ("few", "Te weinig sollicitaties")],
    )
    starts_on = forms.DateField(
        label="Begint op", widget=forms.DateInput(attrs={"type": "date"})
    )
    ends_on = forms.DateField(
        label="Eindigt op",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    text = forms.CharField(
        max_length=5_000, label="Tekst", widget=forms.Textarea, required=False
    )
    kinds = forms.MultipleChoiceField(
        label="Kanalen",
        choices=[("a", "LinkedIn"), ("b", "Instagram"), ("c", "Bluesky")],
        widget=forms.CheckboxSelectMultiple,
    )
    file = uploads.FileField(
        label="Beeld", required=False, help_text="JPG of PNG, ≤ 10 MB"
    )
    is_agreed = forms.BooleanField(label="Ik heb de richtlijnen gelezen")
    helper = FormLook(
        Section("Basis", "title", "motive", Pair("starts_on", "ends_on")),
        Section(
            "Inhoud",
            Field("text"),
            "kinds",
            "file",
            "is_agreed",
            why="Wat mensen te zien krijgen. Je kunt het later nog aanpassen.",
        ),
    )


def everything(request: HttpRequest) -> dict[str, Any]:
    """The samples by the names the template uses."""
    now = timezone.now()
    labels = [f"wk {week}" for week in range(36, 48)]
    return {
        "tones": TONES,
        "platforms": PLATFORMS,
        "weeks": WEEKS,
        "now": now,
        "earlier": now - timedelta(hours=3, minutes=12),
        "span": timedelta(hours=3, minutes=12),
        "amount": Decimal("1234.56"),
        "big": 186_400,
        "tabs": [
            Tab("Overzicht", "#", is_current=True),
            Tab("Plan", "#"),
            Tab("Berichten", "#", count=12),
        ],
        "facts": [
            ("Fase", "Gesprek"),
            ("Bron", "Instagram, reactie"),
            ("Toestemming tot", formats.day(now + timedelta(days=90))),
            ("Telefoon", ""),
        ],
        "events": [
            Event(
                "Verplaatst naar Gesprek",
                now,
                by="Sanne",
                icon="arrow-right",
                tone="primary",
            ),
            Event(
                "Bericht ontvangen",
                now - timedelta(hours=5),
                text="1 december is top. Moet ik iets meenemen?",
                icon="message",
            ),
            Event(
                "Sollicitatie",
                now - timedelta(days=3),
                icon="user-plus",
                tone="success",
            ),
        ],
        "empty": Empty(
            "Nog geen gesprekken",
            "Hier komt iedereen die reageert. Log een privébericht in vijftien seconden.",
            icon="inbox",
        ),
        "line": charts.line(
            title="Sollicitaties per week",
            labels=labels,
            series=[charts.Series("Sollicitaties", WEEKS)],
            target=25,
        ),
        "lines": charts.line(
            title="Kliks per kanaal",
            labels=labels,
            series=[
                charts.Series("LinkedIn", WEEKS),
                charts.Series("Instagram", [w // 2 + 3 for w in WEEKS]),
                charts.Series("Bluesky", [None, None, *[w // 4 for w in WEEKS[2:]]]),
            ],
        ),
        "bar_chart": charts.bars(
            title="Sollicitaties per kanaal",
            rows=[
                charts.Bar(name, value, url="#")
                for name, value in zip(
                    ("LinkedIn", "Instagram", "Facebook", "Collega’s"),
                    (92, 61, 38, 34),
                    strict=True,
                )
            ],
        ),
        "funnel": charts.funnel(
            title="Van bereik naar aanname",
            stages=[
                charts.Stage("Weergaven", 186_400),
                charts.Stage("Kliks", 9_320),
                charts.Stage("Sollicitaties", 248),
                charts.Stage("Gesprekken", 74),
                charts.Stage("Aannames", 17),
            ],
        ),
        "table": SampleTable(ROWS, request=request),
        "form": SampleForm(),
        "wrong_form": SampleForm(
            {"title": "Verpleegkundigen Noord", "motive": "?"}, prefix="w"
        ),
    }
