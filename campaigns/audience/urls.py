"""Addresses of this feature."""

from django.urls import path

from campaigns.audience import views

urlpatterns = [
    path("", views.persona_list, name="persona-list"),
    path("add/", views.add_persona, name="persona-add"),
    path("<int:pk>/", views.persona, name="persona"),
    path("<int:pk>/edit/", views.edit_persona, name="persona-edit"),
]
