"""Street addresses and places as people write them, in English and in Spanish."""

import re
from collections.abc import Iterator

from ccr_cli.privacy.text.patterns import any_of, lazily

_KIND = (
    r"(?:[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Rr]oad|[Rr]d|[Ll]ane|[Ll]n|[Dd]rive|[Dd]r|[Cc]ourt|[Cc]t|[Bb]lvd"
    r"|[Bb]oulevard|[Ww]ay|[Pp]lace|[Pp]l|[Cc]ircle|[Cc]ir|[Hh]ighway|[Hh]wy|[Tt]errace|[Pp]arkway|[Pp]kwy|[Tt]rail"
    r"|[Rr]un|[Rr]oute|[Ll]oop|[Bb]end|[Cc]rossing|[Pp]ath|[Ss]q|[Ss]quare|[Pp]laza|[Aa]lley|[Tt]race|[Cc]ove|[Rr]idge"
    r"|[Rr]ow|[Xx]ing|[Pp]ike|[Tt]pke)\b\.?"
)
_NEXT = (
    r"(?=\s{0,2}(?:$|[,.;:)\"'\n]|(?:[Aa]pt|[Uu]nit|[Uu]nidad|[Dd]epto|[Tt]railer|[Ll]ot|[Ss]pace|[Ss]pc|[Tt]rlr|#|and"
    r"|in|at|near|is|ends|opens|y|en|ext)\b|#|[A-Z]{2} ))"
)
_SIDE = r"(?:(?:[NSEWnsew]|North|South|East|West|north|south|east|west)\.?\s{1,3})?"
_CAPITAL = r"(?:(?:[A-Z][A-Za-z'.]{0,20}|\d{1,3}(?:st|nd|rd|th))\s{1,24}){1,3}"
_SPELLED = (
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[A-Za-z]{3,5}teen"
    r"|[Tt]wenty)"
)
_ENGLISH = lazily(rf"(?<![\w.\-/$])\d{{1,5}}\s{{1,24}}{_SIDE}{_CAPITAL}{_KIND}{_NEXT}")
_SIDED = lazily(r"(?<![\w.\-/$])\d{2,5}\s[NSEW]\.?\s[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20})?")
_NUMBER_FIRST = lazily(
    r"(?<![\w.\-/$])\d{2,5}\s(?:[NSEW]\.?\s)?(?:Calle|Avenida|Ave\.|Av\.|Camino|Via|Paseo|Callejon|Calzada|Privada"
    r"|Cerrada|Rancho|Vereda)\s(?:(?:de|del)\s)?(?:(?:la|las|los|el)\s)?[A-Z][a-z]{2,20}"
)
_NUMBER_OF = lazily(
    r"(?<![\w.\-/$])\d{2,5} (?:de|en|sobre|por) (?:la |el )?(?:calle|avenida|av\.?|privada|camino|calzada|carretera"
    r"|callejon|cerrada|blvd\.?|boulevard) [a-z]{3,20}"
)
_BOX = lazily(r"\bp\.? ?o\.? ?box \d{1,6}|\bapartado postal \d{1,6}")
_VIA = (
    r"(?:calle|c/|av\.|av\b|avenida|ave\.|privada|priv\.|boulevard|bulevar|blvd\.?|carretera|camino|paseo|callejon"
    r"|calzada|andador|cerrada|prolongacion)"
)
_NUM = r"(?:#|num\.? ?|no\.? ?|numero |km ?)\s?\d{1,5}"
_NAME = r"(?:[a-z'.]{1,16}|\d{1,3})"
_SPANISH = lazily(
    rf"(?<![a-z]){_VIA}\s{{0,2}}{_NAME}(?:\s{{1,3}}{_NAME}){{0,4}}?\s{{0,3}}(?:,? ?{_NUM}|(?<=[a-z] "
    rf")(?<!las )(?<! la )\d{{1,5}}(?!\d|[\-/:.,]\d| de\b| d[oi]as?\b|\s{{1,2}}[a-z]{{2,14}}s\b))"
)
_YEAR_BEHIND = lazily(r"(?:19|20)\d\d$|desde|hasta")

# What gives a house away even without a number or a word for a street, in the entry of a partner that may hide one.
_LOOSE = any_of(
    r"\b\d{2,5} [A-Z][a-z]{2,20},? (?:back|side|rear|front) door\b",
    r"\bbetween (?:[A-Z]\w+|\d+\w*)(?: \w+)? (?:and|&) (?:[A-Z]\w+|\d+\w*)|\bentre (?:la |las |el "
    r"|calle )?(?:[A-Z]\w+|\d+\w*) y (?:la |el |calle )?(?:[A-Z]\w+|\d+\w*)|\b(?:off|on|near|by|past"
    r"|off of) (?:Highway|Hwy|Route|Rt|Exit|CR|County Road|State Route|SR)\b",
    r"\b(?:shelter|house|homes?|units|apartments|motel|hotel|trailers?|building|edificio|albergue|refugio|casa"
    r"|departamentos)\s{1,24}(?:is\s|are\s|quedan?\s|esta\s)?(?:in|at|near|on|en|por|cerca de)\s{1,24}(?:la\s|el\s"
    r"|the\s)?[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20})?(?!\w| County| [A-Z])",
    r"\b[A-Z][a-z]{2,20}\s(?:Rd|Ave|Blvd|Hwy|Ln)\b\.?",
    r"\b(?:Hwy|Highway|Carretera|Ruta|Route)\s\d{1,4}\b",
    r"\b(?:por|en|sobre)\s(?:la|el)\s(?:Ave|Av|Calle|Avenida|Blvd)\.?\s{1,24}[A-Z][a-z]{2,20}",
    r"(?<![\d.])-?\d{1,3}\.\d{3,7}[,;]?\s{1,3}-?\d{1,3}\.\d{3,7}",
    rf"(?<![\w.\-/$])\d{{1,5}}\s{{1,3}}{_SIDE}(?:[a-zA-Z0-9']{{2,20}}\s{{1,3}}){{1,2}}{_KIND}{_NEXT}",
    rf"\b{_SPELLED}\s{{1,3}}{_CAPITAL}{_KIND}{_NEXT}",
    r"\b\d{1,3}(?:st|nd|rd|th) (?:&|and|y|\+|at) [A-Z]\w{2,}",
    r"\b\d{2,5} (?:CALLE|AVENIDA|AVE|AV|CAMINO|PASEO|CALLEJON|STREET|ST|ROAD|RD|DRIVE|LANE)\b\.?(?: [A-Z]{2,20})?",
    r"-?\d{1,3}\.\d{3,7}\s?[NS]?\s?[,;]\s?-?\d{1,3}\.\d{3,7}",
    r"\b(?:[Cc]ounty|[Ss]tate|[Ff]arm|[Rr]anch)\s{1,3}(?:[Rr]oad|[Rr]oute|[Hh]ighway|[Rr]d)\s{1,3}\d{1,4}\b",
    r"\bno\.?\s?\d{1,5},?\s{1,3}[A-Z][a-z]{2,20}",
    r"\b(?:en|at|in)\s{1,24}(?:[A-Z][a-z]{2,20}\s{1,24}){1,3}\d{2,5}(?=\s{0,2}(?:[,.;)]|$))",
    r"(?<!\w)[A-Z][a-z]{2,20}\s{1,3}#\s?\d{1,5}\b",
    r"\b\d{1,2}a\.?\s{1,3}(?:avenida|calle|ave?\.?)\s{1,3}(?:norte|sur|oriente|poniente|este"
    r"|oeste)?\s{0,3}\d{1,5}\b",
    r"\b(?:camino|carretera)\s{1,3}[a-z]{3,20}\s{1,3}\d{1,5}\b",
)
_LOOSE_WORDS = any_of(
    r"\b(?:maps?\.[\w.]{3,40}/|goo\.gl/maps|maps\.app|waze\.com|what3words)",
    r"\b(?:un|una|\d|two|three|dos|tres) (?:blocks? (?:from|off|(?:north|south|east|west|up|down|past)\b)"
    r"|cuadras? (?:del?|rumbo|hacia|al|antes|despues))\s{1,24}\w{2,20}",
    r"\bcasi esquina\b|\bbetween the (?:\w+ )?(?:church|bank|school|car wash|store|station|park|library|tracks"
    r"|highway|river|bridge|laundromat|clinic|motel|tire shop|body shop|market|cemetery|fire ?house) and\b"
    r"|\bentre (?:la|el) (?:iglesia|banco|escuela|lavado|tienda|gasolinera|parque|biblioteca|vias|rio|puente"
    r"|lavanderia|clinica|motel|llantera|taller|mercado|panteon) y\b|\besquina con (?:la |el )?\d|\b(?:callejon"
    r"|alley) (?:entre|between|behind|atras de)\b|\b(?:queda|esta|ubicad[ao]) en (?:la |el )?(?:av|avenida|calle"
    r"|camino|blvd|boulevard|carretera|calzada)\b",
    r"\b(?:a un lado|al lado|enseguida|pegad[ao]|a la vuelta|a espaldas|contra esquina) (?:del?|al?|con)\b(?: la"
    r"| el)? (?!cocina|comedor|patio|sala|bano|oficina|mesa|lista|pandemia|contingencia|vacaciones|fiestas)\w{3,}"
    r"|\b(?:blue|red|green|yellow|white|black|brown|orange|purple) (?:front )?(?:door|gate|fence|roof|mailbox"
    r"|shutters|trim|barn|tower)\b|\b(?:puerta|porton|barda|techo|buzon|reja|cerca|toldo) (?:verde|azul|roj[ao]"
    r"|amarill[ao]|blanc[ao]|negr[ao]|cafe|morad[ao]|naranja|gris)\b",
    r"\b(?:across|past|behind|over) the (?:tracks|river|bridge|canal|highway|freeway|creek)\b"
    r"|\bdel otro lado de(?:l| la) \w{3,}|\b(?:parada|stop) (?:#|no\.? )?\d{1,3}\b|\b(?:third|second|fourth|last"
    r"|first) (?:house )?from the corner\b",
    r"\b(?:old|former|antiguo|antigua|viejo|ex) (?:motel|hotel|convent|convento|school|escuela|rectory|clinic"
    r"|bank)\b",
    r"\b(?:yellow|blue|white|green|pink|red|brick|beige|gray|grey|brown|tan|stucco|adobe)[ ,]{1,2}(?:two|one|2|1"
    r"|three)[- ]story\b|\b(?:beige|brown|gray|grey|tan|white|pink|yellow) (?:stucco|brick|siding|trim)\b"
    r"|\bbasketball hoop\b|\buse the alley\b|\b(?:park|estacion\w{2,5}) (?:at|en|behind"
    r"|atras) \w+[^.;\n]{0,40}\bwalk across\b|\bla de (?:dos|tres) pisos\b",
    r"\b(?:across from|next to(?! none| nothing)|behind the|in front of|around the corner from|atras de|detras de"
    r"|enfrente de|frente a|junto a)(?:l|\s(?:the|la|las|el|los|un|una|a))?\s{1,24}(?!comedor|cocina|bano"
    r"|lavanderia comun|patio|sala|lista|none|nothing|kitchen|office|board)\w{3,20}",
    r"\b(?:arriba|encima|abajo|debajo|al fondo|a un costado|a la salida|a la entrada|a media cuadra|a una cuadra"
    r"|a dos cuadras|a la derecha|a la izquierda|a mano (?:derecha|izquierda|der|izq))\.? (?:de|del|de la|de los"
    r"|de las)\b \w{3,}|\bpasando (?:el|la|los|las) \w{3,}|\bsaliendo (?:de|por) (?:la |el )?\w{3,}|\b(?:upstairs"
    r"|downstairs) (?:from|of)\b|\b(?:above|below|beneath|under) the (?!voca|grant|fvpsa|esg|hud|contract|policy"
    r"|law|mou|program)\w{3,}|\b(?:milla|mile marker|mile|mm) \d{1,3}\b|\b(?:entrada|entrance|entra|enter"
    r"|entren) (?:por|on|off|from|through|via|de) (?:la |el |the )?(?:calle|callejon|alley|back|side|parking|atras"
    r"|lado|estacionamiento|calle|avenida|av|street)\b|\b\w{3,} esquina con \w{3,}",
    r"\b(?:turn (?:left|right)|(?:first|second|third|fourth|last|next) (?:alley|driveway|light|stop sign|gate|turn"
    r"|road|street) on (?:the|your) (?:right|left)|(?:primer|segund[ao]|tercer|primera|tercera|ultim[ao]) (?:calle"
    r"|callejon|entrada|semaforo|cuadra) a (?:la|mano) (?:derecha|izquierda)|past the \w+ (?:place|shop|store"
    r"|station|lot|yard)|da(?:r|n)? vuelta a la|second gate|segundo porton)\b",
    r"\bkm\.?\s?\d{1,4}\b",
    r"\b(?:corner of|esquina (?:de|con)|crossing of|cruce de (?:las?|los|avenue|avenida|av|road|ruta|carretera"
    r"|highway|hwy|calle))\s{1,3}(?:\w{1,20}\.?\s{1,3}){1,3}(?:and|y|con|&|\+)\s{1,3}\w{1,20}",
    r"\b(?:driveway|awning|no house number|sin numero|toldo|brown gate|green gate|porton (?:verde|negro|cafe|azul"
    r"|blanco|rojo)|cul-de-sac|dead end|dirt road|terraceria|bus stop|parada de(?:l| la)? (?:ruta|camion|autobus"
    r"|bus)|exit \d{1,3}|salida \d{1,3}|media cuadra|half a block|mobile home park|trailer park)\b",
    r"\b(?:yellow|blue|white|green|pink|red|brick|two story|2 story|amarilla|azul|blanca|verde|rosa|roja"
    r"|de dos pisos|de ladrillo) (?:\w+ )?(?:house|casa|building|edificio|adobe)\b|\b(?:casa"
    r"|edificio) (?:amarill[ao]|azul|blanc[ao]|verde|rosa|roj[ao]|de dos pisos|de ladrillo)\b",
    r"\b(?:c\.|calle|av\.?|avenida)\s{1,3}[a-z]{3,20}\s{1,3}(?:\d{1,5}\b|(?:uno|dos|tres|cuatro|cinco|seis|siete"
    r"|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte)\b)",
)
_NEARBY = any_of(
    r"\b(?:next (?:to|door to)|beside|behind|across from|opposite|near|close to|past|after|before|by|off|beyond|facing"
    r"|backs up to|back of|rear of|in front of|around the corner from|side of|block of|walk (?:over )?from|at"
    r"|on) (?:the |a )?(?!(?:VOCA|ESG|FVPSA|HUD|STOP|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January"
    r"|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Grant|Form|Page|Line|County|State|Federal|Sisters|Daughters|Congregation|Board|Hope|Grace|VAWA|OVW"
    r"|Intake)\b)(?:[A-Z][a-z']+ ?){1,3}(?<! )(?! ?(?:grant|funds?|County|Bank|Foundation|Fund"
    r"|College|Services|Program|Act|Coalition))",
    r"\b(?:junto a|frente a|enfrente de|atras de|detras de|al lado de|a un lado de|cerca de|pasando|antes de"
    r"|despues de|pegad[ao] a|a la vuelta de|por|sobre|entre|en) (?:la |el |los |las )(?!(?:Procuraduria|Fiscalia"
    r"|Coalicion|Fundacion|Lic|Dra?|Red|Secretaria|Oficina|Agencia|Ley|Corte|Ayuntamiento|DIF|OVW|ONG|Guia"
    r"|Mesa)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?|\b(?:junto al|frente al|cerca del|pasando el|antes del"
    r"|atras del) [A-Z][a-z]+(?: [A-Z][a-z]+)?",
    r"\b[A-Z][a-z]+ (?:x|X|&|\+) (?:[A-Z][a-z]+|\d{1,3}(?:st|nd|rd|th)?)\b(?= ?[,.;]|$| inside| call| el | la )",
    r"\b(?<!condados )(?<!condado )(?<!ciudades )(?<!pueblos )(?:en|en la|at|on|corner of|de) [A-Z][a-z]+ (?:and"
    r"|y) (?:[A-Z][a-z]+|\d{1,3}(?:st|nd|rd|th)?)\b",
    r"\b\d{2,5} [NSEW] [A-Z]{3,20}\b",
    r"\b\d{2,5} (?:[A-Z]{2,20} ){1,3}(?:AVE|ST|RD|LN|DR|BLVD|CT|LOOP|WAY|HWY)\b",
    r"\b(?:Colonia|Fraccionamiento|Fracc\.?|Residencial|Barrio|Complejo|Villas?|Condominio|Ejido) [A-Z][a-z]+",
)
_NEARBY_WORDS = any_of(
    r"\b(?:colonia|fraccionamiento|residencial|condominio|complejo|barrio|ejido|manzana|lote"
    r"|privada) (?:[a-z]+ )?\w{3,}|\b(?:walgreens|circle k|oxxo|soriana|walmart|target|dollar general|seven eleven"
    r"|7-eleven|gas station|gasolinera|airport|aeropuerto|laundromat|lavanderia|feed store|grain elevator|silo|glorieta"
    r"|roundabout|water tower|playground|parsonage|rectory|rectoria|convent|convento|monaster\w{1,2}|duplex"
    r"|double-?wide|bugambilia|zaguan|hydrant|knox box)\b|\b(?:former|old|antigu[ao]|donde antes era|donde era"
    r"|used to be|era antes) (?:the |la |el )?(?:\w+ )?(?:office|motel|hotel|clinic|school|guarderia|daycare|b&b|bank"
    r"|store|convent|convento|fire house|firehouse|hospital|escuela)\b|\b(?:north|south|east|west|northeast|northwest"
    r"|ne|nw|se|sw) (?:side|corner|end) of\b|\blado (?:norte|sur|este|oeste)\b(?! del? (?:condado|estado|pueblo|ciudad"
    r"|valle)| y )|\b(?:second|third|2nd|3rd|last|first|segunda|tercera|ultima|primera) (?:house|door|gate|street|calle"
    r"|casa|puerta|trailer|left|right) (?:on|from|after|before|a mano|antes|despues|del|de la)\b|\bala (?:norte|sur"
    r"|este|oeste)\b|\b(?:top|second|third|fourth|fifth) floor of\b|\bse ve (?:la|el) \w+|\b(?:color"
    r"|pintad[ao] de) (?:red|blue|green|white|yellow|roj[ao]|azul|verde|blanc[ao]|amarill[ao])\b|\bdoor of (?:red|blue"
    r"|green|white|yellow)\b|\b(?:entrar|entran|entre|se entra|salir|toquen|tocar) por (?:el |la )(?!linea|telefono"
    r"|hotline)\w{4,}|\b(?:street|calle) [a-z]{4,}, (?:after|before|despues|antes)|\bagarras? (?:derecho|a la)"
    r"|\bpasas? las vias|\b(?:departamentos|apartamentos|edificio|torre|condominios?) (?:de |del )?(?!familias"
    r"|emergencia|transicion|puntaje)[a-z]{4,} \w{4,}|\bcuadras (?:del|de la) \w{4,}|\blocated at \d{2,5}\b"
    r"|\bla ultima de la\b|\bantes del (?:canal|rio|puente|arroyo)\b|\bsobre la \d{2,3}\b|\bedificio viejo\b"
    r"|\bcuartos \d+ al \d+|\bdrop (?:off )?at the\b(?! thrift| store| office| front| main)|\bbox number on\b"
    r"|\bwidow's walk\b"
    r"|\bwith the (?:ramp|blue|red|green|tan|white) ?\w*",
)
_SEVERAL_WORDS = re.compile(r"[\s\d]")
"""What all patterns but those of loose and nearby words need: a space, or a digit."""
_LOOSE_YEAR = lazily(r"\b(?:19|20)\d\d$")


def addresses_in(plain: str, low: str) -> Iterator[tuple[int, int]]:
    """Where street addresses with a house number are, as start and end."""
    for pattern in (_ENGLISH, _SIDED, _NUMBER_FIRST):
        for match in pattern.finditer(plain):
            yield match.start(), match.end()
    for pattern in (_SPANISH, _NUMBER_OF):
        for match in pattern.finditer(low):
            if not _YEAR_BEHIND.search(match[0]):
                yield match.start(), match.end()


def boxes_in(low: str) -> Iterator[tuple[int, int]]:
    """Where post office boxes are: they don't say where anyone lives, but they are a way to reach a person."""
    for match in _BOX.finditer(low):
        yield match.span()


def places_in(plain: str, low: str) -> Iterator[tuple[int, int]]:
    """Where anything is that leads to a house: an address, a corner, a point on the map."""
    has_several = _SEVERAL_WORDS.search(plain) is not None  # a lone word, such as an id, has no need of most patterns
    if has_several:
        yield from addresses_in(plain, low)
    sought = ((_LOOSE, plain), (_LOOSE_WORDS, low), (_NEARBY, plain), (_NEARBY_WORDS, low))
    for pattern, text in sought if has_several else sought[1::2]:
        for match in pattern.finditer(text):
            if not _LOOSE_YEAR.search(match[0]):
                yield match.start(), match.end()
