"""CCR421: a name in one sentence with a person served, or next to a word that can also mean others."""

import re
from collections.abc import Iterator
from itertools import chain

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.names import (
    Name,
    capitals_from,
    name_at,
    name_ending_at,
    names_from,
    offices,
    shapes_from,
    speaks_for_agency,
)
from ccr_cli.privacy.text.passage import Passage, Span, Word
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.persons import beside, persons_in
from ccr_cli.privacy.text.sentences import sentence_around
from ccr_cli.privacy.text.told import told_in
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR421",
    severity="warning",
    title=say("A name near a person served"),
    reason=say(
        "Whoever is named in one sentence with a survivor is mostly the survivor, her child or whoever hurt "
        "her; and grantees and subgrantees may not disclose what leads to a person served (34 U.S.C. "
        "12291(b)(2); 42 U.S.C. 10406(c)(5); 28 CFR 94.115)."
    ),
    wrong="note: Her ex Marvin waits outside\n",
    right="note: Deputies walk survivors to their cars\n",
    may_be_allowed=True,
)
_REACH = 70  # characters
_MOST_WORDS_BETWEEN = 7
_WHOLE = 120  # characters of a sentence that begins with a name
_OF_A_PERSON = lazily(
    r"\b(?:her|his|their|pts|vics|clients|moms|victims|survivors|\w+'s|su|sus|el ex|la ex|mi) (?:(?:ex|new|older|oldest"
    r"|eldest|younger|youngest|little|baby|hij[oa]|mayor|menor)[ \-]?){0,2}$"
)
_DOT = lazily(r"\.? ")
_HOUSE = lazily(r"\b(?:casa|hogar|refugio|albergue|condado|parroquia|nuestra|escuela) (?:de |de la |de las )?$")
_SOMEBODY = lazily(
    r"\buna? tal (?=[a-z])|\b(?:father|mother|dad|mom|boyfriend|husband|wife|papa|mama|esposo"
    r"|marido),? (?:who )?(?:goes by|known as|alias|aka|apodado|le dicen) |\bone of (?:our|the"
    r"|last year's) (?:survivors|clients|victims|guests|moms|residents),? (?=[a-z])|\b(?:clienta|usuaria|sobreviviente"
    r"|victima|muchacha|senora|chica) [a-z]{4,14}, (?=[a-z])|\b(?:guest|bed \d+|cuarto \d+)[^.;\n]{0,16} \(?goes by "
    r"|\b(?:her|his|their|su) (?:real |full |first )?(?:name|nombre) (?:is|es|as|como) |\b(?:little |the )(?:boy"
    r"|girl), |\blittle (?=[a-z])|\b(?:first|last) name(?: is)? |\b(?:man|woman|guy|girl|boy|kid|lady|hombre|mujer"
    r"|muchach[ao]|nin[ao]|chav[ao]|senor|senora|tipo)(?: (?:who|that|que|q))?(?: (?:is|se))? (?:named|called|llama"
    r"|llamad[ao]|de nombre) |\b(?:everybody|everyone|people|they|we|todos|le|la gente) (?:calls?|call her|call him"
    r"|dicen|decimos|llaman|llamamos|apodan)(?: her| him| la| el)? "
)
_BRINGS = lazily(
    r"\b(?:pick(?:ed|ing)? up|drop(?:ped|ping)? off|drove|recoger a|recogio a|llevar a|se llevo a|hospedamos(?: anoche"
    r"| ayer| hoy)? a|recibimos(?: anoche| ayer| hoy)? a|llevo a|traer a|acompanar[ae]? a|acompana a|acompano a|took"
    r"|went with|fue con|vino con) (?:la |el |a )?(?:senora |sra\.? |dona )?"
)
_BEHIND = lazily(
    r"(?: (?:anoche|ayer|hoy|al|a|el|la|albergue|refugio|to|the|shelter|last|night)){0,4}(?: (?:is|es|se llama|named"
    r"|called|de nombre))?[ ,:=(\-]{1,3}(?:named |called |la |el |dona |mrs?\\.? |ms\\.? )?"
)
_THE = lazily(r"\b(?:the|el|la|al|this|that|and|y) $")
_DANGER = lazily(
    r"\bex showing up\b|\b(?:left|leaving|ran from|away from) (?:the|their|his|her) (?:dad|father|husband|ex|stepdad)\b"
    r"|\bhang-?up\b[^.;\n]{0,40}\bvictim\b|\bwhispering\b|\bdid to her\b|\b(?:hit|beat|choked|strangled|punched|kicked"
    r"|raped|hurts?|stalks?|threatened|followed) (?:her|me|la|su)\b|\bstrangulation\b(?! (?:training|protocol|form|kit"
    r"|exam protocol|law|task))|\b(?:la|le) (?:volvio a |ha )?(?:golpe\w{1,5}|peg[ao]\b|ahorc\w{1,4}|viol[oa]\b"
    r"|amenaz\w{1,4}|acos\w{1,3}|sigue|persigue|encontro)\b|\bkeeps? (?:turning|showing) up\b|\bwaiting outside\b"
    r"|\besperando(?:la)? afuera\b|\bexamen forense\b|\bsane exam\b|\bhospitalizada\b|\borden de no acercarse\b"
    r"|\bmoved (?:her )?out of the\b|\bguest who came\b|\bsurvivor we\b|\bllego anoche\b|\ballbergue se llama\b"
    r"|\bbed \d{1,2}\b|\bcuarto \d{1,2}\b|\b(?:guest|lady|woman|mom|mother|clienta|senora) (?:in|from|of|en"
    r"|del?) (?:the |el )?(?:rm|room|cuarto) \d|\bon her (?:neck|face|arm)\b|\bher bruises\b|\bsus moretones\b"
    r"|\bdidn't come home\b|\bdo not (?:let|buzz) him\b|\bno (?:lo )?dejen entrar\b|\bestá con nosotras\b"
    r"|\besta con nosotr[ao]s\b|\bis with us now\b|\bhides? from\b|\bse esconde\b|\bhuyendo\b|\bfled\b"
    r"|\bdid not want\b[^.;\n]{0,40}\btold\b|\bshowed up at\b|\bwants to (?:hold off|drop|go back|leave him)\b"
    r"|\bcara golpeada\b|\bkick(?:ed|s) (?:the|in)\b|\b(?:hits?|beats?) (?:her|his|my) (?:mom|mother|wife)\b"
    r"|\bbeats her\b|\bthrew her out\b|\b(?:went|goes|gone) back (?:w|with|to) him\b|\b(?:left|leaving) the shelter\b"
    r"|\bneeds? (?:a bed|diapers)|\bwas served\b|\b(?:not|n't|to) (?:want to )?testify\b|\b(?:killed|murdered"
    r"|hurt) by her\b|\basylum declaration\b|\bvawa lawyer\b|\b(?:her|his) biometrics\b|\b(?:be|was"
    r"|gets?) discharged\b(?! under)|\b(?:she|he) can(?:not|'t| not)(?: to)? go (?:back|home|in)\b|\bdv mom\b"
    r"|\bcivil standby\b|\bcustody (?:mediation|hearing)\b|\bproof of service\b|\bstepdad hits\b|\btrafficker\b"
    r"|\bman who (?:beats|hurts)|\bknocked (?:at|on) our door\b|\bcircling the\b|\bfrom shelter\b|\bvictim (?:from"
    r"|of) her\b|\bintake\b.{0,16}\bdv\b|\bdrive \w+(?: \w+)? to (?:her|court)\b|\bjane doe\b|\bcase staffing\b"
    r"|\bthe man who\b|\bstill needs a bed\b|\bfor the bus to\b|\bsaved my life\b|\bone of (?:our"
    r"|last year's) survivors\b|\bse le aparece\b|\bentro al (?:albergue|refugio)\b|\bdejo a su (?:esposo|marido)\b"
    r"|\btecho seguro\b|\bsolicitante de la orden\b|\ble quitaron (?:a la|al|los ninos)\b|\bllego a nosotr[ao]s\b"
    r"|\btrata de blancas\b|\bpadrote\b|\bpor sus cosas\b|\bpreguntando por (?:ella|la|el nino|los ninos|[a-z]+)\b"
    r"|\bno acercarse\b|\bcon el moreton\b|\ble hizo (?:su|el) (?:novio|esposo|marido|ex)\b|\bsigue[n]? en el motel\b"
    r"|\b(?:papa|esposo|marido|el|novio) (?:esta )?detenido\b|\bdeclaracion de (?=[a-z]+ (?:sobre|el|para la visa))"
    r"|\bquedarse (?:otra|en el)\b|\bcuarto \d\b|\bgolpeador\b|\bque la golpe\w+|\bllego con (?:moreton\w{0,2}|golpes"
    r"|el bebe|sus|un ojo)\b|\besta sobreviviente\b|\bno le den\b|\btiene orden de\b"
    r"|\bprotective order\b.{0,20}\bagainst\b|\bcontra: |\bfamilia (?=[a-z]+ [a-z]+:)|\bpick up belongings\b"
    r"|\brelocation\b.{0,40}\benrollment\b|\bgo(?:es)? by\b|\bla conocemos como\b"
    r"|\b(?:restraining|protective|protection) order (?:expires|ends|vence)\b|\b(?:her|his|su) (?:restraining"
    r"|protective) order\b|\bquiere (?:retirar|quitar) (?:la |su )?(?:denuncia|demanda|orden)\b"
    r"|\bwants to withdraw (?:the |her )?(?:charges|case|complaint)\b|\b(?:vawa|visa u|u visa|asylum|asilo) (?:fue|was"
    r"|got) (?:aprobad[ao]|approved|denied|negad[ao])\b|\b[a-z]{2,14}'s (?:vawa|u visa|asylum|green card|husband)\b"
    r"|\b(?:la|lo|le) detuvo (?:la )?(?:migracion|migra|ice|patrulla)\b|\bmissed court\b|\bgolpeo (?:otra vez )?a\b"
    r"|\bstaying with (?:an? |her |his )?(?:cousin|aunt|uncle|sister|brother|friend|mother|mom|relative)s?\b"
    r"|\bin foster care\b|\bcustody papers\b|\bcaso de (?=[a-z]+ [a-z]+)[^.;\n]{0,40}\bpendiente\b"
)
_THING = lazily(
    r"english|spanish|dari|pashto|mam|quiche|arabic|tigrinya|amharic|swahili|creole|kreyol|somali|mixteco|medicaid|zoom"
    r"|uber|lyft|walmart|target|whatsapp|facebook|instagram|google|christmas|easter|xmas|thanksgiving|ramadan|eid|dv"
    r"|ice|uscis|vawa|covid|narcan|amtrak|greyhound"
)
_LEARNS = lazily(
    r"\b(?:train\w{0,5}|workshop|webinar|presented|presents|presento|presenta|taller|capacitacion|charla|platica|curso"
    r"|protocol|protocolo|policy|form|formulario|role ?play|invented|inventad[ao]|script|handbook|facilitat\w{0,3}"
    r"|teaches|ensena|speaker|panel|conference|conferencia|film|play|novel|poem|mural|vigil|vigilia|memorial|history"
    r"|historia)\b"
)
_MADE_UP = lazily(
    r"\brole ?-?play\b|\binvented\b|\binventad[ao]\b|\bficticio\b|\bfictional\b|\b(?:fix|feat|chore|refactor): |\bnpm\b"
    r"|\bdriver\b.{0,20}\bbump\b"
)
_AROUND = 130  # characters
_ROLES = lazily(
    r"\b(?:mom|dad|mother|father|mama|papa|kid|son|daughter|hij[ao]|ex|abuser|agresor|husband|wife|esposo|marido|victim"
    r"|victima)(?: \(| ?= ?| ?: )(?=[a-z])"
)
_BESIDE = 3  # characters
_OF_SOMEBODY = 10  # characters that "of the client" takes
_BEFORE = 30  # characters
_BEGINS = lazily(r"[.!?;:>|\n]\W{0,3}$")
_WHERE = lazily(
    r"\b(?:in|at|from|near|en|de|del|desde|of|hacia|outside|on|the|by|this|next|every|la|el|los|las) $|\b(?:go|going"
    r"|goes|went|move|moved|moving|bus|drove|back|flight|ride|travel\w{0,3}|ir|va|van|fue|viaj\w{1,3}|rumbo) (?:to|a"
    r"|for|pa) $"
)
_WHOSE = lazily(
    r"\b(?:declaracion|caso|espos[ao]|marido|mama|papa|hij[ao]|ex|hermano|case|name|story|husband|wife) (?:of|de|del) $"
    r"|\b(?:a|con|quitaron a|que) la $"
)
_RELATED = lazily(
    r"[ ]?[,(\-]{1,2}[ ]?(?:the |her |his |su |mi |la |el |now |then )?(?:new |soon-to-be )?(?:ex|ex-\w{3,10}|exhusband"
    r"|exesposo|exmarido|expareja|exnovio|ex esposo|ex pareja|husband|boyfriend|abuser|esposo|marido|novio|pareja"
    r"|agresor|conyuge)\b"
)
_IS_ONE = lazily(
    r"(?:\b(?:is|was|been|became|es|era|fue|sera|as|she's|he's|que es|quien es|como)|'s|\(|,)(?: (?:now|still|also|ya"
    r"|ahora))? (?:our |the |an? |another |el |la |nuestr[ao] |una? )(?:new |nueva |former )?$"
)
_SHE_IS = lazily(r"\b(?:she's|he's|esa es|that's|is the|es la|es el)\b")
_LA = lazily(r"\W{0,3}(?:[Ll]a|[Ee]l) (?=[A-Z][a-z]+ )")  # the way people are referred to in Spanish
_THE_EX = lazily(r"\b(?:her|his|su|the|el|la) ex\b")
_HAS_KIN = lazily(
    r"'s (?:\w+ )?(?:boys?|girls?|kids?|sons?|daughters?|child|children|baby|mom|mother|dad|father|sister|brother"
    r"|husband|ex|boyfriend|toddler|twins|niece|nephew|cousin|mother-in-law|in-laws)\b"
)
_KIN_OF = lazily(
    r"\b(?:hij[ao]s?|nin[ao]s?|bebe|mama|papa|herman[ao]s?|espos[ao]|marido|ex|novio|pareja|suegr[ao]|prim[ao]s?"
    r"|sobrin[ao]s?|ti[ao]|nen[ae]s?) de (?=[a-z])"
)
_KIN_IN_APPOSITION = lazily(
    r"\b(?:mother|father|sister|brother|son|daughter|mom|dad|cousin|aunt|uncle) of (?:the|our) (?:petitioner|client"
    r"|survivor|victim|guest),? "
)
_CHILD_OF = lazily(
    r"[ ]?[,(\-]{1,2}[ ]?(?:the |la |el |our |nuestr[ao] )?(?:\w+ )?(?:hij[ao]|hij[ao]s|nin[ao]|herman[ao]|mama|madre"
    r"|papa|prim[ao]|sobrin[ao]|ti[ao]|daughter|son|sister|brother|mother|mom|father|dad|cousin|niece|nephew|kid|baby"
    r"|friend|amiga|roommate) (?:de|of) (?:la |el |nuestr[ao] |una de nuestras |our |the |one of our )?(?:clientas?"
    r"|usuarias?|victimas?|sobrevivientes?|clients?|victims?|survivors?|muchacha|senora)\b"
)
_EX = frozenset(("ex", "exhusband", "exboyfriend", "expareja", "exmarido", "exesposo", "exnovio", "abuser"))
_CALLED = lazily(
    r"(?:[\- ]in[\- ]law)?(?: (?:de|of) (?:ella|(?:la|the|our|nuestra) (?:\w+ )?(?:petitioner|client|survivor|victim"
    r"|guest|peticionaria|clienta|usuaria|victima|sobreviviente|senora|muchacha)))?[ ,:(\"'\-]{0,3}[ ,:]{0,2}(?:mayor"
    r"|menor|named|called|llamad[oa]|de nombre|un tal|one|a certain|el|la|don|dona|se llama|name is"
    r"|goes by)?[ ,:(\"']{0,3}"
)


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Names close to a word for a person served, not right beside it."""
    if _MADE_UP.search(passage.low):
        return
    seen: set[tuple[int, int]] = set()
    for word in persons_in(passage, "persons_served"):
        places = [(name.start, name.end) for name in beside(passage, word)]
        places += [(name.start, name.end) for name in (*_near(passage, word), *_said_to_be(passage, word))]
        for place in places:
            if place not in seen:
                seen.add(place)
                yield passage.span(*place)


def _said_to_be(passage: Passage, word: Word) -> Iterator[Name]:
    """The name that a sentence begins with if it goes on with "is now our client"."""
    plain = passage.plain
    said = _IS_ONE.search(passage.low, max(0, word.start - 34), word.start)
    if said is None:
        return
    low, _ = sentence_around(passage, word.start, word.end, _WHOLE)
    is_ours = "our " in said[0] or "nuestr" in said[0]
    single = set(capitals_from(passage, low, said.start())) if is_ours else ()
    article = _LA.match(plain, low)
    for name in shapes_from(passage, low, said.start()):
        is_beside = _SHE_IS.search(said[0]) is not None and said.start() - name.end <= _BESIDE
        is_spoken_of = article is not None and name.start == article.end()
        is_whole = name.words > 1 or name in single or is_beside or is_spoken_of
        if is_whole and not speaks_for_agency(plain, name):
            yield name
            return


def find_weak(passage: Passage, known: Known) -> Iterator[Span]:
    """Names right next to a word that can also mean others."""
    for word in persons_in(passage, "persons_served_weakly"):
        yield from (passage.span(name.start, name.end) for name in _said_to_be(passage, word))
        is_label = passage.plain[word.start].isupper() and passage.plain[word.end : word.end + 1] == ":"
        for name in beside(passage, word, initials=False):
            is_unknown = passage.plain[name.start : name.end].islower() and " " in passage.plain[name.start : name.end]
            if (name.is_certain or is_unknown) and (not is_label or passage.holds("contexts")):
                yield passage.span(name.start, name.end)


def find_relative(passage: Passage, known: Known) -> Iterator[Span]:
    """Names right after a word for someone's relative."""
    plain, low = passage.plain, passage.low
    has_context = passage.holds("contexts") or _DANGER.search(low) is not None
    is_about_one = bool(persons_in(passage, "persons_served"))
    for word in passage.marked("persons_near"):
        if not has_context and word.low not in _EX:
            continue
        before = max(0, word.start - 30)
        bridge = _CALLED.match(low, word.end)
        is_theirs = _OF_A_PERSON.search(low, before, word.start) is not None
        is_the = _THE.search(low, before, word.start) is not None
        is_of_served = bridge is not None and len(bridge[0]) > _OF_SOMEBODY
        is_known = word.low in _EX or is_about_one or is_of_served or _DANGER.search(low) is not None
        if not (is_theirs or (is_the and is_known)):
            continue
        name = name_at(plain, bridge.end() if bridge else word.end)
        if name is None or not (name.has_capital or name.is_sure) or speaks_for_agency(plain, name):
            continue
        is_apposed = "," in plain[word.end : name.start]
        is_whole = name.words > 1 and (is_theirs or word.low in _EX)
        is_closed = (is_of_served or is_theirs) and plain[name.end : name.end + 1] == ","
        if not is_apposed or name.is_sure or is_whole or is_closed:
            yield passage.span(name.start, name.end)


def find_lady(passage: Passage, known: Known) -> Iterator[Span]:
    """Names after "señora" or "doña", in a passage about the work with survivors."""
    if not passage.holds("contexts"):
        return
    for word in passage.marked("titles_of_persons_served"):
        match = _DOT.match(passage.plain, word.end)
        name = name_at(passage.plain, match.end()) if match else None
        before = passage.low[max(0, word.start - 30) : word.start]
        is_other = _HOUSE.search(before) is not None or not offices().isdisjoint(before.split())
        if name is not None and name.has_capital and not is_other and not speaks_for_agency(passage.plain, name):
            yield passage.span(name.start, name.end)


def find_before_relative(passage: Passage, known: Known) -> Iterator[Span]:
    """Names right before a word for somebody's relative: "Marvin, her ex"."""
    plain, low = passage.plain, passage.low
    for match in (*_RELATED.finditer(low), *_CHILD_OF.finditer(low)):
        name = name_ending_at(plain, match.start())
        is_ex = (
            "her ex" in match[0] or "his ex" in match[0] or "su ex" in match[0] or match.re.pattern == _CHILD_OF.pattern
        )
        if name is None or not name.has_capital or not (name.is_sure or name.words > 1 or is_ex):
            continue
        if not speaks_for_agency(plain, name._replace(end=name.start)):
            yield passage.span(name.start, name.end)


def find_kin_of(passage: Passage, known: Known) -> Iterator[Span]:
    """Names whose relatives are mentioned, where a person served is mentioned too: "Ayaan's boys"."""
    plain = passage.plain
    if not persons_in(passage, "persons_served") and not any(told_in(passage.low)):
        return
    names = [name_ending_at(plain, match.start()) for match in _HAS_KIN.finditer(passage.low)]
    names += [name_at(plain, match.end()) for match in _KIN_OF.finditer(passage.low)]
    for name in names:
        if name is not None and name.has_capital and not speaks_for_agency(plain, name):
            yield passage.span(name.start, name.end)


def find_brought(passage: Passage, known: Known) -> Iterator[Span]:
    """Names of people who are picked up or brought, in a passage about the work with survivors."""
    for name in _named_behind(passage, _BRINGS):
        if name.is_sure or name.words > 1:
            yield passage.span(name.start, name.end)


def find_called(passage: Passage, known: Known) -> Iterator[Span]:
    """Names that people are called by, in a passage about the work with survivors."""
    for name in _named_behind(passage, _SOMEBODY, _ROLES, _KIN_IN_APPOSITION):
        yield passage.span(name.start, name.end)


def _named_behind(passage: Passage, *patterns: re.Pattern[str]) -> Iterator[Name]:
    """Capitalized names right after one of the patterns, in a passage about the work with survivors."""
    plain = passage.plain
    sought = patterns if passage.holds("contexts") else ()
    for match in chain.from_iterable(pattern.finditer(passage.low) for pattern in sought):
        name = name_at(plain, match.end())
        if name is not None and name.has_capital and not speaks_for_agency(plain, name):
            yield name


def find_danger(passage: Passage, known: Known) -> Iterator[Span]:
    """Names close to words about someone who was hurt or is hiding, except those of agency staff."""
    plain, low = passage.plain, passage.low
    if _LEARNS.search(low) or _MADE_UP.search(low):
        return
    seen = 0
    for match in _DANGER.finditer(low):
        first, last = max(seen, match.start() - _AROUND), min(len(low), match.end() + _AROUND)
        seen = last
        for name in (*names_from(passage, first, last), *shapes_from(passage, first, last)):
            if _is_one(low, name, match) and not speaks_for_agency(plain, name):
                yield passage.span(name.start, name.end)


def _is_one(low: str, name: Name, match: re.Match[str]) -> bool:
    """Whether someone is surely named: by a listed name, by two words, or by one close by where a person would be."""
    if not name.has_capital or _HOUSE.search(low, max(0, name.start - 30), name.start):
        return False
    is_close = match.start() - _REACH <= name.end and name.start <= match.end() + _REACH
    return name.is_sure or name.words > 1 or (is_close and _is_whom(low, name))


def _is_whom(low: str, name: Name) -> bool:
    """Whether a capitalized word is where a person would be named, not after a preposition of place, and no thing."""
    before = low[max(0, name.start - _BEFORE) : name.start]
    if not before.strip() or _BEGINS.search(before) or (_WHERE.search(before) and not _WHOSE.search(before)):
        return False
    return low[name.start : name.end] not in listed("origins") and not _THING.fullmatch(low, name.start, name.end)


def find_told(passage: Passage, known: Known) -> Iterator[Span]:
    """Names after a mention of someone by a bed or a day of arrival."""
    plain = passage.plain
    for _, end in told_in(passage.low):
        bridge = _BEHIND.match(plain, end)
        name = name_at(plain, bridge.end()) if bridge else None
        if name is not None and (name.has_capital or name.is_sure) and not speaks_for_agency(plain, name):
            yield passage.span(name.start, name.end)


def _near(passage: Passage, word: Word) -> Iterator[Name]:
    plain = passage.plain
    low, high = sentence_around(passage, word.start, word.end, _REACH)
    for name in names_from(passage, low, high):
        if not name.is_sure or name.end > high or not (name.has_capital or name.words > 1):
            continue
        between = plain[word.end : name.start] if word.end <= name.start else plain[name.end : word.start]
        if len(between.split()) > _MOST_WORDS_BETWEEN or speaks_for_agency(plain, name):
            continue
        if offices().isdisjoint(between.lower().split()):
            yield name


PRIVACY = PrivacyRule(
    RULE,
    say("A name is near a word for a person served."),
    say("Take the name out. If it is somebody of an agency, write the office before it, such as “Officer”."),
    (
        Finder(find, Wakes(("persons_served",))),
        Finder(find_weak, Wakes(("persons_served_weakly",))),
        Finder(find_before_relative, Wakes(("persons_near", "persons_served"))),
        Finder(find_kin_of, Wakes(("persons_served", "told"), also=(("relatives", "persons_near"),))),
        Finder(find_brought, Wakes(("fetching",), also=(("contexts",),), capital=True)),
        Finder(find_called, Wakes(("called",), also=(("contexts",),))),
        Finder(find_told, Wakes(("told",), also=(("told_by",),))),
        Finder(find_told, Wakes(("told",), digits=1)),
        Finder(find_danger, Wakes(("dangers",))),
        Finder(find_lady, Wakes(("titles_of_persons_served",), also=(("contexts",),))),
        Finder(find_relative, Wakes(("persons_near",))),
    ),
)
