"""Dutch ways of writing that exclude people, or ask what may not be asked."""

from campaigns.guidelines.rules.dutch_age import AGE
from campaigns.guidelines.rules.dutch_origin import ORIGIN, RELIGION
from campaigns.guidelines.rules.dutch_private import FAMILY, HEALTH, PAY_HISTORY, PHOTO
from campaigns.guidelines.rules.dutch_sex import SEX
from campaigns.guidelines.rules.wordings import Language, find

DUTCH = Language(
    (*AGE, *SEX, *ORIGIN, *RELIGION, *HEALTH, *FAMILY, *PAY_HISTORY, *PHOTO),
    find(
        r"ongeacht|iedereen is welkom|is welkom,? (?:ook|wat)|letten niet op|kijken niet naar|"
        r"alle leeftijden|maakt niet uit|nodigen (?:\w+ )?(?:mensen|je) (?:\w+ ){0,5}uit"
    ),
)
