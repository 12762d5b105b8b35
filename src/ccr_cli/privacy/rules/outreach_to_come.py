"""CCR417: the day of outreach that has not been yet."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.days import days_in, days_without_year_in
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.sentences import sentence_around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR417",
    severity="warning",
    title=say("The day of outreach to come"),
    reason=say(
        "A public schedule of outreach is a map: it tells an abuser, or an enforcement agency, where survivors will be "
        "and when."
    ),
    wrong="outreach:\n  - {date: 2099-12-05, title: Know-your-rights table}\n",
    right="outreach:\n  - {date: 2026-05-02, title: Know-your-rights table}\n",
    may_be_allowed=True,
)
_OUTREACH = lazily(
    r"\b(?:dv|safety|rights) talk\b|\btalk for\b|\bcharla (?:para|con) (?:las|los|mamas|mujeres"
    r"|madres)\b|\bred cards?\b|\brights cards?\b|\bgiveaway\b|\bfarm ?workers?\b|\bmobile consulate\b"
    r"|\b(?:consulate on wheels|consulado sobre ruedas)\b"
    r"|\btarjetas rojas\b|\bpulga\b|\b(?:flea|swap) (?:market|meet)\b|\blaundromat\b|\blavanderia\b"
    r"|\bbunkhouses?\b|\bbarracas?\b|\btarjetas de derechos\b|\bfree (?:immigration |legal )?(?:consults?"
    r"|consultations?)\b"
    r"|\bconsultas? (?:legales )?gratis\b"
    r"|\b(?:we'?ll be|we are|we're|estaremos|vamos a estar|nos ponemos|nos vemos|andaremos) (?:at|in|outside|by"
    r"|en|afuera|frente)\b"
    r"[^.;\n]{0,90}\b(?:flyers?|cards?|folletos?|volantes?|tarjetas?)\b"
    r"|\blabor camps?\b|\bcampo(?:s)? de (?:trabajadores|labor|jornaleros)\b|\bposada (?:pa|para|de"
    r"|con) (?:las?|los) (?:familias|trabajador\w{2}|comunidad|jornaler\w{2})\b|\bkermes\b"
    r"|\bset(?:ting)? up (?:a |the |our )?(?:table|booth|tent|by|at|outside|in front)\b"
    r"|\b(?:doing|have|run) (?:the|a|our) (?:table|booth)\b|\bdespues de (?:la )?misa\b"
    r"|\bafter (?:the )?(?:spanish )?mass\b|\bponer (?:la |una )?mesa\b|\bmesita\b|\bday labor\w{0,3}\b"
    r"|\bjornaleros\b|\bhome depot\b"
    r"|\bpacking (?:shed|house)\b|\bempacadora\b|\bmobile clinic\b|\bconsulado movil\b|\boutreach\b"
    r"|\bknow[ \-]your[ \-]rights\b|\bpromotoras?\b|\bdifusion\b|\bmesa de (?:derechos|difusion)\b"
    r"|\balcance\b|\bkyr\b|\b(?:church|health|street|community|job) fair\b|\bferia (?:de|del)\b|\bmesa en (?:la|el)\b"
    r"|\b(?:call-in|radio) (?:show|spot)\b|\bvolante(?:ar|o|amos|aremos)\b|\bhand(?:ing)? out (?:cards"
    r"|flyers)\b|\btabling\b"
    r"|\brepart\w{2,6} (?:tarjetas|volantes)\b|\bplaticas? (?:en|de|para)\b"
)
_WHO_GOES = lazily(
    r"\b(?:we|we'?ll|we're|our team|volunteers|the lawyers|advocates|promotoras?|visitaran|visitaremos|vamos"
    r"|van al?|va al?|iran al?|locutora?|consul(?:a|es)?"
    r"|iremos|estaremos|nos|visitamos"
    r"|andaremos|las compas|el equipo|voluntari[ao]s|abogad[ao]s|defensoras)\b"
)
_WHERE = lazily(
    r"\b(?:market|mercado|mercadito|mall|church|iglesia|parroquia|chapel|capilla|plaza|park|parque|laundromat"
    r"|tienda|rancho"
    r"|ranch|farm|orchard|dairy|empaques?|empacadora|maquila|fabrica|factory|yarda|jale|lecheria|camps?|campos?"
    r"|apartments|apartamentos|trailas|trailer park|flea|pulga"
    r"|tianguis|mosque"
    r"|mezquita|temple|templo|plant|planta|cannery|nursery|vivero|bodega|swap|restaurant|salon|gurdwara|packing)\b"
)
_FOR_WHOM = lazily(
    r"\b(?:women|mujeres|families|familias|workers|trabajador[ae]s|jornaler[ao]s|pizcador[ae]s|immigrants?|inmigrantes"
    r"|migrantes|migrants"
    r"|paisan[ao]s|moms|mamas|farmworkers|survivors|sobrevivientes|somali|haitian|mixtec\w|punjabi"
    r"|gente sin papeles|companer[ao]s|compas|recien llegad[ao]s|newcomers"
    r"|refugees|refugiad[ao]s)\b"
)
_ANOTHER_DAY = lazily(
    r"\b(?:report|due|fund|grant|award|review|protocol|until|deadline|informe|subsidio|fecha limite|fondo"
    r"|beca|termina|revisar|entrega|protocolo"
    r"|reunion|meeting|meets|committee|comite|call|llamada|training|capacitacion|taller|online|en linea)\b"
)
_DAYS = (
    r"(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tues?|wed|thurs?|fri|sat"
    r"|domingo|lunes|martes|miercoles"
    r"|jueves|viernes|sabado|weekend)"
)
_WEEKDAY = lazily(
    rf"\b(?:next|this|this coming|coming|este|proximo|proxima|el proximo"
    rf"|el) {_DAYS}(?: \d\d?)?(?:,? (?:que|q|k) (?:viene|entra|sigue))?\b"
    rf"|\b(?:the )?\d{{1,2}}(?:st|nd|rd|th) of next month\b|\bel \d{{1,2}} del (?:proximo mes|mes que (?:viene"
    rf"|entra))\b"
    rf"|\bel \d{{1,2}} a las? \d{{1,2}}\b|\b(?:tomorrow|manana|pasado manana|tonight|esta noche)\b"
    rf"|\b{_DAYS} (?:next week|que viene|q viene)\b"
)
_REACH = 110
_HALF_A_YEAR = 183  # days


def _is_entry(setting: Setting) -> bool:
    return setting.where[:1] == ("outreach",)


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Days to come in a sentence about outreach."""
    if passage.setting.where[-1:] == ("due",) or not _is_outreach(passage.low):
        return
    for start, end in _to_come(passage.low, known.today):
        if _is_about_outreach(passage, start, end):
            yield passage.span(start, end)


def find_in_entry(passage: Passage, known: Known) -> Iterator[Span]:
    """Days to come in an entry under outreach."""
    for start, end in _to_come(passage.low, known.today):
        yield passage.span(start, end)


def _to_come(low: str, today: date) -> Iterator[tuple[int, int]]:
    for day in days_in(low):
        if day.can_be and max(day.can_be) > today:
            yield day.start, day.end
    for day in days_without_year_in(low, today):
        if day.can_be and 0 < (max(day.can_be) - today).days <= _HALF_A_YEAR:
            yield day.start, day.end
    for match in _WEEKDAY.finditer(low):
        if (
            match[0].startswith("el ")
            and " a la" not in match[0]
            and not match[0].endswith(("viene", "entra", "sigue"))
            and "proximo" not in match[0]
        ):
            continue  # "el lunes" may be any Monday
        yield match.span()


def _is_about_outreach(passage: Passage, start: int, end: int) -> bool:
    low, high = sentence_around(passage, start, end, _REACH)
    piece = passage.low[low:high]
    return _is_outreach(piece) and _ANOTHER_DAY.search(piece) is None


def _is_outreach(low: str) -> bool:
    """Whether a text has a word for outreach, or says that people go somewhere for those whom it is for."""
    is_visit = all(pattern.search(low) for pattern in (_WHO_GOES, _WHERE, _FOR_WHOM))
    return is_visit or _OUTREACH.search(low) is not None


PRIVACY = PrivacyRule(
    RULE,
    say("The day of outreach to come stands here."),
    say("Write it down once it is over; until then, tell it to those who go."),
    (
        Finder(find, Wakes(("outreach",), digits=1)),
        Finder(find, Wakes(("outreach",), also=(("weekdays",),))),
        Finder(find_in_entry, Wakes(setting=_is_entry)),
    ),
)
