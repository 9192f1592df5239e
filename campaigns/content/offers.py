"""The names by which the filters of the list know the choices of the composer."""

from campaigns.content.form_choices import campaigns, channels

__all__ = ["campaigns", "channels"]
