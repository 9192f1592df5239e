"""Addresses of this feature."""

from django.urls import path

from campaigns.channels import views, views_account

urlpatterns = [
    path("", views.account_list, name="account-list"),
    path("add/", views.choose_platform, name="account-add"),
    path("add/<slug:platform>/", views.add_account, name="account-connect"),
    path("<int:pk>/", views.account, name="account"),
    path("<int:pk>/edit/", views_account.edit_account, name="account-edit"),
    path("<int:pk>/sign-in/", views_account.sign_in, name="account-sign-in"),
    path("<int:pk>/pause/", views_account.pause_account, name="account-pause"),
    path("<int:pk>/remove/", views_account.remove_account, name="account-remove"),
]
