from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from core import checks  # noqa: F401
        from core.cleanup import own_kinds  # noqa: F401
        from core.delivery.handlers import register
        from core.notices import mailing  # noqa: F401
        from core.outbox.delivery import MailHandler
        from core.users import mails  # noqa: F401
        from core.webhooks.delivery import WebhookHandler

        register(MailHandler(), WebhookHandler())
