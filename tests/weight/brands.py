"""Brands."""

from django.urls import reverse

from campaigns.tests.factories import BrandFactory
from tests.weight import Page


def more(world, n):
    BrandFactory.create_batch(n, organisation=world.campaign.organisation)


PAGES = {"brand-list": Page(lambda w: reverse("campaigns:brand-list"), more)}
