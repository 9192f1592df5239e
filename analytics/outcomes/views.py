"""What came of the posts for a persona: a slot on its page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from analytics.outcomes import selectors
from campaigns.audience.models import Persona
from core.http import Request


@require_safe
def persona_results(request: Request, pk: int) -> HttpResponse:
    """What the posts for this persona brought, by channel."""
    persona = get_object_or_404(Persona.objects.visible_to(request.member), pk=pk)
    found = selectors.of_persona(persona.pk, member=request.member, now=timezone.now())
    context = {
        "rows": selectors.channel_results(found),
        "enough": selectors.ENOUGH_POSTS,
    }
    return render(request, "analytics/outcomes/_persona_results.html", context)
