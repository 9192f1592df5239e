"""Addresses of this feature."""

from django.urls import path

from campaigns.invoices import views

urlpatterns = [
    path("campaigns/<slug:slug>/invoices/", views.imports, name="invoice-imports"),
    path("invoices/<int:pk>/", views.look, name="invoice-import"),
    path("invoices/<int:pk>/import/", views.carry_out, name="invoice-import-do"),
    path("invoices/<int:pk>/undo/", views.undo, name="invoice-import-undo"),
]
