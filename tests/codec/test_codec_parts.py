"""The small parts of the codec."""

import re

import pytest
from lxml import etree

from rectify_model.codec import problem_kinds
from rectify_model.codec._document import escape_pointer
from rectify_model.codec._lines import line_finder
from rectify_model.codec._shown import shown, shown_name
from rectify_model.codec._xml_positions import element_finder
from rectify_model.problems import ProblemKind


def test_lines_and_columns_are_counted_in_code_points_from_1() -> None:
    find = line_finder("甲\n\n\U00020000乙\r\n")
    places = [find(offset) for offset in range(7)]
    assert places == [(1, 1), (1, 2), (2, 1), (3, 1), (3, 2), (3, 3), (3, 4)]
    assert find(7) == (4, 1)


def test_pointers_are_escaped() -> None:
    assert escape_pointer("~a/b~1") == "~0a~1b~01"


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ({"a": 1}, "{…}"),
        ([1], "[…]"),
        ("a\n\0", '"a\\u000a\\u0000"'),
        ("甲" * 41, f'"{"甲" * 40}…"'),
        (None, "null"),
        (True, "true"),
        (1.5, "1.5"),
    ],
)
def test_values_are_shown_short(plain: object, expected: str) -> None:
    assert shown(plain) == expected


def test_names_are_shown_short() -> None:
    assert shown_name("x" * 40) == "x" * 40
    assert shown_name("x" * 41) == "x" * 40 + "…"


def test_elements_are_found_whatever_stands_between_them() -> None:
    text = (
        '<?xml version="1.0"?><!-- <x> --><a b=\'">\' c=">">\n'
        "<![CDATA[<x>]]><b/>甲<?p <x>?><c\n></c>&lt;<!----></a><!-- > -->"
    )
    parser = etree.XMLParser(remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode(), parser)
    find = element_finder(root, text.encode())
    assert [(child.tag, find(child)) for child in root.iter()] == [
        ("a", (1, 34)),
        ("b", (2, 16)),
        ("c", (2, 30)),
    ]


def test_problem_kinds_are_unique_and_say_the_same_in_both_languages() -> None:
    kinds = [kind for kind in vars(problem_kinds).values() if isinstance(kind, ProblemKind)]
    assert len(kinds) == len(problem_kinds.__all__)
    assert len({kind.code for kind in kinds}) == len({kind.name for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.code.startswith("RM9")
        names = set(re.findall(r"\{(\w+)\}", kind.message))
        names_zh = set(re.findall(r"\{(\w+)\}", kind.message_zh))
        assert {name.removesuffix("_zh") for name in names_zh} == names
