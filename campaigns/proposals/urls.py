"""Addresses of this feature."""

from django.urls import path

from campaigns.proposals import views

urlpatterns = [
    path("of/<slug:slug>/", views.proposals, name="proposals"),
    path("<int:pk>/", views.proposal, name="proposal"),
    path("<int:pk>/move/", views.move_proposal, name="proposal-move"),
    path("<int:pk>/write/", views.write_proposal, name="proposal-write"),
    path("<int:pk>/drop/", views.drop_proposal, name="proposal-drop"),
]
