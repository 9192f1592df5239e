"""What the left pane shows: tabs, filters, rows. Reads only."""

from functools import cache, cached_property
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.planning.models import Campaign
from candidates.conversations import rows, waiting
from candidates.conversations.models import Conversation, ConversationQuerySet
from candidates.people import platforms
from core.http import Request
from core.prepared import Written, ask
from core.ui import forms as looks
from core.ui.components import Empty, Tab
from core.users.finding import somebody
from core.users.models import Membership
from core.users.roles import Role

SIZE = 30
WAITING, MINE, ALL, DONE = "waiting", "mine", "all", "done"
LABELS = (
    (WAITING, gettext_lazy("Waiting")),
    (MINE, gettext_lazy("Mine")),
    (ALL, gettext_lazy("All")),
    (DONE, gettext_lazy("Done")),
)


def chosen(
    talks: ConversationQuerySet, view: str, member: Membership
) -> ConversationQuerySet:
    """Of these, what stands in one tab of this member, in its order."""
    if view == WAITING:
        return talks.waiting()
    if view == DONE:
        return talks.filter(is_done=True).order_by("-last_message_at")
    talks = talks.filter(is_done=False)
    if view == MINE:
        talks = talks.filter(owner_id=member.pk)
    return talks.order_by("-last_message_at")


@cache
def _first_of(view: str) -> Written:
    """The first page of a tab, that everybody opens: the same for all who talk to people."""
    anybody = somebody(Role.RECRUITER)
    talks = Conversation.objects.visible_to(anybody)
    return Written(rows.found(chosen(talks, view, anybody))[:SIZE])


def _first(view: str, member: Membership) -> list[rows.Talk]:
    asked = {"member": member.pk, "organisation": member.organisation_id}
    return [rows.Talk(*row) for row in ask(*_first_of(view).given(**asked))]


class InboxFilter(forms.Form):
    """On which platform, for which campaign."""

    view = forms.CharField(required=False, widget=forms.HiddenInput)
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
        campaign.queryset = (
            Campaign.objects.visible_to(member).only("name", "slug").order_by("name")
        )
        looks.plainly(self)
        for field in (platform, campaign):
            field.widget.attrs["data-send-on-change"] = ""


class Inbox:
    """The list of talks: what `?view=`, `?platform=` and `?campaign=` ask for."""

    def __init__(self, request: Request) -> None:
        self.request = request
        # The talk that stands beside the list.
        self.current = request.GET.get("beside", "")
        self.now = timezone.now()
        asked = request.GET.get("view", "")
        self.view = asked if asked in dict(LABELS) else WAITING

    @cached_property
    def filter(self) -> InboxFilter:
        return InboxFilter(self.request.GET, member=self.request.member)

    @cached_property
    def _asked(self) -> dict[str, Any]:
        """On which platform and for which campaign, as far as it was chosen."""
        asked = self.filter.cleaned_data if self.filter.is_valid() else {}
        return {k: asked[k] for k in ("platform", "campaign") if asked.get(k)}

    @cached_property
    def _all(self) -> ConversationQuerySet:
        mine = Conversation.objects.visible_to(self.request.member)
        return mine.filter(**self._asked)

    @cached_property
    def _counts(self) -> dict[str, int]:
        """One question for the tabs and for the number of pages."""
        return waiting.in_tabs(self.request.member, **self._asked)

    @cached_property
    def page(self) -> Page[Any]:
        member, view = self.request.member, self.view
        asked = self.request.GET.get("page")
        is_first = not (asked or self._asked)
        rest: Any = [] if is_first else rows.found(chosen(self._all, view, member))
        pages = Paginator(rest, SIZE)
        # Counted with the tabs already.
        vars(pages)["count"] = self._counts[view]
        if is_first:
            return Page(_first(view, member), 1, pages)
        return pages.get_page(asked)

    def rows(self) -> SafeString:
        return rows.drawn(
            self.page.object_list, self.now, query=self.url(), current=self.current
        )

    @cached_property
    def tabs(self) -> list[Tab]:
        there = reverse("candidates:conversation-list")
        return [
            Tab(
                label,
                there + self.url(view=key),
                is_current=key == self.view,
                count=self._counts[key] if key in {WAITING, MINE} else None,
            )
            for key, label in LABELS
        ]

    def url(self, **changes: str) -> str:
        """The choice as a query string, so that a talk opens beside the same list."""
        query = self.request.GET.copy()
        for name in ("page", "beside"):
            query.pop(name, None)
        for name, value in {"view": self.view, **changes}.items():
            query[name] = value
        return f"?{query.urlencode()}"

    @property
    def empty(self) -> Empty:
        if self.view == WAITING:
            return Empty(
                _("Nobody waits for an answer"),
                _(
                    "Who writes to you and has no answer yet stands here, longest first."
                ),
                icon="mood-smile",
            )
        return Empty(
            _("No conversations here"),
            _(
                "Log what people write to you on any platform: it takes fifteen seconds."
            ),
            icon="inbox",
        )
