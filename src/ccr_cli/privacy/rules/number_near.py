"""CCR423: a long number where someone's case or papers are mentioned."""

import re
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.numbers import digits_of, is_day, is_sum
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.sentences import around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR423",
    severity="warning",
    title=say("A long number near a case or papers"),
    reason=say(
        "Every court, police force and country numbers in its own way. A long number beside what happens in a case, or "
        "beside a paper, is mostly that of one person."
    ),
    wrong="note: The judge moved 26-DVI-8523 to January\n",
    right="note: The clerk hears petitions on Fridays\n",
    may_be_allowed=True,
)
_NUMBER = lazily(
    r"(?<![a-z0-9@.\-/$])(?P<number>(?:(?:fecr|agcr|srcr|owcr|cr|cv|dv|dr|fa|jv|po|pfa|fl) |[a-z]{1,9}[\-/]"
    r"|[a-z]{1,9}-[a-z]{1,6}[/\-]|[a-z]{0,9})\d[a-z0-9]{0,15}(?:[\-/.: ][a-z]{0,6}\d[a-z0-9]{0,11}|-[a-z]{1,4}(?=-)"
    r"|xxxx[a-z]{1,3}| (?:cr|cv|dv|dr|fa|jv|cf|po|op|fl|ro|pf|dp|mh) ?\d{2,8}){0,5}(?:-[a-z]{1,5})?)(?![a-z0-9@%]|\.\d"
    r"|/\d|,\d{3}\b)"
)
_CASE = lazily(
    r"\b(?:strangulation|causa|[a-z]{2,4}pd|lethality screen|continued again|numero de expediente"
    r"|expediente en la corte|50b|da look|no contact was lifted|the da|orden de (?:restriccion|proteccion|alejamiento)"
    r"|restraining order|protective order|hrg|fam\. ct|family ct|poli num|declined on|certificacion|event #|event no"
    r"|took photos|ofc|svu|ppo|granted|wayne cty|cty|51a|screened in|for event|call taker|dispatch debrief|da side"
    r"|da's office|da says|continued to|plea|plead\w{0,3}|docket|judge|jueza?|juzgado|dvpo|pfa|tpo|209a|dismissed|quash"
    r"|tribunal|plenary|prosecutor|county attorney|fiscal\w{0,3}|sheriff|lasd|cad|querella|judicializada|expte"
    r"|evento 911|radicado|citatorio|custody|custodia|divorc\w{1,3}|severance|booking|inmate|property tag|rd number"
    r"|ley 54|fee waiver|arraign\w{0,4}|indict\w{0,4}|exclusion order|subpoena|warrant|juicio|denuncia|u cert"
    r"|copia certificada|num de corte|numero de (?:caso|corte)|carpeta|comisaria|incident|police|polici\w{1,4}|patrol"
    r"|patrulla)\b"
)
_MATTER = lazily(
    r"\b(?:court|corte|hearing|audiencia|clerk|cause|motion|petition|peticion\w{0,4}|order|orden|protective|deputy"
    r"|officer|det|detective|911|report|reporte|informe|parte|evento|expediente|sentencia|gal|juvenile|evidence"
    r"|evidencia|file no|depto|libro|compensacion|compensation|probation|charge[ds]?|violation|served|jury|trial"
    r"|offense|cases?|casos?|reclamo|lawyer|abogad[ao]|testigo|witness)\b"
)
_PAPER = lazily(
    r"\b(?:tazkira|aadhaar|green book|national (?:id|number)|id (?:card|number|de)|state id|any id|card|dni|nie|cedula"
    r"|ci ecuatoriana|documento de|documento|licencia|license|rfc|curp|dpi|social|soc sec|ssn|itin|passport|pasaporte"
    r"|visa number|alien|a-number|su a|locator|consular number|consulado en|consular|asylum|asilo|recibo|receipt|uscis"
    r"|nine digits|nueve digitos|bond|ice|detenid[ao]|detained|nta|sij|medicaid|orr|ead|permiso|i-\d{3}|petition)\b"
)
_PERSON = lazily(
    r"\b(?:connacional|paisana|connacionales|she|her|hers|he|his|him|ella|el marido|le|su|mom|mama|mother|madre"
    r"|client\w?|clnt|victim\w?|survivor|sobreviviente|usuaria|senora|sra|dona|woman|mujer|lady|girl|boy|nephew"
    r"|sobrin[ao]|sister|hermana|kids?|nin[ao]s?|hij[ao]s?|patient|paciente|petitioner|applicants?|respondent|defendant"
    r"|inmate|family|familia|teen|student|guest|huesped|muchacha|caller|peticionaria)\b"
)
_OTHER = lazily(
    r"\d\dj[a-z]{3}-|\b(?:uscis|dhs|eoir|ice|cbp|ins|doj|ojp|ovw|ovc|hhs|acf|hud|dol|eeoc|gao|fema|epa"
    r"|fcc)-\d{2,4}-\d{3,7}\b|\b(?:papeleria|recibo de|contabilidad|fiscal del|lease|copier|toner|comments?|comentarios"
    r"|sign[- ]on|rin|notary|commission|nmsa|orden general|subsidio|annual|anual|statutes?|grants?|awards?|beca"
    r"|convenio|fondos?|funds?|contracts?|contrato|invoice|factura|rfp|form|forma|formulario|formato|cfr|u\.s\.c?|bill"
    r"|ley (?!54)|decreto|rules?|regla|resolution|resolucion|training|study|general order|administrative order"
    r"|ordinance|ordenanza|statute|a\.r\.s|articulo|art|section|code|codigo|policy|politica|poliza|memo\w{0,7}|mou"
    r"|budget|presupuest\w{1,3}|line item|rubro|partida presupuestal|ticket|issue|commit|revert|build|branch"
    r"|pull request|pr|serial|model|modelo|toner|printer|copier|copiadora|isbn|issn|ein|uei|bar card|vuelo|flight"
    r"|cuenta de luz|utility|ferreteria|caja chica|petty cash|tienda|donativ\w{1,3}|donation|acta|oficio|circular|carta"
    r"|convocatoria|corte interamericana|v\.|vs\.|example|ejemplo|placeholder|sample|regression|comment period"
    r"|docket id|doj|ovw|uscis gov|federal register|registro federal|fr|nom|norma|memo|subvencion|voca|vawa funds"
    r"|orden de compra|purchase|compra|proyecto de ley|sb|hb|h\.b|permit|permiso de (?:obra|construccion)|license no"
    r"|facility license|licencia sanitaria|registro|clave presupuestal|slide|looks like|column|columna|field|campo"
    r"|edition|edicion|version|room|sala|courtroom|salon|window|ventanilla|unit|seats|asientos|hotline|line|linea"
    r"|tel(?:ef?ono|ephone)?|phone|fax|call|llam\w{1,3}|ext|zip|copies|copias|percent|por ciento|expedientes se"
    r"|asociacion|fundacion|foundation|supplier|proveedor|vendor|in kind|especie|quarter|trimestre|clean slate|radio"
    r"|book|volume|volumen|page|pagina|meter|order no|tracking|shipment|envio|lot|lote|sku|barcode|work order"
    r"|task order|cooperative|agrmt|agreement|jovw|npi|dea|zoom|meeting id)\b"
)
_FEWEST = 6  # digits
_FEWEST_MIXED = 5  # if there are letters and hyphens among them
_MOST = 20
_REACH = 80  # characters
_NEAR = 46
_TELEPHONE = lazily(r"(?:1[ \-.])?\(?\d{3}\)?[ \-.]\d{3}[ \-.]\d{4}|\d{3}[ \-.]\d{4}")
_YEARS = lazily(r"(?:19|20)\d\d ?[\-/] ?(?:(?:19|20)\d\d|\d\d)|\d{1,2}(?::\d\d)? ?[\-] ?\d{1,2}(?::\d\d)?")


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Long numbers near such words, except those of grants, laws, forms and shops."""
    low = passage.low
    for match in _NUMBER.finditer(low):
        number = match["number"]
        if not _is_long(number):
            continue
        near, further = (around(low, *match.span(), reach) for reach in (_NEAR, _REACH))
        if _OTHER.search(near) is None and _is_of_one(number, near, further):
            yield passage.span(*match.span("number"))


def _is_of_one(number: str, near: str, further: str) -> bool:
    """Whether a case is mentioned close to a number, or a paper and a person."""
    is_mixed = any(sign.isalpha() for sign in number) or "-" in number or "/" in number
    if is_mixed and _CASE.search(near) is not None:
        return True
    is_spoken_of = any(pattern.search(near) for pattern in (_CASE, _MATTER, _PAPER))
    return is_spoken_of and _PERSON.search(further) is not None


def _is_long(number: str) -> bool:
    digits = len(digits_of(number))
    is_mixed = re.search("[a-z]", number) is not None and "-" in number
    if not (_FEWEST_MIXED if is_mixed else _FEWEST) <= digits <= _MOST:
        return False
    is_other = is_day(number) or is_sum(number) or _TELEPHONE.fullmatch(number) or _YEARS.fullmatch(number)
    return not is_other


PRIVACY = PrivacyRule(
    RULE,
    say("There is a long number where a case or papers are mentioned."),
    say("If it is a person's, remove it. If it is that of a grant, a law or a form, say so beside it."),
    (Finder(find, Wakes(("cases_spoken_of", "papers_spoken_of"), digits=5)),),
)
