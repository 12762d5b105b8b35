"""People who are mentioned without a name: the lady in bed 12, la muchacha que llegó anoche, our cook."""

from collections.abc import Iterator

from ccr_cli.privacy.text.patterns import lazily

_WHO = (
    r"(?:lady|ladies|woman|mom|mother|mama|girl|guest|family|teen|kid|kids|child|baby|toddler|grandma|client|survivor"
    r"|victim|resident|senora|senorita|muchacha|muchacho|chica|chava|chavala|nina|nino|ninos|bebe|mami|mujer|joven"
    r"|familia|clienta|usuaria|huesped|sobreviviente|victima|abuelita|abuela|paisana|hermana|doctora|maestra|hija|hijo"
    r"|nena|nene|compa(?:ner[oa])?|vecina|patient|paciente)"
)
_SLEEPS = r"(?:bed|bunk|cama|litera)\.? ?(?:#|no\.? )?\d{1,3}\b"  # not a room, which may have an address after it
_BED = r"(?:bed|bunk|room|rm|apt|unit|cabin|cuarto|cama|recamara|habitacion|depa|litera)\.? ?(?:#|no\.? )?\d{1,3}\b"
_CAME = (
    r"(?:came|come|comes|we|who|that|arrived|left|moved|showed|called|entro|llego|vino|atendimos|recibimos|trajimos"
    r"|trajo|se|nos|salio|esta|estuvo|tenemos|housed|took|admitted|picked|brought|placed|sheltered|discharged)"
)
_PLACED = lazily(
    rf"\b{_WHO}(?:'s)? (?:\w+ ){{0,2}}?(?:in|from|of|at|de|del|de la|en|en el|en la) (?:the |el |la )?{_BED}"
    rf"|\b{_SLEEPS}(?= ?,)"
    rf"|\b{_BED}(?= ?[:(\-]| (?:is|has|was|needs|said|says|left|will|wants|tiene|es|esta|dice|pide|quiere|ya|va)\b)"
    rf"|\b{_WHO} (?:from|in|of|de|del|on) (?:the |la |el )?(?:\d{{1,3}}[a-d]\b|(?:last|this) (?:night"
    rf"|week)'?s?\b|call\b|lunes|martes|miercoles|jueves|viernes|sabado|domingo|anoche|ayer|las \d)"
    r"|\b(?:initials?|iniciales): \w{2,4}\b"
    rf"|\b(?:mama|mom|mother|madre|senora|woman|girl|muchacha) (?:con|with|w|w/|of) \d\b"
    rf"|\b(?:the|our|that|this|la|el|nuestra|esa|esta|a la|al) (?:\w+ ){{0,2}}?{_WHO} (?:who |that |que "
    rf"|q |k )?{_CAME}\b"
    rf"|\b(?:la|el) (?:de|del) (?:la |el )?(?:bebe|cuarto|cama|litera|bed|room|moreton|anoche|ayer|martes"
    rf"|viernes|brazo)\b"
)
_OURS = lazily(
    r"\b(?:our|my|the|nuestra|nuestro|mi|la|el) (?:\w+ ){0,2}?(?:cook|janitor|cleaner|cleaning lady|housekeeper"
    r"|receptionist|front desk|driver|intern|volunteer|interpreter|night staff|childcare worker|babysitter|cocinera"
    r"|cocinero|conserje|recepcionista|chofer|pasante|voluntari[oa]|interprete|promotora|ninera|afanadora"
    r"|companer[oa] de (?:turno|trabajo)|senora (?:que|q) (?:nos )?(?:limpia|cocina|cuida)|muchacha (?:que"
    r"|q) (?:nos )?(?:limpia|cocina|cuida|ayuda))\b"
)
_KIN = lazily(
    r"\b(?:her|his|their|su|sus|(?:\w+)'s|the (?:client|survivor|victim)'s) (?:(?:older|younger|oldest|youngest|little"
    r"|hija|hijo|mayor|menor) )?(?:son|daughter|sister|brother|mother|mom|father|dad|cousin|niece|nephew|aunt|uncle"
    r"|husband|wife|boyfriend|kid|baby|hija|hijo|hermana|hermano|mama|papa|prima|primo|sobrina|sobrino|tia|tio|esposo"
    r"|marido|suegra|suegro|cunada|cunado|nuera|yerno)\b"
)


def told_in(low: str) -> Iterator[tuple[int, int]]:
    """Where someone is described by a bed, a day of arrival or the like."""
    for match in _PLACED.finditer(low):
        yield match.span()


def told_of_us_in(low: str) -> Iterator[tuple[int, int]]:
    """Where someone who works here, or someone's relative, is mentioned."""
    for pattern in (_OURS, _KIN):
        for match in pattern.finditer(low):
            yield match.span()
