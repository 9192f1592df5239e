"""What can be done with organisations, members, invitations and sign-in addresses."""

from core.users.operations.addresses import (
    CannotProve,
    ask_for_address,
    confirm_address,
    prove_address,
)
from core.users.operations.invitations import (
    CannotAccept,
    CannotInvite,
    accept,
    forget_invitations,
    hand_over,
    invite,
    send,
    withdraw,
)
from core.users.operations.members import (
    CannotChange,
    CannotFound,
    change_member,
    change_mission,
    change_organisation,
    found,
)

__all__ = [
    "CannotAccept",
    "CannotChange",
    "CannotFound",
    "CannotInvite",
    "CannotProve",
    "accept",
    "ask_for_address",
    "change_member",
    "change_mission",
    "change_organisation",
    "confirm_address",
    "forget_invitations",
    "found",
    "hand_over",
    "invite",
    "prove_address",
    "send",
    "withdraw",
]
