"""Text from outside is made the same in one place, for forms, importers and mails."""

import pytest
from django import forms
from django.urls import reverse

from core import address_values, text
from core.middleware import plain_content_type
from core.outbox.letters import Letter, message
from core.outbox.models import Mail

LINE_ENDS = (
    "\n",
    "\r",
    "\r\n",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
)
FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize("end", LINE_ENDS)
def test_every_line_end_is_one_character(end):
    assert text.lines(f"one{end}two") == "one\ntwo"
    assert text.one_line(f"one{end}two") == "one two"
    assert text.identifier(f"one{end}two") == "one two"


def test_no_line_end_of_python_is_left_in_one_line():
    everything = "".join(map(chr, range(0x3000)))

    assert len(text.one_line(everything).splitlines()) == 1


@pytest.mark.parametrize("control", ["\0", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe"])
def test_what_no_column_can_keep_is_left_out(control):
    assert text.lines(f"a{control}b") == "ab"
    assert text.without_controls(f"a{control}\r\nb") == "a\r\nb"
    assert not text.is_clean(f"a{control}b")
    assert text.marked(f"a{control}b\n") == "a\ufffdb\ufffd"


def test_what_people_write_keeps_its_joiners_and_directions():
    assert text.lines(f"{FAMILY} \u200fשלום") == f"{FAMILY} \u200fשלום"
    assert text.one_line("e\u0301") == "é"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u202d+31 6 12 34 56 78\u202c", "+31 6 12 34 56 78"),
        ("an\u200bna@werf.example", "anna@werf.example"),
        ("An\u00adna\ufeff", "Anna"),
        ("a\u200db", "ab"),
        (f"{FAMILY} dag", f"{FAMILY} dag"),
    ],
)
def test_an_identifier_has_nothing_unseen(typed, kept):
    assert text.identifier(typed) == kept


@pytest.mark.parametrize(
    "unseen", "\u115f\u1160\u2800\u3164\uffa0\u180b\u2065\U000e0041\u200b\u2060"
)
def test_a_name_of_nothing_that_shows_is_no_name(unseen):
    assert text.identifier(unseen * 3) == ""
    assert text.identifier(f"Sanne{unseen}") == "Sanne"


@pytest.mark.parametrize(
    ("typed", "travels"),
    [
        ("sanne@mail.example", "sanne@mail.example"),
        (" Sanne@Mail.example\u200b", "Sanne@Mail.example"),
        ("sanne@ma\u0131l.example", "sanne@xn--mal-kua.example"),
        ("sanne@exämple.example", "sanne@xn--exmple-cua.example"),
        ("sanne@ｍａｉｌ.example", "sanne@mail.example"),
        ("sanne@mail。example", "sanne@mail.example"),
        ("sanne@..é", "sanne@..é"),
        ("sanne@" + "é" * 300, "sanne@" + "é" * 300),
        ("é", "xn--9ca"),
    ],
)
def test_an_address_is_kept_as_it_travels(typed, travels):
    assert text.mail_address(typed) == travels
    assert text.mail_address(travels) == travels


class Address(forms.Form):
    email = forms.EmailField()


@pytest.mark.parametrize(
    "typed",
    [
        "\u0131an@mail.example",
        "\u017fanne@mail.example",
        "s\u0131nne@ma\u0131l.example",
    ],
)
def test_no_letter_of_an_address_is_another_to_the_database(typed):
    """Django takes each for a letter, and PostgreSQL makes I and S of them."""
    assert not Address({"email": typed}).is_valid()


def test_an_address_of_another_script_is_no_address_of_ours():
    form = Address({"email": "sanne@gma\u0131l.com"})

    assert form.is_valid()
    assert form.cleaned_data == {"email": "sanne@xn--gmal-nza.com"}


@pytest.mark.parametrize(
    "function", [text.lines, text.one_line, text.identifier, text.mail_address]
)
def test_twice_is_the_same_as_once(function):
    typed = "".join(map(chr, range(0x2FFF))) + f"{FAMILY}\u200d\r\n\ufdd0"

    once = function(typed)

    assert function(once) == once
    once.encode()


class Sample(forms.Form):
    name = forms.CharField()
    title = forms.CharField(required=False)
    words = forms.CharField(widget=forms.Textarea, required=False)
    email = forms.EmailField(required=False)
    secret = forms.CharField(widget=forms.PasswordInput, strip=False, required=False)
    on = forms.DateField(required=False)
    at = forms.DateTimeField(required=False)
    number = forms.IntegerField(required=False)
    amount = forms.DecimalField(required=False)


def test_every_form_cleans_its_text_without_asking_for_it():
    form = Sample(
        {
            "name": " Anna\r\nBak\u200bker\0 ",
            "title": f"Dag\u2028{FAMILY}",
            "words": " one\r\ntwo\0 ",
            "email": "an\u200bna@werf.example\u200b",
            "secret": "e\u0301\u200b ",
        }
    )

    assert form.is_valid(), form.errors
    assert form.cleaned_data["name"] == "Anna Bakker"
    assert form.cleaned_data["title"] == f"Dag {FAMILY}"
    assert form.cleaned_data["words"] == "one\ntwo"
    assert form.cleaned_data["email"] == "anna@werf.example"
    assert form.cleaned_data["secret"] == "e\u0301\u200b "
    assert form["name"].value() == " Anna Bakker "


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("on", "0001-01-01"),
        ("on", "9999-12-31"),
        ("at", "0001-01-01T00:00"),
        ("at", "9999-12-31T23:59"),
        ("number", "9" * 20),
        ("number", "-" + "9" * 20),
        ("number", "²"),
        ("amount", "1e999999"),
        ("amount", "NaN"),
    ],
)
def test_no_form_takes_what_cannot_be_counted_with(field, value):
    form = Sample({"name": "Anna", field: value})

    assert not form.is_valid()
    assert list(form.errors) == [field]


@pytest.mark.django_db
@pytest.mark.parametrize("end", LINE_ENDS)
def test_a_line_end_in_the_own_name_is_a_space(as_, rita, end):
    form = as_(rita).get(reverse("core:profile")).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}

    answer = as_(rita).post(
        reverse("core:profile"), typed | {"name": f"Rita{end}Bcc: all@werf.example"}
    )

    assert answer.status_code == 302
    rita.user.refresh_from_db()
    assert rita.user.name == "Rita Bcc: all@werf.example"


@pytest.mark.django_db
@pytest.mark.parametrize("end", [*LINE_ENDS, "\0"])
def test_a_mail_goes_whatever_an_old_row_holds(end, noon):
    letter = Letter(
        to=f"anna@werf.example{end}",
        subject=f"Dag{end}Anna",
        body=f"One{end}two",
        sender=f"Rita{end}Bcc: all@werf.example",
        reply_to=f"rita@werf.example{end}",
    )

    mail = message(letter, Mail(pk=1, created_at=noon)).message()

    assert mail["To"] == "anna@werf.example"
    assert "Bcc" not in mail
    assert len(str(mail["From"]).splitlines()) == 1


@pytest.mark.parametrize(
    ("asked", "number"),
    [("12", 12), ("0", 0), (str(2**63 - 1), 2**63 - 1)],
)
def test_a_whole_number(asked, number):
    assert address_values.whole_number(asked) == number


@pytest.mark.parametrize(
    "asked",
    [None, "", "²", "٣", "-1", "+1", "1_0", " 1", "1.0", str(2**63), "9" * 5000],
)
def test_no_whole_number(asked):
    assert address_values.whole_number(asked) is None


@pytest.mark.parametrize("asked", ["9999-12-31", "0001-01-01", "2026-02-30", "\0", ""])
def test_no_day(asked):
    assert address_values.day(asked) is None


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("text/plain; charset=idna", "text/plain"),
        (
            "multipart/form-data; charset=hex; boundary=a-b",
            'multipart/form-data; boundary="a-b"',
        ),
        ("multipart/form-data; boundary=\"a b\"; x*=hex''%20", "multipart/form-data"),
        (
            "multipart/form-data; boundary=----WebKitFormBoundaryAbC123",
            'multipart/form-data; boundary="----WebKitFormBoundaryAbC123"',
        ),
        ("é; charset=utf-8", ""),
        ("", ""),
    ],
)
def test_a_content_type_names_no_charset(given, plain):
    assert plain_content_type(given) == plain
