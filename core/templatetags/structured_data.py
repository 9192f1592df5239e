"""`{% load structured_data %}`."""

from django import template

from core.ui.structured_data import as_json

register = template.Library()
register.filter(as_json)
