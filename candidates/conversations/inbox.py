"""The list of conversations: tabs, filter, rows and pages. Reads only."""

from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.planning.models import Campaign
from candidates.conversations.models import IS_WAITING, Conversation
from candidates.conversations.selectors import ConversationRow, rows_of
from candidates.people import platforms, search
from candidates.people.models import Candidate
from core.ui.components import Empty, Tab
from core.users.models import Membership

SIZE = 30
WAITING, MINE, ALL, DONE = "waiting", "mine", "all", "done"
LABELS = (
    (WAITING, gettext_lazy("Waiting")),
    (MINE, gettext_lazy("Mine")),
    (ALL, gettext_lazy("All")),
    (DONE, gettext_lazy("Done")),
)
# Tabs that say how many conversations stand in them.
COUNTED = {WAITING, MINE}


class InboxFilter(forms.Form):
    """With whom, on which platform, for which campaign."""

    view = forms.CharField(max_length=20, required=False, widget=forms.HiddenInput)
    q = forms.CharField(
        label=gettext_lazy("Search"),
        max_length=200,
        required=False,
        widget=forms.TextInput(
            attrs={
                "type": "search",
                "placeholder": gettext_lazy("Name, telephone or profile"),
            }
        ),
    )
    platform = forms.ChoiceField(label=gettext_lazy("Platform"), required=False)
    campaign = forms.ModelChoiceField(
        Campaign.objects.none(),
        label=gettext_lazy("Campaign"),
        required=False,
        to_field_name="slug",
        empty_label=gettext_lazy("All campaigns"),
    )

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everywhere = [("", _("All platforms")), *platforms.choices()]
        platform, campaign = self.fields["platform"], self.fields["campaign"]
        assert isinstance(platform, forms.ChoiceField)  # noqa: S101
        assert isinstance(campaign, forms.ModelChoiceField)  # noqa: S101
        platform.choices = everywhere
        campaign.queryset = Campaign.objects.visible_to(member).order_by("name")
        for field in (platform, campaign):
            field.widget.attrs["data-send-on-change"] = ""

    def chosen(self) -> dict[str, Any]:
        """The lookups for what was chosen; a choice that is none is left out."""
        self.is_valid()  # what is right is in `cleaned_data`, also beside what is wrong
        given = self.cleaned_data
        chosen = {k: given[k] for k in ("platform", "campaign") if given.get(k)}
        if given.get("q"):
            found = search.people(Candidate.objects.all(), given["q"])
            chosen["candidate__in"] = found.values("pk")
        return chosen


@dataclass(frozen=True, slots=True)
class Inbox:
    """The list, beside a conversation or alone."""

    view: str
    # The choice as a query string: a conversation opens beside the same list.
    query: str
    filter: InboxFilter
    tabs: list[Tab]
    page: "Page[Conversation]"
    rows: list[ConversationRow]
    # The conversation that stands beside the list.
    current: str
    empty: Empty


def inbox_of(asked: QueryDict, member: Membership, now: datetime) -> Inbox:
    """What `?view=`, `?platform=`, `?campaign=`, `?page=` and `?beside=` ask for."""
    view = view_of(asked)
    form = InboxFilter(asked, member=member)
    conditions = {key: _condition(key, member) for key, _label in LABELS}
    chosen = form.chosen()
    conversations = Conversation.objects.visible_to(member).filter(**chosen)
    said = {key for key in conditions if _says_count(key, asked)} | {view}
    # Without those of which nobody asks how many, which most talks are.
    counts = conversations.filter(
        reduce(or_, (conditions[key] for key in said))
    ).aggregate(**{key: Count("pk", filter=conditions[key]) for key in said})
    order = "waiting_since" if view == WAITING else "-last_message_at"
    shown = conversations.filter(conditions[view]).order_by(order)
    paginator = Paginator(shown.for_list(), SIZE)
    # Counted with the tabs already.
    paginator.count = counts[view]
    page = paginator.get_page(asked.get("page"))
    return Inbox(
        view=view,
        query=inbox_query(asked),
        filter=form,
        tabs=_tabs(asked, counts),
        page=page,
        rows=rows_of(page.object_list, now),
        current=asked.get("beside", ""),
        empty=_empty(view, is_narrowed=bool(chosen)),
    )


def view_of(asked: QueryDict) -> str:
    """The tab that is asked for."""
    view = asked.get("view", "")
    return view if view in dict(LABELS) else WAITING


def inbox_query(asked: QueryDict, **changes: str) -> str:
    """The choice as a query string, without the page, the conversation beside it and its place."""
    query = asked.copy()
    for name in ("page", "beside", "before"):
        query.pop(name, None)
    for name, value in {"view": view_of(asked), **changes}.items():
        query[name] = value
    return f"?{query.urlencode()}"


def _condition(view: str, member: Membership) -> Q:
    """Which conversations stand in a tab of this member."""
    is_open = Q(is_done=False)
    return {
        WAITING: IS_WAITING,
        MINE: is_open & Q(owner=member),
        ALL: is_open,
        DONE: Q(is_done=True),
    }[view]


def _tabs(asked: QueryDict, counts: dict[str, int]) -> list[Tab]:
    there, view = reverse("candidates:conversation-list"), view_of(asked)
    return [
        Tab(
            label,
            there + inbox_query(asked, view=key),
            is_current=key == view,
            # Who looks for somebody must see in which tab they are.
            count=counts[key] if _says_count(key, asked) else None,
        )
        for key, label in LABELS
    ]


def _says_count(view: str, asked: QueryDict) -> bool:
    return view in COUNTED or bool(asked.get("q"))


def _empty(view: str, *, is_narrowed: bool) -> Empty:
    if is_narrowed:
        return Empty(
            _("Nothing found here"),
            _("Look under another tab, or choose less above."),
            icon="search",
        )
    if view == WAITING:
        return Empty(
            _("Nobody waits for an answer"),
            _("Who writes to you and has no answer yet stands here, longest first."),
            icon="mood-smile",
        )
    return Empty(
        _("No conversations here"),
        _("Log what people write to you on any platform: it takes fifteen seconds."),
        icon="inbox",
    )
