"""Addresses of what all campaigns share, under /budgets/."""

from django.urls import path

from campaigns.budget import views_organisation as views

urlpatterns = [
    path("", views.budgets, name="budgets"),
    path("rates/", views.rates, name="budget-rates"),
    path("rates/<int:pk>/edit/", views.edit_rate, name="budget-rate-edit"),
    path("rates/<int:pk>/remove/", views.remove_rate, name="budget-rate-remove"),
]
