"""What we say about a post: its state, and what a platform or a picture lacks."""

from collections.abc import Callable
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from campaigns.channels.connectors.posts import Problem
from campaigns.content.models import Post
from core.ui.components import Tone

TONES: dict[str, Tone] = {
    Post.Status.DRAFT: "neutral",
    Post.Status.IN_REVIEW: "info",
    Post.Status.APPROVED: "success",
    Post.Status.RETURNED: "warning",
}


def _too_long(p: Any) -> str:
    over = p["length"] - p["limit"]
    said = ngettext("%(n)s character too long.", "%(n)s characters too long.", over)
    if p.get("unit") == "weighted":
        said += " " + _("Every emoji counts as two here.")
    return said % {"n": over}


PROBLEMS: dict[str, Callable[[Any], str]] = {
    "empty": lambda p: _("There is no text."),
    "too_long": _too_long,
    "too_many_bytes": lambda p: (
        _(
            "This text takes too much room because of its emoji or signs: %(n)s of at most %(most)s bytes."
        )
        % {"n": p["length"], "most": p["limit"]}
    ),
    "media_required": lambda p: _("This platform takes no post without a picture."),
    "too_many_media": lambda p: _("At most %(n)s pictures.") % {"n": p["limit"]},
    "media_kind": lambda p: _("This platform does not take this kind of picture."),
    "media_too_large": lambda p: (
        _("The picture is too large: at most %(size)s.")
        % {"size": filesizeformat(p["limit"])}
    ),
    "media_too_many_pixels": lambda p: _("The picture is too large in width × height."),
    "alt_text_too_long": lambda p: (
        _("The alt text may have %(n)s characters.") % {"n": p["limit"]}
    ),
}
ABOUT_THE_PICTURE = {
    "media_required",
    "too_many_media",
    "media_kind",
    "media_too_large",
    "media_too_many_pixels",
    "alt_text_too_long",
}


def problem_words(problem: Problem) -> str:
    """Why a platform would refuse, in a sentence for the writer."""
    words = PROBLEMS.get(problem.code)
    return words(problem.params) if words else _("The platform would refuse this.")


UNUSABLE: dict[str, Promise] = {
    "empty": gettext_lazy("This file is empty. Choose another picture."),
    "too_large": gettext_lazy("This picture is larger than 10 MB. Make it smaller."),
    "too_many_pixels": gettext_lazy(
        "This picture has more than 40 million pixels. Make it smaller."
    ),
    "drawing": gettext_lazy(
        "This is an SVG drawing. Save it as JPG, PNG, WebP or HEIC and choose that."
    ),
    "no_picture": gettext_lazy(
        "This is not a JPG, PNG, WebP or HEIC picture, whatever its name says."
    ),
    "broken": gettext_lazy(
        "This picture is broken and cannot be read to the end. Choose another copy."
    ),
}

HINTS: dict[str, tuple[Promise, Promise]] = {
    # code: (when it is right, what could be better)
    "vacancy": (
        gettext_lazy("The post is about a vacancy"),
        gettext_lazy(
            "Choose the vacancy, so that the link and the figures lead there."
        ),
    ),
    "link": (
        gettext_lazy("A tracked link goes with it"),
        gettext_lazy("Without a tracked link you cannot see what this post brings."),
    ),
    "picture": (
        gettext_lazy("A picture with alt text"),
        gettext_lazy("A picture of the real work makes people stop and look."),
    ),
    "salary": (
        gettext_lazy("The salary is in the text"),
        gettext_lazy("Say what the job pays: people look for that first."),
    ),
    "next_step": (
        gettext_lazy("It says what to do next"),
        gettext_lazy("Say what the reader can do next: call, send a message, apply."),
    ),
    "short": (
        gettext_lazy("Short enough to read on the way"),
        gettext_lazy("This is a long text. Requirements at a glance work best."),
    ),
}
