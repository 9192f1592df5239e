"""What was counted."""

from tests.doors import Door

DOORS = {
    "analytics:vacancy-figures": Door(
        lambda w: [w.vacancy.pk],
        get="SIGN_IN NO OK OK OK OK OK",
    ),
}
