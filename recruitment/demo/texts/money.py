"""What the campaigns may cost, and what they did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineText:
    """A purpose: what was planned, and what is spent every so many days."""

    campaign: str
    kind: str
    account: str
    planned: int
    planned_hours: int
    note: str
    every: int
    amount: int
    hours: int = 0


HOUR_RATE = 42
LINES = (
    LineText("district", "media", "z-linkedin", 1600, 0, "Berichten in beeld bij verpleegkundigen", 7, 85),
    LineText("district", "media", "z-facebook", 700, 0, "Avondberichten in de buurt", 9, 45),
    LineText("district", "production", "", 950, 0, "Fotograaf, een avond en een route", 120, 880),
    LineText("district", "hours", "", 0, 110, "Schrijven, plaatsen, antwoorden", 7, 0, 5),
    LineText("heatpumps", "media", "v-tiktok", 1200, 0, "Filmpjes in beeld in de regio", 6, 90),
    LineText("heatpumps", "media", "v-facebook", 800, 0, "Open avond en vacatures", 8, 60),
    LineText("heatpumps", "production", "", 600, 0, "Montage van de filmpjes", 30, 240),
    LineText("heatpumps", "tools", "", 180, 0, "Programma voor ondertitels", 28, 39),
    LineText("heatpumps", "hours", "", 0, 90, "Filmen, plaatsen, antwoorden", 7, 0, 6),
    LineText("trainees", "media", "z-instagram", 900, 0, "Verhalen van leerlingen", 7, 80),
    LineText("trainees", "production", "", 400, 0, "Folder voor de rondleiding", 90, 395),
    LineText("trainees", "hours", "", 0, 70, "Rondleiding, gesprekken, berichten", 7, 0, 14),
)  # fmt: skip
RATES = (
    ("HR-medewerker", "hr", "46.50"),
    ("Recruiter", "recruiter", "42"),
    ("Fotograaf in dienst", "", "38.75"),
)
# Day, campaign, purpose, supplier, order number, amount, and what of it is invoiced.
ORDERS = (
    (-40, "district", "production", "Fotostudio Helder", "B-2026-118", "120", "80"),
    (-12, "heatpumps", "media", "Regionale Omroep Vechtdal", "B-2026-131", "240", ""),
    (-6, "heatpumps", "agency", "Bureau Stroomlijn", "B-2026-134", "160", ""),
    (-4, "district", "referral", "Aanbrengpremies wijkteams", "B-2026-135", "100", ""),
)
FILE_HEAD = "Factuurdatum;Leverancier;Factuurnummer;Bedrag excl. btw;Omschrijving"
# Days before the file came, supplier, number, amount as in a Dutch file, what for.
FILE_ROWS = (
    (38, "Drukkerij De Vecht", "26-0871", "86,50", "Banieren open avond"),
    (31, "Cateraar Smaak", "F20260412", "92,00", "Soep en broodjes open avond"),
    (17, "Cameraverhuur Zwart", "2026-1190", "125,25", "Camera en licht, drie dagen"),
    (9, "Drukkerij De Vecht", "26-0933", "48,40", "Stickers voor de bussen"),
)
# A file with a title, VAT, a credit note, a total, and a row that the ledger has already.
WAITING_HEAD = (
    "sep=;",
    "Openstaande posten installatie;;;;;;",
    "",
    "Factuurdatum;Vervaldatum;Leverancier;Factuurnummer;Bedrag excl. btw;Btw;Bedrag incl. btw",
)
# Days before the file came, and the rest of the row after its two days.
WAITING_ROWS = (
    (9, "Drukkerij De Vecht;26-0933;48,40;10,16;58,56"),
    (6, "Drukkerij De Vecht;26-0941;€ 120,-;25,20;145,20"),
    (5, "Drukkerij De Vecht;C26-012;(36,00);-7,56;-43,56"),
    (3, "Regionale Omroep Vechtdal;;1.150,00;241,50;1.391,50"),
    (2, "Cateraar Smaak;F20260455;volgt;;"),
)
WAITING_TOTAL = "Totaal;;;;1.282,40;;"
