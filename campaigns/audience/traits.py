"""Words that describe a protected trait of a person, in Dutch and English texts.

Pure: a text in, findings out. What is refused and why: equal-treatment law (AWGB, WGBL,
WGBH/CZ) and article 9 of the GDPR. Work with a group is allowed ("experience with older
people", "gezondheidszorg"); being of a group is not. Each pattern says one way of writing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.describing import described

Trait = Literal["age", "sex", "origin", "religion", "health", "private_life"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What the text gives away, and the words that do it."""

    trait: Trait
    words: str


_PEOPLE_NL = r"(?:mensen|personen|kandidaten|mannen|vrouwen|collega'?s|starters|zorgverleners|verpleegkundigen|monteurs|medewerkers)"
_PEOPLE_EN = r"(?:people|persons|candidates|men|women|colleagues|nurses|technicians|employees|workers)"
_LANDS_NL = (
    r"(?:turkse?|marokkaanse?|surinaamse?|antilliaanse?|poolse?|syrische?|oekraïense?|oekrainse?|"
    r"roemeense?|bulgaarse?|afrikaanse?|aziatische?|arabische?|indonesische?|chinese?|duitse?|belgische?|"
    r"nederlandse?|westerse?|niet-westerse?|oost-europese?)"
)
_LANDS_EN = (
    r"(?:turkish|moroccan|surinamese|antillean|polish|syrian|ukrainian|romanian|bulgarian|african|asian|"
    r"arab|indonesian|chinese|german|belgian|dutch|western|non-western|eastern[- ]european)"
)

# What is counted in the same words as years of age.
_MEASURES = (
    r"%|uur|uren|hours?|minu(?:ten|tes)|km\b|kilomet|euro|procent|percent|dagen|days|weken|weeks|maanden|months|"
    r"jaar (?:werk)?ervaring|years? of|cliënten|clients|bedden|beds|collega|colleagues|mensen|people|adressen|woningen|homes"
)

_PATTERNS: Mapping[Trait, tuple[str, ...]] = {
    "age": (
        r"\b(?:in (?:19|20)\d\d geboren|born (?:19|20)\d\d)\b",
        rf"\b(?:tussen (?:de )?\d{{2}} en (?:de )?\d{{2}}|between (?:the ages? of )?\d{{2}} and \d{{2}})\b(?!\s*(?:{_MEASURES}))",
        r"\b\d{2}-?plussers?\b",
        r"\b(?:geboortejaar|geboortedatum|bouwjaar (?:19|20)\d\d|geboren (?:in|rond|na|voor|tussen) (?:19|20)\d\d)",
        r"\b(?:birth\s?year|year of birth|date of birth|born (?:in|around|after|before|between) (?:19|20)\d\d)",
        r"\b\d{2}\s*(?:-|–|tot|to|t/m|en|and)\s*\d{2}[\s-]*(?:jaar\b(?!\s+(?:ervaring|werkervaring|in dienst))|jarigen?\b|years?[\s-]old\b|-year-olds?\b)",
        r"\d{2}[\s-]*jarigen?\b",
        r"\d{2}\s+jaar\s+(?:oud|jong)\b",
        r"\d{2}[\s-]*years?[\s-]olds?\b",
        r"\b(?:jonger|ouder) dan \d{2}\b",
        r"\b(?:younger|older) than \d{2}\b",
        r"\b(?:onder|boven) de \d{2}\b(?!\s*(?:euro|uur|km|kilometer|procent))",
        r"\b(?:under|over) (?:the age of )?\d{2}\b(?!\s*(?:hours|euros?|km|kilomet|percent|%|minutes|colleagues|beds|clients))",
        r"\b(?:twintigers?|dertigers?|veertigers?|vijftigers?|zestigers?|tieners?)\b",
        r"\b(?:in (?:their|her|his) )(?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties)\b",
        r"\b(?:millennials?|boomers?|babyboomers?|gen(?:eratie|eration)?[- ](?:x|y|z)|generatie[- ]alpha)\b",
        rf"\bjonge(?:re)? {_PEOPLE_NL}\b",
        rf"\boudere {_PEOPLE_NL}\b",
        rf"\b(?:young|younger) {_PEOPLE_EN}\b",
        r"\bjong en dynamisch\b",
        r"\bleeftijd(?:scategorie|sgroep)?\b",
        r"\bage (?:group|range|bracket|limit)\b|\baged \d{2}\b|\bage:?\s*\d{2}\b",
        r"\b(?:bijna|net) (?:met pensioen|gepensioneerd)\b|\bgepensioneerden?\b",
        r"\bretirees?\b",
    ),
    "sex": (
        r"\b(?:zij|hij) is een (?:jonge |oudere )?(?:vrouw|man|moeder|vader|meisje|jongen)\b",
        r"\b(?:geslacht|gender|sekse)\b",
        r"\b(?:alleen|liefst|bij voorkeur|vooral|meestal)\s+(?:een\s+)?(?:vrouw(?:en)?|man(?:nen)?|dames?|heren|meisjes|jongens)\b",
        r"\b(?:only|preferably|mostly|mainly)\s+(?:an?\s+)?(?:women|woman|men|man|ladies|girls|boys|females?|males?)\b",
        r"\b(?:vrouwelijke|mannelijke)\b",
        r"\b(?:female|male)\b",
        r"\b(?:is|als|een) (?:een )?(?:vrouw|man)\b(?! of)",
        r"\b(?:is|as) an? (?:woman|man)\b",
        r"\b(?:transgender|non-binair|non-binary)\b",
        r"\bhuisvrouwen?\b|\bhousewives\b|\bhousewife\b",
    ),
    "origin": (
        rf"\b{_LANDS_NL} (?:achtergrond|afkomst|komaf|nationaliteit|roots|{_PEOPLE_NL})\b",
        rf"\b{_LANDS_EN} (?:background|origin|descent|nationality|roots|{_PEOPLE_EN})\b",
        r"\b(?:migratie-?achtergrond|migrantenachtergrond|allochto(?:on|ne|nen)|autochto(?:on|ne|nen))\b",
        r"\b(?:migration|migrant|immigrant|ethnic) background\b|\b(?:immigrants?|ethnicity|ethnic minorit(?:y|ies))\b",
        r"\b(?:afkomst|etniciteit|etnische|huidskleur|nationaliteit|moedertaal)\b",
        r"\b(?:skin colou?r|nationality|native (?:dutch|english) speakers?|mother tongue|of colou?r)\b",
        r"\bgeboren in (?:nederland|het buitenland|turkije|marokko|suriname|polen|syrië)\b",
        r"\bborn (?:in the netherlands|abroad)\b",
        r"\b(?:expats?|statushouders?|asielzoekers?|vluchtelingen?)\b",
        r"\b(?:refugees?|asylum seekers?)\b",
    ),
    "religion": (
        r"\b(?:moslims?a?|islamitische?|christen(?:en)?|christelijke?|katholieken?|katholieke|protestants?e?|gereformeerden?|"
        r"joodse?|joden|hindoes?|hindoeïstische?|boeddhisten?|gelovigen?|kerkelijke?|ongelovigen?|atheïsten?)\b"
        r"(?!\s+(?:hogeschool|school|scholen|hogescholen|mbo|feestdag(?:en)?))",
        r"\b(?:muslims?|islamic|christians?|catholics?|protestants?|jewish|jews|hindus?|buddhists?|atheists?|religious|churchgo(?:er|ers|ing))\b",
        r"\b(?:hoofddoek(?:en|je)?|headscar(?:f|ves)|geloofsovertuiging|levensovertuiging|kerkgangers?)\b",
        r"\b(?:haar|zijn|hun) geloof\b|\b(?:her|his|their) (?:faith|religion)\b",
    ),
    "health": (
        r"\b(?:chronisch ziek(?:e|en)?|chronically ill|chronic (?:illness|disease))\b",
        r"\b(?:arbeidsbeperking|arbeidsongeschikt(?:e|en)?|arbeidsgehandicapten?|wajong(?:er|ers)?)\b",
        r"\b(?:is|zijn|een) (?:gehandicapt|rolstoelgebruikers?|ziek|depressief|overspannen)\b",
        r"\b(?:is|are) (?:disabled|wheelchair users?|ill|depressed|burnt[- ]out)\b",
        r"\b(?:heeft|hebben|had|met) (?:een )?(?:burn-?out|depressie|autisme|adhd|dyslexie|diabetes|astma|kanker|handicap)\b(?!\s+(?:preventie|begeleid))",
        r"\b(?:has|have|had) (?:an? )?(?:burn-?out|depression|autism|adhd|dyslexia|diabetes|asthma|cancer|disability|handicap)\b",
        r"\b(?:zwanger(?:e|schap)?|pregnan(?:t|cy))\b",
        r"\b(?:fysiek|lichamelijk|geestelijk) gezond(?:e)?\b|\b(?:physically|mentally) (?:fit|healthy)\b",
        r"\b(?:kerngezonde?|in good health|medical history|medisch verleden|ziekteverleden)\b",
    ),
    "private_life": (
        r"\b(?:homo'?s?|homoseksuele?n?|lesbische?|biseksuele?|hetero(?:seksuele?)?|lhbti\w*|geaardheid)\b",
        r"\b(?:gay|lesbians?|bisexuals?|heterosexuals?|lgbt\w*|sexual orientation)\b",
        r"\b(?:getrouwd(?:e)?|gehuwd(?:e)?|ongehuwd(?:e)?|gescheiden (?:ouders?|vrouw|man|moeder|vader)|alleenstaande|vrijgezel(?:le)?|burgerlijke staat)\b",
        r"\b(?:married|unmarried|divorced|single (?:mothers?|fathers?|parents?|women|men)|marital status)\b",
        r"\b(?:kinderwens|wants? (?:children|a baby))\b",
        r"\b(?:stemt op|politieke voorkeur|partijlid|votes for|political (?:preference|views)|vakbondslid|union members?)\b",
    ),
}

_COMPILED: Mapping[Trait, tuple[re.Pattern[str], ...]] = {
    trait: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for trait, patterns in _PATTERNS.items()
}
# Longer than any field; and how far back the words before a hit are read.
MOST, BEFORE = 20_000, 120
# Work with a group, or a service for it, says nothing about the person we look for.
_ABOUT_WORK = re.compile(
    r"\b(?:zorgt? voor|zorg voor|werkt? met|werken met|ervaring met|begeleid(?:t|en|ing)?(?: van)?|omgaan met|hulp aan|"
    r"cares? for|caring for|works? with|working with|experience with|support(?:s|ing)?|help(?:s|ing)?)"
    r"\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)


_OF_RULE: Mapping[Rule, Trait] = {
    Rule.AGE: "age",
    Rule.SEX: "sex",
    Rule.ORIGIN: "origin",
    Rule.RELIGION: "religion",
    Rule.HEALTH: "health",
    Rule.FAMILY: "private_life",
}


def findings(text: str) -> list[Finding]:
    """Every trait that the text names, the same words once, in reading order."""
    text = text[:MOST]
    found: dict[tuple[Trait, str], tuple[int, Finding]] = {}
    covered = bytearray(len(text))
    for trait, start, end in (*_by_pattern(text), *_by_reading(text)):
        if any(covered[start:end]):
            continue
        covered[start:end] = b"\1" * (end - start)
        finding = Finding(trait, text[start:end].strip())
        key = trait, finding.words.casefold()
        if key not in found or start < found[key][0]:
            found[key] = start, finding
    in_order = sorted(found.values(), key=lambda pair: pair[0])
    return [finding for _start, finding in in_order]


def _by_pattern(text: str) -> Iterator[tuple[Trait, int, int]]:
    """(trait, where it begins, where it ends) of the ways of writing above."""
    for trait, patterns in _COMPILED.items():
        for pattern in patterns:
            for hit in pattern.finditer(text):
                if not _is_about_work(text, hit.start()):
                    yield trait, *hit.span()


def _by_reading(text: str) -> Iterator[tuple[Trait, int, int]]:
    """The same, by the words that describe somebody."""
    for one in described(text):
        if trait := _OF_RULE.get(one.rule):
            yield trait, one.start, one.end


def _is_about_work(text: str, start: int) -> bool:
    """What stands just before says that people are cared for, and not looked for."""
    return bool(_ABOUT_WORK.search(text[max(start - BEFORE, 0) : start]))
