"""Four kinds of page, each with the session, the user and one more query."""

from typing import Any

from django import forms
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

TABLE = """
    select i, 'a word', 'two words', 'name ' || i, i * 2, i * 3, 'more words', now(), i % 7, 'the last'
    from generate_series(1, 50) i
"""
BOARD = "select i % 6, 'card ' || i, 'somebody', 'today' from generate_series(1, 60) i order by 1"
DASHBOARD = "select i % 30, i % 5, count(*), sum(i) from generate_series(1, 50000) i group by 1, 2 order by 1, 2"
# A plain page weighs 20 kB, as reference/performance.md says.
WORDS = "\n\n".join(
    f"{place}. A page says some {place * 7} words in a paragraph."
    for place in range(400)
)
PLAIN = "select session_key, expire_date from django_session limit 1"


class TenFields(forms.Form):
    """What a form costs without a form pack."""

    one, two, three = forms.CharField(), forms.CharField(), forms.EmailField()
    four, five = forms.DateField(), forms.IntegerField()
    six = forms.ChoiceField(choices=[(number, number) for number in range(10)])
    seven, eight = forms.CharField(widget=forms.Textarea), forms.BooleanField()
    nine, ten = forms.URLField(), forms.CharField()


def rows(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def page(kind: str, sql: str) -> Any:
    def view(request: HttpRequest) -> HttpResponse:
        facts = {
            "who": str(request.user),
            "words": WORDS,
            "rows": rows(sql),
            "form": TenFields(),
        }
        return render(request, f"{kind}.html", facts)

    return path(kind, view)


urlpatterns = [
    page("plain", PLAIN),
    page("table", TABLE),
    page("board", BOARD),
    page("dashboard", DASHBOARD),
    page("form", PLAIN),
]
