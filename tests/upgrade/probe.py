"""What a state of the code says of every post, as JSON: run by path, in the checkout that it is about.

Approvals and exemptions hold as long as the content and its judgement stay the same.
"""

import json
import sys
from pathlib import Path

import django

# Python puts the folder of this file first; the checkout that is asked is the working folder.
sys.path[0] = str(Path.cwd())
django.setup()

from django.utils import translation  # noqa: E402 - Django must be ready first

from campaigns.content import checking  # noqa: E402
from campaigns.content.models import Post  # noqa: E402

with translation.override("nl"):
    told = {
        post.pk: [post.is_approved, post.content_sha(), len(checking.stopped(post))]
        for post in Post.objects.order_by("pk")
    }
sys.stdout.write(json.dumps(told))
