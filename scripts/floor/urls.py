"""Four kinds of page, each with the session, the user and one more query."""

from typing import Any

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
PLAIN = "select session_key, expire_date from django_session limit 1"


def rows(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def page(kind: str, sql: str) -> Any:
    def view(request: HttpRequest) -> HttpResponse:
        facts = {"who": str(request.user), "rows": rows(sql)}
        return render(request, f"{kind}.html", facts)

    return path(kind, view)


urlpatterns = [
    page("plain", PLAIN),
    page("table", TABLE),
    page("board", BOARD),
    page("dashboard", DASHBOARD),
]
