"""Addresses of this feature."""

from django.urls import path

from campaigns.audience import views, views_notes

urlpatterns = [
    path("", views.persona_list, name="persona-list"),
    path("add/", views.add_persona, name="persona-add"),
    path("<int:pk>/", views.persona, name="persona"),
    path("<int:pk>/card/", views.persona_card, name="persona-card"),
    path("<int:pk>/edit/", views.edit_persona, name="persona-edit"),
    path("<int:pk>/notes/add/", views_notes.add_note, name="persona-note-add"),
    path("notes/<int:pk>/edit/", views_notes.edit_note, name="persona-note-edit"),
    path("notes/<int:pk>/remove/", views_notes.remove_note, name="persona-note-remove"),
]
