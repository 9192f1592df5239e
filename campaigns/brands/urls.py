"""Addresses of this feature."""

from django.urls import path

from campaigns.brands import views

urlpatterns = [
    path("", views.brand_list, name="brand-list"),
    path("add/", views.add_brand, name="brand-add"),
    path("<int:pk>/", views.edit_brand, name="brand-edit"),
]
