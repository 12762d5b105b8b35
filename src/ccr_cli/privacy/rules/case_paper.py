"""CCR420: one person's score, safety plan, release or code."""

import re
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.sentences import around, sentence_around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR420",
    severity="warning",
    title=say("A score, a safety plan or a code of one person"),
    reason=say(
        "What an advocate notes of one person stays with the advocate. A code that represents a person is no "
        "way out: grantees and subgrantees may not disclose what identifies somebody, encoded, encrypted or "
        "hashed either (34 U.S.C. 12291(b)(2); 28 CFR 94.115)."
    ),
    wrong="note: Her danger assessment score is 19\n",
    right="note: Deputies ask the eleven questions at every call\n",
    may_be_allowed=True,
)

_RISK = (
    r"(?:\bla escala\b|lethality|danger assessment|risk (?:assessment|screen\w{0,3}|level|score)|\bda (?=today|score"
    r"|scores|came|salio|result|was|is|=|screen|level|\d)|odara|\blap\b|dvrnc|\bdash\b|riesgo|letalidad"
    r"|evaluacion de peligro|nivel de peligro|\bda-5\b|mosaic)"
)
_SCORE = lazily(
    rf"\b{_RISK}[^.;\n\d]{{0,60}}?(?:(?:\b(?:scored?|score is|score|scores|points|puntaje"
    rf"|puntuacion|puntos|salio (?:en|con)|came (?:back|out)|nivel|level|result\w{{0,3}}|total)\b"
    rf"[^.;\n\d]{{0,18}})\d{{1,3}}\b(?!\s?%)|\b\d{{1,2}} (?:of|out of|de|/) ?\d{{1,2}}\b|\b\d{{1,2}}/\d{{1,2}}\b(?!/))"
    rf"|\b{_RISK}[ ]?[:=] ?\d{{1,2}}\b(?!/)|\| {_RISK} \| ?\d{{1,2}}\b(?!/)|\b\d{{1,2}} (?:puntos "
    rf"|points )?(?:en|on|in) (?:la |el |the "
    rf"|her |su )?{_RISK}"
    rf"|(?:\b\d{{1,2}} (?:puntos|points|yes|si)\b|\b\d{{1,2}} (?:of|out of"
    rf"|de) \d{{1,2}}\b)[^.;\n\d]{{0,30}}\b{_RISK}"
    rf"|\blap\b[^;\n]{{0,80}}?(?:\byes to\b|\bsi a\b|\b\d{{1,2}} (?:of|de) 1?\d\b)"
    rf"|\b{_RISK}[^;\n]{{0,50}}?\b(?:answered yes|said yes|contesto que si|dijo que si|respondio (?:que )?si"
    rf"|marco (?:que )?si|positiv[eoa] (?:on|to|en|a)|screened (?:in|positive))\b"
    rf"|\b(?:puntaje|puntuacion|resultado|score) (?:del?|en|of|on) (?:la |el |su |the |her )?{_RISK}[^.;\n\d]{{0,20}}"
    rf"\d{{1,2}}\b(?!\s?%)"
    rf"|\b{_RISK}[^.;\n]{{0,60}}?(?:extreme danger|peligro extremo|high danger|severe danger"
    rf"|alto riesgo\b(?= (?:la|el|para|de la)))"
)
_OF_MANY = lazily(
    r"\b(?:protocol:|protocolo:|any of|triggers|(?:trae|has|tiene|asks|hace) \d+ (?:preguntas|questions|items)|finanzas"
    r"|mitigation|mitigacion|responsable|owner|del programa|of the program|program evaluation|presupuest\w{1,6}"
    r"|budget\w{0,3}|edificio|building|del edificio|emergency exit|salida de emergencia|scored as|and over|or more"
    r"|recert\w*|webinar|ensayamos|capacitacion|training|certification|quiz|passes|recertif\w+|must redo|manual"
    r"|cut[ \-]off|who keeps|quien guarda|languages|idiomas|blank|en blanco|formato)\b|\b\d{1,3} ?(?:%|percent\b"
    r"|por ciento\b)|\b\d{2,4} (?:\w+ )?(?:screens|screenings|tamizajes|pacientes|patients|assessments|evaluaciones"
    r"|deputies|officers|agentes|people|personas)\b|\btemplate\b|\bplantilla\b|\btraining by\b"
)
_NOTE = lazily(
    r"\b(?:case|progress|session|counseling|intake|clinical|nursing) notes?\b[ ,]{0,2}(?:\d|from|of|for|:|\-|\()"
    r"|\bnotas? de (?:caso|seguimiento|sesion(?: individual)?|evolucion|avance|progreso|ingreso)\b[ ,]{0,2}(?:\d|del?|:"
    r"|\-|\()"
)
_DETAIL = lazily(
    r"\b(?:she|her|he|refiere|dice que|ahorc\w{2,9}|strang\w{2,9}|bruis\w{1,4}|moret\w{1,4}|llor\w{1,6}|cried|crying"
    r"|tearful|suicid\w{1,4}|flashbacks?|disclosed|ella|dijo|golpe\w{0,3}|hit|choked|injur\w{1,4}|lesion\w{0,3}|client"
    r"|clienta|usuaria|survivor|nightmares|pesadillas)\b"
)
_PLAN = lazily(
    r"\b(?:(?:her|his|su) plan|safety plan|plan de ella|plan de? seguridad|plan de seg\b\.?|escape plan"
    r"|plan de escape)\b"
)
_PLAN_DETAIL = lazily(
    r"\b(?:bag at|bolsa en|go ?bag|go-bag|code ?word|palabra clave|back (?:door|window)|ventana|maleta|bolsa lista"
    r"|neighbor|vecina|sister|hermana|madrina|comadre|spare keys?|key\b|llaves|luz del porche|porch light|documents at"
    r"|actas|hide|esconde|bed \d|room \d|rm \d|cuarto \d|cama \d|text dont call|if he|cuando el|si el llega"
    r"|leave through|salir por|signal|senal)\b"
)
_RELEASE = lazily(
    r"\b(?:(?:ya )?(?:firmo|(?<!a )(?<!the )(?<!any )(?<!every )(?<!no )(?<!of )(?<!without )signed(?! release)|(?:she"
    r"|he|client|clnt|ct|mom|pt|clienta|usuaria|survivor|victim|patient) signed|sign(?:s)?|has signed|tiene firmada"
    r"|trae firmada)\b[^.;\n]{0,28}\b(?:release|roi|autorizacion|consentimiento|consent"
    r"|permiso(?: el \d[\w/ ]{0,9})? para compartir))\b|\b(?:her|his|su) (?:release|roi|autorizacion"
    r"|consentimiento)\b[^.;\n]{0,40}\b(?:runs out|ends|termina|se acaba)\b|\b(?:(?:release|roi"
    r"|autorizacion(?! firmada)|consentimiento)\b[^.;\n]{0,40}\b(?:signed|firmad[ao]|firmo|(?<!it )expires|vence"
    r"|expired|vencio|revoked|revoco))\b"
)
_SIGNED_BY_ANYBODY = lazily(
    r"\b(?:nobody|no one|anybody|who|must|may|to|can|should|survivors|they|everybody|people) signs?\b|\bsin firmar\b"
)
_CODE_OF = lazily(
    r"\b(?:code|codigo|cod|id|clave|no|hash)\b[ .:#]{0,3}(?:de )?(?:la |el )?(?:client\w?|clienta"
    r"|participant|survivor|usuaria|sobreviviente)\b[ :=#"
    r"|]{1,4}(?:(?=[a-z\-]*\d)[a-z0-9]{1,6}-?[a-z0-9]{2,6}(?:-[a-z0-9]{1,4})?)\b|\b(?:sha\d{0,3}"
    r"|md5|hash)\b[ :=]{1,3}(?:[a-f0-9]{8,64})\b"
    r"|\b(?:participante?|clienta|usuaria|client|ct)\b(?: cod\.?"
    r"| code)?[ :=#.]{1,3}(?=[a-z\-]*\d)[a-z]{1,4}-\d{2,4}-?[a-z]?\b"
    r"|\bparticipante?\b[ :=#]{1,3}(?:(?=[a-f]*\d)[a-f0-9]{8,64})\b"
    r"|\b(?:survivor|client|victim|sobreviviente|clienta|usuaria)[ _](?:id|code|codigo|clave)\b[ :=#]{1,3}"
    r"(?=[a-z\-]*\d)(?:[a-z0-9]{2,8}-?[a-z0-9]{2,8}(?:-[a-z0-9]{1,4})?)\b"
    r"|\b(?:la|el) (?:del?|con) (?:el )?(?:codigo|clave|folio|numero|id) "
    r"(?=[a-z\-]*\d)[a-z0-9]{1,6}-[a-z0-9]{2,6}(?:-[a-z0-9]{1,4})?\b"
    r"|\b(?:identificador|identifier|record|registro|expediente|folio)\b[^.;,\n\d]{0,24}? "
    r"(?=[a-z\-]*\d)[a-z0-9]{1,6}-[a-z0-9]{2,6}(?:-[a-z0-9]{1,5})?\b(?=[^.;\n]{0,40}\b(?:la de|ella|her|she|the one)\b)"
    r"|\b(?:the|our) (?:one|lady|woman|family) (?:with|under|whose) (?:the )?(?:code|id|number)(?: is)? "
    r"(?=[a-z\-]*\d)[a-z0-9]{1,6}-[a-z0-9]{2,6}(?:-[a-z0-9]{1,4})?\b"
    r"|\b(?:anon|pseudo|masked|uuid|hashed|coded)[ _]?(?:id|code|name|key)?\b[ :=#|]{1,3}"
    r"(?=[a-z\-]*\d)[a-z0-9]{3,8}(?:-[a-z0-9]{2,12}){1,4}\b"
    r"|\b(?:survivor|client|victim|sobreviviente|clienta|usuaria) (?:code|codigo|clave) "
    r"(?=[a-z\-]*\d)[a-z0-9]{1,6}-[a-z0-9]{2,6}\b"
)
_STANDS_FOR = lazily(
    r"\b(?=[a-z\d\-]*\d)[a-z]{1,3}-[a-z0-9]{2,6}-\d{2,5}\b[^;\n]{0,60}\b(?:codigo|code|en vez de su nombre"
    r"|instead of (?:her|the) name|in place of her name)\b|\b(?:codigo|code|en vez de su nombre|instead of (?:her"
    r"|the) name)\b[^;\n]{0,60}\b(?=[a-z\d\-]*\d)[a-z]{1,3}-[a-z0-9]{2,6}-\d{2,5}\b"
)
_SYSTEM = lazily(
    r"\b(?:(?:hmis|apricot|empowerdb|osnium|vela)\b[^.;\n|]{0,40}?\b(?:id|no|code|codigo|num|number|numero|clave|#|es"
    r"|is)|(?:client|clienta|case management|coordinated entry|participant|sistema)\b[^.;\n|]{0,40}?\b(?:id|code|codigo"
    r"|clave))\b[^.;\n|\d]{0,30}?(?:\b[a-z]{0,3}-?\d{0,3}[a-z]{0,2}-?\d{3,9}(?:-[a-z0-9]{1,4})?)\b"
)
_PAPER = lazily(
    r"\b(?:her|his|su|sus)\s{1,3}(?:safety plan|plan de? seguridad|release form|signed release|risk assessment"
    r"|evaluacion de riesgo|autorizacion firmada)\b"
)
_PAPER_OF = lazily(
    r"\b(?:safety plan|plan de? seguridad|risk assessment|evaluacion de riesgo|release form|autorizacion)\s{1,3}(?:of"
    r"|for|de|para)\s{1,3}(?:the|our|la|el|nuestra|una?)\s{1,3}(?:client|survivor|victim|sobreviviente|clienta|victima"
    r"|usuaria|senora)\b"
)
_CODE = lazily(
    r"(?<![A-Za-z0-9])(?P<found>[a-f0-9]{64}|[a-f0-9]{40}|[a-f0-9]{32}|(?<=hash: )[a-f0-9]{8,31})(?![A-Za-z0-9])"
)
_PRONOUN = lazily(
    r"\b(?:her|she|su|ella|la (?:senora|clienta|muchacha|de)|the (?:client|lady|woman)|client|clienta|participante"
    r"|usuaria)\b"
)
# What is written about one person: a kind of document, someone it is about, and some of what it says.
_DOCUMENT = lazily(
    r"\b(?:memo(?: to file)?|night log|entry|notes?|notas?|log|bitacora|ficha|informe|reporte|summary|resumen"
    r"|eval(?:uation|uacion)?|valoracion|peritaje|parte medico|medical report|exam(?:en)?|sesion|session|seguimiento"
    r"|follow-?up|transcri\w{2,6}|relato|declaracion|declaration|affidavit|statement|testimony|testimonio|intake"
    r"|ingreso|egreso|discharge|photo log|waiver|release|roi|consent\w{0,8}|autorizacion|permiso|plan|score[ds]?|escala"
    r"|matrix|cuestionario|questionnaire|tamizaje|screen(?:ing)?|rating|risk|riesgo|vpr|hits|sara|b-safer|odara|lap"
    r"|danger assessment|carlson|campbell|dx|diagnos\w{2,4}|presenting problem|motivo de consulta|home visit"
    r"|visita domiciliaria|visite|bag list|vine|monitoring report|body map|kit|evaluation|reporting|lap done"
    r"|auto-referral|wrote|escribio|anoto|nivel|puntaje|puntos)\b"
)
_SERVED_WORDS = (
    r"\b(?:pt|pte|the mother|client|clnt|petitioner|the victim|the survivor|the woman|the teen|the girl|the lady"
    r"|defendant|respondent|the abuser|her ex|he scored|plan de ella|phone contact|sala de espera|waiting room"
    r"|la (?:clienta|usuaria|senora|sra|victima|sobreviviente|nina|muchacha|mama|dona|compa|denunciante|representada"
    r"|paciente|beba|huerfana|joven|agraviada)|de la (?:sra|senora)|el agresor|al agresor|paciente|clienta|usuaria"
    r"|family in (?:room|rm|bed|unit)|same mom)\b"
)
_SERVED = lazily(_SERVED_WORDS)
_ABOUT_ONE = lazily(
    rf"\b(?:she|her|hers|he|his|ella|el estaba|le|su|mom|mama|la (?:ahorc|golpe|amenaz|estrangul|empuj"
    rf"|pate)\w+)\b|{_SERVED_WORDS}"
)
_HARM = lazily(
    r"\b(?:pistola|la (?:ahorc|golpe|amenaz|estrangul|empuj|pate)\w+|has a gun|yes on \d|yes on gun|refused \d"
    r"|strangled before|strangl\w{2,6}|strangulation|bruis\w{1,4}|moret\w{1,4}|injur\w{1,4}|fractura|equimosis"
    r"|golpe\w{0,4}|machete|knife|cuchillo|weapons|arma|suicid\w{1,4}|ideation|ideacion|ptsd|estres postraumatico"
    r"|flashbacks?|nightmares|pesadillas|cried|llor\w{1,5}|tearful|minimizes|declined|disclosed|dropped out|attended \d"
    r"|goals \d|no forwarding|lm w|safe word|colgo|no llego|le rompio|le quita|la encierra|locks her"
    r"|took (?:her )?passport|quitaba|echaba|abuso (?:fisico|emocional)|exclusion zone|asustada|scared|afraid"
    r"|tiene miedo|hace pipi|ensen[oa] la|se anima|quiere (?:esperar|salir)|celos|choked|kicked|duerme|sleeps"
    r"|lejos de el|photo log|revoc[oa]|(?:entry|exit) \d{1,2})\b"
)
_SAID_OF = lazily(
    r"\b(?:neck|cuello|affect|metas|relative|se fue con|no dejo|no answer|extreme|extremo|grave|imminent|high|alto"
    r"|moderate|medio|unsafe|physical \d|quedo con|he was in|estaba en el|hits \d{1,2}|inyecciones|entregar copia"
    r"|puerta de atras|back door|\d{1,2} (?:puntos|points)|signed|firmad[ao]|firm[ao]|pronostico|dependencia|terapia"
    r"|dibujo|wants to|embarazo|amenaza\w{0,3}|threat\w{0,4}|consistent w|historia|hit|interviewed again|conditional)\b"
)
_OF_HER = lazily(
    r"\b(?:she|her|hers|ella|su|sus|mom|mama|client|clnt|clienta|usuaria|victim|pt|paciente|nos|senora|sra|nieta|ninos"
    r"|dona)\b"
)
_IF_HE = lazily(
    r"\b(?:sp update|she'll text|= call police|ella manda|if|when|once|cuando|si|en cuanto|apenas) (?:he|el|his"
    r"|su (?:ex|esposo|marido)|the ex|el (?:marido|esposo|ex|agresor|papa)|hay gritos|things|it)\b|\b(?:he leaves"
    r"|he's at work|el se va|el sale|cuando el entre|what she'?ll do)\b|\b(?:her|su|sus) (?:bag|go-?bag|mochila|maleta"
    r"|bolsa|papers|documents|docs|papeles)\b"
)
_GETS_AWAY = lazily(
    r"\b(?:bag|mochila|maleta|bolsa|keys?|llaves|passports?|pasaportes?|birth certs?|actas|vacunas|neighbor|vecin[ao]"
    r"|code ?word|emoji|heart|signal|senal|texts?|mensaje|llamamos|call 911|al 911|runs?|corren|corre|hides?|esconde"
    r"|cooler|back door|puerta de atras|window|ventana|bus|shoes|zapatos|sim|burner|meds|insulina|church|iglesia|maceta"
    r"|pide ayuda|pedir ayuda|sister|hermana|comadre|locks|cash|dolares|freezer|bible|se va|sale por|ride|taxi|uber"
    r"|maestra|teacher)\b"
)
_OF_ALL = lazily(
    r"\b(?:guia|guide|pagina \d|page \d|se puede pedir|pueden? pedir|foia|template|plantilla|blank|en blanco|formato"
    r"|version|policy|politica|protocol\w?|training|taller|capacitacion|workshop|manual|glossary|n ?=|percent"
    r"|por ciento|pct|average|promedio|total|countywide|statewide|per nnedv|survivors|victims|clients|victimas"
    r"|sobrevivientes|clientas|usuarias|advocates must|whoever|any|how to|como se|should|debe|must|agencies|agencias"
    r"|grant|award|presupuest\w{1,6}|budget|project|proyecto|coordinator|coordinadora|invoice|factura|commit|export"
    r"|court rule|article|articulo|attorney general|do not attach)\b|\d ?%"
)
_SIGNS = (
    r"(?![a-z]-\d{1,4}[a-z]?(?![a-z0-9]))(?!(?:[a-z]{5,12}-911|911-[a-z]{5,12})(?![a-z0-9-]))#?"
    r"(?=[a-z0-9\-]{0,20}\d)(?=[a-z0-9\-]{0,20}[a-z])(?!\d{1,3}(?:st|nd|rd|th|am"
    r"|pm|h|x|yo|k)\b)[a-z0-9]{1,64}(?:-[a-z0-9]{1,6}){0,3}"
)
_HASHED = lazily(
    rf"\bhash(?:ed)? (?:her|his|the|of (?:her|his)) (?:name|dob|ssn)\b[^.;\n]{{0,60}}?(?P<hash>{_SIGNS})(?![a-z0-9@/])"
)
_CODED = lazily(
    rf"\b(?:en la base va como|va como|figura como|listed as|sub-id|sub id|code|codigo|cod\.?|identificador"
    rf"|clave|uid|anon|token|ct|id|_id|hash"
    rf"|sha ?256)\b[^.;\n]{{0,46}}?"
    rf"[ #:=,(]{{1,3}}(?P<code>{_SIGNS})(?![a-z0-9@/])"
)
_HER_CODE = lazily(
    r"\b(?:la cruzamos|asi la|same woman|same lady|misma (?:senora|mujer)|she|her|ella|the (?:woman|teen|girl|lady|mom)"
    r"|la (?:de|huerfana|mama|muchacha|senora|chica|nina)|client|clienta|usuaria|survivor|ct|mama|instead of the name"
    r"|participante|participant|no usar el nombre|en vez d?e?l? nombre|apellido|initials|iniciales|belongs to"
    r"|same mom)\b"
)
_ROW = lazily(
    rf"\b(?:uid|pid|folio int\.?|folio|ref|ct#?|id|codigo|code|clave|caso|anon id): (?P<row>{_SIGNS}) \| [^\n]*"
    r"\b(?:risk|riesgo|nivel|flag|intake|lap|roi|puntaje|score|release|last note|ultima sesion|score|puntaje"
    r"|danger|note|nota|exit|salida|egreso"
    r"|visit|sesion): "
)
_NO_CODE = lazily(
    r"\b(?:tagged|changelog|checksum|installer|download|build|icd|statute|diccionario|dictionary|columnas?|columns?"
    r"|(?:csv|config|log|zip|data|backup) file|file name|archivo (?:csv|de)|backup|invoice|factura|commit|imprenta"
    r"|lic(?:ense)?|grant|award|policy|form|i-\d{3}|article|version|room)\b"
)
_FAR = 140
_REACH = 90
_WAYS = 2


def find_score(passage: Passage, known: Known) -> Iterator[Span]:
    """Scores next to the words for them, except those of many people and those in manuals."""
    if not _OF_MANY.search(passage.low):
        yield from passage.places_of(_SCORE, passage.low)


def find_paper(passage: Passage, known: Known) -> Iterator[Span]:
    """Documents that are said to be someone's."""
    yield from passage.places_of(_PAPER, passage.low)
    yield from passage.places_of(_PAPER_OF, passage.low)


def find_release(passage: Passage, known: Known) -> Iterator[Span]:
    """Releases that somebody has signed."""
    if not (_OF_MANY.search(passage.low) or _SIGNED_BY_ANYBODY.search(passage.low)):
        yield from passage.places_of(_RELEASE, passage.low)


def find_note(passage: Passage, known: Known) -> Iterator[Span]:
    """Case notes, with some of what they say."""
    yield from _with_detail(passage, _NOTE, _DETAIL)


def find_plan(passage: Passage, known: Known) -> Iterator[Span]:
    """Safety plans, with some of what they say."""
    yield from _with_detail(passage, _PLAN, _PLAN_DETAIL)


def find_code(passage: Passage, known: Known) -> Iterator[Span]:
    """Codes that stand for somebody in a system, or instead of a name."""
    if not _NO_CODE.search(passage.low):
        yield from passage.places_of(_CODE_OF, passage.low)
    if _PRONOUN.search(passage.low):
        yield from passage.places_of(_STANDS_FOR, passage.low)
        yield from passage.places_of(_SYSTEM, passage.low)


def find_written(passage: Passage, known: Known) -> Iterator[Span]:
    """Documents about one person, whatever they are called, with some of what they say."""
    low = passage.low
    for match in _DOCUMENT.finditer(low):
        piece = around(low, *match.span(), _FAR)
        is_told = (_HARM.search(piece) and _ABOUT_ONE.search(piece)) or (
            _SAID_OF.search(piece) and _SERVED.search(piece)
        )
        if is_told and _OF_ALL.search(piece) is None:
            yield passage.span(*match.span())
            return


def find_escape(passage: Passage, known: Known) -> Iterator[Span]:
    """How someone means to get away, even if nobody calls it a plan."""
    low = passage.low
    for match in _IF_HE.finditer(low):
        piece = around(low, *match.span(), _FAR)
        ways = {way[0] for way in _GETS_AWAY.finditer(piece)}
        if len(ways) >= _WAYS and _OF_HER.search(piece) and _OF_ALL.search(piece) is None:
            yield passage.span(*match.span())
            return


def find_coded(passage: Passage, known: Known) -> Iterator[Span]:
    """Codes that stand for one person, in a sentence or in a row of a table."""
    low = passage.low
    if _NO_CODE.search(low) is None and _HER_CODE.search(low):
        yield from passage.places_of(_CODED, low)
    yield from passage.places_of(_ROW, low)
    yield from passage.places_of(_HASHED, low)


def _with_detail(passage: Passage, words: re.Pattern[str], detail: re.Pattern[str]) -> Iterator[Span]:
    for match in words.finditer(passage.low):
        if detail.search(passage.low, match.end(), match.end() + _FAR):
            yield passage.span(*match.span())


def find_hash(passage: Passage, known: Known) -> Iterator[Span]:
    """Long codes in one sentence with a word for a person served."""
    persons = [word.start for word in passage.marked("persons_served", "titles_of_persons_served")]
    for match in _CODE.finditer(passage.low) if persons else ():
        low, high = sentence_around(passage, match.start(), match.end(), _REACH)
        if any(low <= start < high for start in persons):
            yield passage.span(*match.span("found"))


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put a score, a safety plan or a code of one person here."),
    say("Remove it. Write what agencies do, such as “patrol asks the questions and offers the hotline”."),
    (
        Finder(find_score, Wakes(("scores",), digits=1)),
        Finder(find_score, Wakes(("scores",), also=(("score_words",),))),
        Finder(find_paper, Wakes(("papers",), also=(("paper_kinds",),))),
        Finder(find_release, Wakes(("releases",), also=(("signings",),))),
        Finder(find_note, Wakes(("notes",))),
        Finder(find_plan, Wakes(("plans",), also=(("plans_for",),))),
        Finder(find_code, Wakes(("codes",), digits=1)),
        Finder(find_written, Wakes(("documents",), also=(("said_of_one",),))),
        Finder(find_escape, Wakes(("escapes",), also=(("ways_out",),))),
        Finder(find_coded, Wakes(("codes",), digits=1)),
        Finder(find_hash, Wakes(("persons_served", "titles_of_persons_served"), digits=1)),
    ),
)
