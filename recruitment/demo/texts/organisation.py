"""Who the employer is and who works there. All of it is made up."""

from dataclasses import dataclass

from core.users.roles import Role

NAME = "Wolkenbeuk & Vonkelaar"
MISSION = (
    "Ouderen wonen zoals ze willen, in een huis dat warm en zuinig is. "
    "Dat kan alleen met mensen die hun vak verstaan en graag blijven."
)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with a sign-in; `key` is how the acts call them."""

    key: str
    name: str
    email: str
    role: Role


# The first founds the organisation.
COLLEAGUES = (
    Colleague("els", "Els Kramer", "admin@werf.example", Role.ADMINISTRATOR),
    Colleague("sanne", "Sanne de Wit", "hr@werf.example", Role.HR),
    Colleague("youssef", "Youssef Bakkali", "recruiter@werf.example", Role.RECRUITER),
    Colleague("marijke", "Marijke Postma", "manager@werf.example", Role.MANAGER),
    Colleague("tom", "Tom Visser", "viewer@werf.example", Role.VIEWER),
    # She works elsewhere by now; a duty still has her name.
    Colleague("noor", "Noor Dekker", "noor.dekker@werf.example", Role.HR),
    Colleague("denise", "Denise Amoah", "denise.amoah@werf.example", Role.RECRUITER),
)


@dataclass(frozen=True, slots=True)
class BrandText:
    """A name under which we recruit."""

    key: str
    name: str
    website: str
    colour: str
    about: str


BRANDS = (
    BrandText(
        "wolkenbeuk",
        "Wolkenbeuk Ouderenzorg",
        "https://wolkenbeuk.example",
        "#b4540a",
        "Wolkenbeuk zorgt voor ouderen in Lindermeer en Oostwaarde: thuis in de wijk en in vier "
        "kleine huizen. We werken in vaste teams van hooguit twaalf collega's, die hun eigen "
        "rooster maken. Wie er woont, bepaalt hoe de dag eruitziet.",
    ),
    BrandText(
        "vonkelaar",
        "Vonkelaar Installaties",
        "https://vonkelaar.example",
        "#0b5fc0",
        "Vonkelaar maakt woningen en scholen zuinig: warmtepompen, zonnepanelen en alles wat daar "
        "aan elektra bij hoort. Vijfenzestig collega's, een eigen werkplaats in Hogeveld en "
        "een leermeester voor iedereen die het vak nog leert.",
    ),
)


@dataclass(frozen=True, slots=True)
class AccountText:
    """One of our accounts; `handle` also stands in the addresses of its posts."""

    key: str
    brand: str
    platform: str
    name: str
    handle: str
    profile: str = ""


ACCOUNTS = (
    AccountText(
        "z-linkedin",
        "wolkenbeuk",
        "linkedin",
        "Wolkenbeuk Ouderenzorg",
        "wolkenbeuk-voorbeeld",
        "https://www.linkedin.com/company/wolkenbeuk-voorbeeld",
    ),
    AccountText(
        "z-instagram",
        "wolkenbeuk",
        "instagram",
        "Wolkenbeuk, dichtbij",
        "wolkenbeuk.voorbeeld",
        "https://www.instagram.com/wolkenbeuk.voorbeeld",
    ),
    AccountText(
        "z-facebook",
        "wolkenbeuk",
        "facebook",
        "Wolkenbeuk in de buurt",
        "wolkenbeuk.voorbeeld",
        "https://www.facebook.com/wolkenbeuk.voorbeeld",
    ),
    AccountText(
        "v-linkedin",
        "vonkelaar",
        "linkedin",
        "Vonkelaar Installaties",
        "vonkelaar-voorbeeld",
        "https://www.linkedin.com/company/vonkelaar-voorbeeld",
    ),
    AccountText(
        "v-facebook",
        "vonkelaar",
        "facebook",
        "Vonkelaar onderweg",
        "vonkelaar.voorbeeld",
        "https://www.facebook.com/vonkelaar.voorbeeld",
    ),
    AccountText(
        "v-tiktok",
        "vonkelaar",
        "tiktok",
        "Vonkelaar op de steiger",
        "vonkelaar.voorbeeld",
        "https://www.tiktok.com/@vonkelaar.voorbeeld",
    ),
)
# The simulated platform, where one listens: account of the board, name here.
BOARDS = (
    AccountText(
        "z-board", "wolkenbeuk", "noticeboard", "Prikbord Wolkenbeuk", "wolkenbeuk"
    ),
    AccountText(
        "v-board", "vonkelaar", "noticeboard", "Prikbord Vonkelaar", "vonkelaar"
    ),
)

# What Sanne changed in the text to begin with, and what a channel does otherwise.
GUIDELINE = {
    "bad_examples": (
        "Jong en dynamisch team zoekt duizendpoot!\n"
        "Marktconform salaris.\n"
        "Stuur uw motivatiebrief naar onze afdeling P&O."
    ),
    "words_to_use": "collega\nbewoner\nje krijgt\nwe leren het je\nloop een dag mee",
}
CHANNEL_GUIDELINES: dict[str, dict[str, object]] = {
    "z-instagram": {
        "tone": "Losser dan elders: één moment uit de dag, verteld zoals je het een vriend vertelt.",
        "emoji_most": 5,
        "hashtags_most": 8,
        "length_most": 900,
    },
    "v-tiktok": {
        "tone": "Kort en met humor. Het filmpje vertelt, de tekst zegt waar het is.",
        "emoji_most": 5,
        "length_most": 300,
    },
    "z-linkedin": {"emoji_most": 1, "hashtags_most": 3},
}
