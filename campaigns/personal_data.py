"""Reasons that colleagues give: they are about a post and may name somebody all the same."""

from campaigns.content.models import Approval
from campaigns.fit.models import FitOverride
from campaigns.guidelines.models import Exemption
from campaigns.publishing.models import RemovalReason
from core.personal_data import MENTIONS, Mention

MENTIONS += [
    Mention(Approval, "reason", "post__campaign__organisation"),
    Mention(Exemption, "reason", "organisation"),
    Mention(FitOverride, "reason", "campaign__organisation"),
    Mention(RemovalReason, "text", "organisation"),
]
