"""CCR416: anyone's immigration status, whether they are named or only described."""

import re
from collections.abc import Iterator, Sequence

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.names import Name, capitals_from, is_official, names_from, shapes_from
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.sentences import around, sentence_around
from ccr_cli.privacy.text.told import told_in, told_of_us_in
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR416",
    severity="warning",
    title=say("The immigration status of somebody"),
    reason=say(
        "Nobody's status belongs in a plan, that of staff and volunteers neither. The Departments that 8 "
        "U.S.C. 1367 binds may not disclose to outsiders who has asked for VAWA, T or U protection, apart from "
        "exceptions such as law enforcement."
    ),
    wrong="note: Marisol is undocumented\n",
    right="note: Undocumented survivors are helped like anyone\n",
    may_be_allowed=True,
)

_PHRASES = lazily(
    r"\b(?:(?:cruzo|cruzaron|entro|entraron) sin|sin visa|entro con parole|with parole|parole (?:ends|expires|runs out)"
    r"|final removal|no papers|no tiene papeles|lost daca|without papers|no tiene papeles|sin papeles|sin documentos"
    r"|sin estatus|out of status|(?:is|isn't|not|became|es|no es|ya es|se hizo) (?:a |an |not a |now a "
    r"|now an )?(?:u\.?s\.? |american |naturalized )?(?:citizen|refugee|ciudadan[ao]|refugiad[ao])|u\.?s\.? citizen"
    r"|ciudadan[ao] (?:american[ao]|estadounidense)|(?:is|was|es|era|esta) illegal(?:ly)?|is here illegally|green card"
    r"|[ut]-? visa|visa [ut]\b|[ut] status|visa vencida|work permit|permiso de trabajo|permiso humanitario"
    r"|permanent resident|residente permanente|residencia en tramite|removal order|orden de deportacion|self-petition"
    r"|autopeticion|without inspection|sin inspeccion|immigration status|(?:es|is) (?:a |an |ya )?resident[e]?"
    r"|estatus migratorio|migracion tiene orden|ice has)\b"
)
_TOPIC = lazily(
    r"(?: (?:features?|steps?|behaviou?rs?|apis?|changes?|process\w{0,2}|expenses?|bugs?)\b| renewals?\b"
    r"| renovacion(?:es)?\b| (?:de|para) (?:la |el )?(?:cocina|obra|construccion|remodelacion|ciudad|edificio|techo"
    r"|calle|food truck)\b|\W{1,3}(?:training|trainings|law|laws|flyer|flyers|clinic|workshop|cases?|posters?"
    r"|certifications?|forms?|class|classes|needed|goes|talk|program|day|week|for|para|taller|volante|charla|casos?|ley"
    r"|leyes|curso|formularios?|ya)\b|s\b|\W{1,3}(?:and|or|y|o) (?:tps|daca|asylum|asilo|vawa|u visas?|t visas?|visas?"
    r"|refugees?|green cards?|immigrants?)\b)"
)
_TALKS = lazily(
    r"\b(?:capacita|diferencias|differences|teach(?:es)?|trains?|speaks?|spoke|will speak|explains?|files|helps?|hires?"
    r"|covers?|protects?|offers?|ask (?:mr|ms|mrs|dr)|asks? \w{2,12} \w{2,12} for|da el|da la|imparte|explicar?|novela"
    r"|pelicula|novel|movie|film|libro|book|hablara|habla|tramita|ayuda|contrata|cubre|protege|ofrece|pidele|flyer"
    r"|volante|charla|taller|training|poster|lema|folleto|brochure|explico|firma|firman|signs?|pregunta|preguntan"
    r"|asked whether|pregunto si)\b"
)
_SAID_OF = lazily(r",? (?:is|es|has|tiene|esta|was|got|trae|con|with|sigue)\b")
_SURE = lazily(
    r"undocumented|indocumentad[ao]|overstayed|deported|deportad[ao]|deportaron|no papers|without papers|sin papeles"
    r"|no tiene papeles|sin documentos|out of status|removal order|orden de deportacion|tps\b|daca\b|lpr\b"
)
_NEAR = 40  # characters between words that surely mean a status and any name
_CLOSE = 24  # characters between a name and what is said about it
_REACH = 80


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """A status in one sentence with a name or a description of someone, or said about her or him."""
    low = passage.low
    places = {(word.start, word.end) for word in passage.marked("statuses")}
    places.update(match.span() for match in _PHRASES.finditer(passage.low))
    spans = {span for start, end in places for span in _names_beside(passage, start, end)}
    spans.update(_said_of_names(passage))
    found = sorted(spans or {*_told(passage, sorted(places)), *_said_of_one(passage)})
    found = found or [match.span() for match in _SHE.finditer(low) if not _TRAINS.search(low, *_before(match))]
    yield from (passage.span(start, end) for start, end in found)


def _before(match: re.Match[str]) -> tuple[int, int]:
    return max(0, match.start() - _REACH), match.start()


def _said_of_names(passage: Passage) -> Iterator[tuple[int, int]]:
    """Names right before a status that is said about the person, whatever agency they are from."""
    for match in _HAS_STATUS.finditer(passage.low):
        if _TRAINS.search(passage.low, max(0, match.start() - _REACH), match.end()):
            continue
        low, _ = sentence_around(passage, match.start(), match.end(), _REACH)
        names = [name for name in shapes_from(passage, low, match.start()) if match.start() - name.end <= _CLOSE * 2]
        yield from ((name.start, name.end) for name in names[-1:] if name.has_capital)


def _said_of_one(passage: Passage) -> Iterator[tuple[int, int]]:
    """Someone described without a name before a status that is said about her or him."""
    for match in _ONE_HAS_STATUS.finditer(passage.low):
        if not _TRAINS.search(passage.low, match.start(), match.end()):
            yield match.span()


def _told(passage: Passage, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A status of someone described without a name: by a bed, a relative or the work they do here."""
    low = passage.low
    persons = sorted({*told_in(low), *told_of_us_in(low)}) if places else []
    for start, end in places:
        if _TOPIC.match(low, end):
            continue
        first, last = (0, len(low)) if "|" in low else sentence_around(passage, start, end, _REACH)
        if any(first <= place < last for place, _ in persons) and not _TRAINS.search(low, first, last):
            yield start, end


def _names_beside(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    if _TOPIC.match(passage.low, end):
        return
    low, high = sentence_around(passage, start, end, _REACH)
    for name in names_from(passage, low, high):
        if (
            low <= name.start
            and name.end <= high
            and _is_name(passage, name, start)
            and not _is_other(passage, name, low, high)
        ):
            yield name.start, name.end
    if _SURE.match(passage.low, start):
        for name in capitals_from(passage, max(low, start - _NEAR), min(high, end + _NEAR)):
            if not is_official(passage.plain, name) and not _is_talk(passage, name, low, high):
                yield name.start, name.end


def _is_name(passage: Passage, name: Name, status: int) -> bool:
    """Whether it is surely a name, or is where the status is said about it."""
    if name.is_sure:
        return True
    return (
        name.has_capital
        and name.end <= status <= name.end + _CLOSE
        and _SAID_OF.match(passage.low, name.end) is not None
    )


def _is_other(passage: Passage, name: Name, low: int, high: int) -> bool:
    return is_official(passage.plain, name) or _is_talk(passage, name, low, high)


def _is_talk(passage: Passage, name: Name, low: int, high: int) -> bool:
    """Whether the sentence says that someone speaks about the subject, or hands out something about it."""
    return (
        _TALKS.search(passage.low, low, name.start) is not None
        or _TALKS.search(passage.low, name.end, high) is not None
    )


_STATUS = (
    r"(?:(?:waiting|esperando) (?:on |for |a )?(?:her |his |su )?(?:asylum|asilo|green card|work permit|permiso"
    r"|residencia)|undocumented|overstayed|tps\b|daca\b|an? (?:h-?[124][ab]?|f-?1|j-?1|[tu]|student|tourist"
    r"|visitor) visa|h-?4\b|f-?1\b|h-?[12][ab]\b|asylum\b|(?:humanitarian )?parole\b|no papers|out of status"
    r"|a removal order|deported|indocumentad[ao]|visa (?:de (?:turista|estudiante|trabajo)|vencida)|asilo\b"
    r"|orden de deportacion|sin papeles|(?:la |su )?f-?1|permiso de trabajo|papeles)"
)
_HAS_STATUS = lazily(
    r"\b(?:is|is here on|was|has|have|only has|got|came|here|overstayed|lost (?:her|his)|tiene|esta|trae|sigue|perdio"
    r"|entro|vino|llego)"
    rf" (?:here |now |still |only |on |an |with |in |under |con |solo |ya |su |her |his |the |el |la ){{0,3}}{_STATUS}"
)
_ONE_HAS_STATUS = lazily(
    r"\b(?:the|our|that|la|el|esa|ese|nuestra|a la|al) (?:\w+ ){0,2}?(?:woman|mother|mom|lady|girl|student|worker"
    r"|neighbor|senora|muchacha|muchacho|mujer|estudiante|trabajadora|cunada|hermana|madre|mama|vecina|prima|sister"
    r"|brother|daughter|husband|wife|cook|hija|hijo|hermano|esposo|cocinera)\b(?! with\b"
    r"| sin\b)[^.;:\n]{0,70}?(?:\b(?:is|was|has|overstayed|lost her|came on|entered (?:on|with)|perdio (?:su|la)"
    r"|entro (?:con|sin)|tiene|esta|vino con|le negaron|llego con|sigue|still|anda|quedo|came) (?:(?:still|now|only|el"
    r"|la|ya|su|a|an|her) ){0,2}(?:undocumented|overstayed|asylum\b|asilo\b|visa\b|indocumentada|f-?1\b|h-?[124]|tps\b"
    r"|daca\b|parole\b|sin papeles|visitor visa|tourist visa|student visa|papeles|orden de deportacion)"
    r"|\boverstayed (?:a|her|his|the)\b)"
)
_TRAINS = lazily(
    r"\b(?:students who|qualify|in-state|tuition|teach\w{0,3}|train\w{0,4}|workshops?|posters?|flyers?|volantes?"
    r"|taller\w{0,2}|charlas?|platicas?|capacitacion\w{0,2}|forms?|formularios?|diferencias?|differences?|policy"
    r"|politica|brochures?|folletos?|handouts?|whether|if|si|eligible|can apply|puede pedir|pueden|any|cualquier)\b"
)
_SHE = lazily(
    r"\b(?:she|he|ella) (?:\w+ ){0,2}?(?:overstayed|entered without|crossed without|came without papers|is undocumented"
    r"|isn't documented|has (?:no papers|daca|tps|a work permit|a removal order)|was deported|got deported|entro sin"
    r"|cruzo sin|es indocumentad[ao]|no tiene papeles|tiene (?:daca|tps|permiso de trabajo|orden de deportacion)"
    r"|esta sin papeles|fue deportad[ao]|se quedo con la visa)\b|\boverstayed (?:her|his|the)\b|\bcruzo (?:sin"
    r"|por el (?:rio|desierto))\b|\bentro sin (?:inspeccion|papeles|visa|permiso)\b|\b(?:crossed|came"
    r"|entered) (?:without (?:inspection|papers)|through the (?:desert|river))\b|\b(?:trae|tiene|le salio"
    r"|le dieron) (?:una |la )?orden de (?:deportacion|expulsion|remocion)\b|\b(?:esta|anda|llego|entro"
    r"|sigue) con (?:el |su )?parole\b|\bse le (?:vencio|vence|acaba|acabo|termina|va a (?:vencer|acabar)) (?:la|el"
    r"|su) (?:visa|parole|permiso|tps|daca|estatus|green card|mica|residencia)\b|\b(?:her|his) (?:visa|tps|daca|parole"
    r"|work permit|green card|asylum|h-?[124][ab]?|f-?1) (?:(?:has|had|is|was|just|already) )?(?:expired|ran out"
    r"|runs out|lapsed|denied|expires|got denied|is up|pending)\b|\b(?:says|said|told \w{2,8}|because|but|now|with|lost"
    r"|got|has|waiting on|renew\w{0,3}) (?:that )?(?:her|his) (?:green card|(?:[tu]|work|student|tourist"
    r"|h-?[124]\w?) ?visa|tps|daca|parole|work permit|asylum (?:case|claim)|residency)\b|\b(?:le|les) (?:llego|dieron"
    r"|aprobaron|negaron|quitaron|cancelaron) (?:la |el |su )?(?:residencia|visa|asilo|permiso de trabajo|green card"
    r"|mica|tps|daca|parole)\b|\b(?:su|la) (?:visa|tps|daca|parole|permiso de trabajo|asilo|residencia)(?: (?:ya"
    r"|se))? (?:vencio|se vencio|expiro|esta vencid[ao]|fue negad[ao])\b"
)

# A status, a step of a case, or what someone came on, as people say it about one person, whoever it is.
_STANDING = lazily(
    r"\b(?:final order of removal|entro por el (?:rio|desierto|cerro)|crossed the river|asylum case pending|no papers"
    r"|no status|got picked up at|(?:vencio|vencida) la (?:laser|turista|mica)|no tiene papeles|lost daca|lost (?:her"
    r"|his) (?:daca|tps|visa)|on (?:an? |the |her |his )?(?:tps|daca|parole|ead|opt|[hjftrlk]-\d[ab]?|h[124][ab]?|f1"
    r"|j1)|no papers|without (?:papers|documents?|inspection)|overstay\w{0,3}|(?:se quedo|quedo|esta) sin (?:estatus"
    r"|papeles)|retir\w{1,3} la peticion|got her [ut]\b|is a [tu]-\d|[tu] approved|not here legally|is illegal"
    r"|ordered removed|prior removal|reentered|on reinstatement|ewi\b|paroled in|(?:took|take) the oath"
    r"|ice (?:check-?in|took|detain\w{2,3}|came for)|ankle monitor|deported|prima facie|aged out|visa (?:lapsed|expired"
    r"|ended|ran out|denied|backlog)|got her u|(?:two|2)[ -]y(?:ea)?r (?:green )?card|cond\.? resident|joint petition"
    r"|ice hold|immigration (?:bond|hold|detainer)|vawa (?:approved|aprobada)|visas? vencida|visa laser|la de turista"
    r"|el grillete|firmando con ice|fianza de migracion|salida voluntaria|sacado del pais|echaron (?:por|pa)"
    r"|anda de mojad[ao]|situacion irregular|poder arreglar|podido arreglar|cbp one|residente (?:pero|condicional)"
    r"|aprobaron (?:la|el) (?:juvenil|asilo|vawa|visa|u)|meter el ajuste|le concedieron|el permiso que trae"
    r"|huellas de la u|la (?:u|t) (?:de [a-z]+|siga|sigue|aprobada)|carta de hhs|(?:le|les|ya) (?:salio|llego) (?:la|el"
    r"|su) (?:residencia|asilo|visa|permiso|tarjeta|ciudadania|mica)|petition(?:ed)? for (?:her|him))\b"
)
_MATTER = lazily(
    r"\b(?:asylum|asilo|undocumented|indocumentad[ao]|ilegal|work (?:card|permit|authorization)(?! for)|ead\b|(?:her"
    r"|his|an?|on|su|una|con) (?:[hf]-[1-4]|j-1|[kr]-1)\b|h-?[12][ab]\b|b-?[12] visa|u4u|siv\b|sij\w?|i-?(?:130|360|485"
    r"|589|751|765|220a|213)|n-400|reinstatement|parole\b|tps\b|daca\b|green card|removal (?:order|proceedings|hearing)"
    r"|sevis|deferred action|adjust(?:ed|ment of)? status|(?:to|filed the|never) adjust(?:ment)?|as a refugee|asylee"
    r"|priority date|(?:tourist|student|work|visitor) visa|u waitlist|conditional (?:resident|residency)"
    r"|visas? (?:de (?:turista|estudiante|trabajo|trata)|religiosa|juvenil|[ut]\b)|corte de (?:migracion|inmigracion)"
    r"|deportad[ao]|mojad[ao]|sin (?:papeles|documentos|inspeccion|estatus)|residente permanente|ajuste de estatus"
    r"|cancelacion|accion diferida|permiso (?:de trabajo|humanitario)|extender el (?:tps|daca|permiso|parole)"
    r"|casad[ao] por papeles|caso por los papeles|migra)\b"
)
_IS_OR_HAS = lazily(
    r"\b(?:has|had|have|got|gets|is|was|on|came|come|her|his|he's|she's|su|tiene|trae|le|se le|esta|anda|sigue"
    r"|con (?:la|el|su)|approved|pending|denied|ends|ended|runs out|expired?s?|se acaba|se le acaba|caduca|vence"
    r"|vencid[ao]|vencio|holder like|terminated|stuck|still sitting|until|switched to|interview|admitted|like|entrado"
    r"|entro|vino|llego|aprob\w{2,4}|le van a|falta|pulled|filed|metio|in process|en tramite|es|ya)\b"
)
_SOMEBODY = lazily(
    r"\b(?:dad|father|interpreter|interprete|voluntari[ao]|the \w+ we use|student|roommate|estudiante|tenant"
    r"|inquilin[ao]|limpia|cuida|cocina|she|she's|he|he's|her|his|hers|ella|ellos?|el papa|la mama|al (?:marido|papa|sr"
    r"|senor)|mom|mama|pt|rm \d|bed \d|lady|woman|girl|kid|sister|brother|uncle|aunt|cousin|husband|wife|mother|father"
    r"|daughter|son|dishwasher|cook|nurse|volunteer|driver|janitor|au pair|guest|le|se le|su (?!departamento|oficina"
    r"|unidad|agencia)\w+|cunad[ao]|suegr[ao]|hij[ao]|herman[ao]|prim[ao]|espos[ao]|marido|carnal|novi[ao]|muchach[ao]"
    r"|senora|senorita|chic[ao]|vecin[ao]|nuestra? (?!oficina|agencia|mesa|linea|clinica|coalicion|trabajo|unidad"
    r"|politica|asunto)\w+|our (?!business|job|work|office|desk|form|protocol|county|clinic|team|program|letter|policy"
    r"|hotline|website|training|meeting|table|partners|lawyers|agency|unit|court|coalition|network)\w+|yo misma?|dona"
    r"|don(?!'t)|clienta|usuaria|doncella|maestra|cocinera|chofer|puerpera|paciente|sobrin[ao]|ti[ao])\b"
)
_IN_GENERAL = lazily(
    r"\b(?:survivors who|sobrevivientes que|like anyone|como a cualquiera|whatever (?:her|his|their) status"
    r"|students? who qualify|qualify for|in-state|prop \d+|page is|section|out of date|website|pagina|convenio"
    r"|taller de|rastreo|puede[ns]?|can (?:ask|apply|get|file)|could apply|may (?:ask|apply|file)|charla|every"
    r"|ningun[ao]?|cuando piensa|solicitar|solicite|how to|como (?:pedir|solicitar|verificar)|usted(?:es)?|you|your"
    r"|si un[ao]?|if (?:you|an?)|debe[ns]?|must|should (?:ask|apply|file)|derecho a|each|cada|never ask|any(?:body"
    r"|one) (?:who|with|that|can|may)|whoever|households?|percent|por ciento|families|familias|people|survivors may"
    r"|survivor (?:married|who)|an? (?:undocumented|immigrant)|una? (?:persona|sobreviviente|victima|familia)"
    r"|quien (?:tenga|saca|tiene)|residentes|asilados|beneficiari[ao]s|may self-petition|can apply|may apply|califican"
    r"|training|trainings|(?:el|un|los) taller(?:es)? (?:de|para|sobre)|capacitacion|class|clases?|workshop|explains?"
    r"|explica\w{0,2}|va a explicar|teaches|flyer|folleto|volante|poster|brochure|style guide|policy|politica|order \d"
    r"|certif\w{3,9}|signs|firma la|forma b|form\b|official|accreditation|acreditad[ao]|parole officer"
    r"|libertad condicional|gift cards?|de regalo|tarjetas visa|visa gift|nonprofit|organizacion|sin fines"
    r"|estacionamiento|facilities|ramp|cocina movil|database|ticket|reporte|marital|novel\w?|movie|pelicula|film"
    r"|history|historia|amnistia|1986|redada|fund|fondo|cuota|fee|cuesta|ask victims|no comparte|does not share"
    r"|rumor\w{0,2}|proveedor|vendor|library|clinic (?:on|for)|clinica de|dates? and|renewals|renovaciones|we help"
    r"|ayudamos|services? for|servicios para|whatever|cualquier\w?|pregunta frecuente|faq|manual|guide|guia|webinar"
    r"|edition|supp(?:lement)? b|volantes|print|copies|quien orienta|steps|pasos|brown-?bag|charla sobre|platica"
    r"|ponente)\b"
)
_NAMES = ("names", "names_that_are_words", "titles")
_MOST_AROUND = 150  # characters


def _is_named_near(passage: Passage, match: re.Match[str]) -> bool:
    """Whether someone who is not an official is named nearby."""
    if not passage.holds(*_NAMES):
        return False
    names = names_from(passage, max(0, match.start() - _REACH), match.end() + _NEAR)
    return any(name.is_sure and not is_official(passage.plain, name) for name in names)


def find_standing(passage: Passage, known: Known) -> Iterator[Span]:
    """A step of one person's case, not of what people in general may ask for."""
    low = passage.low
    for match in (*_STANDING.finditer(low), *_MATTER.finditer(low)):
        piece, near = (around(low, *match.span(), reach) for reach in (_MOST_AROUND, _NEAR))
        if _IN_GENERAL.search(piece) or _TOPIC.match(low, match.end()):
            continue
        is_told = match.re.pattern == _STANDING.pattern or _IS_OR_HAS.search(near) is not None
        if is_told and (_SOMEBODY.search(piece) or _is_named_near(passage, match)):
            if not any(find(passage, known)):
                yield passage.span(*match.span())
            return


PRIVACY = PrivacyRule(
    RULE,
    say("This says the immigration status of somebody."),
    say("Take it out, and the name too. Write whom a service is for, such as “whatever their status”."),
    (
        Finder(find, Wakes(("statuses", "status_words"))),
        Finder(find_standing, Wakes(("standings",), also=(("somebody", *_NAMES),))),
    ),
)
