"""Hanna brings the invoices of the bookkeeping into the ledger."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from campaigns.budget import operations as ledger
from campaigns.budget.models import Commitment, Spend
from campaigns.invoices.models import InvoiceImport
from core.audit.models import AuditEvent

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
    assert "no row left to import" in carry_out(browser, leave_out="on")
    assert Spend.objects.count() == 2


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
        (b"\xd0\xcf\x11\xe0 old", "old Excel file"),
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
