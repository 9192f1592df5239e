"""Vacancies for who works here."""

from tests.doors import Door

WRITERS = "SIGN_IN NO NO OK NO OK OK"
LOOKERS = "SIGN_IN NO OK OK OK OK OK"


def deed(post):
    """Only who may write; by POST."""
    return Door(
        lambda w: [w.vacancy.pk], get="SIGN_IN 405 NO 405 NO 405 405", post=post
    )


DOORS = {
    "campaigns:vacancy-remarks": Door(
        get="SIGN_IN 405 NO 405 NO 405 405", post="SIGN_IN OK NO OK NO OK OK"
    ),
    "campaigns:vacancy-list": Door(),
    "campaigns:vacancy-add": Door(
        get="SIGN_IN OK NO OK NO OK OK", post="SIGN_IN 422 NO 422 NO 422 422"
    ),
    "campaigns:vacancy": Door(lambda w: [w.vacancy.pk], get=LOOKERS),
    "campaigns:vacancy-edit": Door(
        lambda w: [w.vacancy.pk], get=WRITERS, post=WRITERS.replace("OK", "422")
    ),
    "campaigns:vacancy-preview": Door(lambda w: [w.vacancy.pk], get=LOOKERS),
    # The vacancy of the world is open: it cannot be opened again.
    "campaigns:vacancy-open": deed("SIGN_IN NO NO 422 NO 422 422"),
    # The first who fills or closes it goes on; the next is told that it was done.
    "campaigns:vacancy-fill": deed("SIGN_IN NO NO GO NO 422 422"),
    "campaigns:vacancy-close": deed("SIGN_IN NO NO GO NO 422 422"),
}
