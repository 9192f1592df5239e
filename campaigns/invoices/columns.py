"""What is looked for in a file of invoices, and the words by which a heading says it."""

from core.imports.headings import NEVER_A_DAY, NEVER_AN_AMOUNT, Column, words
from core.imports.operations import Importer

IMPORTER = Importer(
    "invoices",
    (
        Column(
            "spent_on",
            words(
                "factuurdatum, datum factuur, invoice date, date of invoice, documentdatum, document date,"
                "boekdatum, datum, date"
            ),
            never=NEVER_A_DAY,
            is_day=True,
            is_needed=True,
        ),
        Column(
            "amount",
            words(
                "bedrag excl, amount excl, nettobedrag, netto bedrag, netto, net amount, net, excl, bedrag, amount"
            ),
            doubtful=words("totaalbedrag, totaal, total"),
            never=NEVER_AN_AMOUNT,
            is_needed=True,
        ),
        Column(
            "supplier",
            words(
                "leverancier, leveranciersnaam, crediteur, crediteurnaam, supplier, vendor"
            ),
            only=words("naam, name, relatie"),
        ),
        Column(
            "invoice_number",
            words(
                "factuurnummer, factuurnr, factuur nr, factuur nummer, nummer factuur, invoice number, invoice no,"
                "invoice nr"
            ),
            only=words("factuur, invoice, invoice #, nummer, number, nr"),
        ),
        Column(
            "reference",
            words(
                "ordernummer, ordernr, order nr, bestelnummer, inkooporder, order number, purchase order, po number"
            ),
            only=words("po, order"),
        ),
        Column("currency", words("valuta, munt, muntsoort, currency")),
        Column(
            "note",
            words("omschrijving, description, waarvoor, toelichting, memo"),
            only=words("note, notitie"),
        ),
        Column("kind", (), only=words("soort, kind, categorie, category")),
        Column("account", words("kanaal, channel")),
    ),
)
