"""What a person can do with departments, requisitions and seats. Filling is not among it."""

from campaigns.workforce.operations.departments import (
    CannotKeep,
    keep_department,
    remove_department,
)
from campaigns.workforce.operations.openings import (
    CannotPlanSeat,
    plan_opening,
    withdraw_opening,
)
from campaigns.workforce.operations.requisitions import (
    CannotAsk,
    CannotDecide,
    approve,
    ask,
    send_back,
    withdraw,
    write_requisition,
)

__all__ = [
    "CannotAsk",
    "CannotDecide",
    "CannotKeep",
    "CannotPlanSeat",
    "approve",
    "ask",
    "keep_department",
    "plan_opening",
    "remove_department",
    "send_back",
    "withdraw",
    "withdraw_opening",
    "write_requisition",
]
