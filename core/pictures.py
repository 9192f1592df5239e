"""Bytes that claim to be a picture: looked at, and written anew. Pure.

What comes out is what every platform takes: a JPEG, or a PNG where something is
transparent, without place, camera or name in it, and small enough for the strictest.
"""

import io
import struct
import warnings
from dataclasses import dataclass
from hashlib import sha256

import pi_heif
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

# One thread, no thumbnails, nothing beside the picture.
pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
LONGEST_SIDE = 2048
# Bluesky takes at most 1,000,000 bytes.
GOAL = 980_000
QUALITIES = (88, 80, 70, 55)
TAKEN = ("JPEG", "PNG", "WEBP", "HEIF")
WIDTHS = (320, 640, 1280)
# A small file may unfold to gigabytes; Pillow only warns between this and twice this.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)
BOMB = (Image.DecompressionBombWarning, Image.DecompressionBombError)
BROKEN = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, struct.error)
# Grey of 16 bits: Pillow would cut it off at 255, so nearly all of it would be white.
DEEP_GREY = ("I;16", "I;16B", "I;16L", "I;16N", "I")
DEPTHS = 65_536


class Unusable(Exception):
    """Not a picture that we take; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of our own making."""

    content: bytes
    mime: str
    extension: str
    width: int
    height: int

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


def rewritten(content: bytes) -> Picture:
    """The picture in these bytes, made anew; Unusable when there is none that we take."""
    if not content:
        raise Unusable("empty")
    if len(content) > MAX_BYTES:
        raise Unusable("too_large")
    image = _opened(content)
    try:
        image = ImageOps.exif_transpose(image)
        image = _in_eight_bits(image)
        image = _in_common_colours(image)
    except BROKEN as broken:
        raise Unusable("broken") from broken
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return _as_png(image) if image.mode == "RGBA" else _as_jpeg(image)


def narrowed(content: bytes, width: int) -> bytes:
    """The same picture, at most this wide; for a list or a phone."""
    with Image.open(io.BytesIO(content), formats=TAKEN) as image:
        kind = image.format or "JPEG"
        image.thumbnail((width, width * 4), Image.Resampling.LANCZOS)
        return _saved(image, kind, quality=80)


def _opened(content: bytes) -> Image.Image:
    try:
        image: Image.Image = Image.open(io.BytesIO(content), formats=TAKEN)
        if image.width * image.height > MAX_PIXELS:
            raise Unusable("too_many_pixels")
        image.load()
    except BOMB as bomb:
        raise Unusable("too_many_pixels") from bomb
    except UnidentifiedImageError as unknown:
        is_drawing = b"<svg" in content[:4096].lower()
        raise Unusable("drawing" if is_drawing else "no_picture") from unknown
    except BROKEN as broken:
        raise Unusable("broken") from broken
    return image


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits as grey of 8, with what was transparent."""
    if image.mode not in DEEP_GREY:
        return image
    deep = image.convert("I")
    grey = deep.point([value >> 8 for value in range(DEPTHS)], "L")
    clear = image.info.get("transparency")
    if isinstance(clear, int):
        shines = [0 if value == clear else 255 for value in range(DEPTHS)]
        grey = Image.merge("LA", (grey, deep.point(shines, "L")))
    return grey


def _in_common_colours(image: Image.Image) -> Image.Image:
    """In sRGB; with an alpha channel only where something shines through."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        target = "RGBA" if image.mode == "RGBA" else "RGB"
        try:
            converted = ImageCms.profileToProfile(
                image,
                io.BytesIO(profile),
                ImageCms.createProfile("sRGB"),
                outputMode=target,
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None  # A profile that nobody can read changes nothing.
        image = converted or image
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    image = image.convert("RGBA")
    lowest, _highest = image.getchannel("A").getextrema()
    is_solid = lowest == 255  # noqa: PLR2004
    return image.convert("RGB") if is_solid else image


def _as_jpeg(image: Image.Image) -> Picture:
    content = b""
    for quality in QUALITIES:
        content = _saved(image, "JPEG", quality=quality)
        if len(content) <= GOAL:
            break
    return Picture(content, "image/jpeg", "jpg", image.width, image.height)


def _as_png(image: Image.Image) -> Picture:
    content = _saved(image, "PNG")
    while len(content) > GOAL and max(image.size) > WIDTHS[0]:
        image.thumbnail((image.width * 3 // 4, image.height * 3 // 4))
        content = _saved(image, "PNG")
    return Picture(content, "image/png", "png", image.width, image.height)


def _saved(image: Image.Image, kind: str, **options: int) -> bytes:
    """Only the picture is written: no EXIF, no comment, no profile, no tail."""
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    out = io.BytesIO()
    if kind == "JPEG":
        bare.save(out, kind, optimize=True, progressive=True, **options)
    else:
        bare.save(out, kind, optimize=True)
    return out.getvalue()
