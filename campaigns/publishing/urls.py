"""Addresses of this feature."""

from django.urls import path

from campaigns.publishing import (
    views,
    views_brakes,
    views_doubt,
    views_earlier,
    views_parts,
    views_publication,
    views_removal,
    views_series,
)

ONE = "publication/<int:pk>/"
SERIES = "series/<int:pk>/"

urlpatterns = [
    path("", views.calendar, name="calendar"),
    path("post/<int:pk>/", views.schedule_post, name="post-schedule"),
    path("earlier/<int:pk>/", views_earlier.post_earlier, name="post-earlier"),
    path("held/", views_brakes.held, name="held"),
    path("stop/", views_brakes.switch_page, name="switches"),
    path("stop/<int:pk>/off/", views_brakes.switch_on, name="switch-on"),
    path("today/", views_parts.today_publications, name="today-publications"),
    path(
        "campaign/<slug:slug>/",
        views_parts.campaign_publications,
        name="campaign-publications",
    ),
    path("of-post/<int:pk>/", views_parts.post_publications, name="post-publications"),
    path("repeat/<int:pk>/", views_series.series_add, name="series-add"),
    path(SERIES, views_series.series, name="series"),
    path(f"{SERIES}change/", views_series.series_change, name="series-change"),
    path(f"{SERIES}pause/", views_series.series_pause, name="series-pause"),
    path(f"{SERIES}resume/", views_series.series_resume, name="series-resume"),
    path(f"{SERIES}stop/", views_series.series_stop, name="series-stop"),
    path(f"{SERIES}restart/", views_series.series_restart, name="series-restart"),
    path(ONE, views_publication.publication, name="publication"),
    path(f"{ONE}state/", views_publication.publication_state, name="publication-state"),
    path(
        f"{ONE}address/",
        views_publication.correct_address,
        name="publication-address",
    ),
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
    path(
        f"{ONE}take-down/",
        views_removal.take_down_publication,
        name="publication-take-down",
    ),
    path(f"{ONE}there/", views_doubt.settle_there, name="publication-there"),
    path(f"{ONE}send-again/", views_doubt.send_again, name="publication-send-again"),
    path(f"{ONE}drop/", views_doubt.drop_publication, name="publication-drop"),
    path(f"{ONE}release/", views_doubt.release_publication, name="publication-release"),
]
