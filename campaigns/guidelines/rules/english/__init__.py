"""English ways of writing that exclude people, or ask what may not be asked."""

from campaigns.guidelines.rules.english import asking, figures
from campaigns.guidelines.rules.english.age import AGE
from campaigns.guidelines.rules.english.blunt import BLUNT
from campaigns.guidelines.rules.english.origin import ORIGIN, RELIGION
from campaigns.guidelines.rules.english.private import (
    FAMILY,
    HEALTH,
    PAY_HISTORY,
    PHOTO,
)
from campaigns.guidelines.rules.english.sex import SEX

ENGLISH = (
    *AGE,
    *SEX,
    *ORIGIN,
    *RELIGION,
    *HEALTH,
    *FAMILY,
    *PAY_HISTORY,
    *PHOTO,
    *BLUNT,
    *asking.PAY_HISTORY,
    *asking.PHOTO,
    *figures.AGE,
    *figures.SEX,
    *figures.ORIGIN,
    *figures.HEALTH,
    *figures.FAMILY,
)
