"""The addresses of the product; each layer adds its own."""

from django.urls import include, path

from analytics.clicks import views as clicks
from campaigns.vacancies import public as vacancies
from candidates.applications import public as applications
from core.ui import views as ui
from recruitment import home
from recruitment.health import views as health

urlpatterns = [
    path("", home.today, name="home"),
    path("today/needs/", home.today_needs, name="today-needs"),
    path("account/", include("core.users.urls")),
    path("settings/", include("core.urls")),
    path("", include("campaigns.urls")),
    path("", include("candidates.urls")),
    path("", include("analytics.urls")),
    # Public pages: few, named public-…, rate-limited, without numeric ids.
    path("jobs/", vacancies.public_jobs, name="public-jobs"),
    path(
        "jobs/<slug:slug>/",
        clicks.counted(vacancies.public_vacancy),
        name="public-vacancy",
    ),
    path("jobs/<slug:slug>/apply/", applications.public_apply, name="public-apply"),
    path("jobs/<slug:slug>/thanks/", applications.public_thanks, name="public-thanks"),
    path(
        "application/<str:token>/",
        applications.public_same_person,
        name="public-same-person",
    ),
    path("go/<path:slug>", clicks.public_go, name="public-go"),
    path("language/", ui.public_language, name="public-language"),
    path("live", health.public_live, name="public-live"),
    path("ready", health.public_ready, name="public-ready"),
    path("status/", health.status, name="status"),
    path("status.json", health.public_status, name="public-status"),
]

handler400 = "core.ui.views.bad_request"
handler403 = "core.ui.views.forbidden"
handler404 = "core.ui.views.not_found"
handler500 = "core.ui.views.server_error"
