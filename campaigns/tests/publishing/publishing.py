"""The delivery engine at work on publications, one step at a time."""

from campaigns.channels.connectors.posts import Published
from campaigns.publishing.publications import PublicationHandler
from core.delivery import engine, outcomes, rescue

HANDLER = PublicationHandler()


def claim(*, slot):
    return engine.claim(HANDLER, slot=slot)


def send_next(lock):
    """Take one publication and send it, or put it aside; False when there was nothing to do."""
    return engine.deliver_next(HANDLER, lock) is not engine.Step.NOTHING


def reap():
    return rescue.reap(HANDLER)


def look_at_next():
    return rescue.look_at_next(HANDLER)


def published(remote_id, url=""):
    """The platform says that it is there."""
    value = Published(remote_id=remote_id, url=url)
    return outcomes.success(value, name=HANDLER.success_name)
