"""Addresses of this feature."""

from django.urls import path

from campaigns.duties import views, views_absence

urlpatterns = [
    path("campaigns/duties/<int:pk>/edit/", views.edit_duty, name="duty-edit"),
    path("campaigns/duties/<int:pk>/take/", views.take_duty, name="duty-take"),
    path("campaigns/duties/<int:pk>/cover/", views.cover_duty, name="duty-cover"),
    path("campaigns/<slug:slug>/duties/", views.duties, name="campaign-duties"),
    path("campaigns/<slug:slug>/duties/add/", views.add_duty, name="duty-add"),
    path(
        "campaigns/<slug:slug>/duties/fill/",
        views.fill_gap,
        name="campaign-duty-fill",
    ),
    path("absence/", views_absence.absences, name="absence-list"),
    path("absence/add/", views_absence.add_absence, name="absence-add"),
    path(
        "absence/<int:pk>/withdraw/",
        views_absence.withdraw_absence,
        name="absence-withdraw",
    ),
]
