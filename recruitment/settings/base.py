"""Every setting of Werf, read from the environment, safe by default.

Each variable is read in one place, with its type, its default and a comment that is its
documentation; docs/reference/settings.md is tested against this file.
"""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import django_stubs_ext
from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from recruitment.settings.environment import (
    BASE,
    LOG_FORMATS,
    LOG_LEVELS,
    Environment,
    read_files,
)

# Forms and querysets may name their model: ModelForm[Post].
django_stubs_ext.monkeypatch()

env = Environment()
read_files(env.source)

# --- who and where ---------------------------------------------------------------------

# Show tracebacks and the style guide. Never on a server that others reach.
DEBUG = env.flag("DEBUG", default=False)
# Signs sessions and links. `make run` makes one; a server must set its own.
SECRET_KEY = env.secret(
    "SECRET_KEY", make="import secrets; print(secrets.token_urlsafe(50))"
)
# Earlier values of SECRET_KEY that are still accepted, separated by commas.
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
# Keys that encrypt platform tokens at rest: `id:64 hex digits`, the first one encrypts.
FIELD_KEYS = env.secret(
    "FIELD_KEYS", make='import secrets; print("k1:" + secrets.token_hex(32))'
)
# The address people type. Decides secure cookies, HSTS and the links in mails.
SITE_URL = env.address("SITE_URL", "http://127.0.0.1:8000")
# Host names that are answered besides the one of SITE_URL.
ALLOWED_HOSTS = [
    urlsplit(SITE_URL).hostname or "localhost",
    *env.words("ALLOWED_HOSTS"),
]
# How many proxies stand in front; the address of a visitor is taken from there.
TRUSTED_PROXIES = env.whole_number("TRUSTED_PROXIES", 0)
# A demonstration: sign-ins are shown on the sign-in page and the example is loaded once.
DEMO = env.flag("WERF_DEMO", default=False)
# Show /styleguide/, where every component can be looked at.
STYLEGUIDE = env.flag("STYLEGUIDE", default=DEBUG or DEMO)

IS_HTTPS = SITE_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
ROOT_URLCONF = "recruitment.urls"
WSGI_APPLICATION = "recruitment.wsgi.application"
AUTH_USER_MODEL = "core.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- what it is made of -------------------------------------------------------------------

INSTALLED_APPS = [
    "recruitment",
    "analytics",
    "candidates",
    "campaigns",
    "core",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "django_filters",
    "django_tables2",
    "pgtrigger",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "core.middleware.CleanInputMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "core.users.middleware.SessionLimitsMiddleware",
    "core.users.middleware.MembershipMiddleware",
    "core.users.middleware.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "core.drafts.middleware.DraftMiddleware",
    "core.drafts.middleware.SignInMiddleware",
    "core.users.middleware.SecondFactorMiddleware",
    "core.users.middleware.PrivatePagesMiddleware",
    "recruitment.read_only.ReadOnlyMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "recruitment.context.shell",
            ]
        },
    }
]

# --- what is remembered: PostgreSQL, and nothing else -----------------------------------

# postgres://user:password@host:port/name; `make run` starts one when this is not set.
DATABASES = {"default": env.database("DATABASE_URL", "postgres:///werf")}
# A pool lets web requests wait through a restart of the database; workers do without.
DATABASE_POOL = env.flag("DATABASE_POOL", default=False)
DATABASES["default"]["ATOMIC_REQUESTS"] = False
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# Reading the rows of a field's choices is one query, not a cursor with four.
DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
# Let PostgreSQL keep the plans of statements that come again. Switch it off behind a pooler
# that hands out its sessions for one transaction at a time.
DATABASE_PREPARE = env.flag("DATABASE_PREPARE", default=False)
DATABASES["default"].setdefault("OPTIONS", {}).update(
    server_side_binding=DATABASE_PREPARE,
    prepare_threshold=5 if DATABASE_PREPARE else None,
)
if DATABASE_POOL:
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"]["OPTIONS"]["pool"] = {
        "min_size": 1,
        "max_size": 6,
        "timeout": 10,
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60

# The counters of allauth's rate limits, and nothing else: what is put beside them throws them out when the
# table is full, and then a lock on an account opens. Django's own limit is 300 rows.
# In PostgreSQL too, so no page ever waits for Redis.
CACHES = {
    "default": {
        "BACKEND": "core.users.rate_counters.RateCounters",
        "LOCATION": "django_cache",
        # When it is full, what has expired goes first; then a fiftieth, not a third.
        "OPTIONS": {"MAX_ENTRIES": 200_000, "CULL_FREQUENCY": 50},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"

# Where uploads are kept: a folder outside every public path.
MEDIA_ROOT = env.text("MEDIA_ROOT", str(BASE / ".run" / "media"))
# The list of erased rows, which a restore needs: a file outside the database, best on the disk of the backups.
ERASURES_FILE = env.text("ERASURES_FILE", str(Path(MEDIA_ROOT) / "erasures.jsonl"))
# The folder with pg_dump and pg_restore of the server's version; empty: they are looked for.
PG_BIN_DIR = env.text("PG_BIN_DIR")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            # Serve hashed, compressed static files made by `manage.py collectstatic`.
            if env.flag("STATIC_MANIFEST", default=False)
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
    },
}
STATIC_URL = "static/"
STATIC_ROOT = BASE / "staticfiles"
STATICFILES_DIRS = [BASE / "static" / "dist"]
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 10
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "core.uploads.LimitedUploads",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "core.uploads.TemporaryFiles",
]
FILE_UPLOAD_PERMISSIONS = 0o640

# --- language and time ------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
USE_TZ = True
# The zone of dates for visitors; an organisation has its own.
TIME_ZONE = env.time_zone("TIME_ZONE", "Europe/Amsterdam")
# Figures are written by the number filter; a key in an address is no figure.
USE_THOUSAND_SEPARATOR = False

# --- who comes in ------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "core.users.passwords.GuessableValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "core.users.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
# The link of a reset is proof enough to be let in; a second factor is asked for all the same.
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
# Each change of a password or second factor is told by mail.
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_FORMS = {"reset_password_from_key": "core.users.forms.NewPasswordForm"}
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "core.users.passwords.ResetTokens"  # noqa: S105
# Wrong passwords are counted by core.users.sign_in_limits. `login_failed` is for the codes of a second step
# then (allauth counts them under the same name): only who has the password comes that far.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "5/5m/key,20/h/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# Who must have a second factor is never kept from setting one up; proving an address later takes
# away what somebody else may have set up before (core.users.operations.prove_address).
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or DEMO
MFA_TOTP_ISSUER = "Werf"
USERSESSIONS_TRACK_ACTIVITY = False
# How long somebody may do nothing before they sign in again, in seconds.
SESSION_IDLE = env.seconds("SESSION_IDLE", 3600, least=60)
# How long a sign-in holds at most, whatever is done with it, in seconds.
SESSION_LONGEST = env.seconds("SESSION_LONGEST", 43_200, least=60)
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# --- what the browser may do ---------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF, "blob:"],
        "manifest-src": [SELF],
        "form-action": [SELF],
        # The sign-in in its dialog; only the pages of a sign-in let themselves be framed, by us.
        "frame-src": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    "camera": [],
    "display-capture": [],
    "geolocation": [],
    "microphone": [],
    "payment": [],
    "usb": [],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^(live|ready)$"]
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "csrf"
DEVICE_COOKIE_NAME = "__Host-device" if IS_HTTPS else "device"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "core.drafts.views.csrf_failure"
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- mail ---------------------------------------------------------------------------------

# smtp://user:password@host:587 with `smtp+tls` for STARTTLS or `smtp+ssl` for TLS from the
# first byte; without it mails are not sent. Only the demo prints them: its people are made up.
EMAIL_URL = env.mail("EMAIL_URL")
EMAIL_BACKEND = EMAIL_URL["EMAIL_BACKEND"]
if EMAIL_BACKEND.endswith("console.EmailBackend") and not DEMO:
    EMAIL_BACKEND = "core.outbox.no_mail_server.EmailBackend"
EMAIL_HOST = EMAIL_URL.get("EMAIL_HOST")
EMAIL_PORT = EMAIL_URL.get("EMAIL_PORT") or 25
EMAIL_HOST_USER = EMAIL_URL.get("EMAIL_HOST_USER") or ""
EMAIL_HOST_PASSWORD = EMAIL_URL.get("EMAIL_HOST_PASSWORD") or ""
EMAIL_USE_TLS = EMAIL_URL.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = EMAIL_URL.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 10
# The sender of mails to colleagues and candidates.
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", "werf@localhost")
# How long a notice that needs somebody stays unread before it comes by mail, in seconds.
NOTICE_MAIL_AFTER = env.seconds("NOTICE_MAIL_AFTER", 600)

# --- the clock and the workers --------------------------------------------------------------

# redis://:password@host:port/0; only rings bells: nothing is lost when it is emptied.
REDIS_URL = env.redis("REDIS_URL", "redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SOFT_TIME_LIMIT = 60
CELERY_TASK_TIME_LIMIT = 90
# Celery 5.7.0's worker ends when Redis flaps while it holds more than one message: one process,
# which takes one message at a time. Who wants more starts more workers.
CELERY_WORKER_CONCURRENCY = 1
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 500
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 30
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
    "socket_keepalive": True,
    "health_check_interval": 25,
}
CELERY_DB_REUSE_MAX = 100_000
CELERY_TIMEZONE = "UTC"

# --- publishing -----------------------------------------------------------------------------

# How long one worker may hold a publication before its death is asked for.
PUBLISH_LEASE = env.seconds("PUBLISH_LEASE", 90)
# How long after a lost answer a platform may still show the post.
PUBLISH_SETTLE = env.seconds("PUBLISH_SETTLE", 600)
# What one request to a platform may take at most; it must fit into the lease.
PUBLISH_REQUEST = env.seconds("PUBLISH_REQUEST", 30, least=0.1)
# The distance between two posts on one account, so that nobody gets them in a burst.
PUBLISH_SPACING = env.seconds("PUBLISH_SPACING", 20)
# The first wait after a post that certainly was not sent; it doubles with every try.
PUBLISH_PATIENCE = env.seconds("PUBLISH_PATIENCE", 20, least=0.1)
# How long a platform that failed five times in a row is left alone.
PUBLISH_REST = env.seconds("PUBLISH_REST", 60)
# How long a post that waits for a hand may wait before its stand-in is told.
REMIND_AFTER = env.seconds("REMIND_AFTER", 3600)
# How often the publisher looks for due work, in seconds.
PUBLISH_TICK = env.seconds("PUBLISH_TICK", 1, least=0.05).total_seconds()
# Whether the publisher ends processes of its machine that froze while they were sending.
PUBLISH_WATCHDOG = env.flag("PUBLISH_WATCHDOG", default=True)
# Where the simulated platform of demo and tests listens; empty: it is not offered.
NOTICEBOARD_URL = env.text("NOTICEBOARD_URL")
# Hosts of our own network that connectors may reach, also without TLS: `host:port`, or `host` for every port
# of it, separated by commas (core.wire reads it by itself).
OUTBOUND_LOCAL_HOSTS = env.text("OUTBOUND_LOCAL_HOSTS")

# --- the rest ---------------------------------------------------------------------------------

FORM_RENDERER = "core.ui.fields.Renderer"
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
STATUS_TOKEN = env.text("STATUS_TOKEN")
# The level below which log lines are dropped.
LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", LOG_LEVELS)
# How a log line is written: TEXT, or JSON with a field for each fact and each id.
LOG_FORMAT = env.choice("LOG_FORMAT", "TEXT", LOG_FORMATS)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # Leaves out what a database quotes from a row.
    "formatters": {
        "line": {"()": "core.logs.Formatter", "is_json": LOG_FORMAT == "JSON"}
    },
    "filters": {"outages": {"()": "core.outages.OutagesOnce"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["outages"],
        }
    },
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "httpx2": {"level": "WARNING"},
        "httpcore2": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},
        # A line for each task that came and went says nothing: what it did is told by itself.
        "celery": {"level": "WARNING"},
        "kombu": {"level": "WARNING"},
    },
}

env.refuse()
