"""The sentences for what is wrong with a file."""

from django.utils.translation import gettext_lazy as _

from core.imports.reading import Why
from core.ui.components import Tone

REFUSALS = {
    Why.EMPTY: _("This file is empty."),
    Why.TOO_LARGE: _("This file is too large: at most 2 MB."),
    Why.TOO_LONG: _("This file has too many rows: at most 1,000. Cut it in parts."),
    Why.TOO_WIDE: _("This file has too many columns: at most 60."),
    Why.NO_TABLE: _(
        "There is no table in this file: a heading with rows under it. Choose another file or sheet."
    ),
    Why.BROKEN: _(
        "This file cannot be read. Save it as CSV or XLSX, without a password, and try again."
    ),
}
TONES: dict[str, Tone] = {
    "uploaded": "warning",
    "importing": "warning",
    "imported": "success",
    "undone": "neutral",
}
