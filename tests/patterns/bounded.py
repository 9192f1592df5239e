"""Work on hostile input in a process of its own, with limits on CPU time and memory."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LIMITS = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({cpu}, {cpu}))
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
"""


def run(code: str, *args: str, cpu: int = 30, memory: int = 1024**3) -> Any:
    """What `code` printed, read as JSON. A limit that is passed ends it, and fails the test."""
    program = LIMITS.format(cpu=cpu, memory=memory) + code
    done = subprocess.run(
        [sys.executable, "-c", program, *args],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, f"{done.returncode}: {done.stderr[-2000:]}"
    return json.loads(done.stdout)
