"""Understand what somebody says about an account of ours."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.brands.models import Brand
from campaigns.channels import connectors
from campaigns.channels.connectors.base import Connector, SignIn
from campaigns.channels.connectors.noticeboard import Noticeboard
from campaigns.channels.connectors.posts import CredentialField
from campaigns.channels.models import ChannelAccount
from core.ui.forms import FormLook, Pair, Section
from core.users.models import Membership

PREFIX = "credential_"


def offered() -> list[type[Connector]]:
    """The platforms somebody may choose; the simulation only where one runs."""
    return [
        kind
        for kind in connectors.CONNECTORS
        if kind is not Noticeboard or settings.NOTICEBOARD_URL
    ]


def start_value(kind: type[Connector], name: str, default: str) -> str:
    """What stands in the field at first; the simulation is where this house runs it."""
    is_ours = kind is Noticeboard and name == "base_url"
    return settings.NOTICEBOARD_URL if is_ours else default


class Credentials(forms.Form):
    """The lines that the platform itself asks for. Bound secrets are shown back only in
    the answer to the person who just typed them, never from what is kept.
    """

    kind: type[Connector]

    def add_credentials(self, kept: Mapping[str, str] | None = None) -> list[str]:
        names = []
        for line in self.kind.credential_fields:
            first = (kept or {}).get(line.name) or start_value(
                self.kind, line.name, line.default
            )
            self.fields[PREFIX + line.name] = credential_field(line, first)
            names.append(PREFIX + line.name)
        return names

    def credentials(self) -> dict[str, str]:
        return {
            name.removeprefix(PREFIX): value
            for name, value in self.cleaned_data.items()
            if name.startswith(PREFIX)
        }

    def explain(self, refusal: forms.ValidationError) -> None:
        """Put each sentence beside the field it is about."""
        said = getattr(refusal, "error_dict", None)
        if said is None:
            self.add_error(None, refusal)
            return
        for name, errors in said.items():
            known = [name, PREFIX + name]
            self.add_error(next((n for n in known if n in self.fields), None), errors)


# A token of a platform is a few hundred characters.
LONGEST_CREDENTIAL = 4_000
# The column of the server's address.
LONGEST_SERVER = 200


def credential_field(line: CredentialField, first: str) -> forms.Field:
    """One line of the platform's form."""
    label = gettext(line.label)
    said = gettext(line.help) if line.help else ""
    if line.is_secret:
        widget = forms.PasswordInput(
            render_value=True, attrs={"autocomplete": "new-password"}
        )
        return forms.CharField(
            label=label, help_text=said, widget=widget, max_length=LONGEST_CREDENTIAL
        )
    kind = forms.URLField if line.is_address else forms.CharField
    options: dict[str, Any] = {"assume_scheme": "https"} if line.is_address else {}
    return kind(
        label=label,
        help_text=said,
        initial=first,
        max_length=LONGEST_SERVER if line.is_address else LONGEST_CREDENTIAL,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        **options,
    )


class AccountForm(Credentials, forms.ModelForm[ChannelAccount]):
    """An account of one platform: its own lines, and what we agree among ourselves."""

    profile_url = forms.URLField(
        label=_("Address of the profile"), required=False, assume_scheme="https"
    )

    class Meta:
        model = ChannelAccount
        fields = [
            "brand",
            "name",
            "handle",
            "profile_url",
            "posts_a_day",
            "is_strict",
        ]
        help_texts = {
            "name": _("As colleagues know it, for example “Wolkenbeuk on LinkedIn”."),
            "is_strict": _(
                "When an answer of the platform got lost, never let the machine look"
                " and send again by itself."
            ),
        }

    def __init__(
        self, *args: Any, member: Membership, platform: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = connectors.find(platform)
        brand = self.fields["brand"]
        assert isinstance(brand, forms.ModelChoiceField)  # noqa: S101 - for the type
        brand.queryset = Brand.objects.visible_to(member).order_by("name")
        self.is_new = self.instance.pk is None
        if self.is_new and len(first_two := list(brand.queryset[:2])) == 1:
            self.initial["brand"] = first_two[0]
        if issubclass(self.kind, SignIn):
            self._for_a_platform_that_tells()
        else:
            self._for_a_platform_by_hand()

    def _for_a_platform_that_tells(self) -> None:
        """Who we are there, the platform says; the name may stay empty."""
        del self.fields["handle"], self.fields["profile_url"]
        self.fields["name"].required = not self.is_new
        lines = self.add_credentials() if self.is_new else []
        parts = (
            [
                Section(
                    _("Sign in"),
                    *lines,
                    why=_("We try it at once. Kept encrypted, never shown again."),
                )
            ]
            if lines
            else []
        )
        self.helper = FormLook(
            *parts, Section(_("In Werf"), "name", "brand", "posts_a_day", "is_strict")
        )

    def _for_a_platform_by_hand(self) -> None:
        del self.fields["is_strict"]
        self.fields["posts_a_day"].help_text = _(
            "Werf warns when more is planned than a person can place."
        )
        self.helper = FormLook(
            Section(_("The account"), "name", Pair("handle", "profile_url")),
            Section(_("In Werf"), "brand", "posts_a_day"),
        )


class SignInForm(Credentials):
    """The platform's lines again, with what is no secret filled in."""

    def __init__(self, *args: Any, account: ChannelAccount, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = account.connector
        kept = account.credentials() if account.sealed_credentials else {}
        open_names = {
            line.name for line in self.kind.credential_fields if not line.is_secret
        }
        self.add_credentials({n: v for n, v in kept.items() if n in open_names})
