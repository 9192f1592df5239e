"""Pictures and things that only look like one."""

import base64
import io
import struct

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def jpeg(width=80, height=60, **options):
    out = io.BytesIO()
    Image.new("RGB", (width, height), (15, 92, 107)).save(out, "JPEG", **options)
    return out.getvalue()


def upload(content=None, name="nurse.jpg", kind="image/jpeg"):
    return SimpleUploadedFile(name, jpeg() if content is None else content, kind)


# A picture of our own of 96 × 64, left red and right green, as an iPhone writes it.
HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA"
    "AAAAACJpbG9jAAAAAERAAAEAAQAAAAABegABAAAAAAAAAF8AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAA"
    "AA5waXRtAAAAAAABAAAA1mlwcnAAAAC3aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNw"
    "AAADAJAAAAMAAAMAHroCQGEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgIaDAgAAAMAyAAAAwAIQGIAAQAHRAHB"
    "crAiQAAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABgAAAAQAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAA"
    "AAABAAEEgQIDBAAAAGdtZGF0AAAAWygBrxOAeXMFyL//9iVH/7c+eH3dNPImP/06597/PX/mdlnHmOkevv+k64Y7flBY91OW"
    "wD7nxqQKMPNaSi5R2O8niopmV1rqaz1eTWBCsPgYrp4bUF6XyVIAoZg="
)


def deep_grey(width=64, height=64, transparency=None):
    """A grey PNG of 16 bits, from black on the left to white on the right."""
    row = b"".join(struct.pack("<H", x * 65_535 // (width - 1)) for x in range(width))
    image = Image.frombytes("I;16", (width, height), row * height)
    out = io.BytesIO()
    options = {} if transparency is None else {"transparency": transparency}
    image.save(out, "PNG", **options)
    return out.getvalue()
