"""Pages for everybody."""

from tests.doors import Door

DOORS = {
    "public-jobs": Door(get="OK"),
    "public-vacancy": Door(["nurse-utrecht"], get="OK"),
    # An empty form is refused in words; a seal stands in for the token (decision 9).
    "public-apply": Door(["nurse-utrecht"], get="OK", post="422", has_seal=True),
    "public-thanks": Door(["nurse-utrecht"], get="OK"),
    # A forged link opens nothing; a true one is signed, which stands in for the token.
    "public-same-person": Door(["forged"], get="NO", post="NO", has_seal=True),
    "public-go": Door(["abc"], get="GO"),
}
