"""`{% translate "…" %}` of fixed words, said at once: a page has dozens."""

from django.template.base import Parser, Token, Variable
from django.template.context import Context
from django.templatetags.i18n import TranslateNode
from django.templatetags.i18n import do_translate as parse
from django.utils.safestring import SafeString
from django.utils.translation import gettext


class Words(TranslateNode):
    """Says what Django's own node says, without asking again what the words are."""

    def __init__(self, own: TranslateNode) -> None:
        super().__init__(
            own.filter_expression, own.noop, own.asvar, own.message_context
        )
        self.msgid = _fixed(own)

    def render(self, context: Context) -> str:
        if self.msgid is None:
            return super().render(context)
        said = SafeString(gettext(self.msgid).replace("%%", "%"))
        if self.asvar:
            context[self.asvar] = said
            return ""
        return said


def _fixed(node: TranslateNode) -> str | None:
    """The words as the catalogue has them; None where they come from elsewhere."""
    words = node.filter_expression
    if words.filters or node.noop or node.message_context:
        return None
    is_literal = isinstance(words.var, Variable) and isinstance(words.var.literal, str)
    return words.var.literal.replace("%", "%%") if is_literal else None


def translate(parser: Parser, token: Token) -> Words:
    """Written and read as Django's own."""
    return Words(parse(parser, token))
