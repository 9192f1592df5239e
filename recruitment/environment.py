"""Typed reading of environment variables; a secret may also come from a file (NAME_FILE)."""

from pathlib import Path

import environ

BASE = Path(__file__).resolve().parent.parent

env = environ.Env()
# `make run` writes services.env, so that `manage.py shell` in another terminal finds its servers.
HOME = env.str("WERF_HOME", default=".run")
for name in env.list("ENV_FILES", default=[".env", f"{HOME}/services.env"]):
    if (BASE / name).is_file():
        env.read_env(BASE / name)


def secret(name: str, default: str = "") -> str:
    """Read NAME, or the content of the file that NAME_FILE names."""
    path = env.str(f"{name}_FILE", default="")
    if path:
        return Path(path).read_text().strip()
    return str(env.str(name, default=default))
