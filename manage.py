#!/usr/bin/env python
"""Django's command line for this project."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from django.core.management import execute_from_command_line

from recruitment.catalogues import compile_stale
from recruitment.checks import read_settings_or_exit

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruitment.settings.base")
    # Before Django asks for a text. Where this folder is not ours to write, `prepare` says so.
    with suppress(OSError):
        compile_stale(Path(__file__).resolve().parent)
    read_settings_or_exit()
    execute_from_command_line(sys.argv)
