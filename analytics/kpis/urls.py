"""Addresses of this feature."""

from django.urls import path

from analytics.kpis import views

urlpatterns = [
    path("", views.report, name="report"),
    path("today/", views.today_kpis, name="today-kpis"),
    path("<slug:slug>/", views.campaign_report, name="campaign-report"),
    path("<slug:slug>/kpis/", views.campaign_kpis, name="campaign-kpis"),
    # Below the addresses of a campaign that is called “rows”.
    path("rows/<slug:metric>/", views.total_rows, name="total-rows"),
    path("<slug:slug>/rows/<slug:metric>/", views.report_rows, name="report-rows"),
]
