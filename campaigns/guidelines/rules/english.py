"""English ways of writing that exclude people, or ask what may not be asked."""

from campaigns.guidelines.rules.english_age import AGE
from campaigns.guidelines.rules.english_origin import ORIGIN, RELIGION
from campaigns.guidelines.rules.english_private import (
    FAMILY,
    HEALTH,
    PAY_HISTORY,
    PHOTO,
)
from campaigns.guidelines.rules.english_sex import SEX
from campaigns.guidelines.rules.wordings import Language, find

ENGLISH = Language(
    (*AGE, *SEX, *ORIGIN, *RELIGION, *HEALTH, *FAMILY, *PAY_HISTORY, *PHOTO),
    find(
        r"whatever your|regardless of|irrespective of|everyone is welcome|everybody is welcome|"
        r"of all ages|do not look at|(?:invite|encourage|welcome) people"
    ),
)
