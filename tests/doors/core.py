"""Own settings, the team, notices, health."""

from tests.doors import Door

ADMIN = "SIGN_IN NO NO NO NO NO OK"
NO_DEED = "SIGN_IN 405 NO NO NO 405 405"
OF_PLANNERS = "SIGN_IN NO NO NO NO GO GO"
NO_GET = "SIGN_IN NO NO NO NO NO 405"
ADMIN_DEED = "SIGN_IN NO NO NO NO NO GO"


def OF_INVITATION(world):  # noqa: N802 - stands in the table like the others
    return [world.invitation.pk]


def OF_ENDPOINT(world):  # noqa: N802 - stands in the table like the others
    return [world.endpoint.pk]


DOORS = {
    "home": Door(),
    "today-needs": Door(post="SIGN_IN 405 405 405 405 405 405"),
    "core:profile": Door(post="SIGN_IN 200 200 200 200 200 200"),
    "core:appearance": Door(
        get="SIGN_IN 405 405 405 405 405 405", post="SIGN_IN GO GO GO GO GO GO"
    ),
    # The password is asked for first.
    "core:address": Door(
        get="SIGN_IN GO GO GO GO GO GO", post="SIGN_IN GO GO GO GO GO GO"
    ),
    # A key that nobody was given.
    "core:address-confirm": Door(["x"], post="SIGN_IN 410 410 410 410 410 410"),
    "public-invitation": Door(
        lambda w: [w.invitation_key], get="OK", post="422 OK OK OK OK OK OK"
    ),
    "core:organisation-choose": Door(
        get="SIGN_IN 405 405 405 405 405 405", post="SIGN_IN NO NO NO NO NO NO"
    ),
    "core:team": Door(get=ADMIN, post="SIGN_IN NO NO NO NO NO 405"),
    "core:team-invite": Door(get=ADMIN, post=ADMIN),
    # Nobody can send it again, copy or withdraw it but administrators.
    "core:invitation-send": Door(OF_INVITATION, get=NO_GET, post=ADMIN_DEED),
    "core:invitation-link": Door(OF_INVITATION, get=NO_GET, post=ADMIN),
    "core:invitation-withdraw": Door(OF_INVITATION, get=NO_GET, post=ADMIN_DEED),
    "core:team-edit": Door(lambda w: [w.member.pk], get=ADMIN, post=ADMIN),
    "core:mission-edit": Door(
        get="SIGN_IN OK NO NO NO OK OK", post="SIGN_IN OK NO NO NO OK OK"
    ),
    "core:organisation-edit": Door(get=ADMIN, post=ADMIN),
    "core:clean-up": Door(get=ADMIN, post="SIGN_IN NO NO NO NO NO 405"),
    "core:trail": Door(get=ADMIN, post="SIGN_IN NO NO NO NO NO 405"),
    # Without the ticket of a form, and a draft of nobody.
    "core:draft-keep": Door(
        get="SIGN_IN 405 405 405 405 405 405", post="SIGN_IN NO NO NO NO NO NO"
    ),
    "core:draft-offers": Door(get="SIGN_IN NO NO NO NO NO NO"),
    "core:draft-discard": Door(
        ["3f0c5f1e-4b6a-4d5e-9a44-2f8f5b1f7a10"],
        get="SIGN_IN NO NO NO NO NO NO",
        post="SIGN_IN NO NO NO NO NO NO",
    ),
    "public-session": Door(get="OK"),
    "public-signed-in": Door(get="OK"),
    "core:notice-list": Door(post="SIGN_IN 405 405 405 405 405 405"),
    "core:notice-read": Door(
        lambda w: [w.notice.pk],
        get="SIGN_IN 405 405 405 405 405 405",
        post="SIGN_IN NO NO NO NO GO NO",
    ),
    "core:mail-list": Door(
        get="SIGN_IN OK NO NO NO OK OK", post="SIGN_IN 405 NO NO NO 405 405"
    ),
    "core:mail-again": Door(
        lambda w: [w.applicant_mail.pk], get=NO_DEED, post=OF_PLANNERS
    ),
    "core:mail-drop": Door(
        lambda w: [w.applicant_mail.pk], get=NO_DEED, post=OF_PLANNERS
    ),
    "core:webhook-list": Door(get=ADMIN, post="SIGN_IN NO NO NO NO NO 405"),
    "core:webhook-add": Door(get=ADMIN, post="SIGN_IN NO NO NO NO NO 422"),
    "core:webhook": Door(OF_ENDPOINT, get=ADMIN, post="SIGN_IN NO NO NO NO NO 405"),
    "core:webhook-test": Door(OF_ENDPOINT, get=NO_GET, post=ADMIN_DEED),
    "core:webhook-pause": Door(OF_ENDPOINT, get=NO_GET, post=ADMIN_DEED),
    # It is on already, and says so on its page.
    "core:webhook-resume": Door(OF_ENDPOINT, get=NO_GET, post=ADMIN_DEED),
    "core:webhook-remove": Door(OF_ENDPOINT, get=ADMIN, post=ADMIN_DEED),
    "core:webhook-again": Door(
        lambda w: [w.endpoint.pk, w.told.pk], get=NO_GET, post=ADMIN_DEED
    ),
    "core:styleguide": Door(get="OK"),
    "public-language": Door(get="WRONG_METHOD", post="GO"),
    "public-live": Door(get="OK"),
    # Without its token it is not there.
    "public-status": Door(get="NO"),
    "public-ready": Door(get="OK"),
    "status": Door(get=ADMIN, post="SIGN_IN NO NO NO NO NO 405"),
}
