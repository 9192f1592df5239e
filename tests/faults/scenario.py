"""python -m tests.faults.scenario BOARD_URL SECONDS...: on a database of its own, one due post per number.

Prints, for each, the key of the publication and the name of its account on the board.
"""

import secrets
import sys

import django
import factory

django.setup()

from campaigns.tests import factories as of_campaigns  # noqa: E402 - Django must be ready first
from core.tests import factories as of_core  # noqa: E402
from tests.faults.conftest import make_due  # noqa: E402

# Another run on this database counted from nought too.
START = secrets.randbelow(10**9)
for kind in [*vars(of_campaigns).values(), *vars(of_core).values()]:
    if isinstance(kind, type) and issubclass(kind, factory.Factory):
        kind.reset_sequence(START, force=True)
for seconds in sys.argv[2:]:
    publication = make_due(sys.argv[1], seconds=float(seconds))
    print(publication.pk, publication.account.credentials()["account"])
