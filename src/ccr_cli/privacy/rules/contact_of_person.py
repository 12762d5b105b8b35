"""CCR409: how to reach a person served."""

from bisect import bisect_left
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.rules.contact_outside import contacts_in
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.persons import persons_in
from ccr_cli.privacy.text.sentences import sentence_around
from ccr_cli.privacy.text.told import told_in
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR409",
    severity="warning",
    title=say("How to reach a person served"),
    reason=say(
        "A telephone number, a mail address or a street leads whoever reads it to the person, and grantees and "
        "subgrantees may not disclose where somebody is (34 U.S.C. 12291(b)(2); 42 U.S.C. 10406(c)(5); 28 CFR "
        "94.115)."
    ),
    wrong="note: The survivor's cell is 520-555-0161\n",
    right="note: Survivors call the hotline, 800-555-0100\n",
    may_be_allowed=True,
)
_PERSONS = ("persons_served", "titles_of_persons_served")
_HER_HANDLE = lazily(
    r"\b(?:her|his|su|the client'?s|dad'?s|mom'?s|ex'?s|abuser'?s) (?:new |nuevo |otro )?(?:cuenta|account|usuario|user"
    r"|facebook|fb|feis\w{0,3}|face|instagram|insta|ig|tiktok|tik tok|snap|snapchat|messenger|whats|whatsapp|telegram"
    r"|perfil(?: de el| de ella)?)\b[^;\n]{0,24}?(?P<name>@?\b[a-z]\w*[\d_.]\w[\w.]*\b|@\w{2,})|\b(?:face|facebook|fb"
    r"|feis|feisbuk)\b[^.;\n]{0,24}\b(?:under|is on as|goes by|sale como"
    r"|aparece como) [\"']?(?P<feis>[a-z]\w+(?: \w+){0,3})|\bdesde la cuenta (?P<cuenta>@[a-z]\w+|[a-z]+ ?[a-z]*\d+"
    r"|[a-z]\w*\d\w*)|\b(?:ig|insta|instagram|face|facebook|tiktok|snap) de (?!la (?:agencia|coalicion|fiscalia|red"
    r"|clinica|campana|policia|oficina)|el con)(?:la|el|ella) (?:\w+ )?(?:es )?(?P<suyo>@[a-z][\w.]{1,30})"
    r"|\b(?:finding her on|finds her on|found her on|reaches us (?:from|on)|writes from|busc\w{1,4} en|find (?:her"
    r"|him) on|she is on|he is on|esta en) (?:el |la |her |su )?(?:insta|ig|instagram|tiktok|face|facebook"
    r"|snap)\b[^;\n]{0,20}?(?P<busca>@[a-z][\w.]{1,30})|\b(?:en|on) (?:el |la |her |su )?(?:face|facebook|fb|insta"
    r"|instagram|tiktok) (?:como|as|under|con el nombre(?: de)?) (?P<as>[a-z]\w+(?: \w+){0,3})"
)
_PROFILE = lazily(
    r"\b(?:perfil|cuenta|pagina) de (?:el|ella) (?:es|esta en) (?:@|(?:fb|facebook|instagram"
    r"|tiktok)\.com/)(?P<name>[a-z][\w.]{2,30})|\b(?:his|her) (?:profile|page|account)(?: is|:) (?:@|(?:fb|facebook"
    r"|instagram|tiktok)\.com/)(?P<page>[a-z][\w.]{2,30})"
)
_IS_ON = lazily(
    r"\b(?i:su|her|his|client's|survivor's|victim's|dad's|mom's|ex's) (?i:face|feis|facebook|fb|insta|ig|tiktok"
    r"|instagram) (?i:es|is) (?P<name>[A-Z]\w+(?: [A-Z]\w+)+)"
)
_HIS_PLATE = lazily(
    r"\b(?:plates?|placas?|tags?|license plate"
    r"|lic plate)\b[^.;\n\d]{0,16}?(?P<name>\b(?=[a-z\- ]{0,5}\d)[a-z0-9]{2,4}[\- ]?[a-z0-9]{2,5})\b"
    r"(?=[^.;\n]{0,80}\b(?:guy|seen|daycare|school"
    r"|him|his|he|her|she|ex|again|el|ella|parked|gate|abuser|agresor|silver|black|white|red|gris|negra"
    r"|roja|camioneta|truck|sedan)\b)"
    r"|\b(?:guy|him|his|he|her|ex|husband|boyfriend|marido|esposo|again|abuser|agresor|respondent|dona|senora"
    r"|muchacha|maneja|drives|van|sienna|camry|corolla|civic|accord|altima|sentra|tahoe|explorer|gold|odyssey"
    r"|dodge|ram|jeep|suv|azul|roja|blanca|gris|parked|silver|black"
    r"|white|red|blue|camioneta"
    r"|truck|troca|honda|toyota|chevy|ford|nissan|silverado)\b[^.;\n]{0,40}\b(?:plates?"
    r"|placas?)\b[^.;\n\d]{0,16}?(?P<name2>\b(?=[a-z\- ]{0,5}\d)[a-z0-9]{2,4}[\- ]?[a-z0-9]{2,5})\b"
)
_DANGER = lazily(
    r"\b(?:a buscarla|look(?:ing)? for her|la anda (?:siguiendo|buscando)|no la puede recoger|cannot pick|can't pick"
    r"|not allowed to pick|acosa|stalks|keeps messaging|le escribe|waits? for her|la espera|lo espera|he (?:knows|waits"
    r"|follows|shows up|found)|el (?:sabe|la sigue|va)|pickup list|we took in|dad is not|abuser|agresor|her ex|su ex"
    r"|restraining|orden de proteccion)\b"
)
_WHERE_SHE_IS = lazily(
    r"\b(?i:goes to|go to|attends?|enrolled (?:at|in)|works? (?:at|nights at|days at|in)|job at|trabaja (?:en"
    r"|de noche en)|estudia en|va a la escuela|van a la|va a la|esta en la (?:primaria|escuela|secundaria|prepa"
    r"|guarderia)|is at the (?:school|daycare)|vive en|lives (?:at|in|on|with)|staying (?:at|with)) (?:la |el |the "
    r"|su )?(?P<name>(?:[a-z]+ )?[A-Z][\w']{2,}(?: (?:[A-Z][\w']+|y|de|of|and)){0,4})"
)
_LIVES = lazily(
    r"\b(?:vive|viven|lives|living|staying|(?:the )?family is now|(?:she|he|client|survivor|victim|mom|family"
    r"|they)(?: just| has)? moved(?: in)?|(?:ella|la (?:senora|clienta|muchacha|usuaria)) se (?:mudo|cambio)|se queda"
    r"|quedandose|esta viviendo|viven? por (?:mientras|ahora|lo pronto)|viven? ahor(?:a|ita)"
    r"|moved(?: back)? in(?= ?w/? )|moved in with(?! grant)|moved(?= (?:in)?to (?:the |an? )?(?:apt|apartment|unit|lot"
    r"|space|trailer)\b)|se (?:mudo|cambio)(?= (?:al?|para) (?:la |el |un |una )?(?:apt|apartamento|depto|departamento"
    r"|traila|espacio|lote)\b))\b(?=,? (?:to|a|al|at|in|on|w/?|with|behind|over|en|con"
    r"|atras))[^.;\n]{0,60}?(?P<name>\b(?:trail(?:a|as|er)|espacio|space|unit|apt|apartment|lot|depto|departamento|casa"
    r"|parque|ln|lane|st|ave|road|rd|calle)\b[^.;\n]{0,30}?\b\d{1,5}\b"
    r"|\b\d{2,5} [nsew]? ?[a-z]{3,}[^.;\n]{0,20}?\b(?:ln|lane|st|street|ave|rd|dr|ct)\b)|\b(?:vive|viven|trabaja|duerme"
    r"|se queda) de (?:interna|planta|entrada por salida)\b[^;\n]{0,40}?(?P<interna>\b\d{2,5} (?:de "
    r"|[nsew]\.? )?[a-z]{3,}(?: \w+){0,2})|\b(?:vive|viven|esta viviendo|se queda) en el (?P<numero>\d{2,5} (?:de la "
    r"|de |[nsew]\.? )?[a-z]{3,}(?: \w+){0,2})|\bla casa es (?:el |la |en )?(?P<casa>(?:el )?\d{2,5} (?:de "
    r"|[nsew]\.? )?[a-z]{3,}(?: \w+){0,2})"
)
_WORKS_AT = lazily(
    r"\b(?:survivor|victim|client|clienta|sobreviviente|victima|she|ella|usuaria)\b[^.;\n]{0,24}?\b(?i:cleans rooms at"
    r"|works? (?:nights |days )?at|trabaja (?:de \w+ )?en|limpia en) (?:the |el "
    r"|la )?(?P<name>[A-Z][\w']{2,}(?: [A-Z][\w']+){1,3})"
)
_BY_SHIFT = lazily(
    r"\btrabaja en (?P<name>[^.;\n]{4,60}?)[, ]+turno\b[^.;\n]{0,60}\b(?:sale|entra|la espera)\b"
    r"|\bworks (?P<at>[^.;\n]{4,60}?)[, ]+(?:night|day|second|third|swing) shift\b[^.;\n]{0,80}\b(?:her|she|him|he)\b"
)
_ON_SHIFT = lazily(
    r"\b(?:she|he|client|survivor|victim|mom|the mother|her (?:ex|sister|husband|mom))(?: is|'s)? (?:on|works|working"
    r"|does|doing|pulls) (?:nights?|days?|swings?|graveyards?|(?:the )?(?:\w+ )?shift|mornings|evenings"
    r"|weekends)[^.;\n]{0,12}\b(?:at|in|out at) (?P<name>(?:the |a )?[^.;,\n]{4,60})|\b(?P<noche>(?:limpiando"
    r"|trabajando|trabaja|limpia)[^.;\n]{0,24} en (?:el |la )[^.;,\n]{3,50})(?=[^.;\n]{0,40}\b(?:sale|entra) a las?\b)"
    r"|\b(?P<limpia>(?:limpia|trabaja|cocina|cose|empaca|lava)[^.;\n]{0,30}\ben (?:la |el )?(?:empaque|motel|hotel"
    r"|planta|fabrica|empacadora|lavanderia|restaurante|taqueria|panaderia|lecheria|bodega|maquila|tienda"
    r"|casino)\b[^.;,\n]{0,40})(?=[^.;\n]{0,60}\b(?:turno|la espera|linea de)\b)|\b(?:ella|el)? ?(?:trabaja|esta|entra"
    r"|jala|chambea) (?:de noches?|de dia|en el turno|de tarde|los fines|turno)[^.;\n]{0,24}\ben (?:la "
    r"|el )?(?P<en>(?:planta|fabrica|empacadora|empaque|hotel|lavanderia|restaurante|taqueria|panaderia|lecheria|rancho"
    r"|bodega|maquila)\b[^.;,\n]{0,50})"
)
_OF_HERS = (
    r"(?:(?:her|his|their|the (?:survivor|victim|client|mom)'?s|client'?s|victim'?s|survivor'?s) (?:\w+ )?(?:son"
    r"|daughter|kids?|boys?|girls?|child|children|sister|oldest|youngest)|(?:hij[ao]s?|nin[ao]s?) de (?:la|el"
    r"|nuestra) (?:victima|clienta|sobreviviente|usuaria|agraviada|senora|muchacha)|(?:su|sus|los|las) (?:hij[ao]s?"
    r"|nin[ao]s?|nen[ae]s?))"
)
_SCHOOL_OF = lazily(
    rf"(?i:\b{_OF_HERS} (?:\w+ ){{0,3}}?(?:goes? to|attends?|(?:is|are) (?:at|in|enrolled (?:at|in))|started at|va a"
    r"|van a|asisten? a|estudian? en|esta(?:n)? en|entra(?:n|ron)? a)) (?:la |el |las |the )?"
    r"(?P<name>(?:(?:primaria|escuela|secundaria|prepa|preparatoria|kinder|guarderia|middle school|daycare) )?"
    r"(?-i:[A-Z])[\w.']{2,}(?: (?-i:[A-Z])[\w.']+){0,3})"
)
_THEIRS = lazily(_OF_HERS.replace("|los|las", ""))
_HIDDEN_FROM = lazily(
    r"\b(?:no puede salir|del albergue|que no (?:se entere|sepa)|no (?:le )?(?:digan|avisen)|(?:don't|do not) tell"
    r"|el papa|dad|ex|agresor|abuser)\b"
)
_OF_OFFICE = lazily(
    r"\b(?:facebook|instagram|insta|redes|pagina|page|messenger)[^.;\n]{0,12} (?:de la|del|of the|for the) (?:fiscalia"
    r"|policia|coalicion|coalition|consulado|clinica|clinic|condado|county|campaign|agencia|agency|campana|red)\b"
)
_FLEET = lazily(r"\b(?:county|fleet|condado|agency|agencia|program|surplus|renewal|unidad movil)\b")
_STAYS = lazily(
    r"\b(?:pick up survivor at|at her work|moved in with|cleans rooms|cleans|pick her up|stays with|stays at|va a la"
    r"|va al|moved the kids to|moved (?:to|her)|get on the bus|works?|working|employed|employer|trabaja|limpia|cocina"
    r"|se mudo|recogimos a|vive|lives|living|staying|stays|se quedan?|hospedad[ao]|home is|pick(?:ed)? up|recoger"
    r"|transferred to|enrolled|entraron|entro a|esta en|ahora esta|escuela del|attends|goes to|va a|van a|drop off"
    r"|cambio de trabajo|a traves de)\b"
)
_SPOT = lazily(
    r"\b(?P<spot>(?:(?:[A-Z][\w']+ ){1,3}(?:Rest Inn|Elementary|Elem|Middle|High|School|Primary|Academy|Plant|Hotel"
    r"|Motel|Inn|Court|Apartments|Pallets|Nails|Clinic|Plaza|Mall|Farms?|Dairy|Cleaners|Bakery|Restaurant|Cafe)\b"
    r"|(?i:primaria|secundaria|kinder|escuela|floreria|motel|hotel|fabrica|planta|taqueria|panaderia|clinica \w+ de"
    r"|parque de trailas|trailer court|lote \d+ del) [A-Z]\w+(?: [A-Z]\w+)?|(?i:lot|lote|number|numero|apt|unit|depto"
    r"|apartamento|cuarto|room|casa) #?\d{1,4}\b|\d{1,5} (?:de (?:la )?)?[A-Z][a-z]{3,}(?: (?:Dr|Ln|St|Ave|Rd)\b)?"
    r"|(?:[A-Z]\w+ ){1,2}\d{2,4}(?=[^\d]|$)|(?i:the \w+ apartments by)|[A-Z][a-z]+ (?:Road|Rd|Ave|Street|St)\b))"
)
_NO_SPOT = lazily(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|FY|Chapter|Section|Page"
    r"|Title|Form|Grade|Item|Chapter|Enero|Junio|Julio|[a-z]+ since)\b"
)
_SERVED = lazily(
    r"\b(?:nino|nina|hijo|hija|she|her|mom|mother|madre|mama|survivor|survivor's|victim(?! service| advocate| witness)"
    r"|usuaria|clienta|client|cliente|paciente|senora|dona|chama|muchacha|respondent|the boy|the girl|child|los ninos"
    r"|kids|his mom|respondent)\b"
)
_NOT_SERVED = lazily(
    r"\b(?:reported|spoke|shared|visited|attended|conference|district|board|contract|effective|audit|minutes|president"
    r"|teacher at|network|tournament|recognition|library system|hearing|our|officers?|sgt|sgto|coordinator|coordinadora"
    r"|director|directora|volunteers?|voluntari[ao]s?|staff|train\w{0,4}|program|programa|meeting|junta|reunion|can|may"
    r"|puede[ns]?|any|each|every|cada|todas?|survivors|victims|clients|victimas|clientas|dr|dra|lic|takes walk-ins"
    r"|walk-in|open|abierto|hours|horario|vendor|agents?|agentes|policy|politica|taller|workshop|window|ventanilla|hall"
    r"|parish|parroquia|office|oficina|food bank|banco)\b"
)
_REACH = 90  # characters
_HANDLE = lazily(
    r"(?<![\w.@])@[a-z][\w.]{1,30}\b|\b(?:facebook|fb|instagram|insta|ig|tiktok|snapchat"
    r"|messenger)\b[^.;\n]{0,24}?(?P<name>\b[a-z]\w*[\d_.]\w*\b)"
)
_PLATE = lazily(
    r"\b(?:plates?|tags?|license plate"
    r"|placas?)\b[^.;\n\d]{0,14}?(?P<name>\b(?=[a-z\-]*\d)[a-z0-9]{2,4}[\- ]?[a-z0-9]{2,5})\b"
)


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Telephone numbers, email addresses and streets in one sentence with a word for a person served."""
    starts = sorted(
        {person.start for person in persons_in(passage, *_PERSONS)} | {start for start, _ in told_in(passage.low)}
    )
    if not starts:
        return
    if _OF_OFFICE.search(passage.low):
        return
    for start, end in (*contacts_in(passage), *_other_traces(passage)):
        low, high = sentence_around(passage, start, end, _REACH)
        index = bisect_left(starts, low)
        if index < len(starts) and starts[index] < high:
            yield passage.span(start, end)


def find_handle(passage: Passage, known: Known) -> Iterator[Span]:
    """Social media names that are said to be hers or his."""
    yield from passage.places_of(_HER_HANDLE, passage.low)
    yield from passage.places_of(_PROFILE, passage.low)
    yield from passage.places_of(_IS_ON, passage.plain)


def find_plate(passage: Passage, known: Known) -> Iterator[Span]:
    """License plates that are said to be hers or his."""
    if not _FLEET.search(passage.low):
        yield from passage.places_of(_HIS_PLATE, passage.low)


def find_home(passage: Passage, known: Known) -> Iterator[Span]:
    """Where somebody is said to live."""
    yield from passage.places_of(_LIVES, passage.low)


def find_job(passage: Passage, known: Known) -> Iterator[Span]:
    """Where somebody is said to work, or when."""
    yield from passage.places_of(_WORKS_AT, passage.plain)
    yield from passage.places_of(_BY_SHIFT, passage.low)
    yield from passage.places_of(_ON_SHIFT, passage.low)


def find_school(passage: Passage, known: Known) -> Iterator[Span]:
    """Where someone's children are said to go to school."""
    if _HIDDEN_FROM.search(passage.low) or _THEIRS.search(passage.low):
        yield from passage.places_of(_SCHOOL_OF, passage.plain)


def find_pursued(passage: Passage, known: Known) -> Iterator[Span]:
    """Where someone who is being pursued works, goes to school or is on social media."""
    if _DANGER.search(passage.low):
        yield from passage.places_of(_HANDLE, passage.low)
        yield from passage.places_of(_WHERE_SHE_IS, passage.plain)


def find_whereabouts(passage: Passage, known: Known) -> Iterator[Span]:
    """Where one person served stays, works or goes to school, found by the name of the place."""
    low = passage.low
    if _NOT_SERVED.search(low) or not (_SERVED.search(low) and _STAYS.search(low)):
        return
    for match in _SPOT.finditer(passage.plain):
        if _STAYS.search(low, max(0, match.start() - _REACH), match.end()) and not _NO_SPOT.match(match[0]):
            yield passage.span(*match.span())


def _other_traces(passage: Passage) -> Iterator[tuple[int, int]]:
    """Social media names and license plates."""
    for pattern in (_HANDLE, _PLATE):
        for match in pattern.finditer(passage.low):
            yield match.span(match.lastgroup or 0)


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put how to reach a person served here."),
    say("Remove it. It belongs with the advocate; write here which partner's line people call."),
    (
        Finder(find, Wakes((*_PERSONS, "told"), digits=5)),
        Finder(find_handle, Wakes(("handles",))),
        Finder(find_home, Wakes(("homes",), digits=1)),
        Finder(find_job, Wakes(("jobs",), also=(("workers",),))),
        Finder(find_school, Wakes(("schools",), also=(("schooled",),))),
        Finder(find_plate, Wakes(("plates",), digits=1)),
        Finder(find_whereabouts, Wakes(("served_ones",), also=(("stays",),))),
        Finder(find_pursued, Wakes(("traces", "whereabouts"), signs=("@",), also=(("pursuits",),))),
        Finder(find, Wakes(_PERSONS, also=(("traces", "mail_signs"),))),
        Finder(find, Wakes(_PERSONS, also=(("streets", "sides"),), digits=1)),
        Finder(find, Wakes(signs=("@",), also=(_PERSONS,))),
    ),
)
