"""The pictures in the documents: a choice from the tour, small enough for a repository."""

from pathlib import Path

from PIL import Image

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
# A file in docs/pictures, and where the tour has it.
CHOSEN = {
    "today": "nl-desk-light/home",
    "campaign": "nl-desk-light/campaigns-campaign",
    "plan": "nl-desk-light/campaigns-campaign-plan",
    "composer": "nl-desk-light/campaigns-post-edit",
    "calendar": "nl-desk-light/calendar-week",
    "publication": "nl-desk-light/publication-awaiting_hand",
    "inbox": "nl-desk-light/candidates-conversation",
    "board": "nl-desk-light/board",
    "report": "nl-desk-light/analytics-campaign-report",
    "report-dark": "en-desk-dark/analytics-campaign-report",
    "vacancy-phone": "nl-phone-light/public-vacancy",
    "today-phone": "nl-phone-light/home",
    "calendar-phone": "en-phone-dark/campaigns-calendar",
}
COLOURS = 96
MOST_BYTES = 120_000
PHONE_HEIGHT = 844


def keep(tour: Path) -> None:
    """Write what of the choice was photographed; flat colours keep the files small."""
    FOLDER.mkdir(exist_ok=True)
    for name, place in CHOSEN.items():
        source = tour / f"{place}.png"
        if not source.exists():
            continue
        with Image.open(source) as photo:
            shown = photo.convert("RGB")
        if "phone" in place:
            shown = shown.crop((0, 0, shown.width, PHONE_HEIGHT))
        target = FOLDER / f"{name}.png"
        shown.quantize(COLOURS).save(target, optimize=True)
        if target.stat().st_size > MOST_BYTES:
            raise SystemExit(f"{target.name} is larger than {MOST_BYTES} bytes")
