"""Why a post is taken down."""

from django import forms
from django.utils.translation import gettext_lazy as _


class RemovalForm(forms.Form):
    reason = forms.CharField(
        label=_("Why?"),
        max_length=200,
        help_text=_("It stays in the story of this publication."),
    )

    @property
    def is_removed_by_hand(self) -> bool:
        """Whether the button “I removed it there” was pressed."""
        return self.data.get("deed") == "gone"
