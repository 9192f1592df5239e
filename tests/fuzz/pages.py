"""What a page asks for: the forms in it, and the parameters that a view looks for."""

from contextlib import contextmanager
from html.parser import HTMLParser

from django.http import QueryDict

# What stands in for an empty field, so that a form gets as far as it can.
FILLED = {
    "date": "2026-11-27",
    "datetime-local": "2026-11-27T12:00",
    "time": "12:00",
    "number": "1",
    "email": "odd@werf.example",
    "url": "https://werf.example/odd",
    "tel": "030 123 45 67",
}


class Forms(HTMLParser):
    """The posted forms of a page: `found` is a list of (action, {name: value}, {file fields})."""

    def __init__(self, page):
        super().__init__()
        self.found, self.fields, self.files = [], None, set()
        self.area = self.select = None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        here = dict(attrs)
        name = here.get("name")
        if tag == "form" and here.get("method", "").lower() == "post":
            self.fields, self.files = {}, set()
            self.found.append((here.get("action") or "", self.fields, self.files))
        elif self.fields is None or (not name and tag != "option"):
            return
        elif tag == "input":
            self._input(name, here)
        elif tag == "textarea":
            self.area, self.fields[name] = name, ""
        elif tag == "select":
            self.select, self.fields[name] = name, ""
        elif tag == "option" and self.select:
            value = here.get("value") or ""
            if "selected" in here or not self.fields[self.select]:
                self.fields[self.select] = value

    def _input(self, name, here):
        kind, value = here.get("type", "text"), here.get("value") or ""
        if kind == "file":
            self.files.add(name)
        elif kind in {"checkbox", "radio"}:
            if "checked" in here or name not in self.fields:
                self.fields[name] = value or "on"
        elif kind != "submit":
            self.fields[name] = value or FILLED.get(kind, "Odd")

    def handle_data(self, data):
        if self.area:
            self.fields[self.area] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.fields[self.area] = self.fields[self.area].strip() or "Odd words"
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.fields = None


@contextmanager
def asked_names(monkeypatch):
    """The names that are looked for in any query while this is open."""
    names = set()

    def noting(method):
        def look(self, key, *more):
            if isinstance(key, str):
                names.add(key)
            return method(self, key, *more)

        return look

    with monkeypatch.context() as patch:
        for name in ("get", "getlist", "__getitem__", "__contains__"):
            patch.setattr(QueryDict, name, noting(getattr(QueryDict, name)))
        yield names
    names.discard("csrfmiddlewaretoken")
