"""Table of contents of this room's addresses."""

from django.urls import include, path

app_name = "candidates"
urlpatterns = [
    path("candidates/", include("candidates.retention.urls")),
    path("candidates/", include("candidates.people.urls")),
    path("applications/", include("candidates.applications.urls")),
    path("inbox/", include("candidates.conversations.urls")),
]
