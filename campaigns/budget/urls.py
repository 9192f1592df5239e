"""Addresses of this feature, under /campaigns/."""

from django.urls import path

from campaigns.budget import views, views_lines, views_spending

urlpatterns = [
    path("budget/<int:pk>/edit/", views_lines.edit_line, name="budget-line-edit"),
    path("budget/<int:pk>/remove/", views_lines.remove_line, name="budget-line-remove"),
    path("orders/<int:pk>/close/", views_lines.close_order, name="budget-order-close"),
    path(
        "spending/<int:pk>/remove/",
        views_spending.remove_spend,
        name="budget-spend-remove",
    ),
    path("<slug:slug>/budget/", views.budget, name="campaign-budget"),
    path("<slug:slug>/budget/pace/", views.pace, name="campaign-pace"),
    path("<slug:slug>/budget/add/", views_lines.add_line, name="budget-line-add"),
    path("<slug:slug>/orders/add/", views_lines.add_order, name="budget-order-add"),
    path(
        "<slug:slug>/spending/add/", views_spending.add_spend, name="budget-spend-add"
    ),
    path("<slug:slug>/hours/", views_spending.hours, name="campaign-hours"),
]
