"""An upgrade in the middle of the work: nothing is sent twice, nothing lost, nothing forgotten."""

import json
from collections import Counter

import pytest

from recruitment.localstack.children import Children
from tests.doubles.fixtures import start_noticeboard
from tests.faults.programs import BASE, Programs, until
from tests.faults.servers import OwnPostgres
from tests.upgrade.earlier import State, unpack
from tests.upgrade.tables import differences, rows_of

pytestmark = [pytest.mark.servers, pytest.mark.slow]

UNDER_WAY = ("scheduled", "sending", "retry_wait", "unknown")
# Posted, and no answer comes before the process is killed.
HELD_UP = "after:slow_header:300"
ON_THE_WAY = [
    *[HELD_UP] * 2,
    *["ok"] * 8,
    *["after:500"] * 3,
    *["before:429:600"] * 3,
    *["before:422"] * 2,
]
# In which states these and one of tomorrow are when the product is upgraded.
AT_THE_UPGRADE = {
    "sending": 2,
    "published": 8,
    "unknown": 3,
    "retry_wait": 3,
    "failed": 2,
    "scheduled": 1,
}
PROBE = str(BASE / "tests" / "upgrade" / "probe.py")
OLDER_TEXT = str(BASE / "tests" / "upgrade" / "older_text.py")


@pytest.fixture
def children():
    kept = Children()
    yield kept
    kept.dismiss()


@pytest.fixture
def board(tmp_path):
    program = start_noticeboard(tmp_path, "--forgetful")
    yield program
    program.running.end()


@pytest.fixture
def postgres(children, tmp_path):
    server = OwnPostgres(children, tmp_path / "postgres")
    yield server
    server.stop()


@pytest.fixture
def env(tmp_path, board, postgres):
    return {
        "DATABASE_URL": postgres.url,
        "NOTICEBOARD_URL": board.url,
        "OUTBOUND_LOCAL_HOSTS": "127.0.0.1",
        "MEDIA_ROOT": str(tmp_path / "media"),
        "WERF_DEMO": "1",
        "SITE_URL": "http://127.0.0.1:8000",
    }


@pytest.fixture
def programs(children, tmp_path, env):
    started = Programs(children, tmp_path, env)
    yield started
    started.end()


@pytest.fixture
def earlier(tmp_path, env):
    return State(unpack(tmp_path / "earlier"), env)


@pytest.fixture
def current(env):
    return State(BASE, env)


def plan(earlier, board):
    """Posts of which each goes another way; (publication, account on the board) for each."""
    seconds = [str(n / 10) for n in range(len(ON_THE_WAY))]
    said = earlier.run("-m", "tests.faults.scenario", board.url, *seconds, "3600")
    planned = [line.split() for line in said.splitlines()][-len(seconds) - 1 :]
    for (_key, account), answer in zip(planned, ON_THE_WAY, strict=False):
        board.order(answer, account=account)
        if answer == "after:500":  # and looking for it does not help yet
            board.order("500", on="listing", account=account, is_endless=True)
    return [(int(key), account) for key, account in planned]


def states(postgres, planned):
    keys = [key for key, _account in planned]
    with postgres.session() as line:
        rows = line.execute(
            "SELECT id, status FROM campaigns_publication WHERE id = ANY(%s)", [keys]
        )
        return dict(rows.fetchall())


def work_in_the_earlier_state(programs, earlier, postgres, planned):
    """Until its publishers are killed in the middle of it; each waits for one answer at a time."""
    publishers = [
        programs.start(
            "earlier",
            "manage.py",
            "publisher",
            cwd=earlier.folder,
            DJANGO_SETTINGS_MODULE=earlier.env["DJANGO_SETTINGS_MODULE"],
            PUBLISH_LEASE="600",
            PUBLISH_REQUEST="280",
            PUBLISH_SETTLE="3600",
        )
        for _ in range(AT_THE_UPGRADE["sending"] + 1)
    ]
    until(
        lambda: Counter(states(postgres, planned).values()) == AT_THE_UPGRADE,
        seconds=120,
        what="posts in every state",
    )
    for publisher in publishers:
        publisher.kill()


ERRANDS = """
WITH post AS (
    SELECT id, organisation_id FROM campaigns_publication WHERE status = 'published' LIMIT 1
), endpoint AS (
    INSERT INTO core_endpoint (organisation_id, address, events, sealed_secret, status, added_by_id, created_at)
    SELECT organisation_id, 'https://127.0.0.1/hook', ARRAY['publication.published'], 'k1:AAAA', 'active',
        (SELECT id FROM core_membership m WHERE m.organisation_id = post.organisation_id LIMIT 1), now()
    FROM post RETURNING id, organisation_id
), about AS (
    SELECT 'webhook' AS kind, 'core.endpoint' AS target, id, organisation_id FROM endpoint
    UNION ALL SELECT 'removal', 'campaigns.publication', id, organisation_id FROM post
), errand AS (
    INSERT INTO core_effect (organisation_id, kind, target_type, target_id, payload, payload_sha, once, status,
        next_at, fence, owner_slot, leased_until, attempts_made, unknown_since, trouble_code, created_at)
    SELECT organisation_id, kind, target, id, '{}', '', concat_ws(':', kind, id, 'webhook.test', state, 'x'), state,
        now() + interval '1 day', number, 987654, now() + interval '1 day', number, now(), '',
        now() - interval '1 hour' * number
    FROM about, unnest(ARRAY['needs_person', 'sending', 'unknown', 'failed']) WITH ORDINALITY AS states (state, number)
    WHERE kind = 'webhook' OR state = 'needs_person'
    RETURNING id, fence, status
)
INSERT INTO core_effectattempt (effect_id, fence, owner_slot, state, started_at, outcome, code, answer)
SELECT id, fence, 987654, CASE status WHEN 'sending' THEN 'sending' ELSE 'done' END, now(), '', '', 503 FROM errand
"""
"""Webhooks and a take-down of the earlier state, in every status that keeps something."""


def test_an_upgrade_in_the_middle_of_the_work(
    earlier, current, programs, postgres, board
):
    earlier.run("manage.py", "prepare")
    older = earlier.run(OLDER_TEXT, "write").split()
    planned = plan(earlier, board)
    work_in_the_earlier_state(programs, earlier, postgres, planned)
    with postgres.session() as line:
        line.execute(ERRANDS)
        before = rows_of(line)
    judged = json.loads(earlier.run(PROBE))

    current.run("manage.py", "prepare")

    # Every row is what it was, and so is what is said of every approved text.
    with postgres.session() as line:
        assert differences(before, rows_of(line)) == []
    assert json.loads(current.run(PROBE)) == judged
    assert any(is_approved for is_approved, _sha, _stopped in judged.values())

    # A text that was kept as a browser wrote it down may be saved as it is.
    assert current.run(OLDER_TEXT, "save", *older).split() == ["True", older[1]]

    # The work goes on; nothing that waits has to wait long.
    board.forgive()
    with postgres.session() as line:
        line.execute(
            "UPDATE campaigns_publication SET leased_until = now()"
            " WHERE status = 'sending'"
        )
        line.execute(
            "UPDATE campaigns_publication SET next_at = now()"
            " WHERE status IN ('retry_wait', 'unknown')"
        )
    programs.publisher()
    until(
        lambda: (
            sum(state in UNDER_WAY for state in states(postgres, planned).values()) == 1
        ),
        seconds=120,
        what="an end of all but the one of tomorrow",
    )
    assert_each_stands_once(board, planned, states(postgres, planned))


def assert_each_stands_once(board, planned, ended):
    posted = Counter(post["account"] for post in board.effects.applied)
    for (key, account), answer in zip(planned, ON_THE_WAY, strict=False):
        is_there = answer != "before:422"
        assert posted[account] == is_there, (account, answer, ended[key])
        expected = {"published", "needs_person"} if is_there else {"failed"}
        assert ended[key] in expected, (account, answer)
    (tomorrow, account) = planned[-1]
    assert (ended[tomorrow], posted[account]) == ("scheduled", 0)
