"""Addresses of this feature."""

from django.urls import path

from campaigns.publishing import (
    views,
    views_doubt,
    views_earlier,
    views_parts,
    views_publication,
)

ONE = "publication/<int:pk>/"

urlpatterns = [
    path("", views.calendar, name="calendar"),
    path("post/<int:pk>/", views.schedule_post, name="post-schedule"),
    path("earlier/<int:pk>/", views_earlier.post_earlier, name="post-earlier"),
    path("today/", views_parts.today_publications, name="today-publications"),
    path(
        "campaign/<slug:slug>/",
        views_parts.campaign_publications,
        name="campaign-publications",
    ),
    path("of-post/<int:pk>/", views_parts.post_publications, name="post-publications"),
    path(ONE, views_publication.publication, name="publication"),
    path(f"{ONE}move/", views.move_publication, name="publication-move"),
    path(
        f"{ONE}confirm/",
        views_publication.confirm_publication,
        name="publication-confirm",
    ),
    path(f"{ONE}skip/", views_publication.skip_publication, name="publication-skip"),
    path(
        f"{ONE}cancel/", views_publication.cancel_publication, name="publication-cancel"
    ),
    path(f"{ONE}there/", views_doubt.settle_there, name="publication-there"),
    path(f"{ONE}send-again/", views_doubt.send_again, name="publication-send-again"),
    path(f"{ONE}drop/", views_doubt.drop_publication, name="publication-drop"),
    path(f"{ONE}release/", views_doubt.release_publication, name="publication-release"),
]
