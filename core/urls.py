"""Addresses for what any product needs: one's own settings, the team, notices."""

from django.urls import path

from core.cleanup import views as cleanup
from core.drafts import views as drafts
from core.notices import views as notices
from core.outbox import views as outbox
from core.ui import views as ui
from core.users import views as users
from core.users import views_address, views_invitations, views_mission
from core.webhooks import views as webhooks

app_name = "core"
urlpatterns = [
    path("profile/", users.profile, name="profile"),
    path("appearance/", users.set_appearance, name="appearance"),
    path("organisation/", users.choose_organisation, name="organisation-choose"),
    path("team/", users.team, name="team"),
    path("address/", views_address.ask, name="address"),
    path("address/<str:key>/", views_address.confirm, name="address-confirm"),
    path("team/invite/", views_invitations.invite, name="team-invite"),
    path(
        "team/invitations/<int:pk>/send/",
        views_invitations.send,
        name="invitation-send",
    ),
    path(
        "team/invitations/<int:pk>/link/",
        views_invitations.hand_over,
        name="invitation-link",
    ),
    path(
        "team/invitations/<int:pk>/withdraw/",
        views_invitations.withdraw,
        name="invitation-withdraw",
    ),
    path("team/<int:pk>/", users.edit_member, name="team-edit"),
    path("security/", users.edit_organisation, name="organisation-edit"),
    path("mission/", views_mission.edit_mission, name="mission-edit"),
    path("trail/", users.trail, name="trail"),
    path("clean-up/", cleanup.clean_up, name="clean-up"),
    path("drafts/", drafts.keep, name="draft-keep"),
    path("drafts/offers/", drafts.offers, name="draft-offers"),
    path("drafts/<uuid:number>/discard/", drafts.discard, name="draft-discard"),
    path("notices/", notices.notice_list, name="notice-list"),
    path("notices/<int:pk>/read/", notices.read, name="notice-read"),
    path("mails/", outbox.mail_list, name="mail-list"),
    path("mails/<int:pk>/again/", outbox.send_again, name="mail-again"),
    path("mails/<int:pk>/drop/", outbox.drop, name="mail-drop"),
    path("webhooks/", webhooks.webhook_list, name="webhook-list"),
    path("webhooks/add/", webhooks.webhook_add, name="webhook-add"),
    path("webhooks/<int:pk>/", webhooks.webhook, name="webhook"),
    path("webhooks/<int:pk>/test/", webhooks.webhook_test, name="webhook-test"),
    path("webhooks/<int:pk>/pause/", webhooks.webhook_pause, name="webhook-pause"),
    path("webhooks/<int:pk>/resume/", webhooks.webhook_resume, name="webhook-resume"),
    path("webhooks/<int:pk>/remove/", webhooks.webhook_remove, name="webhook-remove"),
    path(
        "webhooks/<int:pk>/<int:delivery>/again/",
        webhooks.webhook_again,
        name="webhook-again",
    ),
    path("styleguide/", ui.styleguide, name="styleguide"),
]
