"""Addresses of this feature."""

from django.urls import path

from campaigns.content import (
    views,
    views_answers,
    views_media,
    views_review,
)

urlpatterns = [
    path("", views.post_list, name="post-list"),
    path("new/", views.add_post, name="post-add"),
    path("today/", views_review.today_approvals, name="today-approvals"),
    path("remarks/", views.post_remarks, name="post-remarks"),
    path("<int:pk>/", views.post, name="post"),
    path("<int:pk>/exempt/", views_review.exempt_post, name="post-exempt"),
    path("<int:pk>/edit/", views.edit_post, name="post-edit"),
    path("<int:pk>/answers/", views_answers.post_answers, name="post-answers"),
    path("for-persona/<int:pk>/", views_answers.persona_drives, name="persona-drives"),
    path("<int:pk>/submit/", views_review.submit_post, name="post-submit"),
    path("<int:pk>/withdraw/", views_review.withdraw_post, name="post-withdraw"),
    path("<int:pk>/approve/", views_review.approve_post, name="post-approve"),
    path("<int:pk>/send-back/", views_review.send_back_post, name="post-send-back"),
    path("media/<int:pk>/", views_media.media, name="media"),
]
