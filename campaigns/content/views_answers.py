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

from campaigns.audience.models import Persona
from campaigns.content import selectors
from campaigns.content.models import Post
from campaigns.content.operations import say_answers
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
    context = {"drives": selectors.persona_drives(persona, request.member)}
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
        initial={"answers": sorted(post.answered)},
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
