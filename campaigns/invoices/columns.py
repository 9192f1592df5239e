"""Which column of a file holds what, guessed from its heading. Pure."""

from collections.abc import Mapping, Sequence

# What we read, and the words (in lower case) by which a heading says it, best first.
WORDS: Mapping[str, Sequence[str]] = {
    "spent_on": ("factuurdatum", "invoice date", "boekdatum", "datum", "date"),
    "amount": (
        "bedrag excl",
        "amount excl",
        "netto",
        "net amount",
        "bedrag",
        "amount",
        "totaal",
        "total",
    ),
    "supplier": ("leverancier", "crediteur", "supplier", "vendor", "naam", "name"),
    "invoice_number": (
        "factuurnummer",
        "factuurnr",
        "invoice number",
        "invoice no",
        "factuur",
        "invoice",
        "nummer",
        "number",
    ),
    "reference": ("ordernummer", "bestelnummer", "order number", "po", "order"),
    "currency": ("valuta", "munt", "currency"),
    "note": ("omschrijving", "description", "waarvoor", "note", "memo"),
    "kind": ("soort", "kind", "categorie", "category"),
    "account": ("kanaal", "channel"),
}
NEEDED = ("spent_on", "amount")
Columns = dict[str, int]


def guessed(heading: Sequence[object]) -> Columns:
    """The best column for each field; no column serves two."""
    names = [
        " ".join(str(cell or "").lower().replace("_", " ").split()) for cell in heading
    ]
    found: Columns = {}
    for is_whole in (True, False):
        for field, words in WORDS.items():
            if field in found:
                continue
            place = _first(names, words, set(found.values()), is_whole=is_whole)
            if place is not None:
                found[field] = place
    return found


def _first(
    names: list[str], words: Sequence[str], taken: set[int], *, is_whole: bool
) -> int | None:
    for word in words:
        for place, name in enumerate(names):
            fits = name == word if is_whole else len(word) > 2 and word in name  # noqa: PLR2004
            if fits and place not in taken:
                return place
    return None
