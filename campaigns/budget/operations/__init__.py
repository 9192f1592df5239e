"""What people do with the ledger: plan, order, write down, correct."""

from campaigns.budget.operations.lines import add_budget_line, remove_budget_line
from campaigns.budget.operations.orders import call_off, commit
from campaigns.budget.operations.rates import keep_rate, rate_for, remove_rate
from campaigns.budget.operations.refusals import CannotBudget, CannotCommit, CannotSpend
from campaigns.budget.operations.spending import log_hours, record_spend, remove_spend

__all__ = [
    "CannotBudget",
    "CannotCommit",
    "CannotSpend",
    "add_budget_line",
    "call_off",
    "commit",
    "keep_rate",
    "log_hours",
    "rate_for",
    "record_spend",
    "remove_budget_line",
    "remove_rate",
    "remove_spend",
]
