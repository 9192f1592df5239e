"""What the rows of this room are called in the trail."""

from django.utils.translation import pgettext_lazy

from core.audit.wording import SUBJECTS

SUBJECTS.update(
    {
        "campaigns.absence": pgettext_lazy("trail", "Absence"),
        "campaigns.brand": pgettext_lazy("trail", "Brand"),
        "campaigns.budgetline": pgettext_lazy("trail", "Budget line"),
        "campaigns.campaign": pgettext_lazy("trail", "Campaign"),
        "campaigns.channelaccount": pgettext_lazy("trail", "Channel"),
        "campaigns.channelchoice": pgettext_lazy("trail", "Channel of a campaign"),
        "campaigns.commitment": pgettext_lazy("trail", "Order"),
        "campaigns.department": pgettext_lazy("trail", "Department"),
        "campaigns.duty": pgettext_lazy("trail", "Duty"),
        "campaigns.fitoverride": pgettext_lazy("trail", "Fit of a channel"),
        "campaigns.fitweights": pgettext_lazy("trail", "Weights of the fit"),
        "campaigns.goal": pgettext_lazy("trail", "Goal"),
        "campaigns.guideline": pgettext_lazy("trail", "Guideline"),
        "campaigns.hourrate": pgettext_lazy("trail", "Rate per hour"),
        "campaigns.invoiceimport": pgettext_lazy("trail", "File of invoices"),
        "campaigns.kpi": pgettext_lazy("trail", "Figure"),
        "campaigns.mediaasset": pgettext_lazy("trail", "Picture"),
        "campaigns.opening": pgettext_lazy("trail", "Seat"),
        "campaigns.persona": pgettext_lazy("trail", "Persona"),
        "campaigns.post": pgettext_lazy("trail", "Post"),
        "campaigns.publication": pgettext_lazy("trail", "Publication"),
        "campaigns.requisition": pgettext_lazy("trail", "Requisition"),
        "campaigns.series": pgettext_lazy("trail", "Series"),
        "campaigns.spend": pgettext_lazy("trail", "Spending"),
        "campaigns.step": pgettext_lazy("trail", "Step"),
        "campaigns.switch": pgettext_lazy("trail", "Brake"),
        "campaigns.vacancy": pgettext_lazy("trail", "Vacancy"),
    }
)
