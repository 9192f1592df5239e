"""The tags of templates: `{% load ui %}`.

A part of a page (card, facts, table, form) is a template in templates/core/ui. A word or a
figure (badge, icon, when) is a function of core.ui.components, because it stands in loops.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from crispy_forms.utils import render_crispy_form
from django import forms, template
from django.contrib.messages.storage.base import Message
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from core.address_values import web_address
from core.drafts.offers import drafting
from core.ui import components, formats
from core.ui import forms as looks
from core.ui.charts import sparkline
from core.ui.components import Empty, Event, Good, Tab, Text
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
    components.when,
    sparkline,
):
    register.simple_tag(part)
register.simple_tag(components.key, name="kbd")

register.filter("number", formats.number)
register.filter("percent", formats.percent)
register.filter("money", formats.money)
register.filter("day", formats.day)
register.filter("long_day", formats.long_day)
register.filter("moment", formats.moment)
register.filter("clock", formats.clock)
register.filter("ago", formats.ago)
register.filter("duration", formats.duration)
# An address that came from elsewhere, for a link: empty when it is none of the web.
register.filter("web_address", web_address)

MESSAGE_TONES = {"success": "success", "warning": "warning", "error": "danger"}


@register.filter
def is_past(day: date | None) -> bool:
    """Whether a day lies before today."""
    return day is not None and day < timezone.localdate()


@register.filter
def tone_of_message(message: Message) -> str:
    """Django's message level as a tone of ours."""
    return MESSAGE_TONES.get(message.level_tag, "info")


@register.inclusion_tag("core/ui/_crumbs.html")
def crumbs(*pairs: Text) -> dict[str, Any]:
    """`{% crumbs "Campaigns" list_url campaign.name campaign_url %}`: the pages above this one."""
    return {"steps": list(zip(pairs[::2], pairs[1::2], strict=True))}


@register.inclusion_tag("core/ui/_tabs.html")
def tabs(items: Sequence[Tab], label: Text = "") -> dict[str, Any]:
    """Neighbouring pages of one subject."""
    return {"items": items, "label": label}


@register.inclusion_tag("core/ui/_facts.html")
def facts(pairs: Sequence[tuple[Text, Any]], css: str = "facts") -> dict[str, Any]:
    """Names and values; `css="facts-list"` puts them under each other."""
    return {"facts": pairs, "css": css}


@register.inclusion_tag("core/ui/_story.html")
def story(events: Sequence[Event], earlier_url: str = "") -> dict[str, Any]:
    """A timeline, in the order in which the events are given; `earlier_url` answers more items for its end."""
    return {"events": events, "earlier_url": earlier_url}


@register.inclusion_tag("core/ui/_stat.html")
def stat(
    label: Text,
    value: Text,
    *,
    change: formats.Figure | None = None,
    good: Good = "up",
    note: Text = "",
    points: Sequence[formats.Figure | None] = (),
    url: str = "",
) -> dict[str, Any]:
    """A figure on a card; with a url the whole card leads to the rows behind the figure."""
    return {
        "label": label,
        "value": value,
        "change": change,
        "good": good,
        "note": note,
        "points": points,
        "url": url,
    }


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
        "form": looks.prepare(form),
        "mistakes": looks.mistakes(form) if form.is_bound else [],
        "submit": submit or _("Save"),
        "cancel": cancel,
        "action": action,
        "tone": tone,
        "is_guarded": guard,
        "csrf_token": context.get("csrf_token"),
        "request": context.get("request"),
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
def form_fields(context: Context, form: forms.BaseForm) -> str:
    """The fields by crispy-forms, without form tag, token and buttons. A long form keeps drafts."""
    looks.prepare(form)
    kept = draft(context, form)
    helper = form.helper  # type: ignore[attr-defined]
    fields: str = render_crispy_form(form, helper, context)
    return kept + fields


@register.simple_tag(takes_context=True)
def draft(context: Context, form: forms.BaseForm) -> str:
    """In a long form whose fields are placed one by one, before them: what is typed is kept while it is written."""
    shown = drafting(context.get("request"), form)
    return render_to_string("core/drafts/_draft.html", {"drafting": shown})


@register.simple_block_tag
def card(content: str, title: Text = "", *, note: Text = "", css: str = "") -> str:
    """`{% card "Title" %}…{% endcard %}`."""
    return render_to_string(
        "core/ui/_card.html",
        {"content": content, "title": title, "note": note, "css": css},
    )


@register.simple_block_tag
def dialog(content: str, dialog_id: str, title: Text) -> str:
    """A native dialog, opened by `data-dialog="id"`; Escape and the backdrop close it."""
    return render_to_string(
        "core/ui/_dialog.html",
        {"content": content, "dialog_id": dialog_id, "title": title},
    )


@register.simple_block_tag
def menu(content: str, label: Text, *, icon: str = "") -> str:
    """Less used actions behind three dots; items carry class `menu-item`. No JavaScript needed."""
    return render_to_string(
        "core/ui/_menu.html",
        {"content": content, "label": label, "icon": icon or "dots"},
    )


@register.simple_block_tag
def note(
    content: str, title: Text = "", *, tone: components.Tone = "info", icon: str = ""
) -> str:
    """A remark on the page that stays: a hint, a warning, a reason."""
    return render_to_string(
        "core/ui/_note.html",
        {
            "content": content,
            "title": title,
            "tone": tone,
            "icon": icon or "info-circle",
        },
    )


@register.simple_block_tag
def fact(content: str, label: Text) -> str:
    """One name and value: `<dl class="facts">{% fact "Phase" %}{% badge … %}{% endfact %}</dl>`.

    The block form of a pair of `{% facts %}`, for a value that has markup. A blank value is
    a dash.
    """
    value = content if content.strip() else ""
    return render_to_string("core/ui/_fact.html", {"label": label, "value": value})


@register.simple_block_tag
def event(
    content: str,
    title: Text,
    at: datetime,
    *,
    icon: str = "",
    tone: components.Tone = "neutral",
    by: str = "",
) -> str:
    """One item of a timeline: `<ol class="story">{% event title at %}…{% endevent %}</ol>`.

    The block form of an `Event` of `{% story %}`, for a text that has markup.
    """
    shown = Event(title, at, icon=icon, tone=tone, by=by)
    text = content if content.strip() else ""
    return render_to_string("core/ui/_event.html", {"event": shown, "text": text})
