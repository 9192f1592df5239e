"""Names of people who do not exist, and addresses that reach nobody."""

import unicodedata
from random import Random

FIRST = (
    "Noor", "Daan", "Fatima", "Mehmet", "Sterre", "Kwame", "Anouk", "Luuk", "Priya", "Jelle",
    "Samira", "Bram", "Esther", "Tariq", "Femke", "Rowan", "Zeynep", "Koen", "Linh", "Marit",
    "Omar", "Ilse", "Diego", "Hanneke", "Yara", "Sjoerd", "Imani", "Thijs", "Nadia", "Wouter",
    "Soraya", "Gijs", "Amina", "Maarten", "Jasmijn", "Andrei", "Lotte", "Hamza", "Mirte", "Joris",
    "Chantal", "Emre", "Roos", "Kofi", "Tessa", "Adil", "Maaike", "Stefan", "Leila", "Pim",
)  # fmt: skip
LAST = (
    "van Voorbeek", "Testerman", "el Voorbeeld", "Prototyp", "de Proef", "Monsterink", "Fictema",
    "van der Verzin", "Schijnman", "Nepstra", "Demowicz", "van Zogenaamd", "Bedachtma", "Proefhoven",
    "Voorbeeldsen", "Droomers", "Verzinsel", "Modelska", "van Papier", "Oefenaar", "Schetsema",
    "Toneelstra", "Ontwerpa", "Dummyfeld", "Rollenspel", "Testoğlu", "van der Schets", "Fictiva",
)  # fmt: skip
DOMAINS = ("post.example", "brievenbus.example", "mail.example", "inbox.test")
CITIES = (
    "Lindermeer",
    "Oostwaarde",
    "Hogeveld",
    "Zuiderwaard",
    "Brinkdorp",
    "Meerdijk",
)


class People:
    """Every call somebody else; always the same ones for the same `random`."""

    def __init__(self, random: Random) -> None:
        self._names = [f"{first} {last}" for first in FIRST for last in LAST]
        random.shuffle(self._names)

    def next(self) -> str:
        """Somebody who was not named before."""
        return self._names.pop()


def plain(name: str) -> str:
    """As it stands in an address: small letters and dots."""
    bare = unicodedata.normalize("NFKD", name.lower().replace("ğ", "g"))
    return "".join(
        c for c in bare if c.isascii() and (c.isalnum() or c == " ")
    ).replace(" ", ".")


def email(name: str) -> str:
    """Under a domain that nobody can have."""
    return f"{plain(name)}@{DOMAINS[len(name) % len(DOMAINS)]}"


def phone(number: int) -> str:
    """A mobile number that is given out to nobody: no Dutch one begins with 06 00."""
    return f"06 00 {number // 10000:02d} {number // 100 % 100:02d} {number % 100:02d}"


def profile(platform: str, name: str) -> str:
    """Where they would be found, if they were there."""
    slug = plain(name).replace(".", "-")
    return {
        "linkedin": f"https://www.linkedin.com/in/{slug}-voorbeeld",
        "facebook": f"https://www.facebook.com/{slug}.voorbeeld",
        "tiktok": f"https://www.tiktok.com/@{slug}.voorbeeld",
        "instagram": f"@{slug}.voorbeeld",
    }.get(platform, "")
