"""What a persona drives: channels, and doubts that wait for a post."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.audience.models import Persona, lines
from campaigns.content import drawing_answers
from campaigns.content.answering import points
from campaigns.content.models import Post
from campaigns.content.operations_answers import say_answers
from campaigns.planning.models import ChannelChoice
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_WRITE


class AnswersForm(forms.Form):
    answers = forms.MultipleChoiceField(
        label=gettext_lazy("This post answers"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, persona: Persona, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answers"].choices = [(line, line) for line in persona.points]  # type: ignore[attr-defined]


@require_safe
def persona_drives(request: Request, pk: int) -> HttpResponse:
    """A slot on the page of a persona."""
    persona = get_object_or_404(Persona.objects.visible_to(request.member), pk=pk)
    chosen = ChannelChoice.objects.visible_to(request.member)
    rows = (
        chosen.filter(campaign__personas=persona)
        .order_by("account__name", "campaign__name")
        .values(
            "account_id",
            "account__name",
            "account__platform",
            "campaign__name",
            "campaign__slug",
        )
    )
    posts = Post.objects.visible_to(request.member).filter(persona=persona)
    found = {
        pk: (title, said)
        for pk, title, said in posts.order_by("-pk").values_list(
            "pk", "title", "answers"
        )
    }
    ticked = [(pk, said) for pk, (_title, said) in found.items()]
    titles = {pk: title for pk, (title, _said) in found.items()}
    doubts = points(lines(persona.doubts), ticked)
    context = {
        "persona": persona,
        "channels": drawing_answers.channels(rows),
        "doubts": drawing_answers.points(doubts, titles),
        "motives": drawing_answers.points(
            points(lines(persona.motives), ticked), titles
        ),
        "gap_count": sum(point.is_gap for point in doubts),
        "post_count": len(found),
    }
    return render(request, "campaigns/content/_persona_drives.html", context)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def post_answers(request: Request, pk: int) -> HttpResponse:
    """Tick which doubts and motives of its persona this post answers."""
    posts = Post.objects.visible_to(request.member).select_related("persona")
    post = get_object_or_404(posts, pk=pk)
    if post.persona is None:
        raise Http404
    form = AnswersForm(
        request.POST if request.method == "POST" else None,
        persona=post.persona,
        initial={"answers": post.answers},
    )
    if form.is_valid():
        try:
            say_answers(
                by=request.member,
                post=post,
                answers=form.cleaned_data["answers"],
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(post)
    context = {"form": form, "post": post, "has_lines": bool(post.persona.points)}
    return looks.answer(request, "campaigns/content/post_answers.html", context, form)
