"""Understand weights, a score and a mix."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.content.models import Post
from campaigns.fit.models import FitOverride, FitWeights
from campaigns.fit.scoring import Criterion


class WeightsForm(forms.ModelForm[FitWeights]):
    class Meta:
        model = FitWeights
        fields = [criterion.value for criterion in Criterion]
        help_texts = {
            "audience": _("0 leaves it out, 5 makes it heaviest."),
            "past": _("Own clicks per post, from five posts on."),
            "cost": _("Own spending per click, from twenty clicks on."),
        }


class OverrideForm(forms.ModelForm[FitOverride]):
    class Meta:
        model = FitOverride
        fields = ["score", "reason"]


class MixForm(forms.Form):
    """A share in percent for each kind of content."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, label in Post.Kind.choices:
            self.fields[kind] = forms.IntegerField(
                label=label, required=False, min_value=0, max_value=100
            )

    def shares(self) -> dict[str, int]:
        return {kind: percent or 0 for kind, percent in self.cleaned_data.items()}
