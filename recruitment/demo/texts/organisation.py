"""Who the employer is and who works there. All of it is made up."""

from dataclasses import dataclass

from core.users.roles import Role

NAME = "Zonnehof & Vonk"


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
        "zonnehof",
        "Zonnehof Ouderenzorg",
        "https://zonnehof.example",
        "#b4540a",
        "Zonnehof zorgt voor ouderen in Lindermeer en Oostwaarde: thuis in de wijk en in vier "
        "kleine huizen. We werken in vaste teams van hooguit twaalf collega's, die hun eigen "
        "rooster maken. Wie er woont, bepaalt hoe de dag eruitziet.",
    ),
    BrandText(
        "vonk",
        "Vonk Installaties",
        "https://vonk.example",
        "#0b5fc0",
        "Vonk maakt woningen en scholen zuinig: warmtepompen, zonnepanelen en alles wat daar "
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
        "zonnehof",
        "linkedin",
        "Zonnehof Ouderenzorg",
        "zonnehof-voorbeeld",
        "https://www.linkedin.com/company/zonnehof-voorbeeld",
    ),
    AccountText(
        "z-instagram",
        "zonnehof",
        "instagram",
        "Zonnehof, dichtbij",
        "zonnehof.voorbeeld",
        "https://www.instagram.com/zonnehof.voorbeeld",
    ),
    AccountText(
        "z-facebook",
        "zonnehof",
        "facebook",
        "Zonnehof in de buurt",
        "zonnehof.voorbeeld",
        "https://www.facebook.com/zonnehof.voorbeeld",
    ),
    AccountText(
        "v-linkedin",
        "vonk",
        "linkedin",
        "Vonk Installaties",
        "vonk-voorbeeld",
        "https://www.linkedin.com/company/vonk-voorbeeld",
    ),
    AccountText(
        "v-facebook",
        "vonk",
        "facebook",
        "Vonk onderweg",
        "vonk.voorbeeld",
        "https://www.facebook.com/vonk.voorbeeld",
    ),
    AccountText(
        "v-tiktok",
        "vonk",
        "tiktok",
        "Vonk op de steiger",
        "vonk.voorbeeld",
        "https://www.tiktok.com/@vonk.voorbeeld",
    ),
)
# The simulated platform, where one listens: account of the board, name here.
BOARDS = (
    AccountText("z-board", "zonnehof", "noticeboard", "Prikbord Zonnehof", "zonnehof"),
    AccountText("v-board", "vonk", "noticeboard", "Prikbord Vonk", "vonk"),
)
