"""For each kind a plan and a day that raise it, and the words to fill into its command, in order."""

from questions.next.raised import DAY, partner

BOTH = "partners:\n" + partner("casa", "victim-services") + partner("law", "legal-services")
TO_SHERIFF = (
    "protocols:\n  card: {title: The card, from: [casa], to: [sheriff], status: in-force, shares: only-with-release}\n"
)
ANSWERED = "commitments: 2026-11-01"
MEETINGS = """\
meetings:
  held:
    - {date: 2026-09-10, present: [casa]}
    - {date: 2026-10-08, present: [casa]}
    - {date: 2026-11-12, present: [casa]}
"""


def sheriff(more: str = "") -> str:
    """A plan with a protocol in force toward a sheriff."""
    comma = ", " if more else ""
    agency = partner("sheriff", "law-enforcement", f"{ANSWERED}{comma}{more}")
    return f"partners:\n{partner('casa', 'victim-services')}{agency}{TO_SHERIFF}"


CASES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "protocol-unsafe": (sheriff("enforcement: {agreements: [287g]}"), DAY, ()),
    "enforcement-unknown": (sheriff(), DAY, ("never", "none", DAY)),
    "commitments-open": ("partners:\n" + partner("pantry", "food"), DAY, ()),
    "no-core-tie": (BOTH, DAY, ("Either door",)),
    "invitation-unanswered": ("partners:\n" + partner("pantry", "food", "since: 2026-03-01", "invited"), DAY, ()),
    "partner-away": (
        "partners:\n" + partner("casa", "victim-services") + partner("pantry", "food", "since: 2026-03-01") + MEETINGS,
        DAY,
        ("2027-02-01", "The board changes in January."),
    ),
    "one-contact": (
        "partners:\n" + partner("casa", "victim-services", "contacts: [{role: Director}]"),
        DAY,
        ("Night lead", "520-555-0100"),
    ),
    "system-based-only": (
        "partners:\n" + partner("unit", "victim-services, prosecutor"),
        DAY,
        ("casa", "Casa Segura"),
    ),
    "language-gap": (
        "partners:\n"
        + partner("casa", "victim-services", "languages: {es: staff}")
        + "languages_needed: [es, Mam, \"Q'anjob'al\"]\n",
        DAY,
        ("phone", "phone"),
    ),
    "place-unreached": (
        "places: [Arivaca, Three Points, Sells]\npartners:\n"
        + partner("casa", "victim-services", "serves: [Arivaca]")
        + partner("law", "legal-services", "serves: [Arivaca, Sells]")
        + partner("clinic", "health-care")
        + partner("bank", "food"),
        DAY,
        (),
    ),
    "certifier-unknown": ("partners:\n" + partner("sheriff", "law-enforcement"), DAY, ("u",)),
    "training-gap": ("partners:\n" + partner("sheriff", "law-enforcement"), DAY, ("Interpreters at the scene",)),
}

MORE: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "a protocol that does not say what passes": (
        "protocol-unsafe",
        BOTH.replace("}", f", {ANSWERED}}}")
        + "protocols:\n  door: {title: The door, between: [casa, law], status: in-force}\n",
        DAY,
        ("nothing",),
    ),
    "a protocol toward who has not answered": (
        "protocol-unsafe",
        BOTH.replace("at-the-table}", f"at-the-table, {ANSWERED}}}", 1)
        + "protocols:\n  door: {title: The door, from: [casa], to: [law], status: in-force, shares: nothing}\n",
        DAY,
        (),
    ),
    "a protocol toward who has left and never answered": (
        "protocol-unsafe",
        "partners:\n"
        + partner("casa", "victim-services")
        + partner("law", "legal-services", status="left")
        + "protocols:\n  door: {title: The door, from: [casa], to: [law], status: in-force, shares: nothing}\n",
        DAY,
        (),
    ),
    "a check of long ago": (
        "enforcement-unknown",
        sheriff("enforcement: {asks_status: never, agreements: [none], checked: 2026-01-01}"),
        DAY,
        ("never", "none", DAY),
    ),
    "a draft between the core seats": (
        "no-core-tie",
        BOTH + "protocols:\n  door: {title: The door, between: [casa, law], status: draft}\n",
        DAY,
        (),
    ),
    "a certification checked long ago": (
        "certifier-unknown",
        "partners:\n" + partner("sheriff", "law-enforcement", "certifies: {forms: [t, u], checked: 2025-01-01}"),
        DAY,
        (),
    ),
    "languages in a list": (
        "language-gap",
        "partners:\n" + partner("casa", "victim-services", "languages: [es]") + "languages_needed: [Mam]\n",
        DAY,
        (),
    ),
    "a place that half of the seats do not reach": (
        "place-unreached",
        "places: [Arivaca, Sells]\npartners:\n"
        + partner("casa", "victim-services")
        + partner("bank", "food", "serves: [Arivaca]"),
        DAY,
        ("bank", "Arivaca,Sells"),
    ),
    "one commitment told by another kind": (
        "commitments-open",
        BOTH.replace("at-the-table}", f"at-the-table, {ANSWERED}}}", 1)
        + "protocols:\n  door: {title: The door, from: [casa], to: [law], status: in-force, shares: nothing}\n",
        DAY,
        (),
    ),
}
"""The other ways to raise some of them."""
