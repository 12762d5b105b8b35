"""CCR413: where a shelter, or a partner that may keep one, can be found."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.addresses import addresses_in, places_in
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR413",
    severity="warning",
    title=say("The place of a shelter"),
    reason=say(
        "Whoever looks for a survivor looks for the house. No place belongs in the entry of a partner in "
        "victim services or housing, nor in a comment there; and where a shelter with FVPSA money keeps its "
        "place confidential, that may not be made public unless those who run it allow it in writing (42 "
        "U.S.C. 10406(c)(5)(H))."
    ),
    wrong="""\
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: at-the-table, note: Deliveries go to 214 Alder Street}
""",
    right="""\
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: at-the-table, note: Ask on the phone where to deliver}
""",
    may_be_allowed=True,
)


_REACH = 44  # characters
_BEHIND = 14  # characters
_OF_OTHERS = lazily(
    r"\b(?:annex|anexo|church hall|parish hall|salon parroquial|centro de dia|day center|drop-in center|st office"
    r"|street office|centro comunitario|community center|donaciones se dejan|drop donations|(?:public|business"
    r"|admin\w{0,10}|main|central|intake|outreach|mailing|billing) (?:\w+ )?(?:office|address)"
    r"|oficinas? (?:administrativas?|publicas?|centrales?|del? \w+)|p\.? ?o\.? box|apartado|cena|gala|fundraiser"
    r"|justice center|thrift|(?<!dollar )(?<!feed )(?<!corner )store|tienda|public office|oficina publica|courthouse"
    r"|corte|juzgado|library|biblioteca|city hall|police (?:lobby|station|department|dept|hq)|comandancia"
    r"|sheriff's office|hospital|clinic|clinica|meets at|reunion en|training at|donations? (?:at|go)|donaciones en"
    r"|donativos en|food bank)\b"
)


def _shelters(setting: Setting) -> bool:
    """Whether a place would tell of a shelter; the towns that it serves are those of the whole area."""
    return setting.shelters and setting.where[2:3] != ("serves",)


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Addresses, corners and points on the map in the entry of such a partner."""
    low = passage.low
    found = addresses_in if passage.setting.is_name else places_in  # a house may be named after its color
    for start, end in found(passage.plain, low):
        if not _OF_OTHERS.search(low, max(0, start - _REACH), min(len(low), end + _BEHIND)):
            yield passage.span(start, end)


PRIVACY = PrivacyRule(
    RULE,
    say("The entry of a partner that may have a shelter names a place."),
    say("Remove it, the corner and the landmark too. Whoever needs the place asks that partner by telephone."),
    (
        Finder(find, Wakes(("places", "streets", "sides"), setting=_shelters)),
        Finder(find, Wakes(digits=1, setting=_shelters)),
    ),
)
