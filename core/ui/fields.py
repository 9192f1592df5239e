"""What every form field does with what was typed, in every form: ours, allauth's and those of filters.

`FORM_RENDERER` names `Renderer`, so no form has to ask for it.
"""

import json
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import (
    EmailValidator,
    MaxLengthValidator,
    MaxValueValidator,
    MinValueValidator,
)
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from fido2.utils import websafe_decode

from core import telephone, text
from core.address_values import FIRST_DAY, LAST_DAY
from core.ui import number_fields

# Numbers that every integer column holds, where a field does not name its own.
LARGEST_NUMBER = 2**31 - 1
# Of a text whose field names no length of its own, such as the fields of allauth.
LONGEST_TEXT = 20_000
NO_JSON = "…"
# The field of allauth's passkey forms.
CREDENTIAL = "credential"
# Fields that are compared, searched, dialled or mailed to, besides those whose type says so.
IDENTIFIERS = frozenset({"name", "first_name", "last_name", "phone", "handle"})
# Fields whose value is no text any more when it is judged.
NO_TEXTS = (forms.JSONField, forms.UUIDField)
IDENTIFIER_TYPES = (forms.URLField, forms.SlugField)


class TidyBoundField(BoundField):
    """A field in a form: its data are clean, and days and numbers are within what can be kept."""

    def __init__(self, form: forms.BaseForm, field: forms.Field, name: str) -> None:
        super().__init__(form, field, name)
        limit(field)
        number_fields.prepare(field)

    @property
    def data(self) -> Any:
        return tidy(self.field, self.name, super().data)

    def value(self) -> Any:
        """A number comes back as it was typed, and so does what is no day."""
        typed, field = super().data, self.field
        if self.form.is_bound and isinstance(typed, str) and not field.disabled:
            is_no_day = (
                number_fields.is_day(field) and self.data == number_fields.NO_VALUE
            )
            if is_no_day or number_fields.is_number(field):
                return text.one_line(typed)
        return super().value()


class TelephoneField(forms.CharField):
    """One telephone number in any spelling; the value is in one spelling."""

    default_error_messages = {
        "invalid": gettext_lazy(
            "Write one telephone number with its area code, such as 06 12345678."
        )
    }
    # A number from before numbers were checked may stay, as long as nobody changes it.
    kept = ""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": telephone.LONGEST, **options})

    def clean(self, value: Any) -> str:
        typed = str(super().clean(value))
        if not typed or typed == self.kept:
            return typed
        found = telephone.tidy(typed)
        if found is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found


class Renderer(DjangoTemplates):
    """Django's own, with our fields."""

    bound_field_class = TidyBoundField


def tidy(field: forms.Field, name: str, value: Any) -> Any:
    """What was sent for a field; a file, a tick or a password is left alone."""
    if isinstance(value, list | tuple):
        return [tidy(field, name, one) for one in value]
    widget = field.widget
    if not isinstance(value, str) or isinstance(widget, forms.PasswordInput):
        return value
    if isinstance(field, forms.JSONField):
        is_readable = _is_parsable(value) and (
            name != CREDENTIAL or _is_credential(value)
        )
        return value if is_readable else NO_JSON
    if number_fields.is_number(field) or number_fields.is_day(field):
        return number_fields.plain(field, text.identifier(value))
    return _tidy_text(field, name, value)


def _tidy_text(field: forms.Field, name: str, value: str) -> str:
    if isinstance(field, forms.ChoiceField):
        # Compared with what was kept, which may be older than these rules.
        return text.without_controls(value)
    if isinstance(field.widget, forms.Textarea) or field.widget.is_hidden:
        return text.lines(value)
    if isinstance(field, forms.EmailField):
        return text.mail_address(value)
    is_identifier = isinstance(field, IDENTIFIER_TYPES) or name in IDENTIFIERS
    return text.identifier(value) if is_identifier else text.one_line(value)


def _is_parsable(value: str) -> bool:
    """A number of 5000 digits and a thousand brackets are JSON, and no parser takes them: Django asks for neither."""
    try:
        json.loads(value)
    except json.JSONDecodeError:
        return True  # the field says so
    except (ValueError, RecursionError):
        return False
    return True


def _is_credential(value: str) -> bool:
    """Whether a passkey answered this. allauth passes on what is none, and the library falls over it."""
    from allauth.mfa.webauthn.internal import auth  # noqa: PLC0415 - needs its models

    try:
        found = json.loads(value)
        if "authenticatorData" in found["response"]:
            auth.parse_authentication_response(found)
            handle = found["response"].get("userHandle")
            return handle is None or text.is_clean(websafe_decode(handle).decode())
        auth.parse_registration_response(found)
    except Exception:  # noqa: BLE001 - whatever the library stumbles over, it is no credential
        return False
    return True


def limit(field: forms.Field) -> None:
    """Refuse days that cannot be counted from, numbers that no column holds, and texts without end."""
    if getattr(field, "is_limited", False):
        return
    field.is_limited = True  # type: ignore[attr-defined]
    if isinstance(field, forms.MultiValueField):
        for part in field.fields:
            limit(part)
    elif isinstance(field, forms.DateField | forms.DateTimeField):
        field.validators.append(refuse_far_day)
    elif isinstance(field, forms.CharField):
        _limit_text(field)
    elif isinstance(field, forms.IntegerField) and not _has_own_limits(field):
        _limit_number(field)


def _limit_text(field: forms.CharField) -> None:
    if isinstance(field, forms.EmailField):
        field.validators.append(refuse_other_letters)
    if field.max_length is None and not isinstance(field, NO_TEXTS):
        field.validators.append(MaxLengthValidator(LONGEST_TEXT))


def _limit_number(field: forms.IntegerField) -> None:
    if field.max_value is None:
        field.validators.append(MaxValueValidator(LARGEST_NUMBER))
    if field.min_value is None:
        field.validators.append(MinValueValidator(-LARGEST_NUMBER))


def _has_own_limits(field: forms.IntegerField) -> bool:
    if isinstance(field, forms.DecimalField):
        return field.max_digits is not None
    return isinstance(field, forms.FloatField)


def refuse_other_letters(value: str) -> None:
    """Django takes `ı` and `ſ` for letters of an address, and a database takes them for i and s."""
    if not value.isascii():
        raise ValidationError(EmailValidator.message, code="invalid")


def refuse_far_day(value: date) -> None:
    """A day or a moment of a day."""
    if not FIRST_DAY.year <= value.year <= LAST_DAY.year:
        raise ValidationError(
            _("Choose a day between %(first)s and %(last)s.")
            % {"first": FIRST_DAY.year, "last": LAST_DAY.year}
        )
