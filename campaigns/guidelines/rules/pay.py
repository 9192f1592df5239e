"""Whether a text says what somebody earns: an amount or a scale, not a bonus or an allowance."""

import re
from collections.abc import Iterator

# In the folded text: plain letters, low case.
AMOUNT = re.compile(
    r"(?<![\w.,])(?P<before>€|£|\$|eur|euro|gbp|usd)?\s{0,2}(?P<figure>\d{1,3}(?:[.,]\d{3}){1,2}(?!\d)(?:,\d\d)?|\d{1,6}(?:[.,]\d{1,2})?)(?![\d%])"
    r"(?:,-{1,2}|,=)?\s{0,2}(?P<thousands>k\b|mille\b)?\s{0,2}(?P<after>€|euro'?s?\b|eur\b|pounds?\b|£)?"
)
SCALE = re.compile(
    r"\b(?:fwg|(?:cao-?|loon|salaris|functie)?schaal|(?:salary |pay )?scale|functiegroep|loongroep|pay ?band|salary band)[ :-]{0,3}\d{1,2}\b"
)
PARTS = re.compile(
    r"[;|•()\[\]+!?]|,\s|\.\s|\n|\bplus\b|\band\b|\ben\b|\bmet\b|\bwith\b|\s[-–]\s(?=[a-z])"
)
PERIOD = re.compile(
    r"^\s{0,2}[^a-z\d]{0,6}(?:bruto |gross |netto |all-in )?(?:per|p|an|a|/|in de|each)[ ./]{0,3}(?:uur|u\b|hour|hourly|hr|h\b|ph\b|maand|mnd|month|pm\b|m\b|jaar|jr\b|year|annum|pa\b|wk\b|week)"
)
PAY = re.compile(
    r"\b(?:\w{0,12}salaris|\w{0,12}loon\b|uurloon|verdien|bruto|gross|salar|wage|earn|\bpay\b|pays\b|paid|gage|inkomen|income|betaalt|betalen|betaald|beloning|compensation|remuneration|ote\b|rate\b|uurtarief|tarief|p/[umh]\b|p\.[um]\.|hourly)"
)
BY_HOUR = re.compile(r"\b(?:uurloon|uurtarief|hourly|p/[uh]\b|p\.u)")
NOT_PAY = re.compile(
    r"bonus|premie|kilometer|kilometre|\bkm\b|\bmile|reiskost|vergoeding|onkosten|budget|korting|toeslag|t\.?w\.?v|waarde|prize|prijs|gift|per diem|allowance|referral|laptop|"
    r"donat|omzet|revenue|turnover|discount|cadeau|voucher|tegoed|werkplek|inricht|opleiding|cursus|studie|scholing|training|course|reimburse|refund|kost|costs?\b|fee\b|sign-?on|welkom|aanbreng|"
    r"tip(?:s|pot)\b|uitje|borrel|lunch|maaltijd|fiets|bike|bos bloemen|boete|fine\b|subsidie|grant\b|lease|goal|doel\b|opgehaald|raised|miljoen|million|extra\b|eenmalig|one-?off|thuiswerk|home ?office|eindejaars|kerst|winst|profit|factuur|huur\b|rent\b|per dag\b|a day\b|dagje|kwartaal|quarter|pensioen|gym|sport|telefoon|phone\b|parcel"
)
NO_CURRENCY_LEAST, MONTH_LEAST, HOUR_LEAST, HOUR_MOST = 1_200, 400, 7, 150
# Digits after a sign that parts thousands.
THOUSANDS = 3
WINDOW = 60


def says_pay(text: str) -> bool:
    """`text` is folded: an amount that belongs to pay, or a step of a scale."""
    if SCALE.search(text):
        return True
    return any(
        _is_pay(clause, figure, after, is_money=is_money)
        for clause, figure, is_money, after in _amounts(text)
    )


def _amounts(text: str) -> Iterator[tuple[str, float, bool, str]]:
    """(the part of the sentence, the amount, whether a currency stands by it, what follows)."""
    for hit in AMOUNT.finditer(text):
        figure = _value(hit["figure"]) * (1000 if hit["thousands"] else 1)
        start, end = hit.span()
        before = PARTS.split(text[max(0, start - WINDOW) : start])[-1]
        after = text[end : end + WINDOW]
        clause = before + " " + PARTS.split(after)[0]
        is_money = bool(hit["before"] or hit["after"])
        yield clause, figure, is_money or bool(hit["thousands"]), after


def _value(figure: str) -> float:
    """`2.800`, `2,800`, `13,90`, `3.5`."""
    parts = re.split(r"[.,]", figure)
    if len(parts) > 1 and len(parts[-1]) == THOUSANDS:
        return float("".join(parts))
    if len(parts) > 1:
        return float("".join(parts[:-1]) + "." + parts[-1])
    return float(figure)


def _is_pay(clause: str, figure: float, after: str, *, is_money: bool) -> bool:
    if NOT_PAY.search(clause):
        return False
    is_per = bool(PERIOD.search(after))
    says = bool(PAY.search(clause))
    if is_money:
        return figure >= HOUR_LEAST and (is_per or says or figure >= MONTH_LEAST)
    if says or (is_per and figure % 1):
        return figure >= NO_CURRENCY_LEAST or (
            HOUR_LEAST <= figure < HOUR_MOST
            and (is_per or BY_HOUR.search(clause) is not None)
        )
    return False
