"""The inbox, a talk, and what they show on other pages."""

from django.urls import reverse

from candidates.tests.factories import NOON, ConversationFactory
from tests.weight import Page


def more_talks(world, n):
    for _number in range(n):
        talk = ConversationFactory(
            candidate__organisation=world.campaign.organisation,
            campaign=world.campaign,
            owner=world.member,
            waiting_since=NOON,
        )
        say(talk, world, 1)


def say(talk, world, n):
    for number in range(n):
        talk.messages.create(
            direction="in" if number % 2 else "out",
            text="Hello",
            at=NOON,
            by=world.member,
        )


def more_of_this_person(world, n):
    for _number in range(n):
        ConversationFactory(candidate=world.candidate, owner=world.member)


PAGES = {
    "inbox": Page(
        lambda w: reverse("candidates:conversation-list") + "?view=all", more_talks
    ),
    "inbox, waiting": Page(
        lambda w: more_talks(w, 1) or reverse("candidates:conversation-list"),
        more_talks,
    ),
    "conversation": Page(
        lambda w: say(w.conversation, w, 1) or w.conversation.get_absolute_url(),
        lambda w, n: say(w.conversation, w, n),
    ),
    "conversation, write an e-mail": Page(
        lambda w: reverse("candidates:conversation-mail", args=[w.conversation.pk]),
        lambda w, n: say(w.conversation, w, n),
    ),
    "log a contact": Page(
        lambda w: more_talks(w, 1) or reverse("candidates:conversation-log"),
        more_talks,
    ),
    "today, waiting": Page(
        lambda w: more_talks(w, 1) or reverse("candidates:today-waiting"), more_talks
    ),
    "campaign, people": Page(
        lambda w: (
            more_talks(w, 1)
            or reverse("candidates:campaign-people", args=[w.campaign.slug])
        ),
        more_talks,
    ),
    "candidate, conversations": Page(
        lambda w: reverse("candidates:candidate-conversations", args=[w.candidate.pk]),
        more_of_this_person,
    ),
}
