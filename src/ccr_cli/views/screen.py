"""What fits on the screen of a terminal, so that its first line is still there when the answer ends."""

from collections.abc import Sequence

from ccr_cli.language.wrapping import Room
from ccr_cli.views.blocks import Block
from ccr_cli.views.plain import plain


def fits(blocks: Sequence[Block], room: Room) -> bool:
    """Whether the blocks take no more lines than there are."""
    return plain(blocks, room.columns).count("\n") <= room.lines
