"""`{% translate %}` says what Django's own says."""

import pytest
from django.template import Context, Template
from django.utils import translation

SOURCES = [
    '{% translate "Search" %}',
    '{% translate "Search" as word %}[{{ word }}]',
    '{% translate "100% of <b>it</b>" %}',
    '{% translate "Search" noop %}',
    "{% translate typed %}",
    '{% translate "Search"|upper %}',
    '{% translate "Open" context "no such context" %}',
]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_says_what_django_says(source, language):
    context = {"typed": "<i>&</i>"}
    with translation.override(language):
        ours = Template("{% load i18n ui %}" + source).render(Context(context))
        django = Template("{% load i18n %}" + source).render(Context(context))

    assert ours == django


def test_it_speaks_the_language_of_each_reader():
    template = Template('{% load i18n ui %}{% translate "Search" %}')

    with translation.override("nl"):
        assert template.render(Context()) == "Zoek"
    with translation.override("en"):
        assert template.render(Context()) == "Search"
