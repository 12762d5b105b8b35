"""Markdown: read by a parser that follows the rules of git hosts, with nothing of a plan's text as markup."""

import pytest
from markdown_it import MarkdownIt

from paper_making import NASTY, drawn, everything


def tokens(*languages: str) -> list[tuple[str, str]]:
    parser = MarkdownIt("gfm-like", {"linkify": False})
    return [(token.type, token.content) for token in parser.parse(drawn(everything(), "md", *languages).decode())]


@pytest.mark.parametrize("languages", [("en",), ("es",), ("en", "es")])
def test_every_piece_becomes_what_it_is(languages: tuple[str, ...]) -> None:
    kinds = [kind for kind, _ in tokens(*languages)]
    assert kinds.count("table_open") == 4
    assert kinds.count("heading_open") == 4
    assert {"bullet_list_open", "ordered_list_open", "blockquote_open", "hr"} <= set(kinds)


def test_no_text_of_a_plan_is_markup() -> None:
    kinds = [kind for kind, _ in tokens()]
    assert "html_block" not in kinds
    parser = MarkdownIt("gfm-like", {"linkify": False})
    page = parser.render(drawn(everything(), "md").decode())
    assert "<a " not in page
    assert "<b>" not in page
    assert "<em>" not in page


def test_a_plans_text_is_shown_as_it_is() -> None:
    parser = MarkdownIt("gfm-like", {"linkify": False})
    told = [
        child.content for token in parser.parse(drawn(everything(), "md").decode()) for child in token.children or []
    ]
    assert NASTY in ["".join(told[start : start + 60])[: len(NASTY)] for start in range(len(told))]


def test_both_languages_stand_in_one_line() -> None:
    assert ("inline", "Agenda / Orden del día") in tokens("en", "es")
