"""python -m recruitment.localstack run: Werf on one machine, until Ctrl-C.

`services` starts PostgreSQL and Redis only. Variables: PORT, WERF_HOME (the folder with the
data, `.run`), WERF_DEMO=0 for an empty product, DATABASE_URL and REDIS_URL for other servers.
"""

import argparse
import os
import signal
import sys
from pathlib import Path

from recruitment.localstack.binaries import CannotStart
from recruitment.localstack.lock import Lock
from recruitment.localstack.stack import BASE, Stack, choose_port
from recruitment.localstack.supervisor import Stopped, Supervisor


def _stop(*_: object) -> None:
    raise Stopped


def run(action: str, state: Path) -> int:
    """Start everything, wait for the end, stop everything."""
    lock = Lock(state / "lock")
    if not lock.acquire():
        raise CannotStart(f"Werf already runs here (its data are in {state}).")
    port = choose_port(os.environ.get("PORT"))
    supervisor = Supervisor()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    try:
        stack = Stack(state, port, supervisor)
        stack.start_servers()
        if action == "run":
            stack.start_simulator()
            stack.publish_addresses()
            stack.prepare()
            stack.start_programs()
            stack.greet()
        else:
            stack.publish_addresses()
        supervisor.run_forever()
    except Stopped:
        return 0
    finally:
        supervisor.say("werf", "stopping")
        supervisor.stop()
        (state / "services.env").unlink(missing_ok=True)
    return 1


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m recruitment.localstack")
    parser.add_argument("action", choices=("run", "services"))
    action = parser.parse_args().action
    state = Path(os.environ.get("WERF_HOME") or BASE / ".run").resolve()
    try:
        return run(action, state)
    except CannotStart as reason:
        print(reason, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
