"""What may never stand in a shared plan, tried as a tired person would write it, with the hooks installed.

The list is that of the field's guides: names, numbers, cases, ways to reach somebody, who asked for what, statuses,
places of shelters, stories that tell who it was, codes, papers of a case, and advocates' own telephones. The twelfth,
small counts, may stand in a plan and is kept from those who may not read it: see ``test_who_sees_what``.
"""

import os
import shlex
from pathlib import Path

import pytest

from ccr_cli.git.hooks import HOOKS
from git_repositories import PLAN, GitRepository, alone_in, folder_with_ccr, guard, new_repository
from helpers import Program, write_files

THINGS = {
    "a name": ("survivor Ana Tejeda needs a bed by friday", "la clienta Rosalba Tejeda necesita cama el viernes"),
    "initials": ("client M.R. missed the bus again", "clienta M.R. perdió el camión otra vez"),
    "an A-number": ("ask legal aid abt A# 012-345-678", "preguntar a legal por el A012 345 678"),
    "a receipt number": ("IOE0000012345 still pending", "el recibo EAC 00 123 45688 sigue pendiente"),
    "a passport": ("her passport G00012345 expired", "se le vencio el pasaporte G00012345"),
    "a police report": ("police report #26-004512 has it wrong", "el reporte policial 26-004514 esta mal"),
    "a protection order": (
        "protection order PO-2026-00231 was served",
        "ya entregaron la orden de proteccion 26DV00312",
    ),
    "a date of birth": ("DOB 4/3/90", "nació el 3 de abril de 1990"),
    "a social security number": ("ssn 000-12-3456", "su seguro social es 000-12-3475"),
    "a telephone": ("survivor's cell is (520) 555-0161", "el cel de la sobreviviente es 520 555 01 77"),
    "an address": ("the client moved to 77 W. Juniper Ave.", "la usuaria se mudó a Av. Juárez #77"),
    "a car": ("client drives the red truck, plate ABC-1234", "la clienta trae la troca roja, placas ABC-12-34"),
    "a name on a social medium": (
        "reach the survivor on facebook as luna_77",
        "la sobreviviente esta en insta como luna.77",
    ),
    "who asked for what": ("Ms. Tejeda's U visa was approved", "a la señora Tejeda le aprobaron la visa U"),
    "a status of staff": ("our promotora Elena Duarte has no papers", "la promotora Elena Duarte no tiene papeles"),
    "a story of one person": (
        "34 year old from Honduras, two kids, lives in Ajo, works nights",
        "una mujer de 34 años, de Honduras, con dos hijos, vive en Ajo",
    ),
    "a hash": (
        "client " + "0123456789abcdef" * 4 + " came back",
        "la clienta " + "0123456789abcdef" * 4 + " volvió",
    ),
    "a risk score": ("her danger assessment score is 19", "salió con un puntaje de riesgo alto, nivel 19"),
    "a safety plan": ("her safety plan is in the drawer", "su plan de seguridad está en el cajón"),
    "an advocate's telephone": ("Advocate's own phone is 520 5550175", "el cel de la defensora es 520-555-0176"),
    "a day of outreach": ("outreach at the swap meet on Dec 5, 2026", "mesa de derechos el 5 de diciembre de 2026"),
}
SHELTERS = ("deliveries go to 214 Alder Street", "entregas en calle Olivo 214")
SHELTER = "partners:\n  casa:\n    name: Casa Segura\n    seats: [housing]\n    status: at-the-table\n"


@pytest.fixture
def guarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepository:
    made = new_repository(alone_in(tmp_path / "repo", monkeypatch))
    monkeypatch.setenv("PATH", f"{folder_with_ccr(tmp_path / 'programs', 'ccr')}:{os.environ['PATH']}")
    made.environment["PATH"] = os.environ["PATH"]
    made.commit({"plans/x.yaml": PLAN})
    return guard(made)


def is_stopped(repository: GitRepository, files: dict[str, str], message: str, language: str, secret: str) -> str:
    """What is told when a commit is stopped; nothing of what was found is in it."""
    before = repository.do("rev-parse", "HEAD")
    repository.stage(files)
    done = repository.git("commit", "--allow-empty", f"--message={message}", CCR_LANG=language)

    assert (done.status, repository.do("rev-parse", "HEAD")) == (1, before), done.told
    return repeats_nothing(done.told, secret)


def repeats_nothing(told: str, secret: str) -> str:
    assert secret not in told
    assert "CCR4" in told
    assert "Traceback" not in told
    return told


def ways(text: str) -> list[tuple[dict[str, str], str]]:
    """A plan, notes and a message with a text in them: files, and the message of a commit."""
    return [
        ({"plans/x.yaml": f'{PLAN}note: "{text}"\n'}, "More"),
        ({"minutes.md": f"# Minutes\n\n- {text}\n"}, "More"),
        ({}, text),
    ]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("thing", THINGS)
def test_what_the_hooks_ask_finds_it_in_a_plan_in_notes_and_in_a_message(
    ccr: Program, guarded: GitRepository, monkeypatch: pytest.MonkeyPatch, thing: str, language: str
) -> None:
    text = THINGS[thing][("en", "es").index(language)]
    monkeypatch.setenv("CCR_LANG", language)
    at_files, at_message = (
        shlex.split(hook.words.replace("$1", ".git/COMMIT_EDITMSG"))
        for hook in HOOKS
        if hook.name in ("pre-commit", "commit-msg")
    )

    for files, message in ways(text):
        guarded.stage(files)
        write_files(guarded.folder, {".git/COMMIT_EDITMSG": f"{message}\n"})
        done = ccr(*at_files)
        if not files:
            assert done.status == 0, done
            done = ccr(*at_message)

        assert done.status == 1, done
        told = repeats_nothing(done.out + done.err, text)
        words = {"en": ("Take it out and commit again", "ccr explain privacy"), "es": ("ccr explain privacy",)}
        assert all(word in told for word in words[language])
        guarded.do("reset", "--quiet", "--hard")


@pytest.mark.parametrize("number", range(len(THINGS)), ids=list(THINGS))
def test_git_makes_no_commit_with_it(guarded: GitRepository, number: int) -> None:
    """By turns a plan, notes and a message, in both languages by turns."""
    text = list(THINGS.values())[number][number % 2]
    files, message = ways(text)[number % 3]

    is_stopped(guarded, files, message, ("en", "es")[number % 2], text)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_place_of_a_shelter_is_stopped(guarded: GitRepository, language: str) -> None:
    text = SHELTERS[("en", "es").index(language)]

    told = is_stopped(guarded, {"plans/x.yaml": f"{PLAN}{SHELTER}    note: {text}\n"}, "More", language, text)

    assert "CCR413" in told


def test_what_a_plan_holds_every_day_passes(guarded: GitRepository) -> None:
    guarded.stage(
        {
            "plans/x.yaml": f"{PLAN}{SHELTER}    note: Nothing about us without us; survivors decide.\n",
            "minutes.md": "# Minutes\n\n- The sheriff came on 2026-10-08.\n- Hotline: 800-555-0100\n",
        }
    )

    done = guarded.git("commit", "--message=The October meeting")

    assert done.status == 0, done.told
