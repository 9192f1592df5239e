"""Whether a text says what the reader can do now, and not what the work is."""

import re

# In the folded text. Where somebody is reached.
REACHED = re.compile(
    r"[\w.+-]{1,64}@\w[\w-]{0,60}\.|https?://|\bwww\.|\b[a-z\d-]{2,60}\.(?:nl|com|org|net|eu|be|de|io|test|example|nu|amsterdam|jobs|app|co|me|site|online)\b|"
    r"\b0\d[ -]?(?:\d[ -]?){7,8}\b|\+\d{2}[ (]?(?:\d[ ()-]{0,2}){8,10}"
)
# At the beginning of a sentence: said to the reader.
TOLD = re.compile(
    r"^(?:(?:dus|dan|of|en|nu|and|or|so|then|please|just|simply|gewoon|gerust|snel|direct|meteen|vandaag|today|now|ja|yes|hey|hi|hoi|swipe up)[ ,]{1,2}){0,2}(?:"
    r"solliciteer|reageer|meld (?:je|jezelf|u)|schrijf (?:je|u) in|schrijf (?:ons|me|een)|bel\b|app\b|mail\b|whatsapp|stuur|dm\b|pm\b|klik|swipe|scan|vul\b|laat (?:je|een|het|ons|van je)|geef je op|tik|"
    r"loop (?:\w+ ){0,6}(?:binnen|langs|mee)|kom (?:\w+ ){0,6}(?:langs|kijken|meelopen|proefdraaien|kennismaken|praten|koffie|proeven|binnen|naar)|spreek|neem (?:\w+ ){0,3}contact|lees (?:meer|verder|alles|de|het|hoe|ook)|bekijk|kijk op|check|"
    r"vraag (?:naar|het|ons|meer|om|maar)|plan (?:\w+ ){0,3}(?:in|gesprek|kennismaking|koffie|afspraak)|ga naar|surf|volg de|download|doe (?:de|mee|je)|wacht niet|bezoek|tag\b|"
    r"apply|sign up|signup|register|call\b|text\b|ring\b|message|e-?mail|send|write|drop|hit\b|comment|click|tap\b|fill|get in touch|contact|read (?:more|the|all|on)|see (?:the|our) |ping|pm us|reply|respond|"
    r"come (?:\w+ ){0,6}(?:in|by|over|see|visit|along|round|meet|try)|visit|join (?:the (?:open|info|call|webinar)|us (?:on|for|at))|ask (?:for|us|about|her|him)|book|pop |stop by|walk in|leave (?:your|us)|talk to|meet us|submit|upload|find (?:us|out|the)|go to|follow the|grab a)"
)
# Anywhere: doors that are open.
OPEN = re.compile(
    r"\b(?:link in (?:de |our |my |the )?(?:bio|reacties|comments|profile)|(?:via|in|through) (?:de|the|our|onze|het|a) (?:link|bio|formulier|form|knop|button|qr|site|website|vacaturesite|reacties|comments)|in (?:onze|our|de|the) bio|easy apply|"
    r"(?:solliciteren|reageren|aanmelden|inschrijven|mailen|bellen|appen|opgeven|langskomen|meelopen|binnenlopen)\b[ :]{1,2}(?:mag|kan|kun|via|op|bij|tot|voor|doe|per|naar|graag|is|gaat|met)|(?:solliciteren|aanmelden|reageren)[:?]|"
    r"(?:kunt|kun|kan|mag|mogen) (?:je |u |jij )?(?:\w+ ){0,5}(?:solliciteren|reageren|aanmelden|mailen|bellen|appen|langskomen|meelopen|binnenlopen)|"
    r"(?:mail|bel|app|stuur|dm|solliciteer|reageer|meld je|call|apply|text|message|dm us|e-?mail) (?:naar|met|ons|onze|via|op|voor|nu|direct|us|now|me|at|to|with|before|by|through|via|here|today|vandaag|je cv|your cv)\b|"
    r"(?:bericht|berichtje|appje|mailtje|belletje|telefoontje|briefje|dm'tje|message|text|call|e-?mail|note) (?:mag|kan|volstaat|naar|is (?:genoeg|enough)|sturen|to|will do)\b|"
    r"applications? (?:to|via|through|by|at|before|close|open|go)|sign-?up (?:at|via|here|through)|you (?:can|may) (?:\w+ )?(?:apply|call|email|write|text|register|sign up|walk in)|to apply|"
    r"(?:mailing|calling|texting|emailing|applying|writing|whatsapping) (?:is|works|takes)|get in touch with|neem (?:dan )?contact op|"
    r"(?:interesse|geinteresseerd|interested|nieuwsgierig|curious|zin|keen|benieuwd|vragen|questions)\? (?:\w+ ){0,3}(?:bel|mail|app|stuur|call|write|text|ask|apply|kom|loop|join|come|dm|vraag|hoort|weet|neemt|zit|staat|answers|knows|picks|zet))"
)
SENTENCES = re.compile(r"[.!?:\n•|]+\s*|,\s")
TASKS = re.compile(r"^(?:je|jij|u|you|we|wij|our|onze|de|the|het)\b")


def says_next_step(text: str) -> bool:
    """`text` is folded."""
    if REACHED.search(text) or OPEN.search(text):
        return True
    is_task, was_comma, at = False, False, 0
    for stop in (*SENTENCES.finditer(text), None):
        end = stop.start() if stop else len(text)
        said = text[at : min(end, at + 120)].lstrip(" -*>'\"“”‘’✔✓✅▶►→👉📩📲📞☎✉️")
        # `You apply patches, call vendors`: after a comma the same person goes on.
        is_task = bool(TASKS.match(said)) or (is_task and was_comma)
        if not is_task and TOLD.match(said):
            return True
        was_comma = stop is not None and stop[0].startswith(",")
        at = stop.end() if stop else end
    return False
