"""What came of the posts for a persona: a slot on its page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from analytics.outcomes import drawing, results
from campaigns.audience.models import Persona
from campaigns.channels.models import ChannelAccount
from core.http import Request


@require_safe
def persona_results(request: Request, pk: int) -> HttpResponse:
    """By channel, in the order of their names: what is small is never ranked."""
    persona = get_object_or_404(Persona.objects.visible_to(request.member), pk=pk)
    found = results.of_persona(persona.pk, member=request.member, now=timezone.now())
    accounts = ChannelAccount.objects.in_bulk({where.account for where in found})
    context = {
        "rows": drawing.rows(found, accounts),
        "enough": results.ENOUGH_POSTS,
    }
    return render(request, "analytics/outcomes/_persona_results.html", context)
