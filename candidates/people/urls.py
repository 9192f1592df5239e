"""Addresses of this feature."""

from django.urls import path

from candidates.people import views

urlpatterns = [
    path("", views.candidate_list, name="candidate-list"),
    path("<int:pk>/", views.candidate, name="candidate"),
    path("<int:pk>/edit/", views.edit, name="candidate-edit"),
    path(
        "<int:pk>/do-not-contact/",
        views.do_not_contact,
        name="candidate-do-not-contact",
    ),
    path("<int:pk>/told/", views.told, name="candidate-told"),
    path("<int:pk>/export/", views.export, name="candidate-export"),
]
