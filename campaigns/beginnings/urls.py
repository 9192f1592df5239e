"""Addresses of this feature."""

from django.urls import path

from campaigns.beginnings import views

urlpatterns = [
    path("", views.begin, name="campaign-begin"),
    path(
        "template/<slug:key>/",
        views.begin_from_template,
        name="campaign-begin-template",
    ),
    path("from/<slug:slug>/", views.begin_from_earlier, name="campaign-begin-earlier"),
]
