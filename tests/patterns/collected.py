"""Every regular expression of the product: compiled ones by import, those in calls by their source."""

import ast
import importlib
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import regex

LAYERS = ("core", "campaigns", "candidates", "analytics", "recruitment")
ROOT = Path(__file__).resolve().parents[2]
CALLS = {
    "match",
    "search",
    "sub",
    "subn",
    "findall",
    "finditer",
    "fullmatch",
    "split",
    "compile",
}
# Of regular expressions that users' text never reaches.
NOT_FOR_TEXT = ("tests", "migrations", "localstack", "demo", "management")
Pattern = re.Pattern[Any] | regex.Pattern[Any]


def sources() -> Iterator[tuple[str, Path]]:
    """(module, file) of everything that runs in production."""
    for layer in LAYERS:
        for file in sorted((ROOT / layer).rglob("*.py")):
            path = file.relative_to(ROOT)
            if not set(path.parts) & set(NOT_FOR_TEXT) and path.stem != "__main__":
                yield (
                    ".".join(path.with_suffix("").parts).removesuffix(".__init__"),
                    file,
                )


def patterns() -> dict[str, Pattern]:
    """By where they stand; the same expression once."""
    found: dict[tuple[Any, int, str], tuple[str, Pattern]] = {}
    for place, pattern in (*_compiled(), *_in_calls(), *_in_fields()):
        key = (pattern.pattern, pattern.flags, type(pattern).__module__)
        found.setdefault(key, (place, pattern))
    return {
        f"{place}: {pattern.pattern!r}": pattern for place, pattern in found.values()
    }


def made_while_running() -> list[str]:
    """Places where an expression is put together from something that is not known before."""
    return [
        f"{module}.{function}"
        for module, file in sources()
        for function, call in _calls(file)
        if not isinstance(call.args[0], ast.Constant)
        and not _is_name_of_constant(call.args[0])
    ]


def _is_name_of_constant(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id.isupper()


def _compiled() -> Iterator[tuple[str, Pattern]]:
    for module, _file in sources():
        if module.endswith(("wsgi", "gunicorn", "celery")):
            continue
        held = vars(importlib.import_module(module))
        for name, value in held.items():
            for pattern in _within(value, set()):
                yield f"{module}.{name}", pattern


def _within(value: Any, seen: set[int], depth: int = 0) -> Iterator[Pattern]:
    if isinstance(value, re.Pattern | regex.Pattern):
        yield value
        return
    if depth > 6 or id(value) in seen:
        return
    seen.add(id(value))
    inner: list[Any] = []
    if isinstance(value, dict):
        inner = list(value.values())
    elif isinstance(value, list | tuple | set | frozenset):
        inner = list(value)
    elif is_dataclass(value) and not isinstance(value, type):
        inner = [getattr(value, field.name, None) for field in fields(value)]
    elif isinstance(value, type) and value.__module__.split(".")[0] in LAYERS:
        inner = [one for name, one in vars(value).items() if not name.startswith("__")]
    for one in inner:
        yield from _within(one, seen, depth + 1)


def _calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """(function around it, call of `re` or `regex`)."""

    def walk(node: ast.AST, around: str) -> Iterator[tuple[str, ast.Call]]:
        for child in ast.iter_child_nodes(node):
            name = (
                getattr(child, "name", around)
                if isinstance(child, ast.FunctionDef | ast.ClassDef)
                else around
            )
            if _is_of_re(child):
                yield name, child  # type: ignore[misc]
            yield from walk(child, name)

    yield from walk(ast.parse(file.read_text()), "")


def _is_of_re(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"re", "regex"}
        and node.func.attr in CALLS
    )


def _in_calls() -> Iterator[tuple[str, Pattern]]:
    for module, file in sources():
        for function, call in _calls(file):
            first, engine = call.args[0], call.func.value.id  # type: ignore[attr-defined]
            if isinstance(first, ast.Constant):
                flags = (
                    re.I if any("I" in ast.unparse(arg) for arg in call.args[2:]) else 0
                )
                made = regex if engine == "regex" else re
                yield f"{module}.{function}", made.compile(first.value, flags)


def _in_fields() -> Iterator[tuple[str, Pattern]]:
    """Of `RegexField` and `RegexValidator` in our own forms and models."""
    from django import forms
    from django.apps import apps
    from django.core.validators import RegexValidator

    def every(kind: type) -> Iterator[type]:
        for sub in kind.__subclasses__():
            yield sub
            yield from every(sub)

    ours = [
        (form.__module__, form.__name__, name, field)
        for form in every(forms.BaseForm)
        if form.__module__.split(".")[0] in LAYERS
        for name, field in getattr(form, "base_fields", {}).items()
    ]
    ours += [
        (model.__module__, model.__name__, field.name, field)
        for label in LAYERS
        for model in apps.get_app_config(label).get_models()
        for field in model._meta.concrete_fields
    ]
    for module, owner, name, field in ours:
        for validator in field.validators:
            if (
                isinstance(validator, RegexValidator)
                and not type(validator).__module__.startswith("django.core")
            ) or type(validator) is RegexValidator:
                yield (
                    f"{module}.{owner}.{name}",
                    re.compile(validator.regex.pattern, validator.regex.flags),
                )
