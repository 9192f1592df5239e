"""What is taken as a picture, and what is not."""

import io
import struct
import zlib

import pytest
from PIL import Image

from campaigns.tests.content.pictures import HEIC, deep_grey, jpeg
from core import pictures


def refused(content):
    with pytest.raises(pictures.Unusable) as unusable:
        pictures.rewritten(content)
    return unusable.value.code


def png(width, height, colour=(1, 2, 3), mode="RGB"):
    out = io.BytesIO()
    Image.new(mode, (width, height), colour).save(out, "PNG")
    return out.getvalue()


def claimed_png(width, height):
    """A small file that says it is a very large picture."""

    def chunk(kind, body):
        crc = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + crc

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"<html><script>alert(1)</script></html>", "no_picture"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "drawing"),
        (b"GIF89a" + b"\0" * 100, "no_picture"),
        (jpeg(400, 300)[:-600], "broken"),
        (claimed_png(10_000, 10_000), "too_many_pixels"),
        (claimed_png(7_000, 6_000), "too_many_pixels"),
        (b"\xff\xd8\xff" + b"\0" * (10 * 1024 * 1024), "too_large"),
    ],
)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_what_is_no_picture_is_refused_with_the_reason(content, why):
    assert refused(content) == why


def test_where_and_with_what_it_was_taken_is_gone():
    exif = Image.Exif()
    exif[0x010F] = "Camera of Rita"
    exif.get_ifd(0x8825)[2] = (52.0, 5.0, 0.0)
    original = jpeg(exif=exif.tobytes(), comment=b"a secret")
    assert b"Camera of Rita" in original

    written = pictures.rewritten(original).content

    assert b"Camera of Rita" not in written
    assert b"a secret" not in written
    assert not Image.open(io.BytesIO(written)).getexif()


def test_what_hides_behind_the_picture_is_gone():
    written = pictures.rewritten(jpeg() + b"<script>alert(1)</script>").content

    assert b"script" not in written


def test_a_picture_lying_on_its_side_is_put_upright():
    exif = Image.Exif()
    exif[0x0112] = 6

    picture = pictures.rewritten(jpeg(80, 60, exif=exif.tobytes()))

    assert (picture.width, picture.height) == (60, 80)


def test_a_large_picture_becomes_small_enough_for_every_platform():
    noise = Image.effect_noise((3000, 2000), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=95)

    picture = pictures.rewritten(out.getvalue())

    assert max(picture.width, picture.height) == pictures.LONGEST_SIDE
    assert len(picture.content) < 1_000_000


def test_a_picture_without_transparency_becomes_a_jpeg():
    assert pictures.rewritten(png(50, 50)).mime == "image/jpeg"
    solid = pictures.rewritten(png(50, 50, (1, 2, 3, 255), "RGBA"))
    assert solid.mime == "image/jpeg"


def test_a_picture_with_transparency_stays_a_png():
    picture = pictures.rewritten(png(50, 50, (1, 2, 3, 0), "RGBA"))

    assert (picture.mime, picture.extension) == ("image/png", "png")


def test_webp_is_taken():
    out = io.BytesIO()
    Image.new("RGB", (50, 50)).save(out, "WEBP")

    assert pictures.rewritten(out.getvalue()).mime == "image/jpeg"


@pytest.mark.parametrize("side", [64, 300])
def test_grey_of_sixteen_bits_keeps_its_shades(side):
    image = pictures.rewritten(deep_grey(side, side))

    found = [
        Image.open(io.BytesIO(image.content)).convert("L").getpixel((x, 20))
        for x in (side // 4, side // 2, side * 3 // 4)
    ]
    assert found == [pytest.approx(n, abs=8) for n in (64, 128, 191)]


def test_grey_of_sixteen_bits_keeps_what_is_transparent():
    picture = pictures.rewritten(deep_grey(transparency=0))

    image = Image.open(io.BytesIO(picture.content))
    assert picture.mime == "image/png"
    assert image.getpixel((0, 20))[3] == 0
    assert image.getpixel((40, 20))[3] == 255


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_keeps_light_and_dark(mode):
    if mode == "I;16":
        row = b"\0\0" * 32 + b"\xff\xff" * 32
        half = Image.frombytes(mode, (64, 64), row * 64)
    else:
        half = Image.new("RGB", (64, 64))
        half.paste("white", (32, 0, 64, 64))
        half = half.convert(mode)
    out = io.BytesIO()
    half.save(out, "PNG")

    picture = pictures.rewritten(out.getvalue())

    image = Image.open(io.BytesIO(picture.content)).convert("L")
    assert image.getpixel((8, 8)) < 20
    assert image.getpixel((56, 8)) > 235


def test_a_photo_of_an_iphone_becomes_a_jpeg():
    picture = pictures.rewritten(HEIC)

    image = Image.open(io.BytesIO(picture.content))
    assert (picture.mime, picture.extension) == ("image/jpeg", "jpg")
    assert image.size == (96, 64)
    red, green = image.getpixel((10, 30)), image.getpixel((80, 30))
    assert red[0] > 150 > red[1]
    assert green[1] > green[0]


@pytest.mark.parametrize("cut", [40, 200, 400, 460])
def test_a_photo_of_an_iphone_that_was_cut_off_is_refused(cut):
    assert refused(HEIC[:cut]) in {"broken", "no_picture"}


def test_a_smaller_one_is_made_for_lists():
    narrow = Image.open(io.BytesIO(pictures.narrowed(jpeg(800, 600), 320)))

    assert narrow.size == (320, 240)
