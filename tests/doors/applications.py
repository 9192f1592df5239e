"""Applications. Max is a manager, and in no hiring team: their people do not exist for him."""

from tests.doors import Door

TALKERS = "SIGN_IN NO NO OK NO OK OK"
BY_GET = "SIGN_IN NO NO 405 NO 405 405"

DOORS = {
    "candidates:application-list": Door(
        get="SIGN_IN OK NO OK OK OK OK", post="SIGN_IN 405 NO 405 405 405 405"
    ),
    "candidates:application-add": Door(
        query="?candidate=0",
        get="SIGN_IN NO NO NO NO NO NO",
        post="SIGN_IN NO NO NO NO NO NO",
    ),
    "candidates:application": Door(
        lambda w: [w.application.pk],
        get=TALKERS,
        post="SIGN_IN 405 NO 405 405 405 405",
    ),
    "candidates:application-move": Door(
        lambda w: [w.application.pk],
        get=BY_GET.replace("NO NO 405", "405 NO 405"),
        post=TALKERS.replace("OK", "422"),
    ),
    # Nothing waits for a decision: said in words, and back to the page.
    "candidates:same-person": Door(
        lambda w: [w.application.pk],
        get=BY_GET.replace("NO NO 405", "405 NO 405"),
        post=TALKERS.replace("OK", "GO"),
    ),
    "candidates:other-person": Door(
        lambda w: [w.application.pk],
        get=BY_GET.replace("NO NO 405", "405 NO 405"),
        post=TALKERS.replace("OK", "GO"),
    ),
    "candidates:application-screen": Door(
        lambda w: [w.application.pk],
        get=BY_GET.replace("NO NO 405", "405 NO 405"),
        post=TALKERS.replace("OK", "422"),
    ),
    "candidates:application-document": Door(
        [0],
        get="SIGN_IN NO NO NO NO NO NO",
        post="SIGN_IN 405 NO 405 405 405 405",
    ),
    "candidates:application-document-page": Door(
        [0, 1],
        get="SIGN_IN NO NO NO NO NO NO",
        post="SIGN_IN 405 NO 405 405 405 405",
    ),
    "candidates:vacancy-applications": Door(
        lambda w: [w.vacancy.pk],
        get=TALKERS,
        post="SIGN_IN 405 NO 405 405 405 405",
    ),
    "candidates:candidate-applications": Door(
        lambda w: [w.candidate.pk],
        get=TALKERS,
        post="SIGN_IN 405 NO 405 405 405 405",
    ),
}
