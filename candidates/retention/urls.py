"""Addresses of this feature."""

from django.urls import path

from candidates.retention import fragments, views

urlpatterns = [
    path("retention/", views.retention, name="retention"),
    path("retention/today/", fragments.today_expiring, name="today-expiring"),
    path("retention/<int:pk>/answer/", views.answer, name="retention-answer"),
    path("erasures/<int:pk>/", views.erasure, name="erasure"),
    path("erasures/<int:pk>/undo/", views.undo, name="erasure-undo"),
    path("hired/<int:pk>/moved/", views.moved, name="application-moved"),
    path("<int:pk>/retention/", fragments.candidate, name="candidate-retention"),
    path("<int:pk>/keep/", views.keep, name="candidate-keep"),
    path("<int:pk>/end-hold/", views.end_hold, name="candidate-end-hold"),
    path("<int:pk>/erase/", views.erase, name="candidate-erase"),
]
