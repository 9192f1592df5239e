"""Every setting of Werf, read from the environment, safe by default.

Each variable is read in one place, with its type, its default and a comment that is its
documentation; docs/reference/settings.md is tested against this file.
"""

from datetime import timedelta
from urllib.parse import urlsplit

import django_stubs_ext
from django.utils.translation import gettext_lazy as _

from recruitment.environment import BASE, env, secret
from recruitment.fixed import *  # noqa: F403

# Forms and querysets may name their model: ModelForm[Post].
django_stubs_ext.monkeypatch()

# --- who and where ---------------------------------------------------------------------

# Show tracebacks and the style guide. Never on a server that others reach.
DEBUG = env.bool("DEBUG", default=False)
# Signs sessions and links. `make run` makes one; a server must set its own.
SECRET_KEY = secret("SECRET_KEY")
# Earlier values of SECRET_KEY that are still accepted, separated by commas.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
# Keys that encrypt platform tokens at rest: `id:64 hex digits`, the first one encrypts.
FIELD_KEYS = secret("FIELD_KEYS")
# The address people type. Decides secure cookies, HSTS and the links in mails.
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
# Host names that are answered besides the one of SITE_URL.
ALLOWED_HOSTS = [
    urlsplit(SITE_URL).hostname or "localhost",
    *env.list("ALLOWED_HOSTS", default=[]),
]
# How many proxies stand in front; the address of a visitor is taken from there.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
# A demonstration: sign-ins are shown on the sign-in page and the example is loaded once.
DEMO = env.bool("WERF_DEMO", default=False)
# Show /styleguide/, where every component can be looked at.
STYLEGUIDE = env.bool("STYLEGUIDE", default=DEBUG or DEMO)

IS_HTTPS = SITE_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
ROOT_URLCONF = "recruitment.urls"
WSGI_APPLICATION = "recruitment.wsgi.application"
AUTH_USER_MODEL = "core.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- what is remembered: PostgreSQL, and nothing else -----------------------------------

# postgres://user:password@host:port/name; `make run` starts one when this is not set.
DATABASES = {"default": env.db("DATABASE_URL", default="postgres:///werf")}
# A pool lets web requests wait through a restart of the database; workers do without.
DATABASE_POOL = env.bool("DATABASE_POOL", default=False)
DATABASES["default"]["ATOMIC_REQUESTS"] = False
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# The choices of a field are then one query; a cursor in the database takes four.
DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
if DATABASE_POOL:
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {
        "min_size": 1,
        "max_size": 6,
        "timeout": 10,
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60

# The cache lives in PostgreSQL too, so no page ever waits for Redis.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "django_cache",
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"

# Where uploads are kept: a folder outside every public path.
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(BASE / ".run" / "media"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            # Serve hashed, compressed static files made by `manage.py collectstatic`.
            if env.bool("STATIC_MANIFEST", default=False)
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
    },
}
STATIC_URL = "static/"
STATIC_ROOT = BASE / "staticfiles"
STATICFILES_DIRS = [BASE / "static" / "dist"]
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640

# --- language and time ------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
USE_TZ = True
# The zone of dates for visitors; an organisation has its own.
TIME_ZONE = env.str("TIME_ZONE", default="Europe/Amsterdam")
# Figures are written by the number filter; a key in an address is no figure.
USE_THOUSAND_SEPARATOR = False

# --- who comes in ------------------------------------------------------------------------

MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or DEMO
MFA_TOTP_ISSUER = "Werf"
USERSESSIONS_TRACK_ACTIVITY = False
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# --- what the browser may do ---------------------------------------------------------------

SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^(live|ready)$"]
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "csrf"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- mail ---------------------------------------------------------------------------------

# smtp://user:password@host:587 with `smtp+tls` for STARTTLS; without it mails are printed.
EMAIL_URL = env.email_url("EMAIL_URL", default="consolemail://")
EMAIL_BACKEND = EMAIL_URL["EMAIL_BACKEND"]
EMAIL_HOST = EMAIL_URL.get("EMAIL_HOST", "")
EMAIL_PORT = EMAIL_URL.get("EMAIL_PORT") or 25
EMAIL_HOST_USER = EMAIL_URL.get("EMAIL_HOST_USER") or ""
EMAIL_HOST_PASSWORD = EMAIL_URL.get("EMAIL_HOST_PASSWORD") or ""
EMAIL_USE_TLS = EMAIL_URL.get("EMAIL_USE_TLS", False)
EMAIL_TIMEOUT = 10
# The sender of mails to colleagues and candidates.
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="werf@localhost")
# How long a notice that needs somebody stays unread before it comes by mail, in seconds.
NOTICE_MAIL_AFTER = timedelta(seconds=env.float("NOTICE_MAIL_AFTER", default=600))

# --- the clock and the workers --------------------------------------------------------------

# redis://:password@host:port/0; only rings bells: nothing is lost when it is emptied.
REDIS_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL
# --- publishing -----------------------------------------------------------------------------

# How long one worker may hold a publication before its death is asked for.
PUBLISH_LEASE = timedelta(seconds=env.float("PUBLISH_LEASE", default=90))
# How long after a lost answer a platform may still show the post.
PUBLISH_SETTLE = timedelta(seconds=env.float("PUBLISH_SETTLE", default=600))
# What one request to a platform may take at most; it must fit into the lease.
PUBLISH_REQUEST = timedelta(seconds=env.float("PUBLISH_REQUEST", default=30))
# The distance between two posts on one account, so that nobody gets them in a burst.
PUBLISH_SPACING = timedelta(seconds=env.float("PUBLISH_SPACING", default=20))
# The first wait after a post that certainly was not sent; it doubles with every try.
PUBLISH_PATIENCE = timedelta(seconds=env.float("PUBLISH_PATIENCE", default=20))
# How long a platform that failed five times in a row is left alone.
PUBLISH_REST = timedelta(seconds=env.float("PUBLISH_REST", default=60))
# How long a post that waits for a hand may wait before its stand-in is told.
REMIND_AFTER = timedelta(seconds=env.float("REMIND_AFTER", default=3600))
# How often the publisher looks for due work, in seconds.
PUBLISH_TICK = env.float("PUBLISH_TICK", default=1.0)
# Whether the publisher ends processes of its machine that froze while they were sending.
PUBLISH_WATCHDOG = env.bool("PUBLISH_WATCHDOG", default=True)
# Where the simulated platform of demo and tests listens; empty: it is not offered.
NOTICEBOARD_URL = env.str("NOTICEBOARD_URL", default="")
# Hosts of our own network that connectors may reach, also without TLS (core.wire reads it by itself).
OUTBOUND_LOCAL_HOSTS = env.str("OUTBOUND_LOCAL_HOSTS", default="")

# --- the rest ---------------------------------------------------------------------------------

CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"
# One sign-in per role, shown in the demo only. The password is no secret.
DEMO_PASSWORD = "werf-demo-2026"  # noqa: S105
DEMO_SIGN_INS = (
    ("hr@werf.example", _("HR staff")),
    ("recruiter@werf.example", _("Recruiter")),
    ("manager@werf.example", _("Manager")),
    ("viewer@werf.example", _("Viewer")),
    ("admin@werf.example", _("Administrator")),
)
# The bearer token with which a program may read /status.json; empty: nobody may.
STATUS_TOKEN = env.str("STATUS_TOKEN", default="")
# The level below which log lines are dropped.
LOG_LEVEL = env.str("LOG_LEVEL", default="INFO")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "httpx2": {"level": "WARNING"},
        "httpcore2": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},
    },
}
