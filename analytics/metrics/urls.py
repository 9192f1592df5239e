"""Addresses of this feature."""

from django.urls import path

from analytics.metrics import views

urlpatterns = [
    path(
        "publications/<int:pk>/figures/",
        views.publication_figures,
        name="publication-figures",
    ),
    path("publications/<int:pk>/type-in/", views.type_in, name="figures-type-in"),
]
