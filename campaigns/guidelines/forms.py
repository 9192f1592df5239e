"""Understand how an organisation, or one channel, wants to write."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.guidelines.models import (
    MOST_CHARACTERS,
    MOST_EMOJI,
    MOST_HASHTAGS,
    Guideline,
)
from campaigns.guidelines.rules.book import BOOK, Rule
from campaigns.guidelines.wording import LEVELS, WORDS
from core.ui.forms import FormLook, Pair, Section

LIMITS = {
    "emoji_most": MOST_EMOJI,
    "hashtags_least": MOST_HASHTAGS,
    "hashtags_most": MOST_HASHTAGS,
    "length_most": MOST_CHARACTERS,
}
FORMS = ("address", "tone", "good_examples", "bad_examples")
WORD_LISTS = ("words_to_use", "words_to_avoid")
HELP = {
    "tone": gettext_lazy("Two or three sentences, as you would tell a new colleague."),
    "good_examples": gettext_lazy("One a line. Real sentences teach more than rules."),
    "bad_examples": gettext_lazy("One a line."),
    "words_to_use": gettext_lazy("One a line."),
    "words_to_avoid": gettext_lazy(
        "One a line. Behind an equals sign what to write instead: bejaarden = bewoners."
    ),
    "emoji_most": gettext_lazy("0 is none. Empty: as many as you like."),
    "hashtags_fixed": gettext_lazy("For instance: #werkenbijwolkenbeuk"),
    "length_most": gettext_lazy("The text without the link. Empty: no limit."),
}


class GuidelineForm(forms.ModelForm[Guideline]):
    """The whole guideline; for a channel every field may stay empty."""

    class Meta:
        model = Guideline
        fields = [*FORMS, *WORD_LISTS, *LIMITS, "hashtags_fixed"]
        help_texts = HELP

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_of_channel = self.instance.account_id is not None
        for name, most in LIMITS.items():
            self.fields[name] = forms.IntegerField(
                label=self.fields[name].label,
                help_text=HELP.get(name, ""),
                required=False,
                min_value=1 if name == "length_most" else 0,
                max_value=most,
            )
        same = _("As the organisation")
        address = self.fields["address"]
        address.required = not self.is_of_channel
        if self.is_of_channel:
            address.choices = [("", same), *Guideline.Address.choices]  # type: ignore[attr-defined]
        for rule in Rule:
            self.fields[f"level_{rule}"] = self._level_field(rule, same)

    def _level_field(self, rule: Rule, same: str) -> forms.ChoiceField:
        own = self.instance.levels.get(rule, "")
        choices = list(LEVELS.items())
        return forms.ChoiceField(
            label=str(WORDS[rule].name),
            choices=[("", same), *choices] if self.is_of_channel else choices,
            required=not self.is_of_channel,
            initial=own or ("" if self.is_of_channel else BOOK[rule].level),
        )

    @property
    def helper(self) -> FormLook:
        """Sections, each with a sentence why."""
        rules = [f"level_{rule}" for rule in Rule]
        pairs = [Pair(*rules[at : at + 2]) for at in range(0, len(rules), 2)]
        return FormLook(
            Section(
                gettext_lazy("Tone"),
                *FORMS,
                why=gettext_lazy(
                    "English has one word for je and u; there it does not count."
                ),
            ),
            Section(gettext_lazy("Words"), *WORD_LISTS),
            Section(
                gettext_lazy("Signs and length"),
                Pair("emoji_most", "length_most"),
                Pair("hashtags_least", "hashtags_most"),
                "hashtags_fixed",
            ),
            Section(
                gettext_lazy("How heavy each rule is"),
                *pairs,
                why=gettext_lazy(
                    "What stops a text can still be sent with a reason, which the approver "
                    "sees and the trail keeps."
                ),
            ),
        )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        self.instance.levels = {
            str(rule): level for rule in Rule if (level := given.get(f"level_{rule}"))
        }
        says = [value for value in given.values() if value not in {None, ""}]
        if self.is_of_channel and not says and not self.errors:
            raise forms.ValidationError(_("Say what is different on this channel."))
        return given
