"""Addresses of this feature."""

from django.urls import path

from campaigns.vacancies import views

urlpatterns = [
    path("", views.vacancy_list, name="vacancy-list"),
    path("new/", views.vacancy_add, name="vacancy-add"),
    path("remarks/", views.vacancy_remarks, name="vacancy-remarks"),
    path("<int:pk>/", views.vacancy, name="vacancy"),
    path("<int:pk>/edit/", views.vacancy_edit, name="vacancy-edit"),
    path("<int:pk>/open/", views.vacancy_open, name="vacancy-open"),
    path("<int:pk>/fill/", views.vacancy_fill, name="vacancy-fill"),
    path("<int:pk>/close/", views.vacancy_close, name="vacancy-close"),
    path(
        "requisition/<int:pk>/",
        views.requisition_vacancies,
        name="requisition-vacancies",
    ),
    path("<int:pk>/preview/", views.vacancy_preview, name="vacancy-preview"),
]
