"""CCR412: a person's name in the entry of a network, which is people and not an agency."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.names import Name, names_in, shapes_from, speaks_for_agency
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.telephones import numbers_in
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR412",
    severity="warning",
    title=say("A person in the entry of a network"),
    reason=say(
        "Networks of friends and family are people. Whoever leads one is a neighbor, and may be a survivor; a network "
        "is reached through an agency."
    ),
    wrong="""\
partners:
  promotoras: {name: Promotora network, seats: [friends], status: at-the-table, note: Ask for Elena Duarte}
""",
    right="""\
partners:
  promotoras: {name: Promotora network, seats: [friends], status: at-the-table, reach_through: casa-segura}
  casa-segura: {name: Casa Segura, seats: [victim-services], status: at-the-table}
""",
    may_be_allowed=True,
)
_ASKED_FOR = lazily(r"\b(?:for|with|por|con|via|is|es|a|to)\s{1,24}$")
_NOBODY = lazily(
    r"\b(?:(?:and|y) the|with(?= santa| san| st)|works with(?: \w+){0,3}(?:[\w-]* elementary and)?|campana de"
    r"|movimiento de|epoca de|marcha de|campaign of|supported by the [a-z]+ fund and"
    r"|promotoras de(?: [\w,]+){0,4}(?: y)?|named (?:after|for)|lleva el nombre de|en honor (?:de|a)|in (?:honor"
    r"|memory) of|joy or|from \w+ to|de \w+ a|line, from|languages?: [^\n]*|idiomas?: [^\n]*|lenguas?: [^\n]*"
    r"|folletos? en(?: \w+)?|fundacion(?: familia)?|foundation|host agency:|agencia:|condado:) $"
)
_PAYS = lazily(
    r"\b(?:paid|supported|funded|hosted|run|sponsored|backed|covered|pagad[ao]|financiad[ao]|patrocinad[ao]) (?:by"
    r"|por) $"
)
_OF_AGENCY = lazily(
    r"\b(?:dept|department|health|departamento|program line|centro|center|apoyo|hotline|helpline|agency|agencia|office"
    r"|oficina|linea|line|clinic|clinica|host|desk|recepcion|reception|center|centro|library|biblioteca|consulate"
    r"|consulado|parish office|main number|conmutador)\b"
)
_SHORTLY = 30  # characters
_BACK = 120  # characters
_OF_SAINTS = frozenset(("guadalupe", "fatima", "lourdes", "carmen", "isidro", "judas"))
_GROUP = lazily(r"\b(?:red|grupo|comite|club|circulo|colectivo|network|group|committee|circle)(?: [a-z]+ y)? $")
_OF_PEOPLES = frozenset(("west", "east", "north", "south", "central", "african", "asian", "american", "and"))
_PLACES = lazily(
    r"\b(?:reach(?:es)?|llegan? a|cubren|cubrimos|serves|sirven|atienden?|ranchos?|campos?|ranches|camps|places|lugares"
    r"|colonias?|barrios?|neighborhoods?|towns?|pueblos?|parishes|parroquias|escuelas|schools|covers|cubre)\b(?:[^.;]"
    r"|\bst\.|\bsta\.|\b[a-z]\.)*$"
)
_PLACE_BEHIND = lazily(
    r" (?:park|parish|(?:middle |high |elementary )?school|elementary|church|hall|library|camp|academy|chapel|center"
    r"|apartments|parroquia|room|legal aid|legal|services?|health|clinic|office|county)\b"
)
_ASK = lazily(
    r"\b(?i:ask for|pregunten? por) (?P<asked>[A-Z][a-z]{2,})(?=[,.;]|$| she| ella)"
    r"|\b(?P<drives>[A-Z][a-z]+ [A-Z][a-z]+) (?:drives|hosts|cooks|maneja|cocina)\b|\b(?i:la encargada|la lider"
    r"|la coordinadora|busquen a|busque a|buscar a|avisen a|avisarle a|av[ií]sale a|avisar a|avísenle a|decirle a"
    r"|preguntarle a|hablarle a|llamarle a|marcarle a|h[aá]blenle a) (?P<busquen>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)"
    r"|\b(?P<aunt>[A-Z][a-z]{2,}) (?i:and her (?:aunt|mother|sister|cousin|daughter)|y su (?:mama|hermana|tia|prima"
    r"|hija))\b|\b(?i:lead|leads|leader|host|lider|enlace|contacto) ?[=:] ?(?P<equals>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)"
    r"|\b(?P<keep>[A-Z][a-z]{3,} (?:and|y) [A-Z][a-z]{3,}) (?:take|bring|keep|have|hold|run|llevan|tienen|guardan)\b"
    r"|\b(?i:call|text|ask|llamen a|avisen a) (?P<call>[A-Z][a-z]{3,}) (?:first|primero)\b|\b(?i:started by|led by"
    r"|run by|begun by|fundad[ao] por|iniciad[ao] por|empezo) (?P<founder>[A-Z][a-z]{3,})(?! [A-Z])|\b(?i:ask for"
    r"|pregunt(?:e|ar|en) por|llam(?:e|ar|en) a|call|text|buscar a|busque a) (?P<name>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)+"
    r"|[A-Z][a-z]{4,}(?=,| el | la | at | de la ))|\b(?i:(?:lead|head) promotora|promotora lider|lider|encargada|leader"
    r"|contact)s?: (?P<lead>[A-Z][a-z]+(?: [A-Z][a-z]+)+)|\b(?i:en casa de|at the house of|at the home of) (?:la "
    r"|do[nñ]a )?(?P<home>[A-Z][A-Za-z]{2,})|\b(?i:reach them|reach her|reach (?:the|this|our|that) \w+"
    r"|contact) (?i:thru|through|via) (?P<via>[A-Z][a-z]{3,})(?= at| in| from|[,.;]|$)(?! [A-Z])|\b(?i:at|en"
    r"|in) (?P<host>[A-Z][a-z]{2,})'s (?i:house|home|place|apartment|apt|kitchen|garage|living|porch|salon|shop)\b"
    r"|\b(?i:enlaces?|liaisons?|lideresas?|lideres|leaders|leads|contactos?|contacts|integrantes|members|promotoras"
    r"|voluntarias|volunteers): (?P<listed>[A-Z][A-Za-z'\-]{2,} ?(?:\(|,(?= [A-Z])|/|-|y |and |& )[^\n]{0,200})"
    r"|\b(?i:promotora|encargada|lider|enlace|quien|leader|lead): (?P<one>[A-Z][a-z]{2,}(?: (?:[A-Z]\.|[A-Z][a-z]+))?)"
    r"|\((?P<several>[A-Z][a-z]{2,}(?:, (?:and |y )?[A-Z][a-z]{2,})+)|\b(?i:sister|brother|hna\.?|recogen?|convocan?"
    r"|las junta|los junta|abre|presta|cocina|trae|pasan? por) (?:a )?(?P<doer>[A-Z][a-z]{3,})(?=[.,;]|$| first| who"
    r"| ella)|\b(?:es|is) (?P<who>[A-Z][a-z]{3,})(?=[.,;]|$)|\b(?i:la mama de|el papa de) (?:los |las )?(?:gemelos "
    r"|gemelas )?(?P<of>[A-Z][a-z]{3,})|^(?P<pair>[A-Za-z]{4,} (?:and|y|&) [A-Za-z]{4,}) (?:do|does|run|cover|take"
    r"|handle|hacen|llevan|cubren|atienden) the\b|^(?P<first>[A-Z][a-z]{2,}) (?:runs|leads|organizes|hosts|gathers"
    r"|coordina|lleva|organiza|junta|anima|dirige) "
)
_SCHOOLS = lazily(
    r"\b(?:colegio|universidad|college|district|distrito|escuela|instituto|academia|biblioteca|parque"
    r"|centro)(?: \w+){0,2} $"
)
_KIN = lazily(
    r"\b(?:[Tt]i[ao]|[Cc]omadre|[Cc]ompadre|[Aa]buelit?a|[Nn]ena|[Pp]rima|[Aa]unt|[Gg]randma|[Dd]o[nñ]a?|Sra\.|Mrs\.) $"
)
_NAMED_PLACE = lazily(
    r"\b(?:calle|colonia|barrio|plaza|parroquia|capilla|avenida|street|park|parque|escuela) (?:de )?(?:la )?(?:don|dona"
    r"|sra|sr)\.? $"
)
_FRIENDS = lazily(
    r"\b(?:friends|neighbors|circle|sisters|family|comadres|amig[ao]s|vecin[ao]s|familia|hermanas|grupo de|group of"
    r"|las de)\b"
)
_REFERENCES = frozenset(
    (
        "reach_through",
        "status",
        "since",
        "languages",
        "serves",
        "seats",
        "bound_by",
        "confidential",
        "named",
        "head_since",
    )
)


def _is_of_people(setting: Setting) -> bool:
    return setting.is_network and _REFERENCES.isdisjoint(map(str, setting.where[2:]))


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Names in the entry of a network, its id and comments included; and contacts, whatever they say."""
    setting = passage.setting
    if setting.is_contact and setting.is_all_network:
        yield Span(0, len(passage.text))
        return
    for name in names_in(passage):
        if _is_a_person(passage, name):
            yield passage.span(name.start, name.end)
    if passage.kind == "key" or passage.setting.is_name:
        return
    for name in shapes_from(passage, 0, len(passage.plain)):
        if name.words > 1 and _is_a_person(passage, name):
            yield passage.span(name.start, name.end)


def find_asked_for(passage: Passage, known: Known) -> Iterator[Span]:
    """People to ask for in the entry of a network, even if the name is an ordinary word."""
    yield from passage.places_of(_ASK, passage.plain)


def find_phone(passage: Passage, known: Known) -> Iterator[Span]:
    """Telephone numbers in the entry of a network, except those of an agency."""
    for start, end in numbers_in(passage.low) if not passage.setting.is_contact else ():
        if not _OF_AGENCY.search(passage.low, max(0, start - _BACK), min(len(passage.low), end + _SHORTLY)):
            yield passage.span(start, end)


def _is_a_person(passage: Passage, name: Name) -> bool:
    """Whether a name is a person's, and not that of a saint's day, a school or a park.

    In the name of the network itself it counts only with a word for relatives or friends: many a committee is named
    after someone who is long dead.
    """
    plain = passage.plain
    before = passage.low[max(0, name.start - _BACK) : name.start]
    if passage.kind == "key":
        return name.words > 1 and name.end - name.start == len(plain.strip())
    if passage.setting.is_name:
        words = plain[name.start : name.end].lower().split()
        is_other = _NAMED_PLACE.search(before) is not None or any(
            word in _OF_SAINTS or word in listed("origins") or word in listed("names_of_places_after") for word in words
        )
        return not is_other and bool(
            _KIN.search(plain, max(0, name.start - _BACK), name.start) or _FRIENDS.search(passage.low)
        )
    is_asked_for = _ASKED_FOR.search(passage.low, max(0, name.start - 30), name.start) is not None
    if _NOBODY.search(before) or _SCHOOLS.search(before) or _PLACE_BEHIND.match(passage.low, name.end):
        return False
    if _PAYS.search(before) and not name.is_sure:
        return False
    if _KIN.search(plain, max(0, name.start - _BACK), name.start):
        return True
    if (speaks_for_agency(plain, name) and not is_asked_for) or _PLACES.search(before):
        return False
    if _GROUP.search(before) or all(
        word in listed("origins") or word in _OF_PEOPLES for word in plain[name.start : name.end].lower().split()
    ):
        return False
    return name.is_sure or is_asked_for or (name.has_capital and name.words > 1)


PRIVACY = PrivacyRule(
    RULE,
    say("The entry of a network names a person, or says how to reach one."),
    say("Leave out names and contacts; write `reach_through:` with the agency that reaches them."),
    (
        Finder(find, Wakes(setting=_is_of_people)),
        Finder(find_asked_for, Wakes(setting=_is_of_people)),
        Finder(find_phone, Wakes(digits=10, setting=_is_of_people)),
    ),
)
