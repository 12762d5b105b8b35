"""CCR408: a telephone number, an email address or a street in free text."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.addresses import addresses_in, boxes_in
from ccr_cli.privacy.text.mails import is_of_provider, mails_in
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.spelled import spelled_in
from ccr_cli.privacy.text.telephones import telephones_in
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR408",
    severity="warning",
    title=say("A telephone number, a mail address or a street in free text"),
    reason=say(
        "In contacts it is known who may see it. In free text it goes wherever the text goes, and nobody "
        "knows whose it "
        "is. The lines of hotlines and offices are fine where the text says what they are."
    ),
    wrong="note: Call 520-555-0160 after six\n",
    right="note: The hotline is 800-555-0100\n",
    may_be_allowed=True,
)


_REACH = 60  # characters
_LENGTHS = (7, 10)  # digits
_OF_ALL = ("0", "1", "800", "833", "844", "855", "866", "877", "888")  # no area code, or toll-free
_PUBLIC = lazily(
    r"\b(?:lobby|dmv|uscis|irs|ssa|tow yard|corralon|fiscalia|procuraduria|policia|police|sheriff|piso \d{1,2}|dif"
    r"|legal aid|ayuda legal|front desk|(?:1st|2nd|3rd|4th|first|second|third|fourth) floor|ste|(?:primer|segundo"
    r"|tercer) piso|counter|county|courthouse|court|library|annex|room|suite|office|offices|city hall|town hall|federal"
    r"|civic|capitol|hall|church|parish|school|clinic|hospital|center|centre|centro|building|park|station|college"
    r"|university|museum|auditorium|window|ventanilla|counter|mostrador|records|recepcion|store|thrift|shop|market"
    r"|mercado|tienda|bazar|condado|corte|juzgado|domicilio fiscal|come in|walk in|fax|quejas|food bank|pantry|despensa"
    r"|banco de alimentos|comedor|kitchen|lavanderia|gym|gimnasio|hotel|theater|teatro|museo|bank|banco|pharmacy"
    r"|farmacia|alcaldia|presidencia|dif|cruz roja|red cross|ymca|vfw|club|lodge|legion|tribunal|biblioteca|anexo|sala"
    r"|oficinas?|ayuntamiento|palacio|iglesia|parroquia|escuela|clinica|edificio|parque|estacion|universidad|auditorio"
    r"|consulado|consulate|delegacion|salon)\b"
)


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Telephone numbers outside of contacts."""
    if not passage.setting.is_contact:
        for start, end in telephones_in(passage.low):
            yield passage.span(start, end)


def find_spelled(passage: Passage, known: Known) -> Iterator[Span]:
    """Telephone numbers with digits spelled out in words, outside of contacts."""
    is_told = not passage.setting.is_contact and passage.holds("phones")
    for spelled in spelled_in(passage.low) if is_told else ():
        if len(spelled.digits) in _LENGTHS and not spelled.digits.startswith(_OF_ALL):
            yield passage.span(spelled.start, spelled.end)


def find_address(passage: Passage, known: Known) -> Iterator[Span]:
    """Street addresses with a house number, outside of contacts."""
    if not passage.setting.is_contact:
        for start, end in addresses_in(passage.plain, passage.low):
            if not _PUBLIC.search(passage.low, max(0, start - _REACH), min(len(passage.low), end + _REACH)):
                yield passage.span(start, end)


def find_mail(passage: Passage, known: Known) -> Iterator[Span]:
    """Email addresses outside of contacts."""
    if not passage.setting.is_contact:
        for start, end in mails_in(passage.low):
            if is_of_provider(passage.low[start:end]) or not _PUBLIC.search(passage.low, max(0, start - _REACH), start):
                yield passage.span(start, end)


def contacts_in(passage: Passage) -> Iterator[tuple[int, int]]:
    """Whatever a person can be reached at, as start and end."""
    yield from telephones_in(passage.low)
    yield from mails_in(passage.low)
    yield from addresses_in(passage.plain, passage.low)
    yield from boxes_in(passage.low)


PRIVACY = PrivacyRule(
    RULE,
    say("A telephone number, a mail address or a street is outside of contacts."),
    say("Put an office's under that partner's contacts, with who may see it; leave out a person's."),
    (
        Finder(find, Wakes(digits=7)),
        Finder(find_spelled, Wakes(("spelled",), also=(("phones",),))),
        Finder(find_address, Wakes(("streets", "sides"), digits=1)),
        Finder(find_mail, Wakes(("mail_signs",), signs=("@",))),
    ),
)
