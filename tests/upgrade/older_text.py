"""An approved text with the line ends of a browser: `write` it in the earlier state, `save` it in this one.

Run by path, in the checkout that it is about. `write` says which post and its approved content, `save` whether it
is still approved, and as what.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

import django

# Python puts the folder of this file first; the checkout that is asked is the working folder.
sys.path[0] = str(Path.cwd())
django.setup()

from campaigns.content import operations  # noqa: E402 - Django must be ready first
from campaigns.content.models import Post  # noqa: E402

TEXT = "Kom als cafe\u0301-kok.\r\n\r\nBel ons vandaag. \r\n"


def write() -> Post:
    """As it was when texts were kept as they came."""
    post = Post.objects.filter(status="approved", publications=None).first()
    post = post or Post.objects.filter(status="approved").earliest("pk")
    post.text = TEXT
    post.approved_sha = post.content_sha()
    post.save(update_fields=["text", "approved_sha"])
    return post


def save(pk: str) -> Post:
    """What the composer does when nothing was changed."""
    post = Post.objects.get(pk=pk)
    return operations.edit(
        by=post.author,
        post=post,
        revision=post.revision,
        campaign=post.campaign,
        title=post.title,
        text=TEXT.replace("\r\n", "\n").strip(),
        accounts=post.accounts.all(),
        kind=post.kind,
        variants=post.own_texts,
        vacancy=post.vacancy,
        persona=post.persona,
        image=post.image,
        has_link=post.has_link,
        language=post.language,
        now=datetime.now(UTC),
    )


if sys.argv[1] == "write":
    written = write()
    sys.stdout.write(f"{written.pk} {written.approved_sha}")
else:
    saved = save(sys.argv[2])
    sys.stdout.write(f"{saved.is_approved} {saved.content_sha()}")
