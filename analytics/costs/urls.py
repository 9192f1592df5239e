"""Addresses of this feature."""

from django.urls import path

from analytics.costs import views

urlpatterns = [
    path("<slug:slug>/costs/", views.campaign_costs, name="campaign-costs"),
]
