"""A session is called by the browser and the system that its owner knows."""

import pytest
from django.utils.translation import override

from core.templatetags.devices import device

WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (f"{WINDOWS}Chrome/140.0.0.0 Safari/537.36", "Chrome, Windows"),
        (f"{WINDOWS}Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", "Firefox, Linux"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18 like Mac OS X) Safari/604",
            "Safari, iPhone",
        ),
        ("curl/8", "Ander apparaat"),
    ],
)
def test_a_browser_is_known_by_its_name(sent, said):
    with override("nl"):
        assert device(sent) == said
