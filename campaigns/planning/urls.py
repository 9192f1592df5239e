"""Addresses of this feature."""

from django.urls import path

from campaigns.planning import (
    views,
    views_goals,
    views_plan,
    views_steps,
)

urlpatterns = [
    path("", views.campaign_list, name="campaign-list"),
    path("add/", views.add_campaign, name="campaign-add"),
    path("goals/<int:pk>/edit/", views_goals.edit_goal, name="goal-edit"),
    path("goals/<int:pk>/remove/", views_goals.remove_goal, name="goal-remove"),
    path("goals/<int:pk>/kpis/add/", views_goals.add_kpi, name="kpi-add"),
    path("kpis/<int:pk>/edit/", views_goals.edit_kpi, name="kpi-edit"),
    path("kpis/<int:pk>/remove/", views_goals.remove_kpi, name="kpi-remove"),
    path("goals/<int:pk>/steps/add/", views_steps.add_step, name="goal-step-add"),
    path("steps/<int:pk>/edit/", views_steps.edit_step, name="goal-step-edit"),
    path("steps/<int:pk>/finish/", views_steps.finish_step, name="goal-step-finish"),
    path("steps/<int:pk>/reopen/", views_steps.reopen_step, name="goal-step-reopen"),
    path("steps/<int:pk>/remove/", views_steps.remove_step, name="goal-step-remove"),
    path(
        "channels/<int:pk>/edit/",
        views_plan.edit_channel,
        name="campaign-channel-edit",
    ),
    path(
        "channels/<int:pk>/leave/",
        views_plan.leave_channel,
        name="campaign-channel-leave",
    ),
    path("<slug:slug>/", views.campaign, name="campaign"),
    path("<slug:slug>/step/<slug:key>/", views.method_step, name="campaign-step"),
    path("<slug:slug>/edit/", views.edit_campaign, name="campaign-edit"),
    path("<slug:slug>/start/", views.start_campaign, name="campaign-start"),
    path("<slug:slug>/close/", views.close_campaign, name="campaign-close"),
    path("<slug:slug>/reopen/", views.reopen_campaign, name="campaign-reopen"),
    path("<slug:slug>/plan/", views_plan.plan, name="campaign-plan"),
    path("<slug:slug>/personas/", views_plan.choose_personas, name="campaign-personas"),
    path("<slug:slug>/goals/add/", views_goals.add_goal, name="goal-add"),
    path(
        "<slug:slug>/channels/add/",
        views_plan.add_channel,
        name="campaign-channel-add",
    ),
]
