"""What the composer shows beside its fields: counters, previews, and two texts in conflict."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.forms.boundfield import BoundField
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.brands.other_brands import of_other_brand
from campaigns.channels.models import ChannelAccount
from campaigns.content import checking, fitting
from campaigns.content.fitting import Fit
from campaigns.content.forms import PostForm
from campaigns.content.models import MediaAsset, Post
from campaigns.content.selectors import advice_on
from campaigns.guidelines.effective_style import styles_of
from campaigns.guidelines.rules.facts import Subject
from campaigns.guidelines.wording import ExplainedRemark
from core.address_values import whole_number
from core.text import canonical
from core.ui import forms as looks
from core.users.models import Membership


@dataclass(frozen=True)
class ChannelRow:
    """One channel in the composer: chosen or not, its rule, its text, how it looks."""

    account: ChannelAccount
    is_chosen: bool
    variant: BoundField
    fit: Fit
    remarks: list[ExplainedRemark]
    is_of_other_brand: bool
    """Of another brand than the campaign that is chosen."""
    brand_name: str
    """Where it tells something: of another brand, or no campaign is chosen and there are several."""

    @property
    def is_not_chosen(self) -> bool:
        return not self.is_chosen

    @property
    def uses_common_text(self) -> bool:
        return not self.fit.is_own_text

    @property
    def is_not_counted(self) -> bool:
        """Under the common text only what it is used for."""
        return self.fit.is_own_text or not self.is_chosen

    @property
    def words_left(self) -> str:
        return _("%n left")

    @property
    def words_over(self) -> str:
        return _("%n too long")

    @property
    def words_over_bytes(self) -> str:
        return _("%n bytes too many")

    @property
    def is_too_long(self) -> bool:
        return self.fit.room < 0 or self.fit.bytes_over > 0

    @cached_property
    def said(self) -> str:
        """The counter's words before anybody types."""
        room, bytes_over = self.fit.room, self.fit.bytes_over
        if room >= 0 and bytes_over:
            return self.words_over_bytes.replace("%n", str(bytes_over))
        words = self.words_over if room < 0 else self.words_left
        return words.replace("%n", str(abs(room)))


def page(form: PostForm, post: Post | None = None) -> dict[str, Any]:
    """The composer, empty or with a post in it."""
    looks.prepare(form)
    image = picture_of(form)
    # A page that is only opened fetches the remarks itself, once it is loaded.
    said = remarked(form, image) if form.is_bound else checking.NOTHING
    rows = _rows(form, image, said)
    others = [row for row in rows if row.is_of_other_brand]
    return {
        "form": form,
        "post": post,
        "channels": rows,
        "own_channels": [row for row in rows if not row.is_of_other_brand],
        "other_channels": others,
        "is_other_chosen": any(row.is_chosen for row in others),
        "example_link": fitting.example_link(),
        "picture_now": image,
        "remarks": said.shared,
        "asks_for_remarks": post is not None and not form.is_bound,
        "may_stay": any(one.is_blocking for one in said.all()),
        "advice": advice_on(post) if post else [],
        "action": reverse("campaigns:post-edit", args=[post.pk])
        if post
        else reverse("campaigns:post-add"),
        "back": post.get_absolute_url() if post else reverse("campaigns:post-list"),
    }


def conflict(form: PostForm, current: Post) -> dict[str, Any]:
    """Both texts; saving again is done knowing what stands there now."""
    form.retype("revision", str(current.revision))
    who: Membership = current.edited_by or current.author
    return {
        **page(form, current),
        "is_conflict": True,
        "saved_by": who.user.name,
        "saved_at": current.updated_at,
        "differences": _differences(form, current),
    }


def _differences(form: PostForm, current: Post) -> list[tuple[str, str, str]]:
    """(field, what stands there now, what this person typed), where they differ."""
    theirs = current.own_texts
    pairs = [
        (str(_("Working title")), current.title, form["title"].value()),
        (str(_("Text")), current.text, form["text"].value()),
    ]
    for account, field in form.variant_fields:
        pairs.append((str(field.label), theirs.get(account.pk, ""), field.value()))
    return [
        (label, now, typed or "")
        for label, now, typed in pairs
        if canonical(now) != canonical(typed or "")
    ]


def remarked(form: PostForm, image: MediaAsset | None) -> checking.Remarked:
    """What the guidelines say about what stands in the form now, saved or not."""
    chosen = {str(value) for value in form["accounts"].value() or []}
    described = image.alt_text if image else ""
    subject = Subject(
        form["text"].value() or "",
        form["language"].value() or "",
        is_vacancy=form["kind"].value() == Post.Kind.VACANCY,
        has_link=bool(form["has_link"].value()),
        has_picture=image is not None,
        alt_text=described or form["alt_text"].value() or "",
    )
    own = {
        account.pk: text
        for account, field in form.variant_fields
        if (text := (field.value() or "").strip())
    }
    accounts = [one.pk for one in form.channels if str(one.pk) in chosen]
    return checking.look_at(subject, accounts, own, styles_of(form.member.organisation))


def _rows(
    form: PostForm, image: MediaAsset | None, said: checking.Remarked
) -> list[ChannelRow]:
    chosen = {str(value) for value in form["accounts"].value() or []}
    text, has_link = form["text"].value() or "", bool(form["has_link"].value())
    remarks = said.by_channel(form.channels)
    has_brands = len({account.brand_id for account in form.channels}) > 1
    rows = []
    for (account, field), about in zip(form.variant_fields, remarks, strict=True):
        own = field.value() or ""
        is_other = bool(form.brand and of_other_brand([account], form.brand))
        is_told = is_other or (has_brands and form.brand is None)
        rows.append(
            ChannelRow(
                account,
                str(account.pk) in chosen,
                field,
                Fit(account, own or text, has_link, image, is_own_text=bool(own)),
                about.remarks,
                is_other,
                account.brand.name if is_told else "",
            )
        )
    return rows


def picture_of(form: PostForm) -> MediaAsset | None:
    """The one from the library that is chosen in the form."""
    value = whole_number(str(form["image"].value() or ""))
    if value is None:
        return None
    if form.post and form.post.image_id == value:
        return form.post.image
    return MediaAsset.objects.visible_to(form.member).filter(pk=value).first()
