"""Values that no honest browser sends, by the kind of mistake that they find."""

# Tried on every parameter of every URL: each of these once was an error page.
KNOWN = ("\0", "²", "9" * 5000, "9999-12-31", "0001-01-01", "9" * 20)
# Of these a few per parameter; which ones depends on its name only, so that a failure comes again.
OTHERS = (
    "a\0b",
    "abc",
    "-1",
    "-" + "9" * 20,
    "2147483648",
    "٣",
    "1_000",
    "0x10",
    " 1 ",
    "1e400",
    "1e999999999",
    "NaN",
    "-inf",
    "1,5.0",
    "9999-12-31T23:59",
    "0001-01-01T00:00",
    "2026-02-30",
    "0000-00-00",
    "2026-W53-7",
    "20261125",
    "25:61",
    "24:00",
    "9999-99",
    "\u2028",
    "one\r\ntwo",
    "\x1b[31m",
    "\ud800",
    "\ufffe",
    "\u202e",
    "💥",
    "x" * 10_000,
    "'",
    '"',
    "\\",
    "%",
    "%00",
    "%s%n",
    "{{ 1 }}",
    "{}",
    "[]",
    "null",
    "[" * 100_000,
    '{"id": "\\u0000", "response": {}}',
    "<b>",
    "http://[",
    "https://x:99999/",
    "//example.org",
    "javascript:1",
    "../../etc/passwd",
    "a@b",
    "@",
    "+31",
    "-",
    "_",
    ",",
)
# Tried on every field of a page that is open to everybody, or that is allauth's.
OPEN = ("http://[", "[" * 100_000, '{"id": "\\u0000", "response": {}}')
# In the place of a part of a path, written as it travels.
PATHS = (
    "%00",
    "x%00y",
    "9" * 20,
    "9" * 5000,
    "%C2%B2",
    "%D9%A3",
    "%ED%A0%80",
    "%FF",
    "%0D%0A",
    "%E2%80%A8",
    "..%2F..",
    "%5C",
    "%25",
    "-1",
    "0",
    "x" * 3000,
    "caf%C3%A9",
)
CHARSETS = (
    "idna",
    "punycode",
    "hex",
    "rot13",
    "undefined",
    "unicode_escape",
    "raw_unicode_escape",
    "utf-16",
    "utf-7",
    "cp037",
    "base64",
    "zip",
    "\0",
    "²",
    "x" * 300,
)
KINDS = (
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
)
HEADERS = (
    *(
        {"CONTENT_TYPE": f"{kind}; charset={name}"}
        for kind in KINDS
        for name in CHARSETS
    ),
    {"CONTENT_TYPE": "multipart/form-data"},
    {"CONTENT_TYPE": "multipart/form-data; boundary="},
    {"CONTENT_TYPE": "multipart/form-data; boundary=\xe9"},
    {"CONTENT_TYPE": "multipart/form-data; boundary=" + "x" * 300},
    {"CONTENT_TYPE": "\0"},
    {"CONTENT_TYPE": ""},
    {"CONTENT_LENGTH": "²"},
    {"CONTENT_LENGTH": "-1"},
    {"CONTENT_LENGTH": "9" * 30},
    *(
        {"HTTP_COOKIE": f"{name}={value}"}
        for name in ("session", "csrf", "language", "messages")
        for value in (
            '"aaaaaaaaaaaaaaaa\\000"',
            '"\\377\\012"',
            "\xc2\xb2",
            "x" * 4000,
            "\0" * 20,
        )
    ),
    {"HTTP_COOKIE": '"'},
    *(
        {f"HTTP_{name}": value}
        for name in (
            "ACCEPT",
            "ACCEPT_ENCODING",
            "ACCEPT_LANGUAGE",
            "AUTHORIZATION",
            "HOST",
            "HX_CURRENT_URL",
            "HX_REQUEST",
            "HX_TARGET",
            "IF_MODIFIED_SINCE",
            "IF_NONE_MATCH",
            "ORIGIN",
            "RANGE",
            "REFERER",
            "USER_AGENT",
            "X_CSRFTOKEN",
            "X_FORWARDED_FOR",
            "X_FORWARDED_PROTO",
            "X_REQUESTED_WITH",
        )
        for value in (
            "\0",
            "a\0b",
            "http://[",
            "Bearer \xe9",
            "\xff\xfe",
            "bytes=9-1,²",
            "x" * 9000,
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "²",
        )
    ),
)
FILES = ("a\0.pdf", "²", "../x.png", "x" * 500 + ".csv", "\u202egpj.exe", "")
