"""`{% url %}` answers what Django's does, and keeps only what is no secret."""

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, reverse

from core import addresses


def drawn(source, **context):
    return Template("{% load ui %}" + source).render(Context(context))


def test_it_says_the_address():
    assert drawn("{% url 'campaigns:vacancy' 7 %}") == reverse(
        "campaigns:vacancy", args=[7]
    )
    assert drawn("{% url 'campaigns:vacancy' pk=pk %}", pk=8) == reverse(
        "campaigns:vacancy", args=[8]
    )


def test_it_gives_it_a_name():
    assert drawn("{% url 'campaigns:vacancy-list' as here %}[{{ here }}]") == (
        f"[{reverse('campaigns:vacancy-list')}]"
    )


def test_a_page_that_is_not_there_is_said_unless_it_is_named():
    with pytest.raises(NoReverseMatch):
        drawn("{% url 'campaigns:nowhere' 1 %}")
    assert drawn("{% url 'campaigns:nowhere' 1 as here %}[{{ here }}]") == "[]"


def test_what_holds_a_text_is_not_kept():
    addresses._kept.cache_clear()

    drawn("{% url 'public-vacancy' 'a-secret' %}{% url 'campaigns:vacancy' 7 %}")

    assert addresses._kept.cache_info().currsize == 1
