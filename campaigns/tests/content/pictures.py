"""Pictures and things that only look like one."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def jpeg(width=80, height=60, **options):
    out = io.BytesIO()
    Image.new("RGB", (width, height), (15, 92, 107)).save(out, "JPEG", **options)
    return out.getvalue()


def upload(content=None, name="nurse.jpg", kind="image/jpeg"):
    return SimpleUploadedFile(name, jpeg() if content is None else content, kind)
