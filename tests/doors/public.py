"""Pages for everybody."""

from tests.doors import Door

DOORS = {
    "public-jobs": Door(get="OK"),
    "public-vacancy": Door(["nurse-utrecht"], get="OK"),
    # An empty form is refused in words; a seal stands in for the token (decision 9).
    "public-apply": Door(["nurse-utrecht"], get="OK", post="422", has_seal=True),
    "public-thanks": Door(["nurse-utrecht"], get="OK"),
    "public-go": Door(["abc"], get="GO"),
}
