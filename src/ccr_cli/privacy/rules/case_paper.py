"""CCR420: a score, a safety plan, a release or a code that is one person's."""

import re
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.sentences import sentence_around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR420",
    severity="warning",
    title=say("A score, a safety plan or a code of one person"),
    reason=say(
        "What an advocate notes of one person stays with the advocate. A code that stands for a person is no way out: "
        "what identifies somebody may not be told encoded, encrypted or hashed either (34 U.S.C. 12291(b)(2); 28 CFR "
        "94.115)."
    ),
    wrong="note: Her danger assessment score is 19\n",
    right="note: Deputies ask the eleven questions at every call\n",
    may_be_allowed=True,
)

_RISK = (
    r"(?:\bla escala\b|lethality|danger assessment|risk (?:assessment|screen\w{0,3}|level|score)|\bda (?=score"
    r"|scores|came|salio|result|was"
    r"|screen|level|\d)|odara|\blap\b|dvrnc|\bdash\b|riesgo"
    r"|letalidad|evaluacion de peligro|nivel de peligro|\bda-5\b|mosaic)"
)
_SCORE = lazily(
    rf"\b{_RISK}[^.;\n\d]{{0,60}}?(?:(?:\b(?:scored?|score is|score|scores|points|puntaje"
    rf"|puntuacion|puntos|salio (?:en|con)|came (?:back|out)|nivel|level|result\w{{0,3}}|total)\b"
    rf"[^.;\n\d]{{0,18}})\d{{1,3}}\b(?!\s?%)|\b\d{{1,2}} (?:of|out of|de|/) ?\d{{1,2}}\b|\b\d{{1,2}}/\d{{1,2}}\b(?!/))"
    rf"|\b{_RISK}[ ]?[:=|] ?\d{{1,2}}\b(?!/)|\b\d{{1,2}} (?:puntos |points )?(?:en|on|in) (?:la |el |the "
    rf"|her |su )?{_RISK}"
    rf"|(?:\b\d{{1,2}} (?:puntos|points|yes|si)\b|\b\d{{1,2}} (?:of|out of"
    rf"|de) \d{{1,2}}\b)[^.;\n\d]{{0,30}}\b{_RISK}"
    rf"|\blap\b[^;\n]{{0,80}}?(?:\byes to\b|\bsi a\b|\b\d{{1,2}} (?:of|de) 1?\d\b)"
    rf"|\b{_RISK}[^;\n]{{0,50}}?\b(?:answered yes|said yes|contesto que si|dijo que si|respondio (?:que )?si"
    rf"|marco (?:que )?si|positiv[eoa] (?:on|to|en|a)|screened (?:in|positive))\b"
    rf"|\b{_RISK}[^.;\n]{{0,60}}?(?:extreme danger|peligro extremo|high danger|severe danger"
    rf"|alto riesgo\b(?= (?:la|el|para|de la)))"
)
_OF_MANY = lazily(
    r"\bmanual\b|\b\d{1,3} ?(?:%|percent\b|por ciento\b)|\b\d{2,4} (?:screens|screenings|tamizajes|pacientes|patients"
    r"|assessments|evaluaciones|deputies|officers|agentes|people|personas)\b|\btemplate\b|\bplantilla\b|\btraining by\b"
)
_NOTE = lazily(
    r"\b(?:case|progress|session|counseling|intake|clinical|nursing) notes?\b[ ,]{0,2}(?:\d|from|of|for|:|\-|\()"
    r"|\bnotas? de (?:caso|seguimiento|sesion(?: individual)?|evolucion|avance|progreso"
    r"|ingreso)\b[ ,]{0,2}(?:\d|del?|:|\-|\()"
)
_DETAIL = lazily(
    r"\b(?:she|her|he|refiere|dice que|ahorc\w{2,9}|strang\w{2,9}|bruis\w{1,4}|moret\w{1,4}|llor\w{1,6}|cried"
    r"|crying|tearful|suicid\w{1,4}|flashbacks?|disclosed|ella|dijo|golpe\w{0,3}|hit|choked|injur\w{1,4}"
    r"|lesion\w{0,3}|client|clienta|usuaria|survivor|nightmares|pesadillas)\b"
)
_PLAN = lazily(
    r"\b(?:(?:her|his|su) plan|safety plan|plan de seguridad|plan de seg\b\.?"
    r"|escape plan|plan de escape)\b"
)
_PLAN_DETAIL = lazily(
    r"\b(?:bag at|bolsa en|go ?bag|go-bag|code ?word|palabra clave|back (?:door|window)|ventana|maleta|bolsa lista"
    r"|neighbor|vecina|sister|hermana|madrina"
    r"|comadre|spare keys?|llaves|documents at|actas|hide|esconde|bed \d|room \d|rm \d|cuarto \d|cama \d"
    r"|text dont call|if he|cuando el|si el llega|leave through|salir por|signal|senal)\b"
)
_RELEASE = lazily(
    r"\b(?:(?:ya )?(?:firmo|signed|sign(?:s)?|has signed|tiene firmada"
    r"|trae firmada)\b[^.;\n]{0,28}\b(?:release|roi|autorizacion|consentimiento|consent"
    r"|permiso para compartir))\b"
    r"|\b(?:her|his|su) (?:release|roi|autorizacion|consentimiento)\b[^.;\n]{0,40}"
    r"\b(?:runs out|ends|termina|se acaba)\b"
    r"|\b(?:(?:release|roi|autorizacion|consentimiento)\b[^.;\n]{0,40}\b(?:signed|firmad[ao]"
    r"|firmo|expires|vence|expired|vencio|revoked|revoco))\b"
)
_CODE_OF = lazily(
    r"\b(?:code|codigo|cod|id|clave|no|hash)\b[ .:#]{0,3}(?:de )?(?:la |el )?(?:client\w?|clienta"
    r"|participant|survivor|usuaria|sobreviviente)\b[ :=#"
    r"|]{1,4}(?:(?=[a-z\-]*\d)[a-z0-9]{1,6}-?[a-z0-9]{2,6}(?:-[a-z0-9]{1,4})?)\b|\b(?:sha\d{0,3}"
    r"|md5|hash)\b[ :=]{1,3}(?:[a-f0-9]{8,64})\b"
    r"|\bparticipante?\b[ :=#]{1,3}(?:(?=[a-f]*\d)[a-f0-9]{8,64})\b"
    r"|\b(?:survivor|client|victim|sobreviviente|clienta|usuaria)[ _](?:id|code|codigo|clave)\b[ :=#]{1,3}"
    r"(?=[a-z\-]*\d)(?:[a-z0-9]{2,8}-?[a-z0-9]{2,8}(?:-[a-z0-9]{1,4})?)\b"
    r"|\b(?:la|el) (?:del?|con) (?:el )?(?:codigo|clave|folio|numero|id) "
    r"(?=[a-z\-]*\d)[a-z0-9]{1,6}-[a-z0-9]{2,6}(?:-[a-z0-9]{1,4})?\b"
    r"|\b(?:identificador|identifier|record|registro|expediente|folio)\b[^.;,\n\d]{0,24}? "
    r"(?=[a-z\-]*\d)[a-z0-9]{1,6}-[a-z0-9]{2,6}(?:-[a-z0-9]{1,5})?\b(?=[^.;\n]{0,40}\b(?:la|ella|her|she|the one)\b)"
    r"|\b(?:the|our) (?:one|lady|woman|family) (?:with|under|whose) (?:the )?(?:code|id|number)(?: is)? "
    r"(?=[a-z\-]*\d)[a-z0-9]{1,6}-[a-z0-9]{2,6}(?:-[a-z0-9]{1,4})?\b"
    r"|\b(?:anon|pseudo|masked|uuid|hashed|coded)[ _]?(?:id|code|name|key)?\b[ :=#|]{1,3}"
    r"(?=[a-z\-]*\d)[a-z0-9]{3,8}(?:-[a-z0-9]{2,12}){1,4}\b"
    r"|\b(?:survivor|client|victim|sobreviviente|clienta|usuaria) (?:code|codigo|clave) "
    r"(?=[a-z\-]*\d)[a-z0-9]{1,6}-[a-z0-9]{2,6}\b"
)
_STANDS_FOR = lazily(
    r"\b(?=[a-z\d\-]*\d)[a-z]{1,3}-[a-z0-9]{2,6}-\d{2,5}\b[^;\n]{0,60}\b(?:codigo|code"
    r"|en vez de su nombre|instead of (?:her|the) name|in place of her name)\b|\b(?:codigo|code"
    r"|en vez de su nombre|instead of (?:her"
    r"|the) name)\b[^;\n]{0,60}\b(?=[a-z\d\-]*\d)[a-z]{1,3}-[a-z0-9]{2,6}-\d{2,5}\b"
)
_SYSTEM = lazily(
    r"\b(?:(?:hmis|apricot|empowerdb|osnium|vela)\b[^.;\n|]{0,40}?"
    r"\b(?:id|no|code|codigo|num|number|numero|clave|#|es|is)"
    r"|(?:client|clienta|case management|coordinated entry|participant|sistema)\b[^.;\n|]{0,40}?"
    r"\b(?:id|code|codigo|clave))\b[^.;\n"
    r"|\d]{0,30}?(?:\b[a-z]{0,3}-?\d{0,3}[a-z]{0,2}-?\d{3,9}(?:-[a-z0-9]{1,4})?)\b"
)
_PAPER = lazily(
    r"\b(?:her|his|su|sus)\s{1,3}(?:safety plan|plan de seguridad|release form|signed release|risk assessment"
    r"|evaluacion de riesgo|autorizacion firmada)\b"
)
_PAPER_OF = lazily(
    r"\b(?:safety plan|plan de seguridad|risk assessment|evaluacion de riesgo|release form|autorizacion)\s{1,3}"
    r"(?:of|for|de|para)\s{1,3}(?:the|our|la|el|nuestra|una?)\s{1,3}"
    r"(?:client|survivor|victim|sobreviviente|clienta|victima|usuaria|senora)\b"
)
_CODE = lazily(
    r"(?<![A-Za-z0-9])(?P<found>[a-f0-9]{64}|[a-f0-9]{40}|[a-f0-9]{32}|(?<=hash: )[a-f0-9]{8,31})(?![A-Za-z0-9])"
)
_PRONOUN = lazily(
    r"\b(?:her|she|su|ella|la (?:senora|clienta|muchacha|de)|the (?:client|lady|woman)|client|clienta"
    r"|participante|usuaria)\b"
)
_FAR = 140
_REACH = 90


def find_score(passage: Passage, known: Known) -> Iterator[Span]:
    """Scores beside the words for them; those of many, and what a manual says of scores, are none."""
    if not _OF_MANY.search(passage.low):
        yield from passage.places_of(_SCORE, passage.low)


def find_paper(passage: Passage, known: Known) -> Iterator[Span]:
    """Papers that are said to be somebody's."""
    yield from passage.places_of(_PAPER, passage.low)
    yield from passage.places_of(_PAPER_OF, passage.low)


def find_release(passage: Passage, known: Known) -> Iterator[Span]:
    """Releases that somebody has signed."""
    yield from passage.places_of(_RELEASE, passage.low)


def find_note(passage: Passage, known: Known) -> Iterator[Span]:
    """Notes of a case, with something of what they say."""
    yield from _with_detail(passage, _NOTE, _DETAIL)


def find_plan(passage: Passage, known: Known) -> Iterator[Span]:
    """Safety plans, with something of what they say."""
    yield from _with_detail(passage, _PLAN, _PLAN_DETAIL)


def find_code(passage: Passage, known: Known) -> Iterator[Span]:
    """Codes that stand for somebody in a system, or instead of a name."""
    yield from passage.places_of(_CODE_OF, passage.low)
    if _PRONOUN.search(passage.low):
        yield from passage.places_of(_STANDS_FOR, passage.low)
        yield from passage.places_of(_SYSTEM, passage.low)


def _with_detail(passage: Passage, words: re.Pattern[str], detail: re.Pattern[str]) -> Iterator[Span]:
    for match in words.finditer(passage.low):
        if detail.search(passage.low, match.end(), match.end() + _FAR):
            yield passage.span(*match.span())


def find_hash(passage: Passage, known: Known) -> Iterator[Span]:
    """Long codes beside a word for a person served."""
    persons = [word.start for word in passage.marked("persons_served", "titles_of_persons_served")]
    for match in _CODE.finditer(passage.low) if persons else ():
        low, high = sentence_around(passage, match.start(), match.end(), _REACH)
        if any(low <= start < high for start in persons):
            yield passage.span(*match.span("found"))


PRIVACY = PrivacyRule(
    RULE,
    say("A score, a safety plan or a code of one person may not stand here."),
    say("Remove it. Write what agencies do, such as “patrol asks the questions and offers the hotline”."),
    (
        Finder(find_score, Wakes(("scores",), digits=1)),
        Finder(find_score, Wakes(("scores",), also=(("score_words",),))),
        Finder(find_paper, Wakes(("papers",), also=(("paper_kinds",),))),
        Finder(find_release, Wakes(("releases",), also=(("signings",),))),
        Finder(find_note, Wakes(("notes",))),
        Finder(find_plan, Wakes(("plans",), also=(("plans_for",),))),
        Finder(find_code, Wakes(("codes",), digits=1)),
        Finder(find_hash, Wakes(("persons_served", "titles_of_persons_served"), digits=1)),
    ),
)
