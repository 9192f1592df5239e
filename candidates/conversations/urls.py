"""Addresses of this feature."""

from django.urls import path

from candidates.conversations import fragments, views

urlpatterns = [
    path("", views.conversation_list, name="conversation-list"),
    path("log/", views.log, name="conversation-log"),
    path("remarks/", fragments.message_remarks, name="message-remarks"),
    path("waiting/", fragments.today_waiting, name="today-waiting"),
    path("people/<slug:slug>/", fragments.campaign_people, name="campaign-people"),
    path(
        "of/<int:pk>/",
        fragments.candidate_conversations,
        name="candidate-conversations",
    ),
    path("<int:pk>/", views.conversation, name="conversation"),
    path("<int:pk>/message/", views.log_message, name="conversation-message"),
    path("<int:pk>/mail/", views.write_mail, name="conversation-mail"),
    path(
        "<int:pk>/mail/<int:message>/again/",
        views.send_again,
        name="conversation-mail-again",
    ),
    path(
        "<int:pk>/mail/<int:message>/drop/",
        views.drop,
        name="conversation-mail-drop",
    ),
    path("<int:pk>/assign/", views.assign, name="conversation-assign"),
    path("<int:pk>/finish/", views.finish, name="conversation-finish"),
    path("<int:pk>/reopen/", views.reopen, name="conversation-reopen"),
]
