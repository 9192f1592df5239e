"""python -m campaigns.channels.simulator --port 8090 --effects .run/noticeboard.jsonl [--scripted] [--forgetful]"""

import argparse
import signal
import sys
import threading
from pathlib import Path

from campaigns.channels.simulator.board import Board
from campaigns.channels.simulator.server import serve


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="noticeboard", description="A simulated platform on this machine."
    )
    parser.add_argument(
        "--port", type=int, default=8090, help="0 takes a free one and prints it"
    )
    parser.add_argument(
        "--effects",
        type=Path,
        required=True,
        help="the append-only file of what was posted",
    )
    parser.add_argument(
        "--token", default="noticeboard", help="the access token that accounts use"
    )
    parser.add_argument(
        "--scripted",
        action="store_true",
        help="faults may be ordered at /control/faults",
    )
    parser.add_argument(
        "--forgetful",
        action="store_true",
        help="does not honour the idempotency handle",
    )
    asked = parser.parse_args()
    board = Board(asked.effects, honours_once=not asked.forgetful)
    server = serve(asked.port, board, token=asked.token, is_scripted=asked.scripted)
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: threading.Thread(target=server.shutdown).start())
    sys.stdout.write(
        f"Noticeboard (simulation): http://127.0.0.1:{server.server_address[1]}\n"
    )
    sys.stdout.flush()
    server.serve_forever(poll_interval=0.1)


main()
