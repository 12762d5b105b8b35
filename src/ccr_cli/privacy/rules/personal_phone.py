"""CCR422: a personal telephone number among contacts."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR422",
    severity="warning",
    title=say("A telephone of somebody's own among contacts"),
    reason=say(
        "A private number stays with somebody who leaves the agency, rings at home, and may be known to whoever looks "
        "for them."
    ),
    wrong="""\
partners:
  legal-aid:
    name: Legal Aid
    seats: [legal-services]
    status: at-the-table
    contacts: [{role: "Advocate, her own cell", phone: 520-555-0165}]
""",
    right="""\
partners:
  legal-aid:
    name: Legal Aid
    seats: [legal-services]
    status: at-the-table
    contacts: [{role: Advocates on call, phone: 520-555-0165}]
""",
    may_be_allowed=True,
)
_OWN = lazily(
    r"\bde casa\b|\bhm ph\b|\bh(?:ome|m) ?ph(?:one)?\b|\ba la casa de (?:la |el )?\w+|\buse my personal\b"
    r"|\bmy personal\b|\bpersonal (?:iphone|android|device)\b|\blandline\b|\bmobile \(|\bmessenger \("
    r"|\bfacebook personal\b|\btel propio\b|\bdomicilio\b|\btel\.? fijo de casa\b|\bno del trabajo\b"
    r"|\bnot the work one\b|\boff hours text\b|\blives close by\b|\b\w+'s (?:mobile|(?:fb )?messenger|facebook|cell"
    r"|phone|whatsapp)\b|\b(?:instagram|insta|ig|facebook|wasap|whats) de (?!la (?:clinica|coalicion|fiscalia|red"
    r"|agencia|oficina)|el con)(?:la )?[a-z]{3,}|\b(?:my|her|his|their)(?: own| personal| private| home)? (?:own "
    r"|personal )?(?:cell|cellphone|phone|number|mobile|whats|whatsapp|house)\b|\b(?:own|personal|private|home) (?:cell"
    r"|phone|number|mobile|line|landline|whats|whatsapp)\b|\bat home\b|\b(?:after hours|evenings) at home\b|\b(?:mi"
    r"|su) (?:propio |cel|celular|whats|whatsapp|telefono|numero|casa)\w*\b|\b(?:cel|celular|telefono|numero|whats"
    r"|whatsapp|movil) (?:particular|personal|propio|privado|de su casa|de la casa)\b|\b(?:particular|en su casa)\b"
    r"|\b(?:telefono|cel|celular|numero|whats|whatsapp) de (?:ella|el|su (?:espos[ao]|marido|hij[ao]|mama"
    r"|herman[ao]))\b|\b(?:her|his|their|\w+'s) (?:husband|wife|son|daughter|mom|mother|sister|partner|boyfriend"
    r"|girlfriend|roommate)'?s? (?:cell|phone|number|mobile|whatsapp)\b"
    r"|(?<!agency )(?<!work )(?<!office )(?<!county )(?<!duty )(?<!call )\bcell \+?[\d(]|\bcell[^.;\n]{0,24}after hours"
    r"|\bhome ?(?:#|no\b|number|phone|:|\d)|\bdon't call after\b|\b(?:his|her|the) (?:husband|wife|kids?|mom) (?:may"
    r"|might|will|can) answer|\b(?:whats|whatsapp|wasap|wsp)\b:?(?: suyo| propio)? ?\+?\d|\b(?:tel|telefono"
    r"|numero) de (?:la )?casa\b|\bcel(?:ular)? de (?!guardia|la oficina|turno|emergencia)[a-z]{3,}"
)


def _is_contact(setting: Setting) -> bool:
    return setting.is_contact


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Words that say that a number is personal."""
    yield from passage.places_of(_OWN, passage.low)


PRIVACY = PrivacyRule(
    RULE,
    say("This says that the number is somebody's own."),
    say("Write the agency's line, or a telephone that goes with the work; or leave it out."),
    (Finder(find, Wakes(("own_phones",), setting=_is_contact)),),
)
