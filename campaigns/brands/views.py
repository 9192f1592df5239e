"""The names under which we recruit, under settings."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.brands import operations
from campaigns.brands.forms import BrandForm
from campaigns.brands.models import Brand
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@allowed(*MAY_PLAN)
@require_safe
def brand_list(request: Request) -> HttpResponse:
    brands = Brand.objects.visible_to(request.member).order_by("name")
    return render(request, "campaigns/brands/brand_list.html", {"brands": brands})


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_brand(request: Request) -> HttpResponse:
    return _edit(request, Brand(organisation=request.member.organisation))


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_brand(request: Request, pk: int) -> HttpResponse:
    mine = Brand.objects.visible_to(request.member)
    return _edit(request, get_object_or_404(mine, pk=pk))


def _edit(request: Request, brand: Brand) -> HttpResponse:
    name = brand.name
    form = BrandForm(request.POST or None, instance=brand)
    if request.method == "POST" and form.is_valid():
        try:
            operations.keep_brand(
                brand=form.save(commit=False), by=request.member, now=timezone.now()
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("campaigns:brand-list")
    context = {"form": form, "name": name}
    return looks.answer(request, "campaigns/brands/edit_brand.html", context, form)
