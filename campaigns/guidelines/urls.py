"""Addresses of this feature."""

from django.urls import path

from campaigns.guidelines import views

urlpatterns = [
    path("", views.guideline_list, name="guideline-list"),
    path("edit/", views.edit_guideline, name="guideline-edit"),
    path("channels/<int:pk>/", views.edit_channel_guideline, name="guideline-channel"),
    path(
        "channels/<int:pk>/drop/",
        views.drop_channel_guideline,
        name="guideline-channel-drop",
    ),
]
