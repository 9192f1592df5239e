"""Pictures, for who may see them; never from a public folder."""

from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from campaigns.content import library
from campaigns.content.models import MediaAsset
from core import pictures
from core.http import Request

# A year: a picture never changes, another one has another number.
KEPT = "private, max-age=31536000, immutable"


@require_safe
def media(request: Request, pk: int) -> HttpResponseBase:
    """The picture itself; `?width=` for a smaller one, `?download=1` to keep it."""
    asset = get_object_or_404(MediaAsset.objects.visible_to(request.member), pk=pk)
    width = request.GET.get("width", "")
    is_download = "download" in request.GET
    extension = str(asset.file.name).rpartition(".")[2]
    try:
        if width in {str(known) for known in pictures.WIDTHS} and not is_download:
            answer: HttpResponseBase = HttpResponse(
                library.rendition(asset, int(width)), content_type=asset.mime
            )
        else:
            answer = FileResponse(
                asset.file.open("rb"),
                as_attachment=is_download,
                filename=f"picture-{asset.pk}.{extension}",
                content_type=asset.mime,
            )
    except FileNotFoundError as gone:
        raise Http404 from gone
    answer.headers["Cache-Control"] = KEPT
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    # Compressed already; a second time only costs.
    answer.headers["Content-Encoding"] = "identity"
    return answer
