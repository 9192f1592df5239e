"""The address of a page, worked out once: a list asks for the same kind of address in every row."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse

# As many as the lists of a busy day name.
MOST = 8192
Part = int | str


def address(url_name: str, *parts: Part) -> str:
    """What `reverse` answers, from what is kept.

    Not for an address that is a secret by itself, such as a signed link: what is kept stays in
    memory. Raises NoReverseMatch as `reverse` does.
    """
    return _kept(get_script_prefix(), url_name, parts)


@lru_cache(maxsize=MOST)
def _kept(_prefix: str, url_name: str, parts: tuple[Part, ...]) -> str:
    return reverse(url_name, args=parts)
