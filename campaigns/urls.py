"""Table of contents of this room's addresses."""

from django.urls import include, path

from campaigns.fit.urls import of_campaigns, of_channels

app_name = "campaigns"
urlpatterns = [
    path("campaigns/begin/", include("campaigns.beginnings.urls")),
    path("", include("campaigns.duties.urls")),
    path("campaigns/", include("campaigns.planning.urls")),
    path("campaigns/", include("campaigns.budget.urls")),
    path("", include("campaigns.invoices.urls")),
    path("budgets/", include("campaigns.budget.urls_organisation")),
    path("personas/", include("campaigns.audience.urls")),
    path("campaigns/", include(of_campaigns)),
    path("channels/", include(of_channels)),
    path("channels/", include("campaigns.channels.urls")),
    path("guidelines/", include("campaigns.guidelines.urls")),
    path("settings/brands/", include("campaigns.brands.urls")),
    path("vacancies/", include("campaigns.vacancies.urls")),
    path("workforce/", include("campaigns.workforce.urls")),
    path("posts/", include("campaigns.content.urls")),
    path("proposals/", include("campaigns.proposals.urls")),
    path("calendar/", include("campaigns.publishing.urls")),
]
