"""Makes the rosters that are no plain text: ``python tests/rosters/make_files.py``. xls and ods need LibreOffice.

Every agency, person, telephone and address in them is invented.
"""

# ruff: noqa: E501 - the rows of a csv are as long as they are

import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

FILES = Path(__file__).parent / "files"
Cells = Sequence[str | int | float | bool | date | None]

RED_CONTRA_LA_VIOLENCIA = """\
Organización;Sector;Nombre del contacto;Cargo;Teléfono;Correo electrónico;Estatus;Desde;Idiomas
Refugio Luz del Desierto;Víctimas;Itzel Xochihua;Directora;520-555-0111;contacto@luzdeldesierto.example.org;Miembro;14/05/2022;Español, inglés
Clínica Legal Migrante;Servicios legales;Lic. Baltazar Ornelas;Coordinador jurídico;520-555-0112;legal@clinicamigrante.example.org;Miembro;14/05/2022;Español y mixteco
Consulado de Guatemala en Mesa Alta;Consulado;Wendy Ixchel Tzoc;Cónsul de protección;520-555-0113;;Invitado;23/09/2025;Español, k'iche'
Policía Municipal de Mesa Alta;Policía;Cmdte. Arreola;Enlace con la comunidad;520-555-0114;;Miembro;30/01/2023;
Fiscalía del Condado Saguaro;Fiscalía;Graciela Monteverde;Defensora de víctimas;520-555-0115;graciela.monteverde@fiscalia.example.org;Miembro;30/01/2023;Español
Banco de Alimentos La Milpa;Alimentos;Don Chente;;520-555-0116;;Ya no participa;31/12/2024;
Parroquia San Judas;Iglesia;P. Eliseo;Oficina parroquial;520-555-0117;;Pendiente de invitar;;Español
Centro de Salud Valle Verde;Salud;Dra. Anahí Cázares;Trabajo social;520-555-0118;citas@valleverde.example.org;Declinó;19/08/2025;Español, náhuatl
"""
CONSEJO_POR_SECTORES = """\
CONSEJO CONTRA LA VIOLENCIA DOMÉSTICA;;;
Directorio de integrantes, julio de 2026;;;
;;;
Institución;Enlace;Puesto;Teléfono
ORDEN PÚBLICO:;;;
Policía de Piedra Lumbre;Of. Saldívar;Unidad de atención a víctimas;915-555-0131
Alguacil del Condado Bravo;Heriberto Nájera;Sargento de enlace;915-555-0132
TRIBUNALES Y FISCALÍA:;;;
Juzgado Municipal de Piedra Lumbre;;Secretaría de acuerdos;915-555-0133
Fiscalía de Distrito 34;Yolanda Esparza;Coordinadora de asistencia a víctimas;915-555-0134
SALUD:;;;
Hospital General Bravo;Enf. Kuauhtémoc;Jefatura de enfermería;915-555-0135
Clínica Familiar La Esperanza;;;915-555-0136
APOYO A VÍCTIMAS:;;;
Casa de Transición Amanecer;Odilia Bautista;Coordinadora;915-555-0137
Total: 7 instituciones;;;
;;;
* Favor de avisar de cualquier cambio a la coordinación.;;;
"""
SHELTER_NETWORK = """\
Member Agency	Type	Town	Hotline
North Star Crisis Center	DV/SA program	Cedar Falls	319-555-0161
Prairie Rose Safe Home	Shelter	Cedar Falls	319-555-0162
Monsoon Asian Advocates	Victim services	Ames	319-555-0163
Latinas Unidas por la Paz	Victim services	Perry	319-555-0164
Black Hawk Legal Aid	Legal aid	Waterloo	319-555-0165
Blackhawk County Sheriff	Law enforcement	Waterloo	319-555-0166
"""


class Book:
    """A workbook while it is made."""

    def __init__(self, path: Path) -> None:
        self.made = xlsxwriter.Workbook(path)
        self.made.set_properties({"created": datetime(2026, 6, 1)})
        self.day = self.made.add_format({"num_format": "m/d/yyyy"})
        self.bold = self.made.add_format({"bold": True})
        self.title = self.made.add_format({"bold": True, "align": "center", "font_size": 16})
        self.struck = self.made.add_format({"font_strikeout": True})
        self.struck_day = self.made.add_format({"font_strikeout": True, "num_format": "m/d/yyyy"})

    def rows(self, on: Worksheet, first: int, rows: Sequence[Cells], form: Format | None = None) -> None:
        """Write rows, the first of which has a number as the spreadsheet counts it."""
        for number, row in enumerate(rows, first - 1):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    on.write_datetime(number, place, cell, self.struck_day if form is self.struck else self.day)
                elif cell is not None:
                    on.write(number, place, cell, form)


def bilingual(book: Book) -> None:
    """Headings in both languages, under a title over all columns and empty rows."""
    on = book.made.add_worksheet("Miembros - Members")
    on.merge_range("A1:H1", "Fuerza de Tarea Frontera Sur / South Border Task Force", book.title)
    on.merge_range("A2:H2", "Revised 06/2026 - Actualizado", book.title)
    rows: list[Cells] = [
        [
            "Agency / Agencia",
            "Sector",
            "Contact / Contacto",
            "Title / Cargo",
            "Phone / Teléfono",
            "Email / Correo",
            "Status / Estatus",
            "Languages / Idiomas",
        ],
        [
            "Casa Mariposa Monarca",
            "Victim services / Servicios a víctimas",
            "Xiomara Paniagua",
            "Advocate / Defensora",
            "956-555-0101",
            "ayuda@mariposamonarca.example.org",
            "Member / Miembro",
            "English, Spanish",
        ],
        [
            "South Border Legal Aid",
            "Legal services / Servicios legales",
            "Anh Dao Truong",
            "Attorney",
            "956-555-0102",
            "legal@southborder.example.org",
            "Member / Miembro",
            "Spanish, Vietnamese",
        ],
        [
            "Rio Hondo Police Department",
            "Law enforcement / Policía",
            "Sgt. Wojciechowski",
            "Sergeant",
            "956-555-0103",
            None,
            "Invited / Invitado",
            None,
        ],
        [
            "Iglesia Nueva Vida",
            "Faith / Fe",
            "Pastor Eleazar",
            None,
            "956-555-0104",
            None,
            "Member / Miembro",
            "Spanish",
        ],
        [
            "Rio Hondo ISD",
            "Education / Educación",
            "Mrs. Delacroix-Bright",
            "Counselor / Consejera",
            "956-555-0105",
            None,
            "Declined / Declinó",
            None,
        ],
        ["Valle Rides", "Transportation / Transporte", None, None, "956-555-0106", None, "Member / Miembro", "Spanish"],
    ]
    book.rows(on, 4, rows[:1], book.bold)
    book.rows(on, 5, rows[1:])


def sections(book: Book) -> None:
    """Sections in rows of their own, a count under each, notes and a legend at the end."""
    on = book.made.add_worksheet("Roster")
    on.merge_range("B1:E1", "Tri-County Coordinated Community Response Team", book.title)
    book.rows(on, 3, [[None, "Agency", "Contact", "Title", "Telephone", "MOU on file?"]], book.bold)
    rows: list[Cells] = [
        [None, "Law enforcement"],
        [None, "Kettle Falls Police Department", "Lt. Bjornstad", "Lieutenant", "509-555-0111", "Yes"],
        [None, "Stevens Valley Sheriff's Office", "Dale Whitefeather", "Undersheriff", "509-555-0112", "No"],
        [None, "Subtotal", None, None, None, 1],
        [None, "Courts"],
        [None, "Stevens Valley District Court", None, "Clerk", "509-555-0113", "No"],
        [None, "Health"],
        [None, "Selkirk Women's Clinic", "Dr. Parvati", "Medical director", "509-555-0114", "Yes"],
        [
            None,
            "Selkirk Memorial Hospital Emergency Department",
            "Oluwaseun Adeyemi, RN",
            "SANE coordinator",
            "509-555-0115",
            "Yes",
        ],
        [None, "Victim advocacy and housing"],
        [None, "Kaniksu Family Shelter", "Maeve O'Hanrahan", "Shelter manager", "509-555-0116", "Yes"],
        [None, "TOTAL", None, None, None, 4],
        [],
        [None, "* MOUs are kept by the county clerk."],
        [None, "Key: Yes = signed, No = not signed yet"],
    ]
    book.rows(on, 4, rows)
    for number in (4, 8, 10, 13):
        on.merge_range(number - 1, 1, number - 1, 5, str(rows[number - 4][1]), book.bold)


def several_sheets(book: Book) -> None:
    """A cover, the members, a sheet for signing in, and one that is hidden."""
    cover = book.made.add_worksheet("Cover")
    book.rows(
        cover, 2, [["Great Plains Human Trafficking Task Force"], ["Membership list"], ["Questions: 402-555-0120"]]
    )
    on = book.made.add_worksheet("Members")
    rows: list[Cells] = [
        ["Organization", "Category", "Role on the task force", "Office Phone", "Status", "Since"],
        [
            "Flatwater Survivor Network",
            "Victim service provider",
            "Emergency shelter and case management",
            "402-555-0121",
            "Member",
            date(2023, 1, 17),
        ],
        [
            "Heartland Workers Legal Center",
            "Legal services provider",
            "T visas and labor claims",
            "402-555-0122",
            "Member",
            date(2023, 1, 17),
        ],
        ["Platte County Attorney", "Prosecutor", None, "402-555-0123", "Member", date(2023, 6, 20)],
        [
            "Homeland Security Investigations Omaha",
            "Federal law enforcement",
            "Investigations",
            "402-555-0124",
            "Liaison",
            date(2024, 2, 6),
        ],
        ["Meatpackers Union Local 77", "Labor", "Outreach at plants", "402-555-0125", "Invited", date(2026, 5, 19)],
    ]
    book.rows(on, 1, rows)
    signed = book.made.add_worksheet("Sign-in 6-16-26")
    people: list[Cells] = [
        ["Name", "Agency", "Signature"],
        ["Marisol Etxeberria", "Flatwater", None],
        ["Gunnar Thorvaldsen", "County Attorney", None],
    ]
    book.rows(signed, 1, people)
    hidden = book.made.add_worksheet("Survivor leaders")
    book.rows(hidden, 1, [["Name", "Agency", "Cell"], ["Nadezhda P.", "Flatwater survivor council", "402-555-0129"]])
    hidden.hide()


def transposed(book: Book) -> None:
    """An agency a column, as some councils keep a page for the wall."""
    on = book.made.add_worksheet("Council")
    rows: list[Cells] = [
        [
            "Agency",
            "Harbor Lights Advocacy",
            "Portage Legal Services",
            "Portage Township Police",
            "Lakeshore Health Clinic",
        ],
        ["Sector", "Victim services", "Legal services", "Law enforcement", "Health care"],
        ["Contact", "Annika Söderberg", "Jamal Toussaint", "Chief Pruitt", "Dr. Wei-Lin Fong"],
        ["Title", "Director", "Managing attorney", "Chief", "Medical director"],
        ["Phone", "906-555-0131", "906-555-0132", "906-555-0133", "906-555-0134"],
        ["Status", "Active", "Active", "Invited", "Active"],
    ]
    book.rows(on, 1, rows)


def people_of_agencies(book: Book) -> None:
    """A row a person; the agency's cell is merged over its people."""
    on = book.made.add_worksheet("Team")
    book.rows(on, 1, [["Agency", "Team member", "Position", "Desk phone", "Mobile"]], book.bold)
    people: list[Cells] = [
        [None, "Leilani Kealoha", "Program director", "808-555-0141", "808-555-0142"],
        [None, "Tomasi Faleolo", "Outreach advocate", "808-555-0143", None],
        [None, "Grace Villanueva", "Bilingual advocate", "808-555-0144", "808-555-0145"],
        [None, "Det. Kahananui", "Detective", "808-555-0146", None],
        [None, "Ofc. Sakamoto", "Domestic violence unit", "808-555-0147", None],
        ["Windward Immigration Law Clinic", "Jun Pascual", "Attorney", "808-555-0148", None],
        ["Pali Momi Elementary School", "Ms. Apo", "Counselor", None, "808-555-0149"],
    ]
    book.rows(on, 2, people)
    on.merge_range("A2:A4", "Ho'omalu Domestic Violence Program")
    on.merge_range("A5:A6", "Windward Police Department")


def days_as_numbers(book: Book) -> None:
    """Days as spreadsheets keep them, one of them as text, and telephones as numbers."""
    on = book.made.add_worksheet("Sheet1")
    rows: list[Cells] = [
        ["Member organization", "Type", "Telephone", "Status", "Status as of", "MOU signed", "MOU expires"],
        [
            "Bluestem Advocacy Center",
            "Domestic violence program",
            6185550151,
            "Active",
            date(2024, 3, 4),
            date(2024, 3, 4),
            date(2027, 3, 3),
        ],
        [
            "Cahokia Legal Aid",
            "Civil legal aid",
            6185550152,
            "Active",
            date(2022, 12, 1),
            date(2022, 12, 1),
            date(2025, 11, 30),
        ],
        ["Madison Bluff Police", "Police", 6185550153, "Active", date(2023, 5, 6), None, None],
        ["Riverbend Food Bank", "Food bank", 6185550154, "Invited", date(2026, 7, 8), None, None],
        ["Confluence Family Church", "Church", 6185550155, "Inactive - left", "2025-09-10", None, None],
    ]
    book.rows(on, 1, rows)


def other_spelling(book: Book) -> None:
    """The same agencies in other spelling, from lists of three years."""
    on = book.made.add_worksheet("Merged lists")
    rows: list[Cells] = [
        ["Agency", "Sector", "Phone", "Title"],
        ["Círculo de Mujeres", "Victim services", "559-555-0161", "Director"],
        ["CIRCULO DE MUJERES", "Victim Services", "559-555-0161", "Director"],
        ["St. Anne's Hospital", "Health", "559-555-0162", "Social worker"],
        ["Saint Annes Hospital ", "Health", "559-555-0163", "Charge nurse"],
        ["Tule County Sheriff's Office", "Law Enforcement", "559-555-0164", None],
        ["Tule County Sheriff’s Office", "Law enforcement", "(559) 555-0164", None],
        ["The Orchard Street Church", "Faith", "559-555-0165", None],
        ["Orchard Street Church", "Faith", "559-555-0165", None],
        ["Tule County Sheriff's Office - Jail", "Law enforcement", "559-555-0166", None],
    ]
    book.rows(on, 1, rows)


def agreements(book: Book) -> None:
    """Agreements: signed and until when, in words, in days, or not at all."""
    on = book.made.add_worksheet("MOU tracker")
    book.rows(on, 1, [["MOU TRACKER - STEWART BASIN SART"]], book.title)
    rows: list[Cells] = [
        ["Partner agency", "Sector", "MOU signed (date)", "MOU ends", "Member status"],
        ["Basin Sexual Assault Center", "Sexual assault advocacy", date(2025, 1, 20), date(2027, 1, 19), "Active"],
        ["Stewart Basin Police", "Police", "August 25, 2024", "August 24, 2026", "Active"],
        ["Uintah Forensic Nurses", "Emergency medical", "Yes", None, "Active"],
        ["Basin District Attorney", "Prosecutor", "pending", None, "Active"],
        ["Ute Tribal Court", "Court", "5/6/2025", "12/31/2026", "Active"],
        ["Basin Community College", "College", None, None, "Invited"],
    ]
    book.rows(on, 3, rows)


def shelters(book: Book) -> None:
    """Addresses, of shelters and of advocates' homes too."""
    on = book.made.add_worksheet("Housing partners")
    rows: list[Cells] = [
        ["Agency Name", "Service Type", "Street Address", "City", "ZIP", "Office Phone", "Home Address of contact"],
        [
            "Wren House",
            "Domestic violence shelter",
            "418 Larkspur Hollow Lane",
            "Cottonwood",
            "86326",
            "928-555-0171",
            "77 Quail Feather Court",
        ],
        [
            "Verde Transitional Apartments",
            "Transitional housing",
            "2201 Tuzigoot Loop, Unit 9",
            "Clarkdale",
            "86324",
            "928-555-0172",
            None,
        ],
        [
            "Sedona Rape Crisis Line",
            "Sexual assault services",
            "PO Box 3391",
            "Sedona",
            "86336",
            "928-555-0173",
            "9 Yavapai Bluff Terrace",
        ],
        ["Verde Valley Legal Aid", "Legal aid", "100 Main Street", "Cottonwood", "86326", "928-555-0174", None],
        ["Camp Verde Marshal", "Law enforcement", "646 First Street", "Camp Verde", "86322", "928-555-0175", None],
    ]
    book.rows(on, 1, rows)


def hidden_and_struck(book: Book) -> None:
    """A hidden column with what nobody may know, hidden and struck rows, comments."""
    on = book.made.add_worksheet("Roster 2026")
    rows: list[Cells] = [
        ["Agency", "Immigration status of rep", "Sector", "Title", "Phone"],
        ["Tierra Firme Advocates", "DACA", "Victim services", "Lead advocate", "505-555-0181"],
        ["Chama Legal Network", "U visa pending", "Legal services", "Attorney", "505-555-0182"],
        ["Espanola Police Department", "USC", "Law enforcement", "Captain", "505-555-0183"],
    ]
    book.rows(on, 1, rows)
    book.rows(on, 5, [["Vecinas de Santa Cruz", "undocumented", "Victim services", "Organizer", "505-555-0184"]])
    on.set_row(4, None, None, {"hidden": True})
    book.rows(on, 6, [["Rio Chama Clinic", "LPR", "Health care", "Manager", "505-555-0185"]], book.struck)
    book.rows(on, 7, [["Abiquiu Food Pantry", None, "Food", None, "505-555-0186"]])
    on.write("D2", "Former lead", book.struck)
    on.write_comment("A2", "Eufemia at the front desk overstayed, do not mention")
    on.set_column("B:B", None, None, {"hidden": True})


def check_marks(book: Book) -> None:
    """Seats as columns, with a mark where an agency sits."""
    on = book.made.add_worksheet("Matrix")
    rows: list[Cells] = [
        ["Who sits where"],
        [
            "Agency",
            "Victim services",
            "Legal services",
            "Law enforcement",
            "Prosecutor",
            "Courts",
            "Housing",
            "Health care",
            "Faith",
        ],
        ["Deerfield Haven", "X", None, None, None, None, "X", None, None],
        ["Deerfield Justice Collective", None, "x", None, None, None, None, None, None],
        ["City of Deerfield", None, None, "X", "X", None, None, None, None],
        ["Municipal Court of Deerfield", None, None, None, None, "✓", None, None, None],
        ["Sisters of the Visitation", None, None, None, None, None, "X", "X", "X"],
        ["Newcomers Circle", None, None, None, None, None, None, None, None],
    ]
    book.rows(on, 1, rows)


def attendance(book: Book) -> None:
    """Who was there, month by month, beside the agency."""
    on = book.made.add_worksheet("2026")
    rows: list[Cells] = [
        ["Attendance, Blue Earth SART"],
        [],
        ["#", "Agency", "Representative", "Jan", "Feb", "Mar", "Apr", "Total"],
        [1, "Blue Earth Sexual Violence Center", "Hodan Warsame", "X", "X", None, "X", 3],
        [2, "Minneopa Police Dept", "Investigator Lindholm", None, "X", "X", None, 2],
        [3, "Blue Earth County Attorney", "Pa Houa Xiong", "X", "X", "X", "X", 4],
        [4, "Prairie Immigrant Law", "Fadumo Ali-Hersi", None, None, "X", None, 1],
        [None, "Present", None, 2, 3, 3, 2, 10],
    ]
    book.rows(on, 1, rows)


def council(book: Book) -> None:
    """Seats that a statute names, with who was appointed; some are vacant. As an old workbook."""
    on = book.made.add_worksheet("Appointments")
    rows: list[Cells] = [
        ["Domestic Violence Coordinating Council"],
        ["No.", "Agency represented", "Seat", "Appointee", "Term expires", "Office telephone"],
        [1, "Delmar County Sheriff", "Law enforcement", "Sheriff Cadwallader", date(2027, 6, 30), "302-555-0191"],
        [2, "Office of the Attorney General", "Prosecution", "Siobhan Achebe", date(2027, 6, 30), "302-555-0192"],
        [3, "Family Court of Delmar", "Judiciary", "Hon. Castellanos", date(2028, 6, 30), "302-555-0193"],
        [
            4,
            "Delmar Coalition Against Domestic Violence",
            "Victim advocacy",
            "Ngozi Pemberton",
            date(2027, 6, 30),
            "302-555-0194",
        ],
        [5, None, "Public member", "VACANT", None, None],
        [6, "Christiana Bay Hospital", "Health care", "Dr. Ramaswamy", date(2028, 6, 30), "302-555-0196"],
    ]
    book.rows(on, 1, rows)


def promoters(book: Book) -> None:
    """A network's list in Spanish, as LibreOffice saves it."""
    on = book.made.add_worksheet("Directorio")
    rows: list[Cells] = [
        [
            "Nombre de la organización",
            "Tipo",
            "Ciudad",
            "Teléfono de oficina",
            "Celular",
            "Miembro desde",
            "Observaciones",
        ],
        [
            "Colectiva Flor de Nopal",
            "Atención a víctimas",
            "Nogales",
            "520-555-0197",
            "520-555-0198",
            date(2024, 11, 25),
            "Doña Cuca llora cuando habla de su hija",
        ],
        ["Comedor Santa Elena", "Comedor", "Nogales", "520-555-0199", None, date(2023, 8, 15), None],
        ["Centro de Capacitación Oficios", "Empleo", "Rio Rico", "520-555-0100", None, None, "Cerrado en julio"],
        ["Consultorio Popular", "Salud", "Nogales", "520-555-0119", "520-555-0120", date(2022, 2, 28), None],
    ]
    book.rows(on, 1, rows)


TEXTS: Mapping[str, tuple[str, str]] = {
    "red-contra-la-violencia.csv": (RED_CONTRA_LA_VIOLENCIA, "windows-1252"),
    "consejo-por-sectores.csv": (CONSEJO_POR_SECTORES, "utf-8-sig"),
    "shelter-network.txt": (SHELTER_NETWORK, "utf-16"),
}
BOOKS: Mapping[str, Callable[[Book], None]] = {
    "bilingual.xlsx": bilingual,
    "sections.xlsx": sections,
    "several-sheets.xlsx": several_sheets,
    "transposed.xlsx": transposed,
    "people-of-agencies.xlsx": people_of_agencies,
    "days-as-numbers.xlsx": days_as_numbers,
    "other-spelling.xlsx": other_spelling,
    "agreements.xlsx": agreements,
    "shelters.xlsx": shelters,
    "hidden-and-struck.xlsx": hidden_and_struck,
    "check-marks.xlsx": check_marks,
    "attendance.xlsx": attendance,
    "council.xls": council,
    "promotoras.ods": promoters,
}


def make() -> None:
    """Write all of them."""
    for name, (text, encoding) in TEXTS.items():
        (FILES / name).write_bytes(text.replace("\n", "\r\n").encode(encoding))
    for name, fill in BOOKS.items():
        path = FILES / name
        if path.suffix == ".xlsx":
            made(path, fill)
            continue
        with tempfile.TemporaryDirectory() as folder:
            source = made(Path(folder) / f"{path.stem}.xlsx", fill)
            office = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to"]
            subprocess.run([*office, path.suffix[1:], "--outdir", FILES, source], check=True, capture_output=True)


def made(path: Path, fill: Callable[[Book], None]) -> Path:
    """A workbook."""
    book = Book(path)
    fill(book)
    book.made.close()
    return path


if __name__ == "__main__":
    make()
