"""Addresses of this feature."""

from django.urls import path

from candidates.applications import fragments, views

urlpatterns = [
    path("", views.application_list, name="application-list"),
    path("new/", views.application_add, name="application-add"),
    path("<int:pk>/", views.application, name="application"),
    path("<int:pk>/move/", views.application_move, name="application-move"),
    path("<int:pk>/screen/", views.application_screen, name="application-screen"),
    path("<int:pk>/same-person/", views.application_same_person, name="same-person"),
    path("<int:pk>/other-person/", views.application_other_person, name="other-person"),
    path(
        "documents/<int:pk>/", views.application_document, name="application-document"
    ),
    path(
        "documents/<int:pk>/<int:number>/",
        views.application_document_page,
        name="application-document-page",
    ),
    path(
        "vacancy/<int:pk>/",
        fragments.vacancy_applications,
        name="vacancy-applications",
    ),
    path(
        "candidate/<int:pk>/",
        fragments.candidate_applications,
        name="candidate-applications",
    ),
]
