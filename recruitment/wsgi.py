"""The WSGI application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruitment.settings.base")
django_application = get_wsgi_application()

from core.middleware import application_in_utf8  # noqa: E402 - Django is set up now

application = application_in_utf8(django_application)
