"""Understand what somebody asks for. Whether it is possible, the operations say."""

from collections import Counter
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.workforce.models import Department, Opening, Requisition
from campaigns.workforce.needs import Wish
from core.ui.forms import FormLook, Pair, Section
from core.ui.number_fields import PriceField
from core.users.models import Membership

# Lines for wished starts on an empty form, and the most that are read back.
LINES, MOST_LINES = 3, 24
FACTS = (
    "title",
    "department",
    "reason",
    "motivation",
    "hours_min",
    "hours_max",
    "salary_min",
    "salary_max",
    "salary_period",
)


def day_input() -> forms.DateInput:
    """The browser's own calendar."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RequisitionForm(forms.ModelForm[Requisition]):
    """One need: the role, what it pays, and the seats with the day each is needed by."""

    new_department = forms.CharField(
        label=gettext_lazy("Or a new department"), max_length=120, required=False
    )

    class Meta:
        model = Requisition
        fields = FACTS
        field_classes = {"salary_min": PriceField, "salary_max": PriceField}
        widgets = {
            "motivation": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "department": gettext_lazy("Choose one, or name a new one."),
            "motivation": gettext_lazy("What goes wrong when nobody comes?"),
        }

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = Department.objects.visible_to(member).order_by("name")
        field = self.fields["department"]
        field.required = False
        field.queryset = mine  # type: ignore[attr-defined]
        self.member = member
        self.lines = self._add_lines()
        self.helper = self._look()

    def _add_lines(self) -> range:
        """A line per wished start, and one more to fill in."""
        known = self._known()
        asked = [name for name in self.data if name.startswith("seats_")]
        count = min(max(LINES, len(known) + 1, len(asked)), MOST_LINES)
        lines = range(1, count + 1)
        for line in lines:
            day, seats = known[line - 1] if line <= len(known) else (None, None)
            self.fields[f"seats_{line}"] = forms.IntegerField(
                label=_("Seats"),
                required=line == 1,
                initial=seats,
            )
            # The operation says how many seats are too many.
            self.fields[f"seats_{line}"].is_limited = True  # type: ignore[attr-defined]
            self.fields[f"needed_by_{line}"] = forms.DateField(
                label=_("Needed by"),
                required=line == 1,
                initial=day,
                widget=day_input(),
            )
        return lines

    def _known(self) -> list[tuple[Any, int]]:
        if not self.instance.pk:
            return []
        openings = self.instance.openings.values_list("needed_by", flat=True)
        return sorted(Counter(openings).items())

    def _look(self) -> FormLook:
        pairs = [Pair(f"seats_{line}", f"needed_by_{line}") for line in self.lines]
        return FormLook(
            Section(
                _("The need"),
                "title",
                Pair("department", "new_department"),
                "reason",
                "motivation",
            ),
            Section(
                _("Seats"),
                *pairs,
                why=_(
                    "How many people, and the day each seat is needed by. Use a line for"
                    " each day."
                ),
            ),
            Section(
                _("Hours and salary"),
                Pair("hours_min", "hours_max"),
                Pair("salary_min", "salary_max"),
                "salary_period",
                why=_("Who approves, approves this range; the vacancy starts with it."),
            ),
        )

    def validate_constraints(self) -> None:
        """Left to the operation, that says it beside the right field."""

    def clean(self) -> dict[str, Any]:
        facts: dict[str, Any] = super().clean() or {}
        self._choose_department(facts)
        for line in self.lines:
            self._refuse_half_a_line(f"seats_{line}", f"needed_by_{line}")
        return facts

    def _choose_department(self, facts: dict[str, Any]) -> None:
        """Chosen or typed; what is typed and exists is that one."""
        typed = " ".join((facts.get("new_department") or "").split())
        if typed:
            mine = Department.objects.visible_to(self.member)
            if known := mine.filter(name__iexact=typed).first():
                facts["department"], typed = known, ""
            elif "department" not in self.errors:
                # Any will do until the operation has made the new one.
                facts["department"] = None
        elif not facts.get("department") and "department" not in self.errors:
            self.add_error(
                "department", _("Choose who needs people, or name a new one.")
            )
        facts["new_department"] = typed

    def _refuse_half_a_line(self, seats: str, day: str) -> None:
        if seats in self.errors or day in self.errors:
            return
        count, needed_by = self.cleaned_data.get(seats), self.cleaned_data.get(day)
        if count is not None and needed_by is None:
            self.add_error(day, _("By which day are they needed?"))
        if needed_by is not None and count is None:
            self.add_error(seats, _("How many people are needed by this day?"))

    def _post_clean(self) -> None:
        """The operation puts the facts into the row; a refusal leaves the row as it was."""

    def facts(self) -> dict[str, Any]:
        """What the operation wants to know: the lines have become wishes."""
        cleaned = self.cleaned_data
        wishes = [
            Wish(cleaned[f"seats_{line}"], cleaned[f"needed_by_{line}"], line)
            for line in self.lines
            if cleaned[f"seats_{line}"] is not None
        ]
        facts = {name: cleaned[name] for name in (*FACTS, "new_department")}
        if facts["department"] is None:
            del facts["department"]
        return {**facts, "wishes": wishes}


class DecideForm(forms.Form):
    """Yes, or back with the reason."""

    APPROVE, SEND_BACK = "approve", "send_back"
    decision = forms.ChoiceField(
        label=gettext_lazy("What do you decide?"),
        choices=[
            (APPROVE, gettext_lazy("Approve: these seats are needed")),
            (SEND_BACK, gettext_lazy("Send back, with what must change")),
        ],
        widget=forms.RadioSelect,
    )
    remark = forms.CharField(
        label=gettext_lazy("Your words to who asked"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    # Which asking was read: a draft of these words is about the one that stands there now.
    seen = forms.CharField(
        widget=forms.HiddenInput,
        max_length=40,
        error_messages={
            "required": gettext_lazy("Read what is asked, and decide about it here.")
        },
    )
    not_drafted = ("seen",)

    def show_again(self, seen: str) -> None:
        """The page shows what is asked now, so what is sent next is about that."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["seen"] = seen  # type: ignore[index]


class OpeningForm(forms.ModelForm[Opening]):
    """The days of one seat."""

    class Meta:
        model = Opening
        fields = ["needed_by", "expected_start"]
        widgets = {"needed_by": day_input(), "expected_start": day_input()}
        help_texts = {
            "needed_by": gettext_lazy(
                "The day on which the seat must be taken; after it an open seat is late."
            ),
            "expected_start": gettext_lazy("When somebody will really start."),
        }

    def validate_constraints(self) -> None:
        """Left to the operation."""

    def _post_clean(self) -> None:
        """The operation compares with the days that are there."""


class DepartmentForm(forms.ModelForm[Department]):
    class Meta:
        model = Department
        fields = ["name"]
        help_texts = {
            "name": gettext_lazy("A team, house or department that needs people.")
        }

    def validate_constraints(self) -> None:
        """Left to the operation."""

    def _post_clean(self) -> None:
        """The operation writes the name."""
