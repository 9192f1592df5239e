"""Understand what a writer typed. Whether it fits a platform is for the operations to say."""

from typing import Any, cast

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.brands.other_brands import MEANT, AsksAboutOtherBrand
from campaigns.channels.models import ChannelAccount
from campaigns.content import form_choices, library
from campaigns.content.models import MediaAsset, Post, Variant
from campaigns.planning.models import Campaign
from core import uploads
from core.ui import formats
from core.ui.forms import FormLook
from core.users.models import Membership

# What `operations.write` and `edit` ask for by these names.
LONGEST_REASON = 2_000
LONGEST_TEXT = Variant._meta.get_field("text").max_length
WRITTEN = (
    "campaign",
    "title",
    "kind",
    "vacancy",
    "persona",
    "text",
    "language",
    "has_link",
    "image",
    "accounts",
)


class ChannelChoiceField(forms.ModelMultipleChoiceField[ChannelAccount]):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.platform_label} · {obj.name}"


class PictureChoiceField(forms.ModelChoiceField[MediaAsset]):
    def label_from_instance(self, obj: MediaAsset) -> str:
        return obj.alt_text or gettext(
            "Your picture of %(moment)s: not described yet"
        ) % {"moment": formats.moment(obj.added_at)}


class PostForm(AsksAboutOtherBrand, forms.ModelForm[Post]):
    """The composer: one text, perhaps another one per channel, and a picture."""

    accounts = ChannelChoiceField(
        label=_("Channels"),
        queryset=ChannelAccount.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    language = forms.ChoiceField(
        label=_("Language of the post"), choices=settings.LANGUAGES
    )
    image = PictureChoiceField(
        label=_("Picture from the library"),
        queryset=MediaAsset.objects.none(),
        required=False,
    )
    picture = uploads.FileField(
        label=_("New picture"),
        required=False,
        help_text=_(
            "JPG, PNG, WebP or HEIC, up to 10 MB. Place and camera are taken out."
        ),
        widget=forms.FileInput(
            attrs={
                "accept": "image/jpeg,image/png,image/webp,image/heic,image/heif,"
                ".heic,.heif"
            }
        ),
    )
    alt_text = forms.CharField(
        label=_("What is to be seen in the picture (alt text)"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For who cannot see it. Needed with a new picture."),
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, initial=1)
    reason = forms.CharField(
        label=_("Why this text may stay as it is"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Who approves the post reads it, and it counts for this text only."
        ),
    )

    # The template places the fields one by one.
    helper = FormLook()

    class Meta:
        model = Post
        fields = [name for name in WRITTEN if name != "accounts"]
        widgets = {"text": forms.Textarea(attrs={"rows": 7})}
        help_texts = {
            "has_link": _(
                "Every channel gets a link of its own, so you see what works."
            ),
        }

    def __init__(
        self, *args: Any, member: Membership, post: Post | None = None, **kwargs: Any
    ) -> None:
        self.member, self.post = member, post
        if post and "initial" not in kwargs:
            kwargs["initial"] = initial_of(post)
        super().__init__(*args, **kwargs)
        campaigns = self._campaigns()
        chosen = str(self["campaign"].value() or "")
        self.brand = {str(one.pk): one.brand_id for one in campaigns}.get(chosen)
        self.channels = list(form_choices.channels(member, self.brand))
        self._set_choices()
        self.fields["image"].empty_label = gettext("No picture")  # type: ignore[attr-defined]
        self.fields["vacancy"].empty_label = gettext("No vacancy")  # type: ignore[attr-defined]
        self.fields["persona"].empty_label = gettext("Everybody")  # type: ignore[attr-defined]
        for account in self.channels:
            self.fields[f"variant_{account.pk}"] = forms.CharField(
                label=gettext("Other text for %(channel)s")
                % {"channel": f"{account.platform_label} · {account.name}"},
                required=False,
                max_length=LONGEST_TEXT,
                widget=forms.Textarea(attrs={"rows": 4}),
            )

    def _campaigns(self) -> list[Campaign]:
        """Those to choose from, read once: the brand of the chosen one sorts the rest."""
        field: Any = self.fields["campaign"]
        field.queryset = form_choices.campaigns(self.member)
        found = list(field.queryset)
        field.choices = [
            ("", field.empty_label),
            *((one.pk, field.label_from_instance(one)) for one in found),
        ]
        return found

    def _set_choices(self) -> None:
        member, own = self.member, self.brand
        chosen_vacancy = self.post.vacancy_id if self.post else None
        choices: dict[str, QuerySet[Any]] = {
            "image": form_choices.pictures(member),
            "accounts": form_choices.channels(member, own),
        }
        for name, rows in choices.items():
            self.fields[name].queryset = rows  # type: ignore[attr-defined]
        vacancies = form_choices.vacancies(member, chosen_vacancy, own)
        self.offer("vacancy", vacancies, own)
        self.offer("persona", form_choices.personas(member, own), own)

    @property
    def variant_fields(self) -> list[tuple[ChannelAccount, BoundField]]:
        return [(account, self[f"variant_{account.pk}"]) for account in self.channels]

    def clean_picture(self) -> "UploadedFile[bytes] | None":
        """Look at the bytes, not at the name."""
        upload: UploadedFile[bytes] | None = self.cleaned_data.get("picture")
        if upload:
            self.looked_at = library.look_at(upload)
        return upload

    def clean(self) -> dict[str, Any]:
        """Keep a good picture, also when something else is wrong: it is not chosen twice."""
        super().clean()
        given = self.cleaned_data
        alt_text = (given.get("alt_text") or "").strip()
        if given.get("picture"):
            given["image"] = library.keep(
                by=self.member,
                picture=self.looked_at,
                alt_text=alt_text,
                now=timezone.now(),
            )
        elif self._is_my_undescribed(given.get("image")) and alt_text:
            library.describe(by=self.member, asset=given["image"], alt_text=alt_text)
        if (image := given.get("image")) and not image.alt_text:
            self.add_error("alt_text", _("Say in a sentence what is to be seen."))
        self._choose(given.get("image"))
        return given

    def _is_my_undescribed(self, image: MediaAsset | None) -> bool:
        return bool(
            image and not image.alt_text and image.added_by_id == self.member.pk
        )

    def _choose(self, image: MediaAsset | None) -> None:
        """Shown again, the form has the picture chosen."""
        self.retype("image", str(image.pk) if image else "")

    def retype(self, name: str, value: str) -> None:
        """Show another value than was sent."""
        typed = cast("QueryDict", self.data).copy()
        typed[self.add_prefix(name)] = value
        self.data = typed

    def written(self) -> dict[str, Any]:
        """What `operations.write` and `edit` ask for."""
        given = self.cleaned_data
        return {
            **{name: given[name] for name in WRITTEN},
            MEANT: given[MEANT],
            "variants": {a.pk: given[f"variant_{a.pk}"] for a in self.channels},
        }


def initial_of(post: Post) -> dict[str, Any]:
    """The form's first values for a post that exists."""
    own = {f"variant_{account}": text for account, text in post.own_texts.items()}
    return {
        "campaign": post.campaign_id,
        "title": post.title,
        "kind": post.kind,
        "vacancy": post.vacancy_id,
        "persona": post.persona_id,
        "text": post.text,
        "language": post.language,
        "has_link": post.has_link,
        "image": post.image_id,
        "accounts": [account.pk for account in post.accounts.all()],
        "revision": post.revision,
        **own,
    }


class ApproveForm(forms.Form):
    """Which text is approved: who did not see it cannot say."""

    # A draft of an earlier text is about the text that stands there now.
    not_drafted = ("content_sha",)

    content_sha = forms.CharField(
        widget=forms.HiddenInput,
        max_length=64,
        error_messages={
            "required": _("Open the post, read it, and decide about it there.")
        },
    )


class SendBackForm(ApproveForm):
    """What should change; and which text it is about."""

    reason = forms.CharField(
        label=_("What should change?"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("reason", "content_sha")


class ExemptForm(forms.Form):
    """Why a text may stay; that a reason is needed is for the operation to say."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
