"""Statuses as coordinators write them: in sentences, in both languages."""

import pytest

from ccr_cli.rosters.statuses import status_in

AT_THE_TABLE = [
    "comes every time, brings two people", "sends somebody most months", "said yes, starts in January", "on board",
    "they come most of the time", "has a seat", "on the steering group", "said they will come", "at every meeting",
    "in the group", "in our coalition, no MOU needed", "part of the team", "meets with us since 5/22/2024",
    "Ya camina con nosotros", "Signatory", "In the building",
    "here daily", "here Mon & Wed", "now and then", "spotty",
    "Yes, every month", "comes when there is a case", "shows up late but shows up", "asked and said yes",
    "left in 2023 but came back", "will start after New Year", "we can count on them", "always there",
    "Ms. Lee comes for them", "yes!",
    "has its chair", "signed and sitting with us", "hosting our meetings", "full seat",
    "tiene silla", "se sienta con nosotras", "presta el salón",
    "vienen siempre", "manda a alguien cada mes", "ya dijeron que sí", "Sí, siempre vamos", "sí, cuando podemos",
    "vamos a mandar a alguien", "no faltan nunca", "se fueron pero ya volvieron", "empiezan en enero",
]  # fmt: skip
INVITED = [
    "waiting to hear back from them", "we have asked twice, no answer yet", "letter went out", "emailed the director",
    "Asked 10/20/2026, nothing yet", "we left two messages", "invited, has not come yet", "haven't heard from them",
    "ball is in their court", "talked to the chief, will let us know",
    "chair offered", "offered them a seat", "mulling it over", "promised an answer by Friday",
    "se le ofreció silla", "lo van a consultar", "quedaron de contestar",
    "no han contestado", "les mandamos carta", "ya les escribimos, sin respuesta",
    "todavía no, ya los invité", "not yet, already asked them",
    "esperamos su respuesta", "quedaron de avisar",
]  # fmt: skip
IDENTIFIED = [
    "have not asked them yet", "haven't asked", "on the list to ask", "not yet asked", "still need to reach out",
    "should be asked", "nobody has called them", "next on our list", "we want them, not asked yet",
    "no chair yet, on our list", "dream partner", "open chair",
    "silla vacía", "faltan por buscar", "nos gustaría que vinieran",
    "falta invitarlos", "todavía no los invitamos", "no les hemos hablado", "hay que buscarlos", "nadie les ha hablado",
]  # fmt: skip
LIAISON = [
    "only by email, wants to be kept in the loop", "they observe, no vote", "reads the minutes only", "by phone only",
    "Only if there is something on the agenda for us", "observers", "gets the minutes", "call them when needed",
    "does not come, but answers the phone", "no viene pero contesta el teléfono",
    "nomás reciben los correos", "Nomás por correo", "solo cuando hay un caso", "de oyente", "reciben las minutas",
]  # fmt: skip
DECLINED = [
    "Dijo que por el momento no puede", "rechazó la invitación",
    "too busy this year, maybe next", "sent their regrets", "turned us down", "no thanks", "no time, short staffed",
    "We would like to but can not commit right now", "they can't come", "asked, said no", "not their thing",
    "won't be joining us", "No, thank you", "cannot spare anybody",
    "turned the chair down", "their board voted no", "not allowed to join",
    "su jefe no los deja", "se negaron",
    "no tienen tiempo", "No podemos por ahora, tenemos mucho trabajo", "les invitamos y no quisieron",
    "dicen que no pueden venir", "no gracias", "muy ocupados",
]  # fmt: skip
LEFT = [
    "dropped out when the director left", "we lost them in 2024", "not since March", "hasn't come since spring",
    "used to come every month", "no longer with us", "they don't come anymore", "no, left", "closed in June",
    "was on the team until 2024", "stopped coming", "gone", "lost touch", "moved on",
    "gave the chair back", "off the table", "haven't seen them since 2023", "was with us till 2023",
    "devolvió la silla", "fueron miembros", "se acabó el programa",
    "se salieron en mayo", "vinieron una vez y ya no", "Antes íbamos, ya no", "dejaron de venir en mayo",
    "ya no vienen desde marzo", "los perdimos", "cerraron",
]  # fmt: skip
NOT_SURE = [
    "la directora lo está pensando", "they are deciding", "the director left, her deputy comes",
    "never has", "not sure yet", "we will see", "depends on the new chief", "active until June",
    "complaint, talk to Jo",
    "comes, but survivors feel unsafe", "might come", "wants to join", "todavía no sabemos", "a ver", "quién sabe",
    "interested, banned by survivors", "does not come",
]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "cell"),
    [
        (status, cell)
        for status, cells in {
            "at-the-table": AT_THE_TABLE, "invited": INVITED, "identified": IDENTIFIED, "liaison": LIAISON,
            "declined": DECLINED, "left": LEFT, None: NOT_SURE,
        }.items()
        for cell in cells
    ],
)  # fmt: skip
def test_a_sentence_says_a_status(status: str | None, cell: str) -> None:
    assert status_in(cell, is_yes_or_no=False).status == status
