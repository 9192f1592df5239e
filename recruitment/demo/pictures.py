"""Simple pictures in the colours of a brand, drawn here: nobody else's, nobody in them."""

import io
import math
from collections.abc import Callable
from random import Random

from PIL import Image, ImageColor, ImageDraw

WIDTH, HEIGHT = 1200, 900
# How full the planning board hangs.
FULL = 0.78
Colour = tuple[int, int, int]
Draw = ImageDraw.ImageDraw


def jpeg(subject: str, colour: str, seed: int) -> bytes:
    """A picture of a subject, as the file somebody would upload."""
    random = Random(seed)  # noqa: S311 - shapes, no secrets
    base = _rgb(colour)
    image = Image.new("RGB", (WIDTH, HEIGHT), _mixed(base, 0.88))
    DRAWINGS[subject](ImageDraw.Draw(image), base, random)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()


def _rgb(colour: str) -> Colour:
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


def _mixed(colour: Colour, white: float) -> Colour:
    red, green, blue = (round(part + (255 - part) * white) for part in colour)
    return red, green, blue


def _hills(draw: Draw, base: Colour, random: Random) -> None:
    """A garden: waves, and a sun."""
    draw.ellipse((820, 110, 1020, 310), fill=_mixed(base, 0.55))
    for layer in range(4):
        top, swing, shift = 380 + layer * 120, 60, random.uniform(0, 6)
        line = [
            (x, top + swing * math.sin(x / 210 + shift))
            for x in range(0, WIDTH + 1, 20)
        ]
        shape = [*line, (WIDTH, HEIGHT), (0, HEIGHT)]
        draw.polygon(shape, fill=_mixed(base, 0.66 - layer * 0.18))


def _houses(draw: Draw, base: Colour, random: Random) -> None:
    """A street of houses with lit windows."""
    left = 40
    while left < WIDTH - 120:
        width, top = random.randint(130, 210), random.randint(300, 480)
        draw.rectangle(
            (left, top, left + width, 760), fill=_mixed(base, random.uniform(0.1, 0.6))
        )
        roof = (
            (left - 12, top),
            (left + width / 2, top - 90),
            (left + width + 12, top),
        )
        draw.polygon(roof, fill=base)
        for row in range(top + 50, 700, 110):
            draw.rectangle((left + 35, row, left + 75, row + 55), fill=(255, 244, 214))
        left += width + 24
    draw.rectangle((0, 760, WIDTH, HEIGHT), fill=_mixed(base, 0.75))


def _cup(draw: Draw, base: Colour, _random: Random) -> None:
    """A cup of tea, with steam."""
    draw.ellipse((300, 690, 900, 790), fill=_mixed(base, 0.7))
    draw.rounded_rectangle((400, 430, 780, 740), 70, fill=base)
    draw.arc((730, 480, 900, 650), -80, 90, fill=base, width=36)
    for x in (490, 590, 690):
        for step in range(30):
            y = 390 - step * 8
            sway = x + 22 * math.sin(step / 4)
            draw.ellipse((sway, y, sway + 14, y + 14), fill=_mixed(base, 0.5))


def _moon(draw: Draw, base: Colour, random: Random) -> None:
    """Evening: a moon over a dark house with one light."""
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill=_dark(base))
    for _ in range(70):
        x, y = random.randint(0, WIDTH), random.randint(0, 520)
        draw.ellipse((x, y, x + 4, y + 4), fill=_mixed(base, 0.8))
    draw.ellipse((850, 90, 1040, 280), fill=(255, 240, 200))
    draw.rectangle((280, 520, 700, 900), fill=_mixed(base, 0.1))
    draw.polygon(((240, 520), (490, 340), (740, 520)), fill=base)
    draw.rectangle((400, 620, 500, 720), fill=(255, 214, 120))


def _dark(base: Colour) -> Colour:
    red, green, blue = (part // 4 for part in base)
    return red, green, blue


def _grid(draw: Draw, base: Colour, random: Random) -> None:
    """A planning board with cards."""
    draw.rounded_rectangle((90, 90, 1110, 810), 24, fill=(255, 255, 255))
    for column in range(5):
        for row in range(4):
            if random.random() < FULL:
                x, y = 125 + column * 196, 125 + row * 168
                shade = _mixed(base, random.choice((0.0, 0.3, 0.55, 0.75)))
                draw.rounded_rectangle((x, y, x + 164, y + 132), 16, fill=shade)


def _sheets(draw: Draw, base: Colour, random: Random) -> None:
    """Papers on a table."""
    for page in range(3):
        x, y = 180 + page * 220, 140 + page * 70
        draw.rounded_rectangle((x, y, x + 420, y + 560), 14, fill=(255, 255, 255))
        draw.rectangle((x + 40, y + 44, x + 240, y + 74), fill=base)
        for line in range(8):
            end = x + 40 + random.randint(180, 330)
            row = y + 120 + line * 50
            draw.rectangle((x + 40, row, end, row + 16), fill=_mixed(base, 0.7))


def _circles(draw: Draw, base: Colour, random: Random) -> None:
    """Hands that pass something on: rings that touch."""
    for number in range(9):
        x, y = random.randint(40, 900), random.randint(40, 620)
        size = random.randint(160, 320)
        shade = _mixed(base, 0.15 + number * 0.08)
        draw.ellipse((x, y, x + size, y + size), outline=shade, width=34)


def _fan(draw: Draw, base: Colour, _random: Random) -> None:
    """The outdoor unit of a heat pump."""
    draw.rounded_rectangle((230, 170, 970, 740), 30, fill=(255, 255, 255))
    draw.rounded_rectangle((230, 170, 970, 740), 30, outline=base, width=14)
    middle_x, middle_y, radius = 520, 455, 210
    draw.ellipse((310, 245, 730, 665), fill=_mixed(base, 0.75))
    for blade in range(5):
        angle = blade * 72
        box = (
            middle_x - radius,
            middle_y - radius,
            middle_x + radius,
            middle_y + radius,
        )
        draw.pieslice(box, angle, angle + 38, fill=base)
    for line in range(7):
        row = 270 + line * 60
        draw.rectangle((790, row, 920, row + 22), fill=_mixed(base, 0.5))


def _van(draw: Draw, base: Colour, _random: Random) -> None:
    """A van on the road."""
    draw.rectangle((0, 690, WIDTH, HEIGHT), fill=_mixed(base, 0.7))
    draw.rounded_rectangle((170, 320, 800, 660), 30, fill=base)
    draw.polygon(
        ((800, 380), (930, 380), (1050, 520), (1050, 660), (800, 660)), fill=base
    )
    draw.polygon(
        ((830, 410), (915, 410), (990, 510), (830, 510)), fill=_mixed(base, 0.85)
    )
    for x in (290, 860):
        draw.ellipse((x, 600, x + 140, 740), fill=_dark(base))
        draw.ellipse((x + 45, 645, x + 95, 695), fill=_mixed(base, 0.8))


def _tools(draw: Draw, base: Colour, _random: Random) -> None:
    """Tools in a row on the wall."""
    for number, length in enumerate((430, 520, 360, 480, 400)):
        x = 150 + number * 200
        shade = _mixed(base, number * 0.14)
        draw.rounded_rectangle((x, 150, x + 60, 150 + length), 24, fill=shade)
        draw.ellipse((x - 40, 130, x + 100, 270), outline=shade, width=30)
        draw.rounded_rectangle((x - 8, 470, x + 68, 160 + length), 30, fill=base)


DRAWINGS: dict[str, Callable[[Draw, Colour, Random], None]] = {
    "garden": _hills,
    "morning": _hills,
    "street": _houses,
    "tea": _cup,
    "evening": _moon,
    "board": _grid,
    "paper": _sheets,
    "hands": _circles,
    "pump": _fan,
    "van": _van,
    "tools": _tools,
}
ALT = {
    "garden": "Tekening van een tuin met heuvels en een lage zon, in de kleuren van Wolkenbeuk.",
    "morning": "Tekening van een ochtend: golvend land in warme tinten.",
    "street": "Tekening van een straat met huizen waar licht brandt.",
    "tea": "Tekening van een kop thee waar damp van afkomt.",
    "evening": "Tekening van een huis in de avond, met één verlicht raam en een volle maan.",
    "board": "Tekening van een planbord met kaartjes in vijf kolommen.",
    "paper": "Tekening van drie vellen papier op een tafel.",
    "hands": "Tekening van ringen die elkaar raken.",
    "pump": "Tekening van het buitendeel van een warmtepomp.",
    "van": "Tekening van een blauwe bus op de weg.",
    "tools": "Tekening van gereedschap dat op een rij aan de muur hangt.",
}
OF_VONKELAAR = {"pump", "van", "tools"}
