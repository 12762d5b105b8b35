"""CCR411: what identifies one person without a name: age, country, town and family."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR411",
    severity="warning",
    title=say("A person described by age, country, town and family"),
    reason=say(
        "In a small town an age, a country and two children are as good as a name; and grantees and "
        "subgrantees may not disclose whatever would serve to identify a person (34 U.S.C. 12291(a)(25) and "
        "(b)(2))."
    ),
    wrong="note: A 34-year-old from Honduras with two kids, living in Ajo\n",
    right="note: Survivors here come from Honduras, Guatemala and Mexico\n",
    may_be_allowed=True,
)

_NUMBER = r"(?:1[4-9]|[2-7]\d)"
_IN_WORDS = (
    r"(?:fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty)(?:-\w{3,5})?|dieci\w{4,6}|veinti?\w{1,7}"
    r"|(?:treinta|cuarenta|cincuenta|sesenta)(?: y \w{2,6})?"
)
_AGE = lazily(
    rf"\b{_NUMBER}[\- ]?(?:years?[\- ]old|yrs?(?: old)?|yo|y/o|anos?|anitos|a)\b(?! (?:building|church"
    rf"|house|agreement))"
    rf"|\b(?:age|edad)\W{{1,3}}{_NUMBER}\b|(?:[,(/;#|\n\"]|^)\s{{0,24}}{_NUMBER}\s?(?=[,)/;|]|$| y |,? and )"
    rf"|\b(?:is|tiene|turned|about|aged|of|de?|ella|mother|ahora|now|she's|he's)\s{{1,2}}{_NUMBER}(?=[,.;\s]"
    rf"|$)(?! (?:a|to|people|personas|beds|camas|staff|horas|hours|staff)\b)"
    rf"|\b(?:{_IN_WORDS})(?=,| years? old| year old| anos\b)|\bin (?:her|his) (?:twenties|thirties|forties"
    rf"|fifties)\b|\b(?:veint|treint|cuarent|cincuent)on[ae]?\b"
)
_TOWN = lazily(
    r"\b(?:in|near|from|to|at|at the|left|by|of|en|por|de|a|vive en)\s{1,2}(?:the |el |la )?[A-Z][a-z]{2,}|\b(?:left"
    r"|for the|salieron de)\s{1,2}(?:the )?[A-Z]|\btown\b|\bpueblo\b|[/,;|]\s?[A-Z][a-z]{2,}"
)
_CROWD = lazily(
    r"\b(?:people|personas|members|integrantes|families|familias|staff|building|edificio|line|linea|consulate|consulado"
    r"|consul|county|condado|trainings|served|avg|average|promedio|countries|paises)\b"
)
_LONGEST = 420  # characters of a text about one person
_ENOUGH = 4
_DECADE = lazily(
    r"\b(?:grandmother|grandma|abuela|abuelita|woman|mother|mom|mujer|senora|viuda|widow),? [1-8]\d\b(?! ?[%/:])"
    r"|\b(?:in (?:the )?(?:\d{1,2}(?:st|nd|rd|th)|kinder|kindergarten|preschool|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth) ?(?:grade)?|(?:primer|segundo|tercer|cuarto|quinto|sexto) (?:grado|ano"
    r"|de (?:primaria|secundaria))|de (?:secundaria|prepa|kinder|preescolar))\b|\b(?:(?:mid|early|late)[ \-](?:twenties"
    r"|thirties|forties|fifties|sixties)|maybe|about|like|unos|como de|apenas|only) (?:1[2-9]|[2-8]\d)\b(?! (?:people"
    r"|families|agencies|beds|percent))|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:-\w+)? ?(?:years?|yr"
    r"|ish)\b|\b[2-8]\dish\b|\btreintanera\b|\b(?:young (?:mother|mom|woman|girl)|quincean\w{2}|teenager?|adolescente"
    r"|jovencita)\b|\b\d\d an(?:os|itos)\b|\b(?:mid|early|late)[ \-](?:20|30|40|50|60)s\b|\b(?:woman|man|girl|boy|mom"
    r"|mother|muchacha|senora|mujer) (?:of|de) \d\d\b|\b\d\d ?(?:yo|y/o|anos|years)\b|\(\d\d\)"
    r"|\b\d\d[ \-]?year[ \-]old\b|\b[1-7]\dyo\b"
)
_FROM = lazily(
    r"\b(?:from|de?|desde|out of|by|near|outside|above|back in|born in|raised in|grew up in"
    r"|nacida en) [A-Z][a-z]{2,}(?:-[A-Z])?[a-z]|\b(?:hamlet|village|aldea|caserio|rancheria|canton|canton"
    r"|municipio) \w{2,6} (?:\w{2,5} )?[A-Z][a-z]{3,}|\b[A-Z][a-z]+(?:an|ese|ian|eña|eno|ana) (?:woman|man|girl|mother"
    r"|mom|nurse|church|store|gas)"
)
_ONE = lazily(
    r"\b(?:la brasilena|la hondurena|la salvadorena|la guatemalteca|la mexicana|them|grader|8th grader|one was|the only"
    r"|grandmother|grandma|abuela|she's|that one|the \d\d|joven|lady|pt|chica|chico|dona|hermana|viejita|abuelita"
    r"|uruguaya|costarricense|boliviana|chilena|nica|adolescente|persona del sexo|survivor|teen|girl|boy|muchach[ao]s?"
    r"|salv?adorena|hondurena|peruana|colombiana|picker|mom|madre|her|esa|le|lady|woman|she|her|he|his|viuda|widow"
    r"|grader|husband|wife|daughter|son|young|marido|esposo|speaker|woman|mom|mother|girl|nurse|teacher|ella|su|la que"
    r"|la q|muchacha|senora|mama|mujer|maestra|enfermera|esa|es|casada|vive|one)\b"
)
_MANY = lazily(
    r"\b(?:families|women|people|survivors|clients|households|students|members|trainings?|participants|residents"
    r"|percent|familias|mujeres|personas|sobrevivientes|clientas|estudiantes|asistentes|voluntarias|integrantes"
    r"|por ciento|agency|agencia|our(?! (?:one|only)\b)|nuestra|nuestro|program|programa|meeting|reunion|funded|grant"
    r"|coordinator|coordinadora|director|directora)\b"
)
_KIN = lazily(
    r"\b(?:el ex|hijo en la banda|fiance|mellizos|cuatrillizos|family of \w+|madre|mother|moms|bisnietos"
    r"|great-grandkids|viudo|widower|esposa|partner|pareja|hubby|novio|conyuge|menores|nacid[ao]s|yerno|nuera|abuela"
    r"|grandma|stepfather|padrastro|madrina|father|primo|prima|cousin|husband|wife|sons?|daughters?|kids?|children"
    r"|twins?|grandkids|baby|bebe|hij[ao]s?|gemel[ao]s|esposo|marido|suegr[ao]|nena|nene|married|casada|viuda|widow|dad"
    r"|father|papa|stepdad|son in law|teenage|nietos?|grandson|granddaughter|triplets|trillizos|girls|boys"
    r"|mother.in.law|father.in.law|grandmother|mama de|brother|hermano|aunt|uncle|tia|tio|cousin|sobrin[ao]|varones"
    r"|cunad[ao]|nin[ao]s?|in[ -]laws?|ex|sister|hermana|wives|engaged|comprometida|divorced|divorciada|separada"
    r"|newborn|pregnant|embarazada|stepson|stepdaughter|hijastr[ao]|niece|nephew|toddler)\b"
)
_WORK = lazily(
    r"\b(?:coal boss|miner|minero|school board|the pastor|feed store|owner|nail tech|railroader|trucker|halal store"
    r"|owns the|dueno de|retired rancher|rancher|weaver|tejedora|niñera|ninera|bomber[ao]|fireman|firefighter|musico"
    r"|musician|jinete|jockey|yoga|veterinari[ao]|painter|pintor\w?|schoolteacher|keeps house|keep her with|lunch lady"
    r"|janitor|conserje|hotel laundry|apple picker|picker|trucker|war bride|taqueria|truck stop|mesera|lava carros"
    r"|washes|carros|sheriff|steward|steelworker|meatpacking|meat ?packer|deacon|landlord|teaches|estudia en|studies"
    r"|student|nursing|rancher|ranchero|midwife|partera|welder|soldador|crew (?:leader|boss)|foreman|mayordomo"
    r"|supervisor|manager|boss|patron|mops|packs|guts|sews|irons|cooks|detassel\w{0,3}|harvests?|bakes|drove|sold"
    r"|taught|ran a|mopping|cleaning|cleans|picking|packing|sewing|milking|hotel|dairy|lecheria|empaca|cose|plancha"
    r"|cocina|pizca|ordena|maneja|arregla|cuida|albanil|electricista|plomero|campesino|jardinero|roofer|landscaper"
    r"|pharmacist|accountant|engineer|ingenier[ao]|lawyer|abogado|doctora|doctor|dentist\w?|professor|profesora?"
    r"|preacher|imam|sacerdote|priest|choir|coro|board|barista|bartender|singer|cantante|dancer|tailor|jeweler"
    r"|fisherman|pescador|soldier|soldado|officer|policia|bakery|panaderia|food truck|taco truck|nail salon"
    r"|salon de unas|restaurant|restaurante|store|tienda|butcher|carnicero|barber|farmer|plumber|electrician"
    r"|(?:doctoral|graduate|college) student|deputy|capitan|captain|drives the|nurse|teacher|deacon|pastor|coach"
    r"|trainer|cook|waitress|seamstress|baker|driver|tailor|doctor|mechanic|cashier|taught|teach|works? at|runs the"
    r"|sells|milks|picks|drives|works|owns|owner|dueno|duena|maestra|enfermera|diacono|entrenador|cocinera|mesera"
    r"|costurera|panadera|chofer|mecanico|cajera|vendia|vende|trabaja en|kill floor|detail shop|limpia|lavaba|ensenaba"
    r"|interpreted)\b"
)
_ALONE = lazily(
    r"\b(?:mail[ -]order bride|story for|fue la q(?:ue)? se|la q limpia|que limpia|finally told us|who raises \d"
    r"|walked \d+ miles|locked her in|story for the|annual report|yes those|channel \d|noticiero|en el periodico"
    r"|oldest of the crew|youngest|only \w+ (?:crew|in|on)|unica \w+|cuya|cuyo|whose|la de (?:los|las) \w+"
    r"|meals on wheels|los cuatrillizos|se acuerdan de|remember the|yellow house|the one with|grain elevator|sin nombre"
    r"|without (?:a |her )?name|success story|testimonio|caso p|case of|el caso de|lesson from|class presentation|slide"
    r"|ofrenda|war bride|the only|our one|speaks only|only speaks|speaks no|(?:solo|nomas|nada mas) habla|only one"
    r"|unica|unico|la unica|el unico|everyone in town|todo el pueblo|everybody knows|todos conocen|in the news"
    r"|en las noticias|famous|well known|conocid[ao]|nadie le cree|the one (?:who|that|yemeni|eritrean|somali)"
    r"|only [a-z]+ (?:family|nurse|household|couple)|whole town|will know who|know who i mean|knows the family"
    r"|la que vend|es la que|the one \w+ (?:household|family)|whose (?:mom|dad|husband)|cuyo|cuya|mil gentes"
    r"|town of \d[\d,.]*|pop(?:ulation)?\.? (?:of )?\d[\d,.]*|pueblo de \d[\d,.]*|\d[\d,.]* (?:people|souls|gentes"
    r"|habitantes|almas)|nobody else|no other|nadie mas|todos saben|everyone knows|first (?:one|woman|family)"
    r"|only other|the other (?:one|family))\b"
)
_BODY = lazily(
    r"\b(?:lost (?:a|an|her|his) (?:leg|arm|hand|eye|finger\w?)|perdio (?:los|la|el|un|una) (?:dedos|mano|pierna|brazo"
    r"|ojo)|teeth|dientes|red hair|hair cut|fracturas?|fractures?|brazo roto|black eye|ojo morado|nicu|fibrosis|asthma"
    r"|asma|cuatrillizos|quadruplets|triplets?|trillizos|mellizos|newborn|recien nacid[ao]|la panza|triciclo|parrot"
    r"|loro|pregnant|embarazada|wheelchair|silla de ruedas|deaf|sord[ao]\w{0,3}|blind|cieg[ao]|broken \w+|cleft"
    r"|labio leporino|months along|meses de embarazo|meses de embarazada|limp|cojea|scar|cicatriz|autis\w{1,4}"
    r"|down syndrome|dialysis|dialisis|twins?|gemel[ao]s|burn\w{0,2}|quemadura)\b"
)
_TOWN_OF = lazily(
    r"\b(?:lives up|[a-z]+ (?:creek|fork|hollow|holler)|(?:our|the) (?:one|only) (?:middle school|high school|school"
    r"|church|store|clinic|doctor|laundromat|gas station)|la unica (?:escuela|tienda|iglesia|clinica|gasolinera)"
    r"|in the trailer|behind the grange|trailer behind|town of|pueblo de|village|hamlet|aldea|caserio|small town"
    r"|pueblito|ranchito|county|condado|living in|vive en|lives in|moved to|in the county|de la prepa"
    r"|of the high school|gas station|gasolinera|iglesia de|church in)\b"
)
_HARM = lazily(
    r"\b(?:went to jail|in prison|fue a la carcel|se tiro del|turned out not to be|no era su|resulto que no era"
    r"|took the phone|lock on the|sponsored by|le puso candado|hurting her|hurting his|stabbing|stabbed|shooting"
    r"|house fire|balacera|apunal\w{3,5}|locked her in|walked \d+ miles|shot her|broke her|shot (?:in|at|her|by)"
    r"|burned (?:her|the|down)|sold by|raped|rape|murdered|killed|mataron|balacear\w{2}|dispar\w{3,5}|escaped|se escapo"
    r"|escondid[ao]|hiding|profug[ao]|never paid|no le pag\w{2}|took her passport|le quitaron el pasaporte|demanded"
    r"|amarra|tied|lo localizo|ya la localizo|bus crash|black eye|hits her|takes her checks|walked \w+ miles"
    r"|perdio la casa|quemo|quemaron|chantaje\w|jaw|got the keys|finally has a room|pide cambio|forced|obligad[ao]"
    r"|trafficking|trata de|gave birth|dio a luz|left over|se vino a|brought at|traida de|sleeps in|duerme en|by force"
    r"|a la fuerza|pushed her|broke her|hit her|hitting|beat her|burned (?:arm|hand|face)|strangled|left her husband"
    r"|fled|ran from him|walked into the|came to (?:the|our) \w* ?clinic|huyo de|la golpe\w+|la tenia encerrada"
    r"|encerrada|le pego|la quemo|rifle|gun under|lost (?:a|the|her) (?:pregnancy|baby|eye)|perdio (?:al|el) bebe"
    r"|amenaza\w{0,3}|told (?:our|the) nurse)\b"
)
_IN_TOWN = lazily(r"\b(?:in|en|of|de) [A-Z][a-z]{3,}(?: [A-Z][a-z]+)?")
_OF_NOBODY_SERVED = lazily(
    r"\b(?:congregation|congregacion|chairs the|preside (?:el|la)|choirs?|coros?|our oldest partner|partner is"
    r"|novel[as]?|pelicula|movie|film"
    r"|cuentos?|book club|club de lectura|role[ -]?play|juego de roles|made up|invented|inventad[ao]|fictici[ao]"
    r"|textbook|libro de texto|se busca|se solicita|bienvenid[ao]|obra(?: de teatro)?|ficcion|fiction|skit|telenovela"
    r"|radionovela|ejercicio|exercise|inventen|make up|pueden? (?:recoger|pedir)|semblanza|keynote|vacante|job ad|bio"
    r"|award|premio|volunteer award|for (?:ten|twenty|thirty|forty|\d\d) years)\b"
)
_REACH = 150


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Where an age and an origin are close together, with a relative and a town."""
    if _OF_NOBODY_SERVED.search(passage.low):
        return
    seen = -1
    relatives = [word.start for word in passage.marked("relatives")]
    for origin in passage.marked("origins"):
        if origin.start < seen:
            continue
        low, high = max(0, origin.start - _REACH, seen), min(len(passage.plain), origin.end + _REACH)
        low = max(low, passage.plain.rfind("\n\n", low, origin.start) + 1)
        if (stop := passage.plain.find("\n\n", origin.end, high)) >= 0:
            high = stop
        if _is_one_person(passage, low, high, relatives):
            seen = high
            yield passage.span(*_trimmed(passage.plain, low, high))


def find_features(passage: Passage, known: Known) -> Iterator[Span]:
    """Where one person is described by four things or more, an age or an origin among them."""
    low, plain = passage.low, passage.plain
    if len(plain) > _LONGEST or not _ONE.search(low) or _OF_NOBODY_SERVED.search(low):
        return
    enough = _ENOUGH + (_CROWD.search(low) is not None or _MANY.search(low) is not None)
    has_age = _AGE.search(low) is not None or _DECADE.search(low) is not None
    has_origin = passage.holds("origins") or _FROM.search(plain) is not None
    others = (_KIN, _WORK, _ALONE, _BODY, _TOWN_OF, _HARM)
    number = has_age + has_origin + sum(pattern.search(low) is not None for pattern in others)
    number += len(set(_KIN.findall(low))) > 1
    number += _IN_TOWN.search(plain) is not None
    if (has_age or has_origin) and number >= enough:
        yield passage.span(*_trimmed(plain, 0, len(plain)))


def _is_one_person(passage: Passage, low: int, high: int, relatives: Sequence[int]) -> bool:
    piece = passage.low[low:high]
    if not _AGE.search(piece):
        return False
    index = bisect_left(relatives, low)
    has_relative = index < len(relatives) and relatives[index] < high
    town = _TOWN.search(passage.plain[low:high]) is not None
    return has_relative and town and _CROWD.search(piece) is None


def _trimmed(plain: str, low: int, high: int) -> tuple[int, int]:
    piece = plain[low:high]
    return low + len(piece) - len(piece.lstrip()), high - (len(piece) - len(piece.rstrip()))


PRIVACY = PrivacyRule(
    RULE,
    say("Age, country and family or town of one person are together."),
    say("Say less: what agencies learned, and nothing about who it was."),
    (
        Finder(find, Wakes(("origins",), also=(("relatives",),))),
        Finder(find_features, Wakes(("relatives",))),
    ),
)
