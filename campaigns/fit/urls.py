"""Addresses of this feature."""

from django.urls import path

from campaigns.fit import views

of_campaigns = [
    path("<slug:slug>/channels/", views.channels, name="campaign-channels"),
    path(
        "<slug:slug>/channels/<int:persona>/<int:account>/",
        views.overrule,
        name="fit-overrule",
    ),
    path(
        "<slug:slug>/channels/<int:persona>/<int:account>/follow/",
        views.follow,
        name="fit-follow",
    ),
]
of_channels = [
    path("weights/", views.weights, name="fit-weights"),
    path("<int:pk>/mix/", views.mix, name="mix-edit"),
]
