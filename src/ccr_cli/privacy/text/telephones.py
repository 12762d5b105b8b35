"""Telephone numbers as people write them, and which of them are public.

The shape is that of the North American Numbering Plan, where area codes and exchanges begin with 2 to 9.
"""

import re
from collections.abc import Iterator

from ccr_cli.privacy.text.patterns import lazily

_S = r"[ .\-/_]{0,3}"
_WHOLE = lazily(
    rf"(?<![\w.\-$])(?<!\d/)(?<!\d,)(?:tel:)?(?:\+\d{{1,3}}[ .\-]?|1[ .\-])?\(?[2-9]\d\d\)?{_S}[2-9]\d\d{_S}\d\d[ "
    rf".]?\d\d(?![\d\-/])(?!,\d)"
)
_LABEL = r"(?:tel|telefono|phone|cel|cell|whatsapp|wasap)[:.]?\s?"
_WRITTEN_TO = lazily(
    r"\b(?:whats\w{0,3}|wasap|wsp|celular|telefono)\b[^.;\n\d+]{0,40}\b(?P<number>\d{3}[ \-]\d{4}[ \-]\d{4})(?!\d)"
)
_LABELED = lazily(rf"\b{_LABEL}(?:\+\d{{1,3}}[ .\-]?)?\(?[2-9]\d\d\)?{_S}[2-9]\d\d{_S}\d\d[ .]?\d\d(?!\d)")
_ABROAD = lazily(
    r"(?<![\w+])\+(?!1[ .\-(])\d{1,3}[ .\-]?(?:\(?\d{1,4}\)?[ .\-]?){1,4}\d{3,4}(?![\d\-])"
    r"|(?<![\w+])011[ .\-]\d{2,3}[ .\-](?:\d{1,4}[ .\-]?){2,4}\d{2,4}(?![\d\-])"
)
_SPELLED = lazily(r"(?<![\d.\-])[2-9](?:([ .\-])\d)(?:\1\d){8}(?![\d.\-]\d)")
_NO_PLUS = lazily(r"(?<![\d.\-])50[2-7] \d{4}[ \-]\d{4}(?![\d\-])")
_LOCAL = lazily(r"(?<![\w.,\-/$] )(?<![\w.,\-/$])[2-9]\d\d(?:-\d{4}| \d\d \d\d)(?![\d\-/])(?!,\d)")
_LOCAL_BEHIND_WORD = lazily(r"(?<=[a-z,] )[2-9]\d\d(?:-\d{4}| \d\d \d\d)(?![\d\-/])(?!,\d)")
_TOLL_FREE = lazily(r"(?:1[ .\-])?\(?8(?:00|33|44|55|66|77|88)\)?")
_LINE = lazily(
    r"\b(?:embajada|embassy|dif|hotline|helpline|line|lines|fax|office|desk|switchboard|extension|ext|clinic|court"
    r"|consulate|department|linea|lineas|oficina|conmutador|recepcion|mesa|ventanilla|clinica|corte|juzgado|tribunal"
    r"|consulado|mostrador|atiende|atencion|departamento|proteccion consular|unit|unidad|agency|agencia|organizations?"
    r"|organizacion|institution|institucion|program|programa|hospital|school|escuela|library|biblioteca|church|iglesia"
    r"|parish|parroquia|intake|centro|center|victim services|counter|dept|health|salud|sheriff|policia|dispatch|county"
    r"|condado|bank|banco|ayuntamiento|city hall|emergencias?|emergency|no urgentes?|non-emergency|reportes|citas"
    r"|appointments|centralita|informes)\b"
)
_ANSWERED = lazily(
    r",? ext|,? (?:lo |which is |is )?(?:contesta|answered by|atiende) (?:la |el |the |our )?(?:agenc|offic|oficina"
    r"|desk|clinic|recep)"
)
_SENTENCE_END = lazily(
    r"(?<!\bav)(?<!\bext)(?<!\bcol)(?<!\bblvd)(?<!\bst)(?<!\bdr)(?<!\bmr)(?<!\bmrs)(?<!\bsta)(?<!\bno)(?<!\btel)"
    r"(?<!\bwash)(?<!\bdept)[.;] "
)
_SHOP = lazily(
    r"\b(?:llam(?:ar|e|en) (?:primero|antes)|call (?:ahead|first|before)|tow(?:ing)?|corralon|grua|impound|taxi|cab"
    r"|acct|vendor|vendedor|proveedor\w{0,2}|rental|renta|taller|garage|auto|shuttle|moving|locks?|locksmith|cerrajeria"
    r"|imprenta|print shop|printer|taqueria|catering|pedidos?|cotiz\w{1,5}|quote|compania|company|inc|llc|store|supply"
    r"|meeting id|dial-in|passcode|radio|anuncio|ayuda legal|legal aid|quejas|fax|switchboard|inscripci\w{2,4}|colegio"
    r"|enrollment|fiestas|carpa|buses|bus passes|vales|plumber|electrician|electricista|plomero|handyman|invoice)\b"
)
_SOMEBODY = lazily(
    r"\b(?:she|her|hers|he|his|him|ella|client\w?|clnt|survivor|victim|victima|sobreviviente|usuaria|paciente|patient"
    r"|senora|sra|muchacha|mom|mama|mother|kids?|ninos|hij[ao]s?|abuser|agresor|respondent|ex|sister|hermana|works"
    r"|trabaja)\b"
)
_SHORTLY = 40  # characters
_NO_PHONE = lazily(
    r"\b(?:meeting id|boletin|memo|manual|circular|oficio|formato|inventario|inventory|factura|invoice|folio|expediente"
    r"|item|part|serie|serial|lote|poliza|ticket|case|caso)\b[^;\n]{0,16}$"
)
_OF_ONE = lazily(
    r"\b(?:mother|father|mom|dad|sister|brother|cousin|aunt|uncle|husband|wife|madre|padre|mama|papa|hermana|hermano"
    r"|prima|tia|esposo|marido)(?: (?:of|de) (?:the |la |el )?\w+)?(?: (?:in|en) \w+)?(?: can be| is| at| es| cel| tel"
    r"| phone|:| esta)*[ (]*$|\b(?:her|his|su|personal|own|propio) (?:new |nuevo )?(?:cell?|cel|celular|phone|telefono"
    r"|whatsapp|wasap|wsp|number|numero)\b[^.;\n]{0,12}$|\b(?:whatsapp|wasap|wsp)(?: personal)?(?: (?:de|of) (?:la |el "
    r"|the )?\w+)?:? ?$"
)
_REACH = 60


def telephones_in(low: str) -> Iterator[tuple[int, int]]:
    """Where telephone numbers are, except those that the words around them show to be public."""
    seen = -1
    for pattern in (_WHOLE, _NO_PLUS, _ABROAD, _LABELED, _WRITTEN_TO, _SPELLED, _LOCAL, _LOCAL_BEHIND_WORD):
        for match in pattern.finditer(low):
            if pattern is _WHOLE or match.start() > seen or match.end() < seen:
                seen = match.end()
                if not _is_known_to_all(low, match):
                    yield match.start(), match.end()


def _is_of_shop(low: str, start: int, end: int) -> bool:
    """Whether a number is that of a shop or a firm, and no person served is mentioned."""
    around = low[max(0, start - _REACH) : end + _SHORTLY]
    return _SHOP.search(around) is not None and _SOMEBODY.search(around) is None


def numbers_in(low: str) -> Iterator[tuple[int, int]]:
    """Where telephone numbers are, whoever they belong to, except toll-free ones."""
    for pattern in (_WHOLE, _ABROAD):
        yield from (match.span() for match in pattern.finditer(low) if not _TOLL_FREE.match(match[0]))


def _is_known_to_all(low: str, match: re.Match[str]) -> bool:
    """Whether a number is toll-free, or is said to be the line of an office or a service."""
    if _TOLL_FREE.match(match[0]):
        return True
    if _is_of_shop(low, match.start(), match.end()):
        return True
    start = max(0, match.start() - _REACH)
    before = low[start : match.start()]
    if _NO_PHONE.search(before):
        return True
    if _OF_ONE.search(before):
        return False
    sentence = max((end.end() for end in _SENTENCE_END.finditer(before)), default=0)
    return _LINE.search(before, sentence) is not None or _ANSWERED.match(low, match.end()) is not None
