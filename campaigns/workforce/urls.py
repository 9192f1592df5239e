"""Addresses of this feature."""

from django.urls import path

from campaigns.workforce import views, views_departments, views_requisitions

urlpatterns = [
    path("", views.workforce_plan, name="workforce-plan"),
    path("seats/", views.opening_list, name="opening-list"),
    path("seats/<int:pk>/edit/", views.opening_edit, name="opening-edit"),
    path("seats/<int:pk>/withdraw/", views.opening_withdraw, name="opening-withdraw"),
    path("requests/", views_requisitions.requisition_list, name="requisition-list"),
    path("requests/new/", views_requisitions.requisition_add, name="requisition-add"),
    path("requests/<int:pk>/", views_requisitions.requisition, name="requisition"),
    path(
        "requests/<int:pk>/edit/",
        views_requisitions.requisition_edit,
        name="requisition-edit",
    ),
    path(
        "requests/<int:pk>/ask/",
        views_requisitions.requisition_ask,
        name="requisition-ask",
    ),
    path(
        "requests/<int:pk>/decide/",
        views_requisitions.requisition_decide,
        name="requisition-decide",
    ),
    path(
        "requests/<int:pk>/withdraw/",
        views_requisitions.requisition_withdraw,
        name="requisition-withdraw",
    ),
    path("departments/", views_departments.department_list, name="department-list"),
    path("departments/new/", views_departments.department_add, name="department-add"),
    path(
        "departments/<int:pk>/edit/",
        views_departments.department_edit,
        name="department-edit",
    ),
    path(
        "departments/<int:pk>/remove/",
        views_departments.department_remove,
        name="department-remove",
    ),
]
