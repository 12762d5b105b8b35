"""CCR420: a score, a safety plan, a release or a code that is one person's."""

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

_SCORE = lazily(
    r"\b(?:lethality|danger|risk|odara|lap|riesgo|letalidad|peligro)\b[^.;\n\d]{0,36}?"
    r"\b(?:scored?|score is|points|puntaje|puntuacion|puntos|salio en"
    r"|nivel)\b[^.;\n\d]{0,14}(?P<found>\d{1,3})\b(?!\s?%)"
)
_PAPER = lazily(
    r"\b(?:her|his|su|sus)\s{1,3}(?P<found>safety plan|plan de seguridad|release form|signed release|risk assessment"
    r"|evaluacion de riesgo|autorizacion firmada)\b"
)
_PAPER_OF = lazily(
    r"\b(?P<found>safety plan|plan de seguridad|risk assessment|evaluacion de riesgo|release form|autorizacion)\s{1,3}"
    r"(?:of|for|de|para)\s{1,3}(?:the|our|la|el|nuestra|una?)\s{1,3}"
    r"(?:client|survivor|victim|sobreviviente|clienta|victima|usuaria|senora)\b"
)
_CODE = lazily(r"(?<![A-Za-z0-9])(?P<found>[a-f0-9]{64}|[a-f0-9]{40}|[a-f0-9]{32})(?![A-Za-z0-9])")
_REACH = 90


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Scores beside the words for them, and papers of somebody."""
    for pattern in (_SCORE, _PAPER, _PAPER_OF):
        for match in pattern.finditer(passage.low):
            yield passage.span(*match.span("found"))


def find_code(passage: Passage, known: Known) -> Iterator[Span]:
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
        Finder(find, Wakes(("case_papers",))),
        Finder(find_code, Wakes(("persons_served", "titles_of_persons_served"))),
    ),
)
