"""Whoever is served is found by name, wherever the name comes from; agencies, saints and streets are nobody served."""

import unicodedata
from collections.abc import Callable

import pytest

from ccr_cli.audit.any_file import look_at_text
from helpers import TODAY

NAMES: dict[str, tuple[str, ...]] = {
    "Mexican": ("Yesenia Covarrubias", "Itzel Zaragoza Peñuelas", "María del Socorro Ibáñez"),
    "Maya": ("Ixchel Tzunux", "Marcos Chivalán Cux", "Nikté Baltazar Us"),
    "Caribbean": ("Yuleidys Batista", "Keshawna Braithwaite", "Oniel Figueredo"),
    "Haitian": ("Widlène Jean-Baptiste", "Fabiola Désravines", "Jhonny Pierre-Louis"),
    "Brazilian": ("Thaís Nogueira", "Jucilene dos Santos", "João Vasconcelos"),
    "Somali": ("Hodan Warsame", "Ayaan Cabdi Guuleed", "Faduma Abshir"),
    "Ethiopian": ("Tigist Woldemariam", "Hiwot Gebremedhin", "Selamawit Bekele"),
    "West African": ("Ngozi Okonkwo", "Aïssatou Diallo", "Kwabena Asante"),
    "Congolese": ("Furaha Mukendi", "Nsimba Kabongo", "Espérance Tshilombo"),
    "Arabic": ("Noor al-Khatib", "Rania Haddad", "Mohammed bin Yusuf"),
    "Afghan": ("Zarghuna Popalzai", "Gulalai Stanikzai", "Farzana Noorzai"),
    "South Asian": ("Sunita Bhattarai", "Harpreet Dhaliwal", "Nusrat Chowdhury"),
    "East Asian": ("Nguyen Thi Hoa", "Xiaoling Zhang", "Kim Soo-jin"),
    "Ukrainian": ("Oksana Kovalchuk", "Svitlana Bondarenko", "Bohdan Tkachenko"),
}
"""Invented, first and last names of people in the news of no day."""
PERSONS = [name for names in NAMES.values() for name in names]

SENTENCES: dict[str, str] = {
    "English": "Client {} asked for a ride",
    "English with a colon": "Survivor: {}, needs a bed",
    "Spanish": "La clienta {} pidió transporte",
    "Spanish with a word between": "La sobreviviente se llama {} y pidió cama",
}
WAYS: dict[str, Callable[[str], str]] = {
    "as it is written": str,
    "without accents": lambda text: "".join(
        sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)
    ),
}

AGENCIES: tuple[str, ...] = (
    # agencies and courts
    "Client services at Benito Juárez School",
    "Client services of Catholic Charities",
    "Client intake at Maricopa Legal Aid",
    "Client meetings are at the Ocotillo Library",
    "Survivor advocates of Casa Segura meet on Mondays",
    "Survivor support from Lutheran Social Services",
    "Survivor services of the Mesquite County Sheriff",
    "Victim services in Saguaro County",
    "Victim services at the Pima County Attorney",
    "Victim advocates of the Juniper Police Department",
    "Victim compensation in Arizona",
    "Victim Rights Week at Superior Court",
    # schools, hospitals, churches
    "The client was met at Cesar Chavez Elementary School",
    "The client desk at Martin Luther King Library",
    "The client line of Marshall Hospital",
    "Survivor groups meet at Rosa Parks Middle School",
    "Survivor groups meet at Saint Mary's Hospital",
    "Survivor groups meet at St. Vincent de Paul",
    "Survivor groups meet at San Felipe Neri Parish",
    "Survivor groups meet at Our Lady of Guadalupe Church",
    # streets, counties and towns
    "Client parking on Dolores Huerta Street",
    "Client parking behind Lincoln Avenue",
    "Clients come from Santa Cruz County",
    "Clients come from San Luis Potosí",
    "Survivors in Hidalgo County wait longest",
    "Survivors in Cochise County wait longest",
    # the same in Spanish
    "Servicios a clientas en la Escuela Benito Juárez",
    "Atención a víctimas en la Parroquia de San Judas Tadeo",
    "Las sobrevivientes se reúnen en la Biblioteca Sor Juana",
    "Las sobrevivientes se reúnen en la Clínica Santa Rosa",
    "La clienta fue a la Secundaria Lázaro Cárdenas",
    "La clienta fue al Hospital General de Zacatecas",
    "La clienta fue a la calle Emiliano Zapata",
    "La clienta fue al Consulado de México",
    "Las víctimas del Condado de Yuma esperan meses",
    "La clienta llegó de Santa Ana",
    "Una sobreviviente llegó de San Miguel de Allende",
    # staff and programs
    "Survivor liaison of the Arroyo Clinic",
    "Client Assistance Program of Saguaro County",
    "La red de sobrevivientes de Nogales",
)


def persons_in(text: str) -> list[str]:
    """What is found of persons served."""
    found = look_at_text("a.txt", text, TODAY)
    return [text[finding.column - 1 :] for finding in found if finding.rule.code == "CCR410"]


def test_there_are_forty_names_of_fourteen_origins_and_as_many_that_are_nobodys() -> None:
    assert len(NAMES) == 14
    assert len(set(PERSONS)) == len(PERSONS) >= 40
    assert len(set(AGENCIES)) == len(AGENCIES) >= 40


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
@pytest.mark.parametrize("name", PERSONS)
def test_a_person_served_is_found_by_a_name_of_any_origin(name: str, sentence: str, way: Callable[[str], str]) -> None:
    (found,) = persons_in(way(sentence.format(name)))

    assert found.startswith(way(name))


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
@pytest.mark.parametrize("name", PERSONS)
def test_a_name_in_capitals_is_found_at_least_as_a_name_near(name: str, sentence: str) -> None:
    text = sentence.format(name).upper()
    found = [text[finding.column - 1 :] for finding in look_at_text("a.txt", text, TODAY)]

    assert [one.startswith(name.upper()) for one in found] == [True]


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_name_in_capitals_is_an_error_as_well(sentence: str) -> None:
    assert [name for name in PERSONS if not persons_in(sentence.format(name).upper())] == []


@pytest.mark.parametrize("sentence", ["{} asked for a ride", "{} hosts the meeting", "{} pidió transporte"])
@pytest.mark.parametrize("name", PERSONS)
def test_a_name_alone_says_nothing_of_who_it_is(name: str, sentence: str) -> None:
    assert persons_in(sentence.format(name)) == []


@pytest.mark.parametrize("text", AGENCIES)
def test_what_bears_a_name_beside_such_words_is_no_person(text: str) -> None:
    assert persons_in(text) == []


@pytest.mark.parametrize("text", AGENCIES)
def test_it_is_no_person_in_capitals_either(text: str) -> None:
    assert look_at_text("a.txt", text.upper(), TODAY) == ()
