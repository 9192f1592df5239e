"""Hanna brings the invoices of the bookkeeping into the ledger."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from campaigns.budget import operations as ledger
from campaigns.budget.models import Commitment, Spend
from campaigns.invoices.models import InvoiceImport
from campaigns.invoices.selectors import read_file
from campaigns.tests.factories import CampaignFactory
from core.audit.models import AuditEvent
from core.imports import operations as files
from core.imports.headings import fingerprint
from core.imports.models import Layout
from core.tests.factories import OrganisationFactory
from core.tests.imports.files import xls, xlsx

D = Decimal

IMPORTS = "/campaigns/nurses/invoices/"
GOOD = """Factuurdatum;Leverancier;Factuurnummer;Bedrag;Ordernummer
20-11-2026;Drukkerij Noord;F-1;1.234,56;
21-11-2026;Fotostudio Helder;2026-7;800,00;PO-7
"""
FAULTY = GOOD + "ooit;Drukkerij Noord;F-3;veel;\n"


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)


@pytest.fixture
def browser(as_, hanna, campaign):
    return as_(hanna)


def bring(browser, text=GOOD, name="facturen.csv"):
    content = text if isinstance(text, bytes) else text.encode("cp1252")
    return browser.post(IMPORTS, {"file": SimpleUploadedFile(name, content)})


def brought():
    return InvoiceImport.objects.latest("pk")


def spent():
    return sum(Spend.objects.values_list("amount", flat=True))


def carry_out(browser, **more):
    url = f"/invoices/{brought().pk}/import/"
    return browser.post(url, {"deed": "import", **more}, follow=True).content.decode()


def test_the_rows_are_shown_before_anything_is_kept(browser):
    page = bring(browser, FAULTY)
    page = browser.get(page.url).content.decode()

    assert "Drukkerij Noord" in page
    assert "€1,234.56" in page
    assert "There is no date, or not one like 25-11-2026." in page
    assert not Spend.objects.exists()


def test_invoices_come_into_the_ledger_together(browser):
    bring(browser)

    assert "2 invoices are in the ledger." in carry_out(browser)
    assert sum(Spend.objects.values_list("amount", flat=True)) == Decimal("2034.56")
    kept = brought()
    assert (kept.status, kept.count, bytes(kept.content)) == ("imported", 2, b"")
    assert AuditEvent.objects.filter(verb="campaigns.invoice_import.imported").exists()


def test_a_trial_keeps_nothing(browser):
    bring(browser)

    url = f"/invoices/{brought().pk}/import/"
    page = browser.post(url, {"deed": "try"}, follow=True).content.decode()

    assert "2 invoices, together €2,034.56, would come in" in page
    assert not Spend.objects.exists()
    assert brought().status == "uploaded"


def test_one_fault_holds_all_of_it_until_it_is_left_out(browser):
    bring(browser, FAULTY)

    assert "1 row has a fault" in carry_out(browser)
    assert not Spend.objects.exists()

    carry_out(browser, leave_out="on")
    assert Spend.objects.count() == 2


def test_an_import_is_undone_as_a_whole(browser, hanna, campaign, noon):
    bring(browser)
    carry_out(browser)
    ledger.record_spend(
        campaign=campaign,
        by=hanna,
        kind="media",
        spent_on=noon.date(),
        amount=Decimal(5),
        now=noon,
    )

    url = f"/invoices/{brought().pk}/undo/"
    assert "out of the ledger?" in browser.get(url).content.decode()
    browser.post(url)

    assert Spend.objects.get().amount == 5
    assert brought().status == "undone"
    again = browser.post(url, follow=True).content.decode()
    assert "undone already" in again


def test_the_same_file_twice_counts_once(browser):
    bring(browser)
    carry_out(browser)
    bring(browser)

    page = browser.get(f"/invoices/{brought().pk}/").content.decode()
    assert "This invoice is in the ledger already." in page
    assert "This very file was imported for “Nurses” on 25 Nov." in page
    assert "Tick that you mean to import it again." in carry_out(browser)
    assert "no row left to import" in carry_out(browser, again="on")
    assert Spend.objects.count() == 2


NAMELESS = """Datum;Leverancier;Bedrag
20-11-2026;Meta;50,00
20-11-2026;Meta;50,00
21-11-2026;Meta;75,00
"""


def test_a_file_without_numbers_counts_once(browser):
    bring(browser, NAMELESS)
    carry_out(browser)
    assert spent() == D("175")

    # The same rows in a file that is not the same: saved once more by a spreadsheet, with a row added.
    bring(browser, NAMELESS.replace(",00", "") + "22-11-2026;Meta;10\n")
    page = browser.get(f"/invoices/{brought().pk}/").content.decode()
    assert "3 rows are there already and stay out." in page
    assert "1 invoice is in the ledger." in carry_out(browser)
    assert spent() == D("185")


def test_what_only_looks_the_same_comes_in_when_somebody_says_so(browser):
    bring(browser, NAMELESS)
    carry_out(browser)
    bring(browser, NAMELESS + "\n")

    assert "no row left to import" in carry_out(browser)
    assert "3 invoices are in the ledger." in carry_out(browser, take_alike="on")
    assert spent() == D("350")


def test_after_an_undo_the_file_is_new_again(browser):
    bring(browser, NAMELESS)
    carry_out(browser)
    browser.post(f"/invoices/{brought().pk}/undo/")
    bring(browser, NAMELESS)

    assert "3 invoices are in the ledger." in carry_out(browser)


def test_a_file_of_another_campaign_is_known(browser, campaign):
    bring(browser)
    carry_out(browser)
    other = CampaignFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        starts_on=campaign.starts_on,
        ends_on=campaign.ends_on,
        slug="other",
    )
    url = f"/campaigns/{other.slug}/invoices/"
    browser.post(url, {"file": SimpleUploadedFile("f.csv", GOOD.encode("cp1252"))})

    assert "imported for “Nurses” already" in carry_out(browser)


def test_a_credit_note_takes_off(browser):
    bring(browser, GOOD + "22-11-2026;Drukkerij Noord;C-1;(234,56);PO-7\n")
    carry_out(browser)

    assert spent() == D("1800.00")
    assert Spend.objects.get(amount__lt=0).invoice_number == "C-1"
    assert browser.get("/campaigns/nurses/budget/").status_code == 200


def test_a_title_and_a_total_are_no_rows(browser):
    text = "sep=;\nFacturen november;;;;\n\n" + GOOD + "Totaal;;;2.034,56;\n"
    bring(browser, text)

    page = browser.get(f"/invoices/{brought().pk}/").content.decode()
    assert "Headings in row 4." in page
    assert "Left out, because they add up the others: rows 7" in page
    carry_out(browser)
    assert spent() == D("2034.56")


def test_another_row_is_the_heading(browser):
    bring(browser, "Datum;Bedrag;Wie\nA;B;C\n20-11-2026;12;Drukkerij\n")
    url = f"/invoices/{brought().pk}/"
    assert brought().heading == "1"

    browser.post(
        url, {"heading": "2", "spent_on": "0", "amount": "1", "usual_kind": "media"}
    )

    assert (brought().heading, brought().columns) == ("2", {})


def test_another_sheet_is_chosen(browser):
    row = ["20-11-2026", 12]
    sheets = {
        "Een": [["Datum", "Bedrag"], row],
        "Twee": [["Titel"], ["Datum", "Bedrag"], row, row],
    }
    bring(browser, xlsx(sheets=sheets), "facturen.xlsx")
    url = f"/invoices/{brought().pk}/"
    assert brought().sheet == 0

    browser.post(url, {"sheet": "1", "heading": "1", "usual_kind": "media"})

    kept = brought()
    assert (kept.sheet, kept.heading, kept.columns) == (
        1,
        "2",
        {"spent_on": 0, "amount": 1},
    )
    assert "“Twee”" in browser.get(url).content.decode()
    assert "2 invoices" in carry_out(browser)


def test_an_old_excel_file_comes_in(browser):
    bring(browser, xls(["Datum", "Bedrag"], [date(2026, 11, 20), 12.5]), "facturen.xls")
    carry_out(browser)

    assert spent() == D("12.50")


def test_columns_that_were_chosen_are_remembered(browser):
    bring(browser, "A;B;C\n20-11-2026;Drukkerij;99\n")
    chosen = {"spent_on": "0", "supplier": "1", "amount": "2", "usual_kind": "tools"}
    browser.post(f"/invoices/{brought().pk}/", chosen)
    bring(browser, "Rapport\n\na;b;c\n21-11-2026;Drukkerij;88\n")

    kept = brought()
    assert (kept.found_by, kept.heading) == ("remembered", "3")
    assert kept.columns == {"spent_on": 0, "supplier": 1, "amount": 2}


def test_what_was_chosen_is_not_known_elsewhere(browser, campaign):
    Layout.objects.create(
        organisation=OrganisationFactory(),
        importer="invoices",
        fingerprint=fingerprint(["A", "B", "C"]),
        columns={"spent_on": 0, "amount": 2},
        used_at=campaign.created_at,
    )
    bring(browser, "A;B;C\n20-11-2026;Drukkerij;99\n")

    assert brought().columns == {}


def test_days_may_be_read_month_first(browser):
    bring(browser, "Datum;Bedrag\n11/20/2026;1\n11/03/2026;2\n")
    assert brought().is_month_first
    carry_out(browser)

    assert [str(one.spent_on) for one in Spend.objects.order_by("spent_on")] == [
        "2026-11-03",
        "2026-11-20",
    ]


def long_file(rows):
    return "Datum;Leverancier;Nummer;Bedrag\n" + "".join(
        f"20-11-2026;Drukkerij;F-{n};1\n" for n in range(rows)
    )


def test_many_rows_come_in_by_pieces(browser, monkeypatch):
    monkeypatch.setattr(files, "PIECE", 2)
    bring(browser, long_file(5))
    url = f"/invoices/{brought().pk}/import/"

    browser.post(url, {"deed": "import"})
    assert (brought().status, brought().count) == ("importing", 2)
    page = browser.get(f"/invoices/{brought().pk}/").content.decode()
    assert "2 of 5" in page
    answer = browser.post(url, {"deed": "import"}, headers={"HX-Request": "true"})
    assert "4 of 5" in answer.content.decode()
    answer = browser.post(url, {"deed": "import"}, headers={"HX-Request": "true"})

    assert answer.headers["HX-Redirect"] == "/campaigns/nurses/budget/"
    assert (brought().status, brought().count) == ("imported", 5)
    assert spent() == 5


def test_an_import_that_stopped_is_undone(browser, monkeypatch):
    monkeypatch.setattr(files, "PIECE", 2)
    bring(browser, long_file(5))
    browser.post(f"/invoices/{brought().pk}/import/", {"deed": "import"})

    browser.post(f"/invoices/{brought().pk}/undo/")

    assert (brought().status, spent()) == ("undone", 0)


def test_an_import_that_was_done_is_not_done_again(browser):
    bring(browser)
    carry_out(browser)

    assert "imported already" in carry_out(browser)
    assert Spend.objects.count() == 2


def test_an_invoice_takes_the_place_of_the_order_it_names(
    browser, hanna, campaign, noon
):
    ledger.commit(
        campaign=campaign,
        by=hanna,
        kind="production",
        supplier="Fotostudio Helder",
        reference="PO-7",
        ordered_on=noon.date(),
        amount=Decimal(800),
        now=noon,
    )
    bring(browser)
    carry_out(browser)

    assert Commitment.objects.get().closed_on
    assert Spend.objects.get(invoice_number="2026-7").kind == "production"

    browser.post(f"/invoices/{brought().pk}/undo/")
    assert not Commitment.objects.get().closed_on


def test_another_column_is_chosen(browser):
    bring(browser, "A;B;C\n20-11-2026;Drukkerij;99\n")
    url = f"/invoices/{brought().pk}/"

    assert "Say which columns" in carry_out(browser)
    chosen = {"spent_on": "0", "supplier": "1", "amount": "2", "usual_kind": "tools"}
    assert browser.post(url, chosen).status_code == 302
    carry_out(browser)

    assert (Spend.objects.get().kind, Spend.objects.get().amount) == ("tools", 99)


def test_no_column_for_the_amount_is_said_beside_it(browser):
    bring(browser)

    answer = browser.post(f"/invoices/{brought().pk}/", {"spent_on": "0"})

    assert answer.status_code == 422
    assert brought().columns["amount"] == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00", "cannot be read"),
        (b"\xd0\xcf\x11\xe0 old", "cannot be read"),
        (b"Only a sentence.", "no table in this file"),
    ],
)
def test_a_wrong_file_is_refused_with_the_reason(browser, content, words):
    answer = bring(browser, content)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not InvoiceImport.objects.exists()


def test_a_file_that_is_not_wanted_is_thrown_away(browser):
    bring(browser)

    browser.post(f"/invoices/{brought().pk}/undo/")

    assert not InvoiceImport.objects.exists()


def test_what_a_file_says_is_no_html_and_no_formula(browser):
    bring(browser, "Datum;Leverancier;Bedrag\n20-11-2026;=<b>1;10\n")

    page = browser.get(f"/invoices/{brought().pk}/").content.decode()
    assert "&lt;b&gt;" in page
    carry_out(browser)
    budget = browser.get("/campaigns/nurses/budget/", {"format": "csv"})
    assert "'=<b>1" in b"".join(budget).decode()


@pytest.mark.parametrize("who", ["rita", "vera", "max_", "olga"])
def test_files_are_for_who_plans(request, as_, browser, who):
    bring(browser)
    other = as_(request.getfixturevalue(who))

    assert other.get(IMPORTS).status_code == 404
    assert other.get(f"/invoices/{brought().pk}/").status_code == 404


def test_a_row_that_cannot_be_written_stops_the_import_and_says_which(
    browser, noon, monkeypatch
):
    monkeypatch.setattr(files, "PIECE", 2)
    bring(browser, long_file(5))
    browser.post(f"/invoices/{brought().pk}/import/", {"deed": "import"})

    def refuse(_row):
        raise ValidationError("The supplier is blocked.")

    rows = read_file(brought(), now=noon).rows
    with pytest.raises(ValidationError, match="Row 4: The supplier is blocked"):
        files.take_piece(brought=brought(), rows=rows, write=refuse, now=noon)

    assert (brought().status, brought().count) == ("importing", 2)
    page = f"/invoices/{brought().pk}/"
    assert 'hx-trigger="load' in browser.get(page).content.decode()
    stopped = browser.get(page, {"stopped": 1}).content.decode()
    assert 'hx-trigger="submit"' in stopped
