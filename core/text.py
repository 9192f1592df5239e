"""Text from outside, made the same everywhere: forms, addresses, files and answers of platforms come by here.

| function | for | does |
| --- | --- | --- |
| `without_controls` | values that are compared with kept ones | what no column can hold is left out |
| `lines` | what people write, of several lines | LF for every line end, NFC, no controls |
| `canonical` | what is counted, compared, hashed or sent | `lines`, without spaces and line ends around it |
| `one_line` | names, titles, headings of mails | the same, and a space for a line end or tab |
| `identifier` | names of people, addresses, telephone numbers, handles | the same, without marks that nobody sees |
| `mail_address` | e-mail addresses | the same, and the domain as it travels (`xn--…`), so that none looks like another |

Only `canonical` trims: a form field does it itself. Joiners and direction marks stay in what
people write (emoji families, text from right to left).
"""

import re
import unicodedata

# Everything that some program takes for the end of a line; mail headers are split on all of them.
_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# C0 and C1, halves of a character, and what no XML file (so no spreadsheet) may hold; tab and LF stay.
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_GAPS = re.compile("[\t\n]+")
LONGEST_DOMAIN = 255
# Zero width, direction, soft hyphen, byte order mark and the like; letters, blanks and tags that show nothing.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
# A joiner belongs to the emoji at both sides of it; elsewhere it is unseen too.
_LONE_JOINERS = re.compile(
    "\u200c|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d|\u200d(?![\u2190-\u2bff\U0001f000-\U0001faff])"
)


def without_controls(text: str) -> str:
    """The least that a database, a mail or a spreadsheet asks for."""
    return text if text.isprintable() else _CONTROLS.sub("", text)


def lines(text: str) -> str:
    """Text of several lines. Twice is the same as once."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", without_controls(_LINE_ENDS.sub("\n", text)))


def canonical(text: str) -> str:
    """The one string that stands for a text, however a browser, a file or an older row wrote it down."""
    return lines(text).strip()


def kept_unless_changed(before: str, after: str) -> str:
    """`before` when `after` says the same in another way of writing it down, else `after` in the one way.

    What was decided about a stored text (an approval, an exemption) goes by its bytes, so saving it unchanged keeps them.
    """
    wanted = canonical(after)
    return before if canonical(before) == wanted else wanted


def one_line(text: str) -> str:
    """Text without line ends: two lines become words of one."""
    return _GAPS.sub(" ", lines(text))


def identifier(text: str) -> str:
    """What is compared, searched or dialled: nothing in it is invisible."""
    if text.isascii():
        return one_line(text)
    return one_line(_LONE_JOINERS.sub("", _UNSEEN.sub("", one_line(text))))


def mail_address(text: str) -> str:
    """One e-mail address. PostgreSQL and mail programs take `gmaıl.com` for `gmail.com` at times; as it travels nobody does."""
    one = identifier(text).strip()
    local, at, domain = one.rpartition("@")
    if domain.isascii() or len(domain) > LONGEST_DOMAIN:
        return one
    try:
        return f"{local}{at}{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return one


def marked(text: str) -> str:
    """The replacement character for every control and line end: it finds nothing, and hides nothing."""
    return (
        text
        if is_clean(text)
        else _CONTROLS.sub("\ufffd", _LINE_ENDS.sub("\ufffd", text))
    )


def is_clean(text: str) -> bool:
    """Whether it holds neither controls nor line ends: the least that a path, a cookie or a header must be."""
    return text.isprintable() or not (_CONTROLS.search(text) or _LINE_ENDS.search(text))
