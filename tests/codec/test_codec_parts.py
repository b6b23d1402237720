"""The small parts of the codec."""

import re

import pytest
from lxml import etree

from rectify_model.codec import problem_kinds
from rectify_model.codec.explain.document import escape_pointer
from rectify_model.codec.explain.json_scan import Place, is_deeper, scan
from rectify_model.codec.explain.lines import line_finder
from rectify_model.codec.explain.shown import shown, shown_name
from rectify_model.codec.explain.xml_positions import element_finder
from rectify_model.codec.formats import Format, likely_format
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


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("{urn:a}special", "{urn:a}special"),
        (
            "{urn:a:very:long:namespace:of:others}special",
            "{urn:a:very:long:namespace:of:ot…}special",
        ),
        ("{" + "n" * 50 + "}" + "x" * 35, "{" + "n" * 12 + "…}" + "x" * 35),
        ("{" + "n" * 50 + "}" + "x" * 41, "{" + "n" * 12 + "…}" + "x" * 40 + "…"),
        ("{" + "n" * 50, "{" + "n" * 39 + "…"),
    ],
)
def test_of_a_long_name_in_braces_the_namespace_is_cut(name: str, expected: str) -> None:
    assert shown_name(name) == expected


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_each_kind_of_line_end_ends_a_line(end: str) -> None:
    text = end.join(["甲", "", "乙丙"])
    find = line_finder(text)
    assert [find(text.index(sign)) for sign in "甲乙丙"] == [(1, 1), (3, 1), (3, 2)]


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


def test_a_scan_passes_every_field_and_entry_with_its_place() -> None:
    assert list(scan('[1,{"a":[2],"a":3}]')) == [
        Place("", 0, repeated=False),
        Place("/0", 1, repeated=False),
        Place("/1", 3, repeated=False),
        Place("/1/a", 4, repeated=False),
        Place("/1/a/0", 9, repeated=False),
        Place("/1/a", 12, repeated=True),
    ]


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("[[]]", 2, False),
        ("[[]]", 1, True),
        ('{"a":{"b":[]}}', 3, False),
        ('{"a":{"b":[]}}', 2, True),
        # What is closed no longer counts, a list or an object.
        ("[[],[],[]]", 2, False),
        ('{"a":{},"b":{},"c":{}}', 2, False),
        ("[[],[[[]]]]", 3, True),
        ('{"a":{},"b":{"c":{"d":{}}}}', 3, True),
        # Brackets in strings are none.
        ('["[[[","\\"{{{"]', 1, False),
        # What comes behind the value is another matter, and so is what stays open.
        ("[][[[", 2, False),
        ("[[", 2, False),
        ("[[[", 2, True),
        ('["[[[', 1, False),
        ("5", 1, False),
    ],
)
def test_brackets_that_are_open_at_once_are_counted(text: str, most: int, expected: bool) -> None:  # noqa: FBT001
    assert is_deeper(text, most) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"<a/>", "xml"), (b" \t\r\n<", "xml"), (b"{", "json"), (b"\n[", "json")],
)
def test_the_likely_format_is_told_by_the_first_character(data: bytes, expected: Format) -> None:
    assert likely_format(data) == expected


def test_problem_kinds_are_unique_and_say_the_same_in_both_languages() -> None:
    kinds = [kind for kind in vars(problem_kinds).values() if isinstance(kind, ProblemKind)]
    assert len(kinds) == len(problem_kinds.__all__)
    assert len({kind.code for kind in kinds}) == len({kind.name for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.code.startswith("RM9")
        names = set(re.findall(r"\{(\w+)\}", kind.message))
        names_zh = set(re.findall(r"\{(\w+)\}", kind.message_zh))
        assert {name.removesuffix("_zh") for name in names_zh} == names
