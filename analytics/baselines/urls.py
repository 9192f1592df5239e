"""Addresses of this feature."""

from django.urls import path

from analytics.baselines import views

urlpatterns = [path("baseline/", views.baseline, name="baseline")]
