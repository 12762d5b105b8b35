"""CCR406: a person's date of birth."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.days import WrittenDay, days_in, days_without_year_in
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR406",
    severity="error",
    title=say("A date of birth"),
    reason=say("With a day of birth and a town, a person is found in a minute."),
    wrong="note: DOB 01/02/1990\n",
    right="note: The clinic sees children under 12 without an appointment\n",
    may_be_allowed=True,
)

_LABEL = lazily(
    r"\bd\.? ?o\.? ?b(?![a-z])\.?|\bdate\s{1,3}of\s{1,3}birth|\bbirth(?:s| ?dates?| ?days?|day)?\b(?! (?:records?"
    r"|certificates?|rates?|control|center|parents?|justice|plans?|outcomes|registration))|\bb[ _-]?day\b"
    r"|\bnacimientos?\b|\bfecha de nac\b|\bfecha nac(?:im)?\b|\bnacim\b|\bf\. ?(?:de )?n(?:ac)?\b\.?|\bfn\b"
    r"|\bf\. ?d\. ?n\b\.?|\bfdn\b|\bf/n\b|\bfnac\b|\bb\.?:|\bnac\b\.?|\bcumpleanos\b|\b(?:baptism|birth) (?:paper"
    r"|certificate|cert) says\b|\bacta (?:de nacimiento )?dice\b|\bcumple anos\b"
)
_VERB = lazily(
    r"\b(?:girl|boy|baby|twins|bebe) (?:was|were) delivered\b"
    r"|(?<!foreign-)(?<!foreign )(?<!native-)(?<!native )(?<!us-)\bborn\b(?!-again| again)(?! (?:after|before|since"
    r"|between|on or|of an?|out of))|\bnaci(?:o|eron)\b|\bnacid[oa]s?\b(?! en el (?:extranjero|pais|exterior)"
    r"| fuera del? | vivos)|\bturn(?:s|ed) \d\d?\b|\bcumple (?:los )?\d\d?\b|\bcumplio (?:los )?\d\d?\b"
)
_BIRTHDAY = lazily(
    r"(?<!\dth )\bbirthday\b|\bcumple(?:anos| anos)?(?: (?:los |su )?(?:\d{1,2}|primer)(?: an(?:os?|itos?))?)?\b"
    r"|\b(?:turns|turning) \d{1,2}\b|\bbday\b"
)
_SHORT_OF_CHILD = lazily(
    r"\b(?:baby|girl|boy|son|daughter|twins|bebe|nin[ao]|hij[ao]|nen[ae]|gemel[ao]s),? \(?[bn]\. ?$"
)
_SHORT = lazily(r"(?<=[a-z,(;:] )[bn]\. ?$|\([bn]\. ?$")
_SIX = lazily(
    r"\bdob\b[ :=]{0,3}(?P<day>\d{6})(?!\d)|\b(?:birthday|bday|cumpleanos"
    r"|nacimiento)\b[^\d.;\n]{0,30}(?P<pin>\d{6})(?!\d)"
)
_CHILD = lazily(
    r"\b(?:girl|boy|son|daughter|kid|baby|twins|nin[ao]|hij[ao]|bebe|nen[ae]|gemelos)(?: is here| arrived| came)?[ ,:(!"
    r"|]{1,5}(?:as |are |is |y )?$|\b(?:la|el) (?:nin[ao]|nen[ae]|mayor|menor|chiquit[ao]|bebe) (?:es )?del? (?:el )?$"
)
_CHILD_OF = lazily(
    r"\b(?:la |el |su )?(?:muchach[ao]|nin[ao]|hij[ao]|joven|bebe|menor|girl|boy|daughter|son)(?: \w+)? (?:es|nacio"
    r"|is) (?:del|de|from) (?:el )?(?:dia )?$"
)
_AT_START = lazily(r"[bn]\. ?")
_BEHIND = lazily(r"[ ,]{0,2}\(?(?:birth|born|nac|dob|fecha de nac)")
_NEAR = lazily(r"[\s:=.,(#\"]{0,4}(?:(?:is|was|es|el|fue|on|this|next|proximo|este|dia)?[\s:]{1,4}){0,3}")
_NOT_A_PERSON = lazily(
    r"\b(?:vawa|fvpsa|voca|daca|comite|committee|colectiv[ao]|unidad|unit|fiscalia|observatorio|sart|ccr|mdt|holiday"
    r"|feriado|hotline|helpline|blank form|blank|edition|intake form|version|columna|column|campo|field|template"
    r"|plantilla|task force|network|coalition|council|group|project|program|idea|movement|agency|association|chapter"
    r"|team|logo|protocol|agreement|partnership|service|meeting|line|red|mesa|protocolo|servicio|alianza|reunion|linea"
    r"|coalicion|consejo|grupo|proyecto|programa|agencia|asociacion|equipo|acuerdo|fondo|ley|espacio|iniciativa"
    r"|movimiento|organizacion|foro|comunidad|casa|refugio|albergue|house|centro|center|banco|taller|ropero|office"
    r"|program|clinic|space|initiative|organization|forum|community|church|iglesia|parroquia|clinica|shelter|albergue"
    r"|foundation|fundacion|festival|nation|nacion|country|pais)\b"
)
_THING_BEFORE = lazily(
    r"\b(?:linea|line|ayuda|grupo|coalicion|red|emisora|radio|estacion|station|periodico|newspaper|revista|magazine"
    r"|banda|band|school|escuela|hospital|biblioteca|library|hotline|law|act|company|empresa|cooperativ[ae]|tradition"
    r"|tradicion|costumbre|holiday|museum|museo|website|sitio|page|pagina|podcast|college|university|universidad|league"
    r"|liga|club|sindicato|union|park|parque|mercado|market|store|tienda|city|town|ciudad|pueblo|county|condado|state"
    r"|estado|mural|song|cancion|holiday|colonia|barrio|neighborhood|bill|amendment|enmienda|constitucion|constitution"
    r"|hero|heroe)\b"
)
_OF = lazily(r" (?:of|de|del)(?: the| la| el| our| nuestr[ao])? (?=[a-z])")
_ORDINAL = lazily(r"\d(?:st|nd|rd|th|o)? $")
_JUST_BORN = lazily(
    r"\b(?:nacimiento|birth|nacio|born|delivered|dio a luz|gave birth|llego)\b[^.;\n]{0,50}\b(?:bebe|baby|girl|boy"
    r"|nin[ao]|hij[ao]|nen[ae]|gemelos|twins)\b|\b(?:bebe|baby|girl|boy|nin[ao]|hij[ao]|nen[ae]|little one"
    r"|twins)\b[^.;\n]{0,50}\b(?:nacio|born|delivered|turning \w+ today|turned \w+|cumplio \d+|cumplio"
    r"|cumple su primer)\b"
)
_NEAR_BIRTH = 70
_FORM = lazily(r"\b(?:box|edition|format|mm/dd|dd/mm|column|field)\b")
_BORN_IN = lazily(
    r"\b(?:ella|el|ell[ao]s|la (?:senora|nina|muchacha)|el (?:nino|chamaco|chamaquito)|she|he|the (?:girl|boy)) (?:es"
    r"|is|dice que es|was) (?:del?|from) (?:el )?(?:(?P<year>(?:19)?\d\d|20[012]\d)\b[,; ]{1,3}(?:y )?(?:del?"
    r"|el) (?P<day>\d\d? de [a-z]{4,10}))|\b(?:ella|el|she"
    r"|he)? ?cumple (?:el )?(?P<cumple>\d\d? de [a-z]{4,10})(?=[^.;\n]{0,12} (?:es )?del \d\d)"
)
_COMES_OF_AGE = lazily(r"\b(?:cumple|turns|turning) (?:los )?\d\d?(?: anos)? (?:el |on )?$")
_OF_SEX = lazily(r"\b(?:vic|victim|susp|suspect|ofc|rp|wit)\.? ?[fm]\b[^\d\n]{0,8}$")
_CLAUSE = lazily("[:;]|[.] ")
_CLOSE = 24
_OLDEST = 95  # years; anyone born earlier is more likely in a calendar of holidays
_MOST_YEARS = 115
_JUST_BEFORE = 32
_REACH = 64  # characters between a word for birth and the date


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Dates next to a word for birth, except those of a task force, an office or a form."""
    low = passage.low
    if not (_LABEL.search(low) or _VERB.search(low) or _BORN_IN.search(low) or "b." in low or "n." in low):
        return
    yield from passage.places_of(_SIX, low)
    yield from passage.places_of(_BORN_IN, low)
    for day in days_in(low):
        if _is_birth(low, day, known):
            yield passage.span(day.start, day.end)
    for day in days_without_year_in(low, known.today):
        if _is_of_newborn(low, day):
            yield passage.span(day.start, day.end)
            continue
        label = _BIRTHDAY.search(low, max(0, day.start - _REACH), day.start)
        if label and _NEAR.fullmatch(low, label.end(), day.start) and not _is_of_no_person(low, label.start()):
            yield passage.span(day.start, day.end)


def _is_birth(low: str, day: WrittenDay, known: Known) -> bool:
    start = max(0, day.start - _REACH)
    before = low[start : day.start]
    is_lately = day.is_since(known.today.year - 1)
    if (age := _COMES_OF_AGE.search(before)) and not _is_of_a_thing(low, start + age.start()):
        return True
    if _is_of_newborn(low, day):
        return True
    is_ancient = bool(day.can_be) and not day.is_since(known.today.year - _MOST_YEARS)
    for label in () if is_ancient else _LABEL.finditer(before):
        is_near = _NEAR.fullmatch(before, label.end()) is not None
        is_of_no_person = _is_of_no_person(low, start + label.start()) or _ORDINAL.search(before[: label.start()])
        is_other = _FORM.search(before, label.end()) is not None or _is_said_of_thing(before, label.end())
        if not (is_of_no_person or is_other) and (is_near or not is_lately):
            return True
    is_history = bool(day.can_be) and not day.is_since(known.today.year - _OLDEST)
    for verb in () if is_history else _VERB.finditer(before):
        is_of_thing = _NOT_A_PERSON.search(low, start + verb.end(), day.start) is not None
        is_far = is_lately and len(before) - verb.end() > _CLOSE
        if not (is_of_thing or is_far or _is_of_a_thing(low, start + verb.start())):
            return True
    if not start and _AT_START.fullmatch(before) and low[day.end : day.end + 1] in ("", ",", ".", ")", " "):
        return not (is_lately or is_history)
    if not is_lately and (_OF_SEX.search(before) or _CHILD.search(before) or _CHILD_OF.search(before)):
        return True
    return not (is_lately or is_history) and (
        _SHORT.search(before) is not None or _BEHIND.match(low, day.end) is not None
    )


def _is_of_newborn(low: str, day: WrittenDay) -> bool:
    near = (max(0, day.start - _NEAR_BIRTH), min(len(low), day.end + _NEAR_BIRTH))
    is_short = _SHORT_OF_CHILD.search(low, near[0], day.start) is not None
    return is_short or _JUST_BORN.search(low, *near) is not None


def _is_of_no_person(low: str, place: int) -> bool:
    return _NOT_A_PERSON.search(_clause_before(low, place)) is not None


def _is_of_a_thing(low: str, place: int) -> bool:
    return _is_of_no_person(low, place) or _THING_BEFORE.search(_clause_before(low, place)) is not None


def _is_said_of_thing(low: str, place: int) -> bool:
    """Whether the words after a word for birth say that it is an agency's or a service's."""
    of = _OF.match(low, place)
    return of is not None and _NOT_A_PERSON.match(low, of.end()) is not None


def _clause_before(low: str, place: int) -> str:
    return _CLAUSE.split(low[max(0, place - _JUST_BEFORE) : place])[-1]


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put a date of birth here."),
    say("Remove it. A plan needs nobody's age; write whom a service is for, such as “children under 12”."),
    (Finder(find, Wakes(("births", "birth_letters"))),),
)
