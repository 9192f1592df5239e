"""python -m tests.faults.narrow files=64 | memory=MEGABYTES | group=FOLDER: a publisher that has little room.

`memory`: asking for more is refused. `group`: the folder of a control group; who takes more than that is killed.
"""

import os
import resource
import runpy
import sys
from pathlib import Path

what, _, value = sys.argv[1].partition("=")
if what == "files":
    resource.setrlimit(resource.RLIMIT_NOFILE, (int(value), int(value)))
elif what == "group":
    (Path(value) / "cgroup.procs").write_text(str(os.getpid()))
sys.argv = ["manage.py", "publisher"]
if what == "memory":
    # Counted from what an idle publisher has: the libraries are mapped before the limit falls.
    import django

    django.setup()
    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf(
        "SC_PAGESIZE"
    )
    most = mapped + int(value) * 1024**2
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
runpy.run_path("manage.py", run_name="__main__")
