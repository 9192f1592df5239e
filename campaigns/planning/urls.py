"""Addresses of this feature."""

from django.urls import path

from campaigns.planning.views import campaigns, goals, means, plan

urlpatterns = [
    path("", campaigns.campaign_list, name="campaign-list"),
    path("add/", campaigns.add_campaign, name="campaign-add"),
    path("goals/<int:pk>/edit/", goals.edit_goal, name="goal-edit"),
    path("goals/<int:pk>/remove/", goals.remove_goal, name="goal-remove"),
    path("goals/<int:pk>/kpis/add/", goals.add_kpi, name="kpi-add"),
    path("kpis/<int:pk>/edit/", goals.edit_kpi, name="kpi-edit"),
    path("kpis/<int:pk>/remove/", goals.remove_kpi, name="kpi-remove"),
    path("goals/<int:pk>/steps/add/", goals.add_step, name="goal-step-add"),
    path("steps/<int:pk>/edit/", goals.edit_step, name="goal-step-edit"),
    path("steps/<int:pk>/finish/", goals.finish_step, name="goal-step-finish"),
    path("steps/<int:pk>/reopen/", goals.reopen_step, name="goal-step-reopen"),
    path("steps/<int:pk>/remove/", goals.remove_step, name="goal-step-remove"),
    path("channels/<int:pk>/edit/", means.edit_channel, name="campaign-channel-edit"),
    path(
        "channels/<int:pk>/leave/", means.leave_channel, name="campaign-channel-leave"
    ),
    path("duties/<int:pk>/edit/", means.edit_duty, name="duty-edit"),
    path("duties/<int:pk>/take/", means.take_duty, name="duty-take"),
    path("<slug:slug>/", campaigns.campaign, name="campaign"),
    path("<slug:slug>/edit/", campaigns.edit_campaign, name="campaign-edit"),
    path("<slug:slug>/start/", campaigns.start_campaign, name="campaign-start"),
    path("<slug:slug>/close/", campaigns.close_campaign, name="campaign-close"),
    path("<slug:slug>/reopen/", campaigns.reopen_campaign, name="campaign-reopen"),
    path("<slug:slug>/plan/", plan.plan, name="campaign-plan"),
    path("<slug:slug>/personas/", plan.choose_personas, name="campaign-personas"),
    path("<slug:slug>/goals/add/", goals.add_goal, name="goal-add"),
    path("<slug:slug>/channels/add/", means.add_channel, name="campaign-channel-add"),
    path("<slug:slug>/duties/add/", means.add_duty, name="duty-add"),
]
