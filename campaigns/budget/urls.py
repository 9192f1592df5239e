"""Addresses of this feature."""

from django.urls import path

from campaigns.budget import views

urlpatterns = [
    path("budget/<int:pk>/edit/", views.edit_line, name="budget-line-edit"),
    path("budget/<int:pk>/remove/", views.remove_line, name="budget-line-remove"),
    path("spending/<int:pk>/remove/", views.remove_spend, name="budget-spend-remove"),
    path("<slug:slug>/budget/", views.budget, name="campaign-budget"),
    path("<slug:slug>/budget/add/", views.add_line, name="budget-line-add"),
    path("<slug:slug>/spending/add/", views.add_spend, name="budget-spend-add"),
]
