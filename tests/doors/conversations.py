"""The inbox."""

from tests.doors import Door

TALKS = "SIGN_IN NO NO OK NO OK OK"
# A page of one's own organisation: who talks with people elsewhere sees theirs.
OWN = "SIGN_IN OK NO OK NO OK OK"
TALKS_GO = "SIGN_IN NO NO GO NO GO GO"
# Who may come in is asked before how: the others do not learn that there is a door.
TALKS_405 = "SIGN_IN 405 NO 405 NO 405 405"
ONLY_READ = "SIGN_IN 405 405 405 405 405 405"
REFUSED = "SIGN_IN NO NO 422 NO 422 422"


def one(world):
    return [world.conversation.pk]


def one_mail(world):
    return [world.mail.conversation_id, world.mail.pk]


DOORS = {
    "candidates:conversation-list": Door(get=OWN, post=TALKS_405),
    "candidates:conversation-log": Door(get=OWN, post="SIGN_IN 422 NO 422 NO 422 422"),
    "candidates:conversation": Door(one, get=TALKS, post=ONLY_READ),
    "candidates:conversation-message": Door(one, get=TALKS_405, post=REFUSED),
    "candidates:conversation-mail": Door(one, get=TALKS, post=REFUSED),
    "candidates:conversation-mail-again": Door(one_mail, get=TALKS_405, post=TALKS_GO),
    "candidates:conversation-mail-drop": Door(one_mail, get=TALKS_405, post=TALKS_GO),
    "candidates:conversation-assign": Door(one, get=TALKS_405, post=TALKS_GO),
    "candidates:conversation-finish": Door(one, get=TALKS_405, post=TALKS_GO),
    "candidates:conversation-reopen": Door(one, get=TALKS_405, post=TALKS_GO),
    "candidates:message-remarks": Door(get=TALKS_405, post="SIGN_IN OK NO OK NO OK OK"),
    "candidates:today-waiting": Door(get=OWN, post=TALKS_405),
    # A campaign's page shows counts to a manager, and nothing to who only looks.
    "candidates:campaign-people": Door(
        ["nurses"], get="SIGN_IN NO OK OK OK OK OK", post=ONLY_READ
    ),
    "candidates:candidate-conversations": Door(
        lambda w: [w.candidate.pk], get=TALKS, post=ONLY_READ
    ),
}
