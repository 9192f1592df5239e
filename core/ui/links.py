"""`{% url %}` that remembers: most addresses of a page are those of the page before."""

from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as parse
from django.urls import NoReverseMatch
from django.utils.html import conditional_escape

from core.addresses import address


class KeptUrl(URLNode):
    """Keeps an address that is made of numbers; a text in it may be a secret."""

    def render(self, context: Context) -> str:
        parts = [part.resolve(context) for part in self.args]
        if self.kwargs or not all(isinstance(part, int) for part in parts):
            return super().render(context)
        try:
            found = address(self.view_name.resolve(context), *parts)
        except NoReverseMatch:
            return super().render(context)  # says it, or leaves the name empty
        if self.asvar:
            context[self.asvar] = found
            return ""
        return conditional_escape(found) if context.autoescape else found


def url(parser: Parser, token: Token) -> KeptUrl:
    """Written and read as Django's own."""
    own = parse(parser, token)
    return KeptUrl(own.view_name, own.args, own.kwargs, own.asvar)
