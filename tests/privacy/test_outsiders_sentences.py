"""What was learned from sentences by people who have not read the rules is not forgotten."""

from collections import Counter

import pytest

from outsiders import FOLDER, entries, found_in, is_error

LEARNED = {
    "disguise-1": (68, 0), "disguise-2": (68, 0), "set-a": (119, 0), "set-b": (115, 0), "set-c": (117, 1),
    "set-d": (117, 0), "set-e": (60, 0), "set-f": (59, 0), "set-g": (114, 0), "set-h": (117, 0),
    "set-i": (119, 0), "set-j": (114, 1), "set-k": (60, 0), "set-l": (116, 0), "set-m": (119, 0),
    "set-n": (117, 0), "set-o": (117, 0), "set-p": (119, 0), "set-q": (118, 0), "set-r": (117, 0),
    "set-s": (115, 0), "set-u": (119, 1), "set-v": (115, 0), "set-w": (116, 0), "set-x": (114, 0),
    "set-y": (118, 0), "set-za": (118, 0), "set-zb": (116, 0), "set-zc": (120, 0), "set-zd": (120, 0),
    "set-zf": (146, 0), "set-zg": (78, 0), "set-zh": (120, 0), "set-zi": (120, 0), "set-zj": (120, 0),
    "set-zk": (120, 0), "set-zl": (120, 0), "ways-1": (120, 1), "ways-2": (167, 0), "ways-3": (115, 0),
    "ways-4": (132, 0), "ways-5": (187, 1), "ways-6": (0, 6), "ways-7": (0, 0),
}  # fmt: skip
"""How many entries of a set are found at the least, and how many wrongly at the most."""
NAMES = {
    "names-1": (139, 138), "names-2": (130, 55), "names-3": (138, 137), "names-4": (132, 60), "names-5": (126, 64),
    "names-6": (139, 139),
}  # fmt: skip
"""How many names are found at the least, and how many of them as an error."""


def test_every_file_is_asked() -> None:
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == {*LEARNED, *NAMES}


@pytest.mark.parametrize("name", LEARNED)
def test_what_was_found_is_found(name: str) -> None:
    missed = [entry["text"] for entry in entries(name) if entry["found"] and not found_in(entry)]
    all_of_them = sum(bool(entry["found"]) for entry in entries(name))

    assert all_of_them - len(missed) >= LEARNED[name][0], missed


@pytest.mark.parametrize("name", LEARNED)
def test_what_is_fine_is_no_error_and_hardly_ever_a_warning(name: str) -> None:
    told = [(entry["text"], found) for entry in entries(name) if not entry["found"] and (found := found_in(entry))]

    assert [text for text, found in told if is_error(found)] == []
    assert len(told) <= LEARNED[name][1], [text for text, _ in told]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_origin_are_found(name: str) -> None:
    told = [(entry, found_in(entry)) for entry in entries(name)]
    named = [(entry, found) for entry, found in told if {one.rule.code for one in found} & {"CCR410", "CCR421"}]
    by_origin = Counter(entry["origin"] for entry, _ in named)

    assert len(named) >= NAMES[name][0], [entry["text"] for entry, found in told if not found]
    assert sum(is_error(found) for _, found in named) >= NAMES[name][1]
    assert min(by_origin.values()) >= 8
    assert len(by_origin) == 14
