"""What the commands that take an item out of a list of a plan share."""

from collections.abc import Callable
from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, argument, whole_number
from ccr_cli.language.message import Message, mark
from ccr_cli.where import Where


def removing(where: Where, question: Message, *keys: str) -> Callable[..., int]:
    """The command that takes out an item of the list at a place; ``keys`` tell it apart from the others."""

    def run(
        number: Annotated[
            str | None,
            argument(mark("NUMBER"), mark("Its place in the file, from 1."), completing.numbers_of(where, *keys)),
        ] = None,
        plan: PlanOption = None,
        dry_run: DryRun = False,
        lang: Lang = None,
        plain: Plain = False,
    ) -> int:
        """Take it out."""
        from ccr_cli.commands.interview import Interview, told_by
        from ccr_cli.commands.recording import remove, request
        from ccr_cli.edits.items import remove_item

        asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
        picked = Interview(asked).number(number, where, "NUMBER", question, told_by(*keys))
        place = whole_number("NUMBER", picked)
        return remove(asked, lambda known: remove_item(known.data, where, place))

    return run
