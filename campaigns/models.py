"""Table of contents of this room's tables."""

from campaigns.audience.models import Persona, ResearchNote
from campaigns.brands.models import Brand
from campaigns.budget.models import BudgetLine, Commitment, HourRate, Spend
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Approval, MediaAsset, Post, Variant
from campaigns.duties.models import Absence, Duty
from campaigns.fit.models import (
    ChannelBenchmark,
    FitOverride,
    FitWeights,
    MixShare,
)
from campaigns.guidelines.models import Exemption, Guideline
from campaigns.invoices.models import ImportedInvoice, InvoiceImport
from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign, ChannelChoice, Goal, Kpi, Step
from campaigns.proposals.models import Proposal
from campaigns.publishing.models import (
    AccountDay,
    Attempt,
    Publication,
    PublicationVersion,
    Switch,
    TakeDown,
    TakeDownAttempt,
)
from campaigns.publishing.series import Series
from campaigns.publishing.signs import Sign
from campaigns.vacancies.models import Vacancy
from campaigns.workforce.models import Department, Opening, Requisition

__all__ = [
    "Absence",
    "AccountDay",
    "Approval",
    "Attempt",
    "Brand",
    "BudgetLine",
    "Campaign",
    "ChannelAccount",
    "ChannelBenchmark",
    "ChannelChoice",
    "Commitment",
    "Department",
    "Duty",
    "Exemption",
    "FitOverride",
    "FitWeights",
    "Goal",
    "Guideline",
    "HourRate",
    "ImportedInvoice",
    "InvoiceImport",
    "Kpi",
    "MediaAsset",
    "MixShare",
    "Opening",
    "Persona",
    "Post",
    "Proposal",
    "Publication",
    "PublicationVersion",
    "Requisition",
    "ResearchNote",
    "Series",
    "Sign",
    "Spend",
    "Step",
    "Switch",
    "TakeDown",
    "TakeDownAttempt",
    "TrackedLink",
    "Vacancy",
    "Variant",
]
