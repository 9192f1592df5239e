"""The tags of templates: `{% load ui %}`. What they draw lives in core.ui.

Tags for a whole part (a table, a form) render a template of templates/core/ui; tags for a
word or a figure answer HTML straight away, because they stand in loops.
"""

from typing import Any

from crispy_forms.utils import render_crispy_form
from django import forms, template
from django.contrib.messages.storage.base import Message
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui import components, fields, formats, layout, outlines
from core.ui import forms as looks
from core.ui.charts import sparkline
from core.ui.components import Empty, Text
from core.ui.stats import stat
from core.ui.tables import Table

register = template.Library()

for part in (
    components.icon,
    components.badge,
    components.platform_badge,
    components.avatar,
    components.person,
    components.trend,
    components.meter,
    sparkline,
    stat,
    outlines.when,
    outlines.crumbs,
    outlines.tabs,
    outlines.facts,
    outlines.story,
):
    register.simple_tag(part)
register.simple_tag(components.key, name="kbd")
register.simple_tag(fields.draw, takes_context=True, name="drawn_field")

register.filter("drawn", fields.drawn)
register.filter("number", formats.number)
register.filter("percent", formats.percent)
register.filter("money", formats.money)
register.filter("day", formats.day)
register.filter("long_day", formats.long_day)
register.filter("moment", formats.moment)
register.filter("clock", formats.clock)
register.filter("ago", formats.ago)
register.filter("duration", formats.duration)

MESSAGE_TONES = {"success": "success", "warning": "warning", "error": "danger"}


@register.filter
def tone_of_message(message: Message) -> str:
    """Django's message level as a tone of ours."""
    return MESSAGE_TONES.get(message.level_tag, "info")


@register.inclusion_tag("core/ui/_empty.html")
def empty(
    title: Text | Empty,
    text: Text = "",
    *,
    icon: str = "",
    action: Text = "",
    url: str = "",
    small: bool = False,
) -> dict[str, Any]:
    """Nothing yet: say what this place is for and offer one action."""
    if isinstance(title, Empty):
        told = title
        title, text, icon = told.title, told.text, told.icon
        if told.action:
            action, url = told.action.label, told.action.url
    return {
        "title": title,
        "text": text,
        "icon": icon,
        "action": action,
        "url": url,
        "is_small": small,
    }


@register.inclusion_tag("core/ui/_table.html")
def table(shown: Table) -> dict[str, Any]:
    """A list page's table with its search, filters, pages and files."""
    return {"table": shown}


@register.inclusion_tag("core/ui/_form.html", takes_context=True)
def page_form(
    context: Context,
    form: forms.BaseForm,
    *,
    submit: Text = "",
    cancel: str = "",
    action: str = "",
    tone: str = "primary",
    guard: bool = True,
) -> dict[str, Any]:
    """A whole form: mistakes on top, fields by crispy, buttons at the end; POST with token."""
    return {
        "form": looks.dressed(form),
        "mistakes": looks.mistakes(form) if form.is_bound else [],
        "submit": submit or _("Save"),
        "cancel": cancel,
        "action": action,
        "tone": tone,
        "is_guarded": guard,
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("core/ui/_mistakes.html")
def form_mistakes(*shown: forms.BaseForm) -> dict[str, Any]:
    """Only the summary, for a page that lays out its form itself."""
    return {
        "mistakes": [
            line for form in shown if form.is_bound for line in looks.mistakes(form)
        ]
    }


@register.simple_tag(takes_context=True)
def form_fields(context: Context, form: forms.BaseForm) -> SafeString:
    """The fields in our look, without form tag, token and buttons."""
    dressed = looks.dressed(form)
    helper = dressed.helper  # type: ignore[attr-defined]
    drawn = layout.lay_out(dressed)
    if drawn is None:
        drawn = SafeString(render_crispy_form(dressed, helper, context))
    return drawn


@register.simple_block_tag
def card(
    content: str, title: Text = "", *, note: Text = "", css: str = ""
) -> SafeString:
    """`{% card "Title" %}…{% endcard %}`."""
    head = ""
    if title:
        under = format_html('<p class="card-note">{}</p>', note) if note else ""
        head = format_html(
            '<div class="card-head"><div><h2>{}</h2>{}</div></div>', title, under
        )
    return format_html(
        '<section class="card {}">{}<div class="card-body">{}</div></section>',
        css,
        head,
        content,
    )


@register.simple_block_tag
def dialog(content: str, dialog_id: str, title: Text) -> SafeString:
    """A native dialog, opened by `data-dialog="id"`; Escape and the backdrop close it."""
    return format_html(
        '<dialog class="box" id="{id}" aria-labelledby="{id}-title"><div class="box-head">'
        '<h2 id="{id}-title">{title}</h2><button class="btn btn-ghost btn-icon-only" type="button" '
        'data-close aria-label="{close}">{cross}</button></div>{content}</dialog>',
        id=dialog_id,
        title=title,
        close=_("Close"),
        cross=components.icon("x"),
        content=content,
    )


@register.simple_block_tag
def menu(content: str, label: Text, *, icon: str = "") -> SafeString:
    """Less used actions behind three dots; items carry class `menu-item`. No JavaScript needed."""
    return format_html(
        '<details class="menu"><summary class="btn btn-ghost btn-icon-only" role="button" aria-label="{}">{}'
        '</summary><div class="menu-sheet">{}</div></details>',
        label,
        components.icon(icon) if icon else components.icon("dots"),
        content,
    )


@register.simple_block_tag
def note(
    content: str, title: Text = "", *, tone: components.Tone = "info", icon: str = ""
) -> SafeString:
    """A remark on the page that stays: a hint, a warning, a reason."""
    drawing = components.icon(icon) if icon else components.icon("info-circle")
    strong = (
        format_html('<strong class="note-title">{}</strong>', title) if title else ""
    )
    return format_html(
        '<div class="note tone-{}">{}<div>{}{}</div></div>',
        tone,
        drawing,
        strong,
        content,
    )
