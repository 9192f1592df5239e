"""Understand what is said about one conversation."""

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from candidates.conversations.models import Message
from core.users.models import Membership
from core.users.roles import MAY_TALK

LONGEST_TEXT = 10_000


class MessageForm(forms.Form):
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


class MailForm(forms.Form):
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
