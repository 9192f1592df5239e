"""What is taken as a picture, and what is not."""

import io
import struct
import zlib

import pytest
from PIL import Image

from campaigns.content import pictures
from campaigns.tests.content.pictures import jpeg


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


def test_a_smaller_one_is_made_for_lists():
    narrow = Image.open(io.BytesIO(pictures.narrowed(jpeg(800, 600), 320)))

    assert narrow.size == (320, 240)
