"""What ``ccr candidates`` does."""

from collections.abc import Sequence

from ccr_cli.commands.asking import missing
from ccr_cli.commands.options import one_of
from ccr_cli.commands.reading import Forms, look, show
from ccr_cli.directories.reading import read_directory
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.candidates import Wanted, candidates
from ccr_cli.views.candidates_data import candidates_data, candidates_rows


def work(
    named: str | None,
    files: Sequence[str],
    seat: str | None,
    near: Sequence[str],
    most: int,
    output: str,
    as_of: str | None,
    lang: str | None,
    *,
    plain: bool,
) -> int:
    """Read the directories, and show who fits which open seat."""
    if not files:
        raise missing("--from")
    asked = look(named, output, "internal", as_of, lang, plain=plain)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        if seat is not None:
            one_of("--seat", seat, list(framework.seats))
        found = candidates(
            seen,
            framework,
            seat_words(framework),
            [read_directory(file) for file in files],
            Wanted(seat, tuple(near), most),
        )
        return Forms(candidates_data(found), [], list(candidates_rows(found)))

    return show(asked, tell, {"sources": [], "seats": []})
