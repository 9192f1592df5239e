"""Words around an age in figures, Dutch and English, in plain letters."""

from campaigns.guidelines.rules.words.lists import listed

YEARS = listed("jaar jaren jr jrs year years yrs yr y/o yo lentes levensjaren winters")
TENS = {
    "zestien": 16, "achttien": 18, "twintig": 20, "eenentwintig": 21, "vijfentwintig": 25, "zevenentwintig": 27,
    "achtentwintig": 28, "dertig": 30, "vijfendertig": 35, "veertig": 40, "vijfenveertig": 45, "vijftig": 50,
    "vijfenvijftig": 55, "zestig": 60, "vijfenzestig": 65, "zeventig": 70, "sixteen": 16, "eighteen": 18, "twenty": 20,
    "twenty-one": 21, "twenty-five": 25, "thirty": 30, "thirty-five": 35, "forty": 40, "forty-five": 45, "fifty": 50,
    "fifty-five": 55, "sixty": 60, "seventy": 70,
}  # fmt: skip
# `thirty-five`, `thirtyfive`, `seventeen`.
TENS |= {
    f"{ten}{sign}{unit}": TENS[ten] + size
    for ten in ("twenty", "thirty", "forty", "fifty", "sixty")
    for size, unit in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1
    )
    for sign in ("-", "")
} | {
    teen: size
    for size, teen in enumerate(["sixteen", "seventeen", "eighteen", "nineteen"], 16)
}
FEW = {
    "nul": 0, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "tien": 10,
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10,
}  # fmt: skip
DECADES = listed("twenties thirties forties fifties sixties 20s 30s 40s 50s 60s")
DUTCH_DECADES = listed("twintig dertig veertig vijftig zestig zeventig")
IN_A_DECADE = listed("early mid late their your his her in begin eind midden half")
# Before an age: up to it, from it, around it; and what the words say of it as a highest.
UP_TO = listed(
    "tot t/m max maximaal maximum maximale hooguit hoogstens onder jonger under below younger beneden uiterlijk upto til till until most than"
)
FROM = listed(
    "vanaf minimumleeftijd minimaal minimum minstens min least boven ouder over above older past from"
)
AROUND = listed(
    "rond rondom circa around ca gemiddeld average approx about pushing nearing approaching tegen richting bijna nearly almost turned turning met at"
)
COMPARED = listed("past than jonger ouder younger older")
BARE_LIMITS = listed("de dan than under onder jonger younger t/m age")
HIGHEST = listed(
    "max maximaal maximum maximale hooguit hoogstens most minder less fewer under onder limit grens cut-off bovengrens ceiling <"
)
LOWEST = listed("minimaal minstens least minimum min")
DASHES = listed("- tot en and to t/m of or a until till through")
EITHER_SEX = listed("m/v m/v/x v/m m/f f/m m/f/x x")
ADVERTISED = listed("gezocht gevraagd wanted needed")
SPAN_SIGNS = listed("- tot to t/m")
# A line about the person sought begins with one of these.
PORTRAIT = listed(
    "demographic bracket persona profiel profile kandidaat candidate gezocht wanted doelgroep target wij we you jij wie who ideaal ideal zoeken zoekt looking seeking"
)
# Weeks of so many hours: such a span by itself is no age.
HOURS = frozenset({24, 28, 32, 36, 40})
# With these in the sentence a span in brackets is no age.
NO_AGES = listed(
    "uur uren hours hrs fte schaal scale week pagina page euro eur bus lijn kamer room regel rows teams team groep groepen pay salaris salary"
)
SPAN = DASHES | FROM | UP_TO
SPANNED = listed(
    "liefst preferably be bent tussen between leeftijd age aged ages only alleen all"
)
ENDS = listed(
    "sweet limit cut-off cutoff max grens maximum ceiling bovengrens gepasseerd voorbij"
)
DENIED = listed("niet not geen niemand nobody no never wie")
AFTER_YEARS = listed("oud old jong young")
PEOPLE_OF = listed(
    "jarig jarige jarigen year-old year-olds s plusser plussers plus minner something somethings ers"
)
PLUS = listed("+ plus plusser plussers")
# A figure after these, or before these, is another number.
NUMBERED = listed("eur $ schaal fwg scale code art niveau level size maat")
COUNTED = listed("e ste de x : . %")
# What may follow an age that has no unit.
AFTER_AN_AGE = listed("achter in met bij aan , voor op die of zien zoeken wil")
AFTERWARDS = listed(
    "has have had ever should must may might gets get goes go bracket category cohort group range there you they we please pls aub niet not no of or en and only alleen need hoeven apply is are zijn gezocht wanted geen die who a ben bent you je this dit that wordt word max right toch will won't would worden kunnen can cannot vallen hoeft hoef zal past passen spreken aannemen hebben uitnodigen yet already al nog"
)
OLDER = {
    ("of", "ouder"),
    ("or", "older"),
    ("en", "ouder"),
    ("and", "over"),
    ("or", "over"),
    ("and", "older"),
}
YOUNGER = {("of", "jonger"), ("or", "younger"), ("and", "under"), ("or", "under")}
MORE_THAN = {("meer", "dan"), ("more", "than"), ("langer", "dan"), ("longer", "than")}
EXPERIENCE = listed("ervaring werkervaring experience praktijkervaring vakervaring")
WORKED = listed("werkt gewerkt working worked actief")
# Years of something else than a life.
OTHER_YEARS = listed(
    "geleden ago bestaan bestaat dienst garantie service contract business jubileum trade vak lang"
)
BIRTHS = listed("geboren born geboortejaar bouwjaar birth")
LIMITS = listed(
    """
    max maximaal maximum maximale hooguit hoogstens tot t/m onder jonger ouder boven under over above
    below younger older tussen between leeftijd age aged rond rondom circa around gemiddeld average
    beneden uiterlijk upto til till until limit cut-off cutoff ceiling bovengrens leeftijdsgrens
    maximumleeftijd
    """
)
WORDS = LIMITS | YEARS | DECADES | EXPERIENCE | frozenset(TENS) | frozenset(FEW)
