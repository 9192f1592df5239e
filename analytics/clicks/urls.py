"""Addresses of this feature."""

from django.urls import path

from analytics.clicks import views

urlpatterns = [
    path("vacancies/<int:pk>/", views.vacancy_figures, name="vacancy-figures"),
]
