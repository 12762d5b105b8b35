"""What single cells of rosters say: telephones, mail, titles, days, statuses, languages, names."""

from datetime import date

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.rosters.days import day_in, days_in
from ccr_cli.rosters.headings import OFFICE, field_of, meaning_of
from ccr_cli.rosters.languages import languages_in
from ccr_cli.rosters.mails import mails_in
from ccr_cli.rosters.names import folded_key, name_in
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import may_show
from ccr_cli.rosters.statuses import status_in
from ccr_cli.rosters.telephones import telephones_in
from ccr_cli.rosters.titles import office_in, title_beside_name, title_in

SEATS = SeatReader(built_in("immigrant-survivors"))


@pytest.mark.parametrize(
    ("cell", "office", "has_own"),
    [
        ("520-555-0101", ["520-555-0101"], False),
        ("office 520-555-0101 / c 520-555-0102", ["520-555-0101"], True),
        ("(520) 555-0101 w, 520-555-0102 h", ["(520) 555-0101"], True),
        ("FSW Altagracia Example c 520-555-0102", [], True),
        ("520-555-0102 (cell)", [], True),
        ("pager 520-555-0102", [], True),
        ("520-555-0101 ext 12", ["520-555-0101 ext. 12"], False),
        ("520-555-0101; fax 520-555-0103", ["520-555-0101"], False),
        ("5205550101", ["520-555-0101"], False),
        ("1-520-555-0101", ["520-555-0101"], False),
        ("+52 631 555 0101", ["+52 631 555 0101"], False),
        ("Of. 520-555-0101 / Cel. 520-555-0102", ["520-555-0101"], True),
        ("ask Jo", [], False),
    ],
)
def test_a_telephone_of_the_office_stays_and_one_of_a_person_does_not(
    cell: str, office: list[str], has_own: bool
) -> None:
    said = telephones_in(cell)
    assert ([phone.number for phone in said.office], said.has_own) == (office, has_own)


def test_a_hotline_is_told_from_an_office() -> None:
    assert [phone.is_hotline for phone in telephones_in("ofc 520-555-0101; Hotline 800-555-0102").office] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("mail", "agency", "contact"),
    [
        ("plumshelter@example.org", "Plum City Area Shelter", "Jo Example"),
        ("campuspd@example.org", "Plains State University Police", "Jo Example, Officer"),
        ("icwa@example.org", "White Heron Nation ICWA Office", "Jo Example, ICWA Director"),
        ("mlkcenter@example.org", "Martin Luther King Jr. Neighborhood Center", "Jo Example"),
        ("victimwitness.kc@example.org", "Kettle County Attorney", "Jo Example"),
        ("birchfordpd@example.org", "Birch Ford Police Dept.", "Jo Example"),
        ("cvhous@example.org", "Cottonwood Valley Housing", "Jo Example"),
        ("clinicagila@example.org", "Clínica Médica del Gila", "Jo Example"),
        ("indianed@example.org", "Indian Education", "Jo Example"),
        ("htunit@example.org", "Marlow PD, Vice & HT", "Jo Example"),
        ("consuladord@example.org", "Consulado de la República Dominicana", ""),
        ("victimasytestigos@example.org", "Fiscalía de Distrito", "Jo Example"),
        ("plumcityacs@example.org", "Plum City Area Shelter", "Jo Example"),
        ("bpdliaison@example.org", "Birch Police - Refugee Liaison", "Jo Example"),
        ("wsbtpd@example.org", "White Stone Band of Birch Tribal Police Dept.", "Jo Example"),
        ("bccpc@example.org", "Birch Community Center", "Jo Example"),
        ("worksource.pc@example.org", "WorkSource", "Jo Example"),
        ("da.svb@example.org", "Plum County District Attorney", "Jo Example"),
        ("pnueva@example.org", "Puerta Nueva Transitional Living", "Jo Example"),
        ("vwcenter@example.org", "District Attorney - Victim Witness Center", "Jo Example"),
        ("esl@example.org", "Plains Community College", "Jo Example, ESL coordinator"),
        ("usao.vw@example.org", "U.S. Attorney's Office", "Jo Example, Victim Witness Coordinator"),
        ("worksource.tf@example.org", "WorkSource Toppen Falls", "Jo Example"),
        ("probono@example.org", "Colegio de Abogadas", ""),
    ],
)
def test_mail_that_is_made_of_the_agencys_name_is_its_own(mail: str, agency: str, contact: str) -> None:
    assert mails_in(mail, [agency], [contact]).office == (mail,)


@pytest.mark.parametrize("desk", ["ESL coordinator", "Victim Assistance Coord."])
def test_mail_that_is_made_of_what_a_desk_is_called_is_an_offices(desk: str) -> None:
    mail = {"ESL coordinator": "esl@example.org", "Victim Assistance Coord.": "davac@example.org"}[desk]
    assert mails_in(mail, ["Plum County District Attorney", desk], ["Jo Example"]).office == (mail,)


@pytest.mark.parametrize(
    "mail",
    ["plumbek@example.org", "jplum@example.org", "pcruz@example.org", "ngozi@example.org", "sheltermaria@example.org"],
)
def test_mail_that_an_agencys_name_does_not_make_stays_out(mail: str) -> None:
    assert mails_in(mail, ["Cedar Plum City Shelter"], []).office == ()


@pytest.mark.parametrize("mail", ["plumjo@example.org", "quispeplum@example.org", "quispe.kc@example.org"])
def test_mail_with_a_persons_name_beside_the_agencys_stays_out(mail: str) -> None:
    assert mails_in(mail, ["Plum City Area Shelter", "Kettle County"], ["Jo Quispe"]).office == ()


@pytest.mark.parametrize(
    "mail",
    ["zylabrek@example.org", "mzyla@example.org", "zcenter@example.org", "ezyla@example.org", "elmz.kova@example.org"],
)
def test_mail_that_is_only_in_part_the_agency_s_stays_out(mail: str) -> None:
    assert mails_in(mail, ["Elm Victim Center", "Center Director"], ["Marta Zyla-Brek"]).office == ()
    assert mails_in(mail, ["Elm Victim Center", "Center Director"]).office == ()


@pytest.mark.parametrize(
    ("mail", "is_office"),
    [
        ("info@example.org", True),
        ("frontdesk@example.org", True),
        ("dvunit@example.org", True),
        ("hcv@example.org", True),
        ("casaocotillo@example.org", True),
        ("jexample@example.org", False),
        ("jo.example@example.org", False),
        ("rosie88@example.org", False),
        ("info@gmail.com", False),
        ("kim@example.org", False),
        ("ed@example.org", False),
        ("nbrathwaite@example.org", False),
    ],
)
def test_a_desk_has_mail_and_a_person_keeps_hers(mail: str, is_office: bool) -> None:
    said = mails_in(mail, ["Casa Ocotillo"], ["Jo Example"])
    assert (said.office, said.has_own) == ((mail,) if is_office else (), not is_office)


@pytest.mark.parametrize(
    ("cell", "title", "has_person"),
    [
        ("Program Director", "Program Director", False),
        ("Xochitl Quispe, Program Director", "Program Director", True),
        ("Director Xochitl Quispe", "Director", True),
        ("Charge nurse", "Charge nurse", False),
        ("Directora de Atención a Víctimas", "Directora de Atención a Víctimas", False),
        ("Chief, Special Victims", "Chief, Special Victims", False),
        ("RN", "RN", False),
        ("Quispe, RN", None, True),
        ("Nutrióloga", "Nutrióloga", False),
        ("Encargado de bodega", "Encargado de bodega", False),
        ("Dr. Lee", None, True),
        ("Xochitl Quispe", None, True),
        ("Church Secretary", "Church Secretary", False),
        ("Hotline Coord.", "Hotline Coord.", False),
        ("McKinney-Vento Liaison", "McKinney-Vento Liaison", False),
        ("Enlace de McKinney-Vento", "Enlace de McKinney-Vento", False),
        ("Liaison McKinney", "Liaison", True),
        ("ELL coordinator", "ELL coordinator", False),
        ("Det.", "Det.", False),
        ("Encarg.", "Encarg.", False),
        ("Coord. de víctimas", "Coord. de víctimas", False),
        ("Teniente", "Teniente", False),
        ("Det. Quispe", "Det.", True),
        ("Xochitl Quispe (Det. Sgt.)", "Det. Sgt.", True),
        ("Xochitl Quispe, Bailiff", "Bailiff", True),
        ("Managing Atty", "Managing Atty", False),
        ("Xochitl Quispe, V/W Advocate", "V/W Advocate", True),
        ("Vocera", "Vocera", False),
        ("Dra.", None, True),
        ("", None, False),
    ],
)
def test_a_title_comes_in_and_a_name_does_not(cell: str, title: str | None, has_person: bool) -> None:
    said = title_in(cell)
    assert (said.title, said.has_person) == (title, has_person)


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("Robotics Coordinator", "Robotics Coordinator"),
        ("Gang Unit Detective", "Gang Unit Detective"),
        ("Sergeant Quispe", None),
        ("Xochitl Directora", None),
        ("Directora de Xochitl", None),
        ("Lupita Coordinator", None),
        ("Quispe, Director", None),
        ("ESL 520-555-0101 Coordinator", None),
        ("Telegrafista", "Telegrafista"),
        ("telegrafista", "telegrafista"),
        ("tejedora comunal", None),
        ("pregunte por nekane", None),
        ("Telegrafista Quispe", None),
        ("Bautista", None),
        ("Montemayor", None),
        ("maria", None),
    ],
)
def test_a_title_has_words_that_say_no_job_where_another_cell_has_the_name(cell: str, title: str | None) -> None:
    assert title_beside_name(cell, {"xochitl", "quispe"}) == title


def test_an_office_without_a_job_is_taken_from_a_column_of_titles_alone() -> None:
    assert title_in("Servicios a ciudadanos").title is None
    assert office_in("Servicios a ciudadanos") == "Servicios a ciudadanos"
    assert office_in("Xochitl Quispe") is None


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("2025-03-04", [date(2025, 3, 4)]),
        ("March 4, 2025", [date(2025, 3, 4)]),
        ("4 de marzo de 2025", [date(2025, 3, 4)]),
        ("3/14/2025", [date(2025, 3, 14)]),
        ("45720", [date(2025, 3, 4)]),
        ("3/4/26", [date(2026, 3, 4), date(2026, 4, 3)]),
        ("2/1/2025 - 1/31/2027", [date(2025, 2, 1)]),
        ("1900-01-01", []),
        ("someday", []),
    ],
)
def test_a_day_is_told_in_every_clear_form(cell: str, days: list[date]) -> None:
    assert list(day_in(cell).days) == days


def test_a_month_is_no_day() -> None:
    assert day_in("March 2025").is_part
    assert [day.days for day in days_in("Signed 3/14/2024, exp. 3/13/2027")] == [
        (date(2024, 3, 14),),
        (date(2027, 3, 13),),
    ]


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Active member", "at-the-table"),
        ("Invited 3/2026", "invited"),
        ("No longer attending", "left"),
        ("Not active", "left"),
        ("Miembro", "at-the-table"),
        ("Por invitar", "identified"),
        ("Sugerida", "identified"),
        ("to invite", "identified"),
        ("Sugerida por", None),
        ("suggested by the clinic", None),
        ("Ya no participa", "left"),
        ("No participa", "declined"),
        ("YES since 8/17/2022", "at-the-table"),
        ("Declined 2/20/2025", "declined"),
        ("Declined 9/30/2025, conflict", "declined"),
        ("Declined for now", "declined"),
        ("No aceptó por ahora", "declined"),
        ("On site", "at-the-table"),
        ("sí viene", "at-the-table"),
        ("yes, when she can", "at-the-table"),
        ("dejaron de venir", "left"),
        ("Dejó de asistir en mayo", "left"),
        ("hay que invitarlos", "identified"),
        ("no contestan", "invited"),
        ("reach out", "identified"),
        ("n/a - too far", None),
        ("sunny", None),
    ],
)
def test_status_words_are_those_of_plans(cell: str, status: str | None) -> None:
    assert status_in(cell, is_yes_or_no=False).status == status


def test_a_day_of_something_else_in_brackets_is_not_that_of_the_status() -> None:
    said = status_in("Pending (application rec'd 8/19/2026)", is_yes_or_no=False)
    assert (said.status, said.since.days) == ("invited", ())
    for cell in ("Left (6/30/2024)", "Left 6/30/2024 (budget)", "Left (since 6/30/2024)"):
        assert status_in(cell, is_yes_or_no=False).since.days == (date(2024, 6, 30),)


@pytest.mark.parametrize(
    ("cell", "languages"),
    [
        ("English, Spanish", [("es", None)]),
        ("Español y mixteco", [("es", None), ("mix", None)]),
        ("Spanish (staff), K'iche' (phone interpreter)", [("es", "staff"), ("quc", "phone")]),
        ("Kreyòl, français", [("ht", None), ("fr", None)]),
        ("Oromo", [("om", None)]),
        ("Karen", [("Karen", None)]),
        ("yes", []),
    ],
)
def test_languages_are_codes_where_plans_have_one(cell: str, languages: list[tuple[str, str | None]]) -> None:
    assert list(languages_in(cell).languages) == languages


@pytest.mark.parametrize(
    ("cell", "name", "aliases"),
    [
        ("Desert Legal Aid (DLA)", "Desert Legal Aid", ("DLA",)),
        ("SAFE (Sexual Assault Center)", "SAFE", ("Sexual Assault Center",)),
        ("1. Casa Ocotillo *", "Casa Ocotillo", ()),
        ("Casa Ocotillo (refugio)", "Casa Ocotillo", ()),
        ("Prairie Haven, Inc. - 1418 N. Larkspur", "Prairie Haven, Inc.", ()),
        ("Casa Ocotillo - Jo Smith, Director", "Casa Ocotillo", ()),
        ("Jo Smith\nOcotillo Police Department", "Ocotillo Police Department", ()),
        ("Mujeres Unidas\ndel Valle", "Mujeres Unidas del Valle", ()),
    ],
)
def test_a_name_is_taken_out_of_its_cell(cell: str, name: str, aliases: tuple[str, ...]) -> None:
    said = name_in(cell, SEATS)
    assert (said.name, said.aliases) == (name, aliases)


@pytest.mark.parametrize("name", ["Esperanza Ruvalcaba", "Dr. Amina Yusuf, DDS", "Smith, Jo"])
def test_a_name_that_may_be_a_persons_is_asked_about(name: str) -> None:
    assert name_in(name, SEATS).is_person


@pytest.mark.parametrize("name", ["Casa Ocotillo", "Rosa Parks Elementary School", "Colectiva Flor de Nopal", "YWCA"])
def test_an_agency_is_no_person(name: str) -> None:
    assert not name_in(name, SEATS).is_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two Rivers Family Crisis Center", "two rivers family crisis ctr."),
        ("St. Anne's Hospital", "Saint Annes Hosp."),
        ("Marlow PD", "Marlow Police Department"),
        ("Lakeshore County D.A.", "Lakeshore County District Attorney's Office"),
        ("S.A.F.E.", "SAFE"),
        ("The Orchard Street Church", "Orchard Street Church"),
    ],
)
def test_other_spellings_are_one_agency(one: str, other: str) -> None:
    assert folded_key(one) == folded_key(other)


def test_nothing_is_shown_that_may_be_a_name() -> None:
    assert may_show("Office phone")
    assert not any(map(may_show, ["Xochitl Quispe", "Agency of Jo Smith", "520-555-0101", "a@example.org"]))


@pytest.mark.parametrize(
    "cell",
    [
        "DO NOT REFER",
        "no viene",
        "went quiet",
        "Not a member",
        "asked to leave",
        "Maybe",
        "active until June",
        "declined to sign MOU, attends",
        "quizás",
    ],
)
def test_what_says_no_status_for_sure_is_a_question(cell: str) -> None:
    said = status_in(cell, is_yes_or_no=False)
    assert said.status is None
    assert said.not_understood == cell


@pytest.mark.parametrize("cell", ["Do not invite", "do not contact, per survivors", "No invitar"])
def test_who_is_not_to_be_invited_gets_no_status(cell: str) -> None:
    said = status_in(cell, is_yes_or_no=False)
    assert said.status is None
    assert said.is_unwanted


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Juniper PD, Sgt. Ixmal Harrow", "Juniper PD"),
        ("Rim Schools: Quentella Abernatha", "Rim Schools"),
        ("Casa Luz / Quentella Abernatha", "Casa Luz"),
        ("Dosca Transit - Quentella Abernatha (new)", "Dosca Transit"),
        ("Rim Health c/o Quentella Abernatha", "Rim Health"),
        ("Quentella Abernatha - Rim Bus", "Rim Bus"),
        ("Legal Aid of Pinal - Casa Grande", "Legal Aid of Pinal - Casa Grande"),
        ("Rim Bus, Abernatha, Quentella", "Rim Bus"),
        ("Abernatha, Quentella - Rim Bus", "Rim Bus"),
        ("Rim Bus / Program manager Quentella Q. Abernatha", "Rim Bus"),
        ("Rim Bus, Director: Quentella Abernatha", "Rim Bus"),
        ("Rim Bus (Abernatha, Quentella, Director)", "Rim Bus"),
        ("Quentella Abernatha (Rim Bus)", "Rim Bus"),
        ("Quentella Abernatha\nRim Bus", "Rim Bus"),
        ("Sheriff Abernatha - Rim Bus", "Rim Bus"),
        ("Rim Bus - Hyun-woo Abernatha", "Rim Bus"),
        ("Rim Bus - Quentella", "Rim Bus"),
        ("Rim Bus - Nguyen Van Minh", "Rim Bus"),
        ("Rim Bus - Mai See Vang", "Rim Bus"),
        ("Rim Bus - María de la Luz Peña", "Rim Bus"),
        ("Rim Bus - Al-Hassan Omar", "Rim Bus"),
        ("Rim Bus - Israel Rivers", "Rim Bus"),
        ("District Attorney, Quentella Abernatha", "District Attorney"),
    ],
)
def test_a_person_beside_an_agency_is_cut_whatever_the_origin_of_the_name(cell: str, name: str) -> None:
    assert name_in(cell, SEATS).name == name


@pytest.mark.parametrize(
    "cell",
    [
        "Law Office of Quentella Abernatha",
        "Abernatha, Harrow & Quentel, LLC",
        "Rosa Parks Center",
        "St. Jude Parish",
        "Iglesia Bautista de Ocotillo",
        "Rio Verde Transit, Oak Creek",
        "Emerge",
        "Esperanza - Centro de Mujeres",
        "CODAC - Ocotillo",
        "Promotoras de Salud Valle Hondo",
    ],
)
def test_an_agency_that_bears_a_name_is_left_as_it_is(cell: str) -> None:
    said = name_in(cell, SEATS)
    assert (said.name, said.is_person, said.has_person) == (cell, False, False)


@pytest.mark.parametrize(
    "cell",
    [
        "Quentella Abernatha",
        "Abernatha, Quentella",
        "Sheriff Abernatha",
        "Victim advocate Quentella Abernatha",
        "Quentella Q. Abernatha, Director",
        "Abernatha, Quentella, Director",
    ],
)
def test_words_that_only_a_person_has_are_no_agency(cell: str) -> None:
    assert name_in(cell, SEATS).is_person


@pytest.mark.parametrize(
    "cell",
    [
        "Hope Center @ 412 Larkspur Ln",
        "Hope Center at 412 Larkspur",
        "Hope Center 88 Elm Street",
        "Hope Center PO Box 9",
    ],
)
def test_a_street_beside_a_name_is_cut(cell: str) -> None:
    said = name_in(cell, SEATS)
    assert said.name == "Hope Center"
    assert said.has_street


@pytest.mark.parametrize(
    ("box", "agency", "person", "is_office"),
    [
        ("iggy", "Valley Shelter", "Ignatius Plumtree", False),
        ("mb", "Valley Shelter", "Mary Beth Tillman", False),
        ("kiki", "Valley Shelter", "Kiyoko Tanabe", False),
        ("pstn", "Valley Shelter", "Patricia Stone", False),
        ("dvu", "Valley Shelter", "Ignatius Plumtree", True),
        ("mpd", "Mesa PD", "Margarita Po", True),
        ("intake", "Valley Shelter", "Ignatius Plumtree", True),
        ("mckinneyvento", "Valley School District", "McKinney-Vento Liaison", True),
    ],
)
def test_a_short_box_that_begins_like_a_name_beside_it_is_a_persons(
    box: str, agency: str, person: str, is_office: bool
) -> None:
    assert bool(mails_in(f"{box}@valley.example.org", [agency], [person]).office) == is_office


@pytest.mark.parametrize(
    "heading",
    ["Signatory", "Lead", "Director", "CEO", "Pastor", "Advocate name", "Liaison's name", "Directora", "Jefe"],
)
def test_who_stands_for_an_agency_heads_a_column_of_persons(heading: str) -> None:
    assert field_of(heading) == "contact"


def test_brackets_of_a_heading_say_that_titles_stand_below_it() -> None:
    assert field_of("Signs for agency (title)") == "title"
    assert field_of("Sector (title)") == "seats"
    assert field_of("NEW? (Y)") == "unheard"


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Direct line", ""),
        ("Signatory direct line", ""),
        ("Phone (direct)", ""),
        ("General line", OFFICE),
        ("Main", OFFICE),
    ],
)
def test_a_direct_line_is_not_surely_an_office_s(heading: str, meaning: str) -> None:
    assert (field_of(heading), meaning_of("phone", heading)) == ("phone", meaning)


@pytest.mark.parametrize("name", ["United Way", "Rotary Club", "Girl Scouts", "Kaiser Permanente", "Lions Club"])
def test_a_known_kind_of_agency_reads_like_no_person(name: str) -> None:
    assert not name_in(name, SEATS).is_person


def test_whom_a_program_is_for_belongs_to_its_name() -> None:
    name = "Programa Hombres Nuevos (para agresores)"
    assert name_in(name, SEATS).name == name
    assert name_in("Programa Hombres Nuevos (para xiomara)", SEATS).name == "Programa Hombres Nuevos"
