"""python -m tests.faults.scenario BOARD_URL SECONDS...: on a database of its own, one due post per number.

Prints, for each, the key of the publication and the name of its account on the board.
"""

import sys

import django

django.setup()

from tests.faults.conftest import make_due  # noqa: E402 - Django must be ready first

for seconds in sys.argv[2:]:
    publication = make_due(sys.argv[1], seconds=float(seconds))
    print(publication.pk, publication.account.credentials()["account"])
