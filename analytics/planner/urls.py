"""Addresses of this feature."""

from django.urls import path

from analytics.planner import views

HERE = "<slug:slug>/planner/"

urlpatterns = [
    path(HERE, views.planner, name="campaign-planner"),
    path(f"{HERE}edit/", views.edit_plan, name="planner-edit"),
    path(f"{HERE}propose/", views.propose, name="planner-propose"),
    path(f"{HERE}assume/<slug:key>/", views.edit_assumption, name="planner-assumption"),
]
