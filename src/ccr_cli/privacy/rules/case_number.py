"""CCR407: the number of a person's case at a court, the police, an office or an agency."""

import re
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.numbers import digits_of, is_day
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR407",
    severity="error",
    title=say("The number of a person's case"),
    reason=say("Courts and police look a person up by the number of a docket, a report or an order."),
    wrong="note: police report 26-004512\n",
    right="note: Police reports have an interpreter box since June\n",
    may_be_allowed=True,
)

_NO = r"[\s.:]{0,3}(?:no|num|number|numero|id|#)\b"
_WORDS = (
    r"\bicr\b|\brpt (?:no|num|number)\b|\b(?:rpt|inc|ir)\.? ?#|\b(?:pd|so|police) supplement\b|\b(?:[a-z]{0,4}(?:pd|so)"
    r"|police|sheriff'?s?) (?:rpt|rep|inc|report|case|event|complaint|log)\b|\bintake(?= \d)|\bintake (?:no|num|#|id)"
    r"|\bnuc\b|\bcase(?:\s{0,2}(?:#|no\b|num\w{0,5}\b|id\b)| number)|\bcases?\b(?! management)|\bdocket\b|\b(?:police"
    r"|sheriff'?s?|incident|pd|so)\s+report\b|\btpo\b|\btribal court no\b|\breport\s{0,2}(?:#|no\b|number\b)"
    r"|\bincident\b|\b(?:protection|protective|restraining)\s+order\b|\bo\.?o\.?p\b|\bop (?:no|number)\b"
    r"|\border of protection\b|\bcause (?:no|number)\b|\bcad event\b|\b(?:client|case)\s+file\b|\bmarac\b|\bclaim\b"
    r"|\b(?:cps|dcs|dcfs|dfcs|dfps|acs|dhs|cws|cyfd|dss|dif|dcf)\b(?!\.[a-z])(?: (?:intake|ref\w*|case|report"
    r"|hotline))?\b|\bnumero de (?:reporte|caso|parte|denuncia|folio|orden)\b|\bnumero del (?:reporte|caso|parte)\b"
    r"|\bwarrant\b|\bcomplaint\b|\breferral no\b|\bmatter of\b|\bexpediente\b|\bexp\.|\bcausa penal\b|\bcaso\b"
    r"|\borden de (?:proteccion|restriccion)\b|\b(?:reporte|parte) (?:de )?(?:la )?polici\w{1,4}\b|\bd\.?r\.? ?#"
    r"|\breporte (?:no|num)\b|\bcon el reporte\b|\bel reporte\b|\bdenuncia\b|\bcarpeta de investigacion\b|\bincidente\b"
    r"|\bfolio\b|\breclamo\b|\baveriguacion previa\b|\bficha\b"
)
_NUMBER = (
    r"(?P<number>(?<![a-z\d\-])(?:[a-z]{1,6}[\-/ #]?)?\d{1,4}(?:[\-/]?[a-z]{1,3}[\-/]?| (?:cr|cv|dv|dr|fa|jv|cf|po) "
    r"|[\-/]\d{0,4}[\-/]?| (?=\d{4}))?\d{2,11}(?:-\d{1,3})?[a-z]?)(?![a-z\d])(?!-\d)"
)
_LABELED = lazily(
    rf"(?:{_WORDS})[^\d;!?,]{{0,44}}?(?:,? ?|, (?:es|is|it is|it's) (?:el |the )?(?:no\.? |numero )?){_NUMBER}"
)
_COURT = lazily(
    r"(?<![A-Z\d\-])(?P<number>(?:FV|FO|FM|FD)-\d\d-\d{6}-\d\d|\d\d-\d-\d{5}-\d{1,2}"
    r"|\d\d-[A-Z]{2}-[A-Z]{2}-\d\d-\d{3,5}|[A-Z]{3}-(?:CR|CV|FA)\d\d-\d{7}(?:-[A-Z])?|\d\d-[A-Z]{1,2}-\d{5}(?:-\d{3})?"
    r"|\d\d ?(?:CVD|CVS|CRS|JA) ?\d{3,7}|\d{2,4}-?(?:CR|CV|DV|DR|FA|JV|CF|PO)-?\d{3,7}|(?:CV|CR|DV|DR|PO|FA|JV|CI|CF|FC"
    r"|FL|JC|PC)[\- ]?\d{2,4}-\d{3,7}|[A-Z]{0,3}(?:PD|SO)[ #\-]{0,2}[A-Z]?\d\d-\d{2,7}(?:-\d{2,6})?|(?:CV|CR|DV|DR|PO"
    r"|FA|JV|FC|FL|FV)[\- ]?(?:20)?\d\d[\- ]\d{4,7}(?:-[A-Z])?|(?:CV|CR|DV|DR|FA|JV) ?\d\d ?- ?\d{3,7}"
    r"|[A-Z]{1,2}-\d{5}-\d\d|[A-Z]{2}-?[A-Z]{2,4}/[A-Z]{2,5}/\d{3,6}/20\d\d|[A-Z]{2}-\d{4}-(?:DV|CR|CV|FA|JV|PO)|(?:CR"
    r"|CV|DV|DR|PO|FA|JV|FC|FL)-?\d\d-(?:CR|CV|DV|DR|PO|FA|JV)-?\d{3,7}|[A-Z]{1,2}-?\d{3,5}-(?:CR|CV|DV|DR|PO|FA"
    r"|JV)-?\d{2,4}-?\d{3,7})(?![A-Z\d])"
)
_OF_MONEY_OR_LAW = lazily(
    r"\b(?:ncj|bureau of justice|publication|pub\. no|white paper|foia|public records?|records requests?|budget"
    r"|commissioners?|supervisors|utility|tariff|convocatoria|propuestas|proposals|bids?|folio fiscal|papeleria"
    r"|recibo de|grants?|awards?|becas?|convenios?|fondos?|funds?|contracts?|contrat\w{1,9}|invoices?|facturas?|rfp"
    r"|forms?|formas?|formularios?|cfr|u\.s\.c|bill|ley|rules?|resolution|training|study|estudio|licitacion\w{0,2}"
    r"|presupuest\w{1,6}|obras|administrativ[ao]s?|ordenanza|ordinance|decreto|infomex|transparencia|urbanistic[ao]"
    r"|code|codigo|section|litigation|lawsuits?|city attorney|closed session|writ|uscis|gao|fcc|epa|federal register"
    r"|docket id|rulemaking|comments?|comentarios|proposed|notice|purchase|compra|permit|permiso|zoning|variance"
    r"|planning|subdivision|gaceta|boletin oficial|registro federal|norma|reglamento|regulations?|regulacion)\b"
)
_PUBLIC_COURT = lazily(
    r"\b(?:superior|district|supreme|appeals|federal|circuit) court\b|\bv(?:s)?\. |\bcorte suprema\b"
)
_OF_A_PERSON = lazily(
    r"\b(?:ella|alejamiento|compensation|compensacion|entierro|signature was|polic\w{1,5}|sheriff|protecti\w{2,4}"
    r"|proteccion|restraining|restriccion|victim\w?|survivor|sobreviviente|client\w?|her|his|abus\w{1,5}|dv|domestic"
    r"|domestica|cps|dcs|custody|custodia|asylum|asilo|removal|deportacion|marac|arrest\w{0,6}|denuncia|juzgado"
    r"|familiar|divorcio|nacio|nacida?|audiencia)\b"
)
_CASE = lazily(
    r"\b(?:tro|fro|violat\w{1,3}|expdte|penal|epo|dvo|file no|dvpo|cases?|casos?|docket|cause|causa|expediente|court"
    r"|corte|tribunal|division|jueza?|judge|detective|deputy|hearing|audiencia|order|orden|matter|certification|certificacion"
    r"|continuance|continued|adjourn\w{0,4}|arraignment|sentencing|contempt|repor\w{1,3}|prosecutor|fiscal\w{0,2}"
    r"|pending)\b"
)
_AGENCY = lazily(r"[a-z]{2,6}-20\d\d-\d{4}(?!\d)")  # the form of rulemaking docket numbers
_LETTER = lazily(r"[a-z]{2,6}-20\d\d-\d{1,3}")  # the way offices number their letters
_YEARLY = lazily(r"(?:n?[o.]{0,2} ?)?\d{1,4}/(?:19|20)\d\d")  # the way offices number their files
_WEAK = lazily(r"(?:folio|ficha|claim|reclamo)\b")  # words that shops and insurers use as well
_PARTS = 3  # hyphens
_NEAR = 60  # characters
_TELEPHONE = lazily(r"(?:1-)?\d{3}-\d{3}-\d{4}")
_YEARS = lazily(r"(?:19|20)\d\d[\-/ ]?(?:(?:19|20)\d\d|\d\d)?")


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Numbers next to the words for a case, or in a format that courts use."""
    for match in _LABELED.finditer(passage.low):
        if len(digits_of(match["number"])) >= 5 and not _is_something_else(passage.low, match):
            yield passage.span(match.start("number"), match.end("number"))
    for match in _COURT.finditer(passage.plain):
        near = (max(0, match.start() - _NEAR), min(len(passage.low), match.end() + _NEAR))
        if _OF_MONEY_OR_LAW.search(passage.low, *near):
            continue
        if match[0].count("-") > _PARTS:  # no other number has as many
            yield passage.span(match.start(), match.end())
            continue
        is_all = len(passage.plain.strip()) <= len(match[0]) + 2
        if is_all or _OF_A_PERSON.search(passage.low, *near) or _CASE.search(passage.low, *near):
            yield passage.span(match.start(), match.end())


def _is_something_else(low: str, match: re.Match[str]) -> bool:
    number = match["number"]
    digits = number.lstrip("abcdefghijklmnopqrstuvwxyz #")
    near = (max(0, match.start() - _NEAR), min(len(low), match.end() + _NEAR))
    is_of_person = _OF_A_PERSON.search(low, *near) is not None
    is_near_public = bool(_OF_MONEY_OR_LAW.search(low, *near) or _PUBLIC_COURT.search(low, *near))
    is_public = is_near_public and not is_of_person
    is_public = is_public or ((_YEARLY.fullmatch(number) or _LETTER.fullmatch(number)) is not None and not is_of_person)
    is_public = is_public or None is not _OF_MONEY_OR_LAW.search(low, match.start(), match.end())
    is_other = (
        _TELEPHONE.match(low, match.start("number"))
        or _YEARS.fullmatch(digits)
        or is_day(low[match.start("number") : match.start("number") + 10])
        or is_day(digits)
        or (_AGENCY.fullmatch(number) is not None and "docket" in low)
    )
    is_weak = _WEAK.match(match[0]) is not None and not is_of_person
    return bool(is_public or is_other or is_weak)


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put the number of a person's case here."),
    say("Remove it. It belongs in the file of whoever serves the person; the numbers of grants and laws may stay."),
    (Finder(find, Wakes(("cases",), digits=4)),),
)
