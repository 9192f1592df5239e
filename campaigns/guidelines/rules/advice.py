"""What to write instead of a trait, and the source that fits it."""

from campaigns.guidelines.rules.book import Rule

DUTCH: dict[Rule, tuple[str, ...]] = {
    Rule.AGE: ("laat de leeftijd weg", "noem wat iemand moet kunnen"),
    Rule.SEX: ("laat dit weg", "collega (m/v/x)"),
    Rule.ORIGIN: ("laat de afkomst weg",),
    Rule.RELIGION: ("laat geloof en overtuiging weg",),
    Rule.HEALTH: ("noem wat het werk vraagt: tillen, lopen, staan",),
    Rule.FAMILY: ("noem de werktijden en de reistijd",),
}
ENGLISH: dict[Rule, tuple[str, ...]] = {
    Rule.AGE: ("leave the age out", "say what somebody should be able to do"),
    Rule.SEX: ("leave this out", "colleague (m/f/x)"),
    Rule.ORIGIN: ("leave the origin out",),
    Rule.RELIGION: ("leave faith and conviction out",),
    Rule.HEALTH: ("say what the work asks: lifting, walking, standing",),
    Rule.FAMILY: ("say when the work is done",),
}
# (words in it, Dutch, English): the first that fits, before the general one.
CLOSER: dict[Rule, tuple[tuple[str, str, str], ...]] = {
    Rule.ORIGIN: (
        (
            "moedertaal|native|mother|first language|eerste taal|thuistaal|spreek|accent|tongval",
            "noem het taalniveau dat het werk vraagt, zoals B2",
            "name the language level that the work needs, such as B2",
        ),
        (
            "nationalit|paspoort|passport|burger|citizen|nationals",
            "vraag alleen of iemand hier mag werken",
            "ask only for the right to work here",
        ),
    ),
    Rule.RELIGION: (
        (
            "hoofddoek|headscar|hijab|hidjab|tulband|turban|keppel|kledij|dress|boerka|burqa",
            "laat kledingregels over geloof weg",
            "leave rules of dress about faith out",
        ),
    ),
    Rule.FAMILY: (
        (
            "homo|lesb|hetero|gay|queer|bi|lhbt|lgbt|geaardheid|straight|orient",
            "laat de geaardheid weg",
            "leave the orientation out",
        ),
    ),
}


def instead_of(
    rule: Rule, said: str, *, is_dutch: bool, is_experience: bool
) -> tuple[str, ...]:
    """In the language of the sentence."""
    if is_experience:
        return (
            ("minstens … jaar ervaring", "ervaring met …")
            if is_dutch
            else ("at least … years of experience", "experience with …")
        )
    for parts, dutch, english in CLOSER.get(rule, ()):
        if any(part in said for part in parts.split("|")):
            return (dutch if is_dutch else english,)
    return (DUTCH if is_dutch else ENGLISH)[rule]


def sources_of(rule: Rule, words: str, *, is_experience: bool) -> tuple[str, ...]:
    """Only where the ground has a source of its own within the rule; else nothing."""
    low = words.casefold()
    if rule == Rule.AGE:
        is_experience = is_experience or "ervaring" in low or "experience" in low
        return (
            ("WGBL art. 1, 3", "College 2022-84")
            if is_experience
            else ("WGBL art. 1, 3",)
        )
    if rule == Rule.ORIGIN:
        is_language = any(part in low for part in CLOSER[Rule.ORIGIN][0][0].split("|"))
        return (
            ("AWGB art. 1, 5", "College 2022-55")
            if is_language
            else ("AWGB art. 1, 5",)
        )
    if rule == Rule.FAMILY and any(
        part in low
        for part in (
            "zwanger",
            "pregnan",
            "bevall",
            "moeder",
            "mother",
            "mum",
            "maternity",
        )
    ):
        return ("AWGB art. 1(2), 5", "WGB m/v art. 1, 3")
    return ()
