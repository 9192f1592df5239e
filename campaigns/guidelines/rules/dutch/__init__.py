"""Dutch ways of writing that exclude people, or ask what may not be asked."""

from campaigns.guidelines.rules.dutch.age import AGE
from campaigns.guidelines.rules.dutch.blunt import BLUNT
from campaigns.guidelines.rules.dutch.origin import ORIGIN, RELIGION
from campaigns.guidelines.rules.dutch.private import FAMILY, HEALTH, PAY_HISTORY, PHOTO
from campaigns.guidelines.rules.dutch.sex import SEX
from campaigns.guidelines.rules.dutch.unnamed import UNNAMED

DUTCH = (
    *AGE,
    *SEX,
    *ORIGIN,
    *RELIGION,
    *HEALTH,
    *FAMILY,
    *PAY_HISTORY,
    *PHOTO,
    *BLUNT,
    *UNNAMED,
)
