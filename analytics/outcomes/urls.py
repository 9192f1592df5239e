"""Addresses of this feature."""

from django.urls import path

from analytics.outcomes import views

urlpatterns = [
    path("personas/<int:pk>/", views.persona_results, name="persona-results"),
]
