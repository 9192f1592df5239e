"""Settings of the test-suite: a quick hasher, files in a temporary folder, no waiting."""

import os
import tempfile

os.environ["ENV_FILES"] = (
    ""  # a product that runs in this checkout is none of our business
)
os.environ.setdefault("SECRET_KEY", "only-for-tests-and-nothing-else-at-all-0123456789")
os.environ.setdefault("FIELD_KEYS", f"t1:{'ab' * 32}")
os.environ.setdefault("MEDIA_ROOT", tempfile.mkdtemp(prefix="werf-media-"))
# Tests freeze processes and want to see what becomes of them.
os.environ.setdefault("PUBLISH_WATCHDOG", "0")
os.environ.setdefault("SITE_URL", "http://testserver")

from recruitment.settings.base import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# A program that a test starts may be sent to a real mail server.
if "EMAIL_URL" not in os.environ:
    EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STYLEGUIDE = True
