"""Understand what is said about one conversation."""

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from candidates.conversations.checking import REASON
from candidates.conversations.models import Message
from core.users.models import Membership
from core.users.roles import MAY_TALK

LONGEST_TEXT = 10_000


class WritingForm(forms.Form):
    """Words to a candidate: when the guidelines stop them, it asks why they may stay."""

    guideline_reason = forms.CharField(
        label=_("Why this text may stay as it is"),
        required=False,
        max_length=2_000,
        widget=forms.HiddenInput,
        help_text=_("Colleagues read it below the message."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.data.get(REASON):
            self._ask()

    def add_error(self, field: str | None, error: Any) -> None:
        super().add_error(field, error)
        if REASON in self.errors:
            self._ask()

    def _ask(self) -> None:
        self.fields[REASON].widget = forms.Textarea(attrs={"rows": 2})


class MessageForm(WritingForm):
    """One more thing said in a conversation."""

    direction = forms.ChoiceField(
        choices=Message.Direction, widget=forms.HiddenInput, initial="out"
    )
    # The newest message that was on the page.
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("What was said"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def who_may_answer(member: Membership) -> QuerySet[Membership]:
    """Colleagues who talk with candidates, by name."""
    colleagues = Membership.objects.visible_to(member).active()
    return colleagues.with_role(*MAY_TALK).order_by("user__name")


class AssignForm(forms.Form):
    """Who answers."""

    to = forms.ModelChoiceField(
        Membership.objects.none(), label=_("Who answers"), empty_label=None
    )

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = who_may_answer(member).select_related("user")


class MailForm(WritingForm):
    """An e-mail to the person of a talk."""

    # Names this one mail, so that a button pressed twice sends it once.
    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    # The newest message that was on the page on which it was begun.
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    subject = forms.CharField(label=_("Subject"), max_length=150)
    text = forms.CharField(
        label=_("E-mail"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto"}),
        help_text=_("Your name stands below it. An answer comes to your own mailbox."),
    )

    field_order = ("once", "seen", "subject", "text", REASON)


class TypedForm(forms.Form):
    """What stands in an answer or an e-mail while somebody writes it."""

    subject = forms.CharField(label=_("subject"), max_length=150, required=False)
    text = forms.CharField(label=_("text"), max_length=LONGEST_TEXT, required=False)

    def words(self) -> list[str]:
        """Without what is too long to be sent."""
        self.is_valid()
        return [self.cleaned_data.get(name, "") for name in ("subject", "text")]
