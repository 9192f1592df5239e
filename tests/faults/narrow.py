"""python -m tests.faults.narrow NUMBER: a publisher that may have so many open files."""

import resource
import runpy
import sys

limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
sys.argv = ["manage.py", "publisher"]
runpy.run_path("manage.py", run_name="__main__")
