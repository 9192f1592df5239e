"""English names of jobs for one sex, with what to write instead."""

# Jobs that end in -man or -woman, and who does them whatever the sex.
_JOBS = {
    "salesperson": "sales",
    "maintenance worker": "handy|odd-job |maintenance |repair ",
    "team leader": "fore",
    "chair": "chair",
    "skilled worker": "crafts|work|trades|journey",
    "firefighter": "fire",
    "police officer": "police",
    "bar staff": "bar",
    "camera operator": "camera",
    "door staff": "door",
    "delivery driver": "delivery |van|lorry |truck|dray",
    "postal worker": "post|mail",
    "waste collector": "bin|dustbin |garbage|refuse |rag-and-bone ",
    "security guard": "watch|night watch|security |guards",
    "stable hand": "stable|horse|cow|herds|cattle|stock|dairy|sheep",
    "ferry operator": "ferry|boat|barge|oars|bargee|bow",
    "fisher": "fisher",
    "spokesperson": "spokes",
    "drafter": "drafts|draughts",
    "technician": "service|tele|gas|lines|repair|signal|tv |telephone ",
    "groundskeeper": "grounds|greens|garden|woods",
    "councillor": "council|alder|congress|assembly",
    "presenter": "anchor|news|weather",
    "shop assistant": "store|shop|counter|milk|ice-cream |bag",
    "bellhop": "bell|lift |luggage ",
    "rail worker": "plate|rail|train|brake|rolling |track|points",
    "miner": "coal|rig|rigs|derrick|pit",
    "business people": "business|middle|ad|ad-|money|insurance |gentle|noble",
    "banksman": "banks",
    "axe operator": "axe|hatch|marks|swords",
    "removals worker": "removal |removals |moving |furniture ",
}
_WOMEN_OF = {
    "waiting staff": "waitress(?:es)?|serving (?:girl|wench|lady)s?",
    "cabin crew": "stewardess(?:es)?|air hostess(?:es)?|trolley dolly|trolley dollies",
    "host": "hostess(?:es)?",
    "cleaner": r"cleaning (?:lady|ladies|woman|women|girl|girls)|charwom[ae]n|charlady|charladies|chambermaids?|housemaids?|parlourmaids?|washerwom[ae]n|laundress(?:es)?|scullery maids?|maids?",
    "canteen staff": r"(?:dinner|tea|lunch|canteen) (?:lady|ladies)|milkmaids?|dairymaids?",
    "bar staff": "barmaids?|bargirls?|bar girls?",
    "manager": "manageress(?:es)?|proprietress(?:es)?|directress(?:es)?",
    "the job for everybody": "seamstress(?:es)?|actress(?:es)?|headmistress(?:es)?|postmistress(?:es)?|authoress(?:es)?|sculptress(?:es)?|governess(?:es)?|masseuses?|ballerinas?|nursemaids?|usherettes?|songstress(?:es)?|priestess(?:es)?|shepherdess(?:es)?|huntress(?:es)?|comediennes?|au[- ]pair girls?|nanny girls?|office girls?|shop ?girls?|sales ?girls?|sales ?lad(?:y|ies)|errand boys?|office boys?|delivery boys?|paper ?boys?|stable ?lads?|stable ?boys?|bus ?boys?|bell ?boys?|pool boys?|ball ?boys?|lollipop (?:lady|ladies|man|men)|mother's help|checkout girls?|weather girls?|cover girls?|promo girls?|ring girls?|pin-?up girls?|booth babes?|meter maids?|matrons?|headmasters?|schoolm(?:aster|istress)(?:es|s)?",
}


def _man(jobs: str) -> str:
    return rf"(?:{jobs})(?:man|men|woman|women)"


TITLES = tuple(
    (pattern, instead)
    for instead, pattern in (
        *((who, _man(jobs)) for who, jobs in _JOBS.items()),
        *_WOMEN_OF.items(),
    )
)
# What follows a job that is advertised; after a job that somebody has, a name or a verb follows.
FOLLOWS = (
    r"(?=\s*(?:$|[^\w\s'’]|(?:wanted|needed|required|sought|for|in|at|with|who|to|and|or|from|as|job|jobs|role|position|"
    r"nights?|weekends?|full|part|days?|starting|asap|please|only|preferred|per|should|must|will|has|is|are|vacancy|on)\b))"
)
_TITLE = r"(?:[a-z-]+m[ae]n|[a-z]+ess(?:es)?|[a-z]+maids?)"
# Somebody does the job already, or every form is named.
HERE = (
    rf"(?:our|the|your|my|his|her|their|with|by|ask|call|a former|an old|mr) (?!next|new|future|ideal|perfect|best|first|second|third|right){_TITLE}\b|"
    r"[a-z]+m[ae]n, [a-z]+wom[ae]n|called it|not “|without the"
)
