"""CCR424: the places that a confidential partner reaches."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.yaml_text.document import YamlDocument

RULE = Rule(
    code="CCR424",
    severity="error",
    title=say("The places that a confidential partner serves"),
    reason=say(
        "A list of the towns that a shelter reaches says in which part of the area to look for it. A partner with "
        "confidential counts as reaching every place, without its name."
    ),
    wrong="""\
places: [Arivaca, Sells]
partners:
  partner-7: {name: A shelter, seats: [housing], status: at-the-table, confidential: name, serves: [Sells]}
""",
    right="""\
places: [Arivaca, Sells]
partners:
  partner-7: {name: A shelter, seats: [housing], status: at-the-table, confidential: name}
""",
)


def problems(document: YamlDocument) -> Iterator[Problem]:
    """Confidential partners whose entries say which places they serve.

    The places themselves are listed for everybody, so nothing of them is hidden: what tells is that they stand here.
    """
    partners = document.data.get("partners") if isinstance(document.data, dict) else None
    for id_, entry in partners.items() if isinstance(partners, dict) else ():
        if isinstance(entry, dict) and entry.get("confidential") is not None and entry.get("serves"):
            where = ("partners", str(id_), "serves")
            yield Problem(
                RULE,
                where,
                say("A partner with `confidential` says which places it serves."),
                say("Remove `serves` from its entry: it counts as reaching every place."),
                at="key",
                spot=document.spot(where, "key"),
            )
