"""CCR417: the date of outreach that has not happened yet."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.days import days_in, days_without_year_in
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.sentences import around, sentence_around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR417",
    severity="warning",
    title=say("The day of outreach still to come"),
    reason=say(
        "A public schedule of outreach is a map: it shows an abuser, or an enforcement agency, where survivors "
        "will be and when."
    ),
    wrong="outreach:\n  - {date: 2099-12-05, title: Know-your-rights table}\n",
    right="outreach:\n  - {date: 2026-05-02, title: Know-your-rights table}\n",
    may_be_allowed=True,
)
_OUTREACH = lazily(
    r"\b(?:dv|safety|rights) talk\b|\btalk for\b|\bpop-?up (?:legal )?clinic\b|\bcharla (?:para|con) (?:las|los|mamas"
    r"|mujeres|madres)\b|\bred cards?\b|\brights cards?\b|\bgiveaway\b|\bfarm ?workers?\b|\bmobile consulate\b"
    r"|\b(?:consulate on wheels|consulado sobre ruedas)\b|\btarjetas rojas\b|\bpulga\b|\b(?:flea|swap) (?:market"
    r"|meet)\b|\blaundromat\b|\blavanderia\b|\bbunkhouses?\b|\bbarracas?\b|\btarjetas de derechos\b"
    r"|\bfree (?:immigration |legal )?(?:consults?|consultations?)\b|\bconsultas? (?:legales )?gratis\b|\b(?:we'?ll be"
    r"|we are|we're|estaremos|vamos a estar|nos ponemos|nos vemos|andaremos) (?:at|in|outside|by|en|afuera"
    r"|frente)\b[^.;\n]{0,90}\b(?:flyers?|cards?|folletos?|volantes?|tarjetas?)\b|\blabor camps?\b"
    r"|\bcampo(?:s)? de (?:trabajadores|labor|jornaleros)\b|\bposada (?:pa|para|de|con) (?:las?|los) (?:familias"
    r"|trabajador\w{2}|comunidad|jornaler\w{2})\b|\bkermes\b|\bset(?:ting)? up (?:a |the |our )?(?:table|booth|tent|by"
    r"|at|outside|in front)\b|\b(?:doing|have|run) (?:the|a|our) (?:table|booth)\b|\bdespues de (?:la )?misa\b"
    r"|\bafter (?:the )?(?:spanish )?mass\b|\bponer (?:la |una )?mesa\b|\bmesita\b|\bday labor\w{0,3}\b|\bjornaleros\b"
    r"|\bhome depot\b|\bpacking (?:shed|house)\b|\bempacadora\b|\bmobile clinic\b|\bconsulado movil\b|\boutreach\b"
    r"|\bknow[ \-]your[ \-]rights\b|\bpromotoras?\b|\bdifusion\b|\bmesa de (?:derechos|difusion)\b|\balcance\b|\bkyr\b"
    r"|\b(?:church|health|street|community|job) fair\b|\bferia (?:de|del)\b|\bmesa en (?:la|el)\b|\b(?:call-in"
    r"|radio) (?:show|spot)\b|\bvolante(?:ar|o|amos|aremos)\b|\bhand(?:ing)? out (?:\w+ ){0,3}(?:cards|flyers)\b"
    r"|\btabling\b|\brepart\w{2,6} (?:tarjetas|volantes)\b|\bplaticas? (?:en|de|para)\b"
)
# What a text may say about an event: how much of it makes it outreach is below, in _WHAT_FOR and _WHAT_ELSE.
_ACTIVITIES = lazily(
    r"\b(?:door to door|puerta a puerta|flyering|canvass\w{0,3}|toca(?= el| la)|talks?|charlas?|platicas?|hablar(?:an?"
    r"|emos)?|speak|workshop|taller(?:es)?|tables?|tabling|mesas?|mesita|stand|booth|jornada|clinic|clinica|screening"
    r"|asesoria|orientacion|tea|te|circle|circulo|walk|caminata|fair|feria|festival|kermes\w?|posada|pop-?up|kickoff"
    r"|drive|loteria|encuentro|pasadia|cafecito|coffee|giveaway|tour|recorrido|radio|volante\w{0,4}|bbq|picnic|party"
    r"|convivio|visit(?:s|ing)?|visita(?:s|mos|remos|ran)?|classes|clases|ventanilla|van|combi|camioneta|unidad movil"
    r"|mobile|ambulante|loads of love|announcement|anuncio|presentacion|presentation|open house|night out|vigil|vigilia"
    r"|rosca|mananitas|story ?time|meetup)\b"
)
_ITEMS = lazily(
    r"\b(?:hotline cards|safety cards|cards?|flyers?|leaflets?|folletos?|tripticos?|tarjet\w{1,5}|volantes?|brochures?"
    r"|hotline|magnets?|bolsitas?|kits?|backpacks?|mochilas)\b"
)
_TOPICS = lazily(
    r"\b(?:u visas?|visas u|dv|domestic violence|violencia|violence|rights|derechos|ordenes de proteccion"
    r"|protection orders?|u visas?|visas? u|vawa|abuse|abuso|safety|seguridad)\b"
)
_FOR_WHOM = lazily(
    r"\b(?:women(?:'s)?|mujeres|senoras|ladies|families|familias|workers?|trabajador[ae]s|jornaler[ao]s|pizcador[ae]s"
    r"|pickers|day-labor|day labor\w{0,3}|immigrants?|inmigrantes|migrantes|migrants|paisan[ao]s|moms|mamas|mothers?'?"
    r"|madres|farmworkers|survivors|sobrevivientes|somali|haitian|haitian[ao]s|hmong|mixtec\w?|mam|k'iche'?|punjabi"
    r"|ukrainian|ucranian[ao]s|russian|rus[ao]s|vietnamese|vietnamit\w{1,2}|korean|dari|afghan\w?|ethiopian|amharic"
    r"|oromo|tigrinya|arabic|spanish|filipin[ao]s?|dominican[ao]s|honduras|guatemala|mexican|consul|esl|ged|head start"
    r"|wic|recien llegad[ao]s|newcomers?|refugees|refugiad[ao]s|gente sin papeles|companer[ao]s|compas|parents|papas)\b"
)
_PLACES = lazily(
    r"\b(?:hy-vee|walmart|soriana|bodega|supermarket|supermercado|grocery|mall|market|mercad\w{1,3}|mall|church|iglesia"
    r"|parroquia|parish|chapel|capilla|basilica|catedral|cathedral|mass|misa|plaza|park|parque|laundr\w{1,6}|lavanderia"
    r"|tienda|rancho|ranch|farms?|orchard|dairy|lecheria|empaques?|empacadora|maquila|fabrica|factory|yarda|camps?"
    r"|campos?|apartments|apartamentos|apts?|trailas|trailer park|flea|pulga|tianguis|mosque|mezquita|islamic center"
    r"|temple|templo|synagogue|plant|planta|cannery|nursery|vivero|bodega|swap|restaurant|taco\w?|salon|gurdwara"
    r"|packing|lettuce|school|escuela|primaria|elementary|high school|library|biblioteca|gym|gimnasio|fields?|cancha"
    r"|hall|fellowship|community (?:room|center)|centro (?:comunitario|campesino|\w+)|casa (?:comunal|cultural|\w+)"
    r"|workers'? center|consulate|consulado|central camionera|bus station|parking lot|estacionamiento|corner|parada|lot"
    r"|food bank|banco de comida|bazaar|bakery|panaderia|san [a-z]+|santa [a-z]+|st\.? [a-z]+|cristo rey|presbyterian"
    r"|methodist|baptist|bautista|pentecostal|village|rink|stadium|estadio|fairgrounds|shift change|waiting room|atrio"
    r"|beauty|barber\w{0,4})\b"
)
_SURELY = lazily(
    r"\b(?:laundromats?|flea market|swap meet|pulga|red cards?|tarjetas rojas|hotline cards?|charlas?|platicas?"
    r"|pone\w{1,4} (?:la |una )?mes(?:a|ita)|ambulante|speak (?:at|after)|hablar (?:al final|en la|despues)|asesoria"
    r"|cafecito|jornada)\b"
)
_THEIR_PLACES = lazily(
    r"\b(?:cuadrillas?|campos? de [a-z]+|mayordomo|crew leader|trailers|nogalera|huerta|viveros?|trailer courts?"
    r"|mobile home courts?|trailer park|trailas|flea|pulga|tianguis|swap meet|labor camps?|dairy|dairies|lecherias?"
    r"|packing|empaques?|empacadora|ranchos?|laundr\w{1,6}|lavanderias?|day-?labor\w{0,3}|jornaler[ao]s|gurdwara"
    r"|mezquita|mosque|mercado|mercadito|barracas?|bunkhouses?|orchards?|cannery|pickers)\b"
)
_GOERS = lazily(
    r"\b(?:pasamos por|pasaremos|salimos|estamos|andamos|llevar|we'?ll|we're|we are|we go|i go|our \w+|our team"
    r"|volunteers|the lawyers|advocates?|promotoras?|visitar\w{2,4}|vamos|van al?|va al?|iremos|ir al?|iran al?"
    r"|estaremos|nos ponemos|nos vemos|visitamos|volvemos|ponemos|andaremos|las compas|el equipo|voluntari[ao]s"
    r"|abogad[ao]s|defensoras?|locutora?|nurse|enfermera|trabajadora social|goes to|going to|lets us in|bring|traer"
    r"|traigan|quien puede|can you cover)\b"
)
_HOURS = lazily(
    r"\b\d{1,2}(?::\d\d)? ?(?:a|p)\.?m?\.?\b|(?<![\d\-/])\b\d{1,2}(?::\d\d)? ?(?:to|-|a) ?\d{1,2}(?::\d\d)?\b(?![\-/])"
    r"|\ba las? \d{1,2}\b|\bde \d{1,2} a \d{1,2}\b|\b\d{1,2}:\d\d\b|\bnoon\b|\bmediodia\b|\b(?:at|around) \d{1,2}\b"
    r"|\bby \d{1,2}\b(?!/)"
)
_PAST = lazily(
    r"\b(?:took|went|when the owners say|went|gave|was|were|done|held|came|attended|reached|last|yesterday|fue|fueron"
    r"|estuvo|estuvimos|hubo|llegaron|repartieron|platicamos|salio|pasad[ao](?! manana)|paso|pasaron|estuvieron"
    r"|atendieron|vinieron|acudieron|ayer|concluid[ao]|hech[ao]|hizo|asistieron|finished|report|informe|talked|visited"
    r"|we did)\b"
)
_ANOTHER_DAY = lazily(
    r"\b(?:(?:coat|toy|food|diaper|blood|sock|card|cards|gift|book|backpack|supply|school supply) drive|colecta"
    r"|donat\w{1,4}|donaciones|unsigned|drop off|report|due|fund|grant|award|review|protocol|until|deadline|informe"
    r"|subsidio|fecha limite|fondo|beca|termina|revisar|entrega|protocolo|reunion|junta|meeting|meets|committee|comite"
    r"|council|consejo|board|steering|supervisors|call|llamada|(?:training|capacitacion|curso|taller|refresher|webinar"
    r"|workshop) (?:for|de|para) (?:los |las |the )?(?:new |family )?(?:officers?|judges?|court|jueces|fiscales"
    r"|prosecutors|dispatchers|maestr[ao]s|teachers|staff|personal|defensor[ae]s|advocates|despachadores|agentes"
    r"|interpret\w{1,4}|nurses|enfermeras|volunteers|voluntari[ao]s|promotor[ae]s|police|polici\w{1,3}|abogad[ao]s"
    r"|lawyers)|training|capacitacion|trains|curso|webinar|refresher|conference|conferencia|congreso|staff|personal"
    r"|interviews?|entrevistas?|contratacion|hiring|firma|convenio|audit|auditoria|potluck|judges?|jueces|prosecutors"
    r"|dispatchers|sergeants|clos(?:ed|es)|cierra|vence|plazo|pay date|tarifa|zoom|online|en linea|members only"
    r"|partners only|solo agencias|agencies only|agency reps|votes|vota|cle|quorum|socios|agenda|invoice|factura"
    r"|contract|contrato|license|licencia|begins|expires|hearing|audiencia)\b"
)
_DAYS = (
    r"(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tues?|weds?|thurs?|fri|sat|domingo|lunes"
    r"|martes|miercoles|jueves|viernes|vierns|sabado|dom|mie|jue|vie|sab|weekend|finde|fin de semana)"
)
_WEEKDAY = lazily(
    rf"\b(?:on|next|this|this coming|coming|este|proximo|proxima|el proximo|el) {_DAYS}"
    rf"(?: \d\d?)?(?:,? (?:que|q|k) (?:viene|entra|sigue))?\b"
    rf"|\b{_DAYS} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b"
    rf"(?![:/]|\s?(?:am|pm|a\.m|p\.m|hrs|h\b|(?:to|-|a|al) ?\d))"
    rf"|\b(?:the )?\d{{1,2}}(?:st|nd|rd|th) of next month\b|\bel \d{{1,2}} del (?:proximo mes|mes que (?:viene"
    rf"|entra))\b|\bel \d{{1,2}} a las? \d{{1,2}}\b"
    rf"|\b(?:tomorrow|tmrw|tmw|(?<!la )(?<!de )manana|pasado manana|tonight|esta noche)\b"
    rf"|\b{_DAYS} (?:next week|que viene|q viene)\b"
    rf"|\b(?:two|three|dos|tres|\d) (?:weeks|semanas) (?:from (?:today|now|\w+day))\b|\b(?:in|en) (?:a|una|two|dos|ocho"
    rf"|quince|\d{{1,2}}) (?:weeks?|days?|semanas?|dias?)\b"
    rf"|\b(?:every|cada|todos los|on) (?:first |second |third |last "
    rf"|primer )?{_DAYS}s?\b[^.;\n]{{0,40}}\b(?:from \w+ on"
    rf"|through|until|hasta|de (?:enero|febrero|marzo|abril|mayo|junio|diciembre))\b"
    rf"|\b{_DAYS} before (?:christmas|thanksgiving|new year|easter)\b|\bon the \d{{1,2}}(?:st|nd|rd|th)\b"
    rf"|\bprimer {_DAYS} (?:de|del) mes\b"
    rf"|\b(?:new year'?s eve|christmas eve|nochebuena|dia de reyes|noche vieja"
    rf"|dia de la virgen)\b"
)
_REACH = 110  # characters of the sentence
_ROW = 300  # characters before and after, in a row of a table
_AROUND = 140  # characters before and after, regardless of sentences
_WHAT_FOR = (_ITEMS, _TOPICS, _FOR_WHOM, _THEIR_PLACES, _SURELY)
_WHAT_ELSE = (_ACTIVITIES, _PLACES, _GOERS, _HOURS)
_ENOUGH, _MORE = 3, 4  # things said about an event, if one of them is its purpose and if none is
_IS_ANY = lazily(rf"el {_DAYS}")  # "el lunes" may be any Monday
_HALF_A_YEAR = 183  # days


def _is_entry(setting: Setting) -> bool:
    return setting.where[:1] == ("outreach",)


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Future dates in a text about outreach."""
    if passage.setting.where[-1:] == ("due",):
        return
    for start, end in _to_come(passage.low, known.today):
        if _is_about_outreach(passage, start, end):
            yield passage.span(start, end)


def find_in_entry(passage: Passage, known: Known) -> Iterator[Span]:
    """Future dates in an entry under outreach."""
    for start, end in _to_come(passage.low, known.today):
        yield passage.span(start, end)


def _to_come(low: str, today: date) -> Iterator[tuple[int, int]]:
    for day in days_in(low):
        if day.can_be and max(day.can_be) > today:
            yield day.start, day.end
    if _PAST.search(low):
        return
    for day in days_without_year_in(low, today):
        if day.can_be and 0 < (max(day.can_be) - today).days <= _HALF_A_YEAR:
            yield day.start, day.end
    for match in _WEEKDAY.finditer(low):
        if not _IS_ANY.fullmatch(match[0]):
            yield match.span()


def _is_about_outreach(passage: Passage, start: int, end: int) -> bool:
    low, high = max(0, start - _ROW), end + _ROW
    if "|" not in passage.low[low:high]:
        low, high = sentence_around(passage, start, end, _REACH)
    sentence = passage.low[low:high]
    is_other = _ANOTHER_DAY.search(sentence) is not None
    if _OUTREACH.search(sentence) and not is_other:
        return True
    piece = around(passage.low, start, end, _AROUND)
    about, told = ([p.search(piece) is not None for p in patterns] for patterns in (_WHAT_FOR, _WHAT_ELSE))
    needed = (_ENOUGH if any(about) else _MORE) + is_other
    return any(told) and sum(about) + sum(told) >= needed


PRIVACY = PrivacyRule(
    RULE,
    say("This is the day of outreach still to come."),
    say("Write it down once it is over; until then, tell it to those who go."),
    (
        Finder(find, Wakes(("outreach",), digits=2)),
        Finder(find, Wakes(("outreach",), also=(("weekdays", "months"),))),
        Finder(find_in_entry, Wakes(setting=_is_entry)),
    ),
)
