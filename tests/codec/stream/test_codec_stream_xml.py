"""Collections in XML: whoever wrote them, and whatever is broken in them."""

from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from collections_read import Place, place, read_all, read_data

from rectify_model.codec import Limits, OnError, iter_load, loads
from rectify_model.codec.stream import window, xml_slices
from rectify_model.errors import DocumentError, LimitExceededError

# What is not well-formed stands where the parser says, which differs between its versions.
ANY: Any = mock.ANY
NS = 'xmlns="urn:rectify-model:1"'
OPEN = f"<reports {NS}>"


def report(name: str, content: str = "", namespace: str = f" {NS}") -> str:
    return f'<report{namespace} schema_version="1.0" id="{name}">{content}</report>'


A, B, C = map(report, "abc")
# Where the second report begins, in a collection on one line.
AT = len(OPEN + A) + 1

WHOLE: dict[str, tuple[str, list[str]]] = {
    "none": (f"{OPEN}</reports>", []),
    "empty element": (f"<reports {NS}/>", []),
    "one line": (f"{OPEN}{A}{B}</reports>", ["a", "b"]),
    "declaration": (f'<?xml version="1.0" encoding="UTF-8"?>\n{OPEN}\n{A}\n</reports>\n', ["a"]),
    "byte order mark": (f"\ufeff{OPEN}{A}</reports>", ["a"]),
    "carriage returns": (f"{OPEN}\r\n{A}\r\n{B}\r\n</reports>\r\n", ["a", "b"]),
    "comments": (
        (
            f"<!-- <reports> --><?p <x?>\n{OPEN}<!-- {A} </reports> -->{B}<?p </reports>?> <!----></reports>"
            "<!-- > --><?p ?>\n"
        ),
        ["b"],
    ),
    "comment in a report": (f"{OPEN}{report('a', '<!-- </report> -->')}{B}</reports>", ["a", "b"]),
    "text in CDATA": (
        f"{OPEN}{report('a', '<title><![CDATA[</report><report>]]></title>')}{B}</reports>",
        ["a", "b"],
    ),
    "instruction in a report": (
        f"{OPEN}{report('a', '<?p </reports><!--?>')}{B}</reports>",
        ["a", "b"],
    ),
    "white space in CDATA between": (f"{OPEN}<![CDATA[ ]]>{A}</reports>", ["a"]),
    "namespace on the root alone": (
        f"{OPEN}\n{report('a', '<title>甲</title>', '')}{report('b', '', '')}</reports>",
        ["a", "b"],
    ),
    "prefix on the root": (
        (
            '<rm:reports xmlns:rm="urn:rectify-model:1"><rm:report schema_version="1.0" id="a">'
            f'<rm:title>甲</rm:title></rm:report><rm:report schema_version="1.0" id="b"/>{C}</rm:reports>'
        ),
        ["a", "b", "c"],
    ),
    "other prefixes": (
        (
            f'<x:reports xmlns:x="urn:rectify-model:1">{A}'
            '<y:report xmlns:y="urn:rectify-model:1" schema_version="1.0" id="b"></y:report ></x:reports\n>'
        ),
        ["a", "b"],
    ),
    "namespace with signs": (
        f"<reports {NS} xmlns:q='urn:x?a&amp;b'>{report('a', '', '')}</reports>",
        ["a"],
    ),
    "start tag that looks otherwise": (
        f"<reports\n {NS} xmlns:i='http://www.w3.org/2001/XMLSchema-instance' >\n<report \n schema_version = '1.0' i:schemaLocation='> />' id=\"a\"\t/>{B}</reports >",
        ["a", "b"],
    ),
    "schema hints": (
        (
            f'<reports {NS} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:schemaLocation="urn:rectify-model:1 x.xsd">{A}'
            f'<report xsi:schemaLocation="a b" {NS} schema_version="1.0" id="b"/></reports>'
        ),
        ["a", "b"],
    ),
    "name of a report in a text": (
        f"{OPEN}{report('a', '<title>report&gt; /report report </title>')}{B}</reports>",
        ["a", "b"],
    ),
    "older version": (f"{OPEN}{A.replace('1.0', '0.1')}{B}</reports>", ["a", "b"]),
}

# In the middle, without end of the reading: what stands there, what is left, what is told.
BROKEN: dict[str, tuple[str, list[str], list[Place]]] = {
    "unknown field": (
        report("b", "\n <titel/>"),
        ["a", "c"],
        [("RM910", "/1/titel", 2, 2)],
    ),
    "unknown field on the first line": (
        report("b", "<title>甲</title><titel/>"),
        ["a", "c"],
        [
            (
                "RM910",
                "/1/titel",
                1,
                AT + len(report("b")) - len("</report>") + len("<title>甲</title>"),
            )
        ],
    ),
    "two mistakes": (
        report("b", "<titel/>\n<titel/>", ""),
        ["a", "c"],
        [
            ("RM910", "/1/titel", 1, AT + len(report("b", "", "")) - len("</report>")),
            ("RM910", "/1/titel", 2, 1),
        ],
    ),
    "missing id": (
        f'<report schema_version="1.0" {NS}/>',
        ["a", "c"],
        [("RM911", "/1/id", 1, AT)],
    ),
    "missing id on an indented line": (
        f'\n  <report schema_version="1.0" {NS}/>',
        ["a", "c"],
        [("RM911", "/1/id", 2, 3)],
    ),
    "not well-formed": (
        report("b", "\n<title>甲<title>"),
        ["a", "c"],
        [("RM903", "/1", 2, ANY)],
    ),
    "no end tag": (
        report("b").removesuffix("</report>"),
        ["a", "c"],
        [("RM903", "/1", 2, ANY)],
    ),
    "quote that is not closed": (
        report("b", "<title/>").replace('id="b"', 'id="b'),
        ["a", "c"],
        [("RM903", "/1", 1, ANY)],
    ),
    "comment that is not closed": (report("b", "<!-- "), ["a", "c"], [("RM903", "/1", 1, ANY)]),
    "wrong character": (report("b", "\ufffe"), ["a", "c"], [("RM903", "/1", 1, ANY)]),
    "doctype": (f"<!DOCTYPE report>{B}", ["a", "b", "c"], [("RM903", "", 1, ANY)]),
    "entity": (report("b", "&e;"), ["a", "c"], [("RM903", "/1", 1, ANY)]),
    "newer format": (
        report("b").replace("1.0", "2.0"),
        ["a", "c"],
        [("RM908", "/1/schema_version", 1, AT)],
    ),
    "another namespace": (
        report("b").replace("urn:rectify-model:1", "urn:x"),
        ["a", "c"],
        [("RM907", "/1", 1, AT)],
    ),
    "text": ("甲", ["a", "c"], [("RM921", "", 1, AT)]),
    "text behind a comment": ("<!-- -->\n甲", ["a", "c"], [("RM921", "", 2, 1)]),
    "text in CDATA": ("<![CDATA[甲]]>", ["a", "c"], [("RM921", "", 1, AT)]),
    "elements": (
        "\n<x><y/></x> <rapport/>",
        ["a", "c"],
        [("RM922", "", 2, 1), ("RM922", "", 2, 13)],
    ),
    "report in another element": (
        f"<x>{B}</x>",
        ["a", "b", "c"],
        [("RM903", "", 1, ANY), ("RM903", "", 1, ANY)],
    ),
    "report in a report": (
        report("b", report("d")),
        ["a", "d", "c"],
        [
            ("RM903", "/1", 1, ANY),
            ("RM903", "", 1, ANY),
        ],
    ),
    "comment between that is not closed": (f"<!-- {B}", ["a", "b", "c"], [("RM903", "", 1, ANY)]),
}

# What ends the reading: the whole text, what came before, what is told.
ENDED: dict[str, tuple[str, list[str], Place]] = {
    "nothing": ("", [], ("RM903", "", 1, ANY)),
    "no XML": ('{"id": "甲"}', [], ("RM903", "", 1, ANY)),
    "a report": (A, [], ("RM907", "", 1, 1)),
    "another root": ("\n<x/>", [], ("RM907", "", 2, 1)),
    "another namespace": ("<reports>", [], ("RM907", "", 1, 1)),
    "doctype": (f"<!DOCTYPE x>\n{OPEN}{A}</reports>", [], ("RM904", "", 1, 1)),
    "wrong encoding": (f'<?xml version="1.0" encoding="GBK"?>{OPEN}', [], ("RM905", "", 1, 1)),
    "half a root": (f"<!-- --><reports {NS}", [], ("RM903", "", 1, ANY)),
    "no end": (f"{OPEN}{A}\n", ["a"], ("RM930", "", 2, 1)),
    "end of another": (f"{OPEN}{A}\n</report>", ["a"], ("RM930", "", 2, 1)),
    "half an end": (f"{OPEN}{A}\n</reports", ["a"], ("RM930", "", 2, 1)),
    "half a report": (f"{OPEN}{A}\n{B[:-1]}", ["a"], ("RM930", "", 2, 1)),
    "half a start tag": (f"{OPEN}{A}\n<report id=", ["a"], ("RM930", "", 2, 1)),
    "half a name": (f"{OPEN}{A}\n<repor", ["a"], ("RM930", "", 2, 1)),
    "half a comment": (f"{OPEN}{A}\n<!-- ", ["a"], ("RM930", "", 2, 1)),
    "another collection": (
        f"{OPEN}{A}</reports>\n <!-- -->{OPEN}</reports>",
        ["a"],
        ("RM903", "", 2, ANY),
    ),
    "text at the end": (f"{OPEN}</reports>甲", [], ("RM903", "", 1, ANY)),
}


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_a_collection_is_read(name: str, on_error: OnError, tmp_path: Path) -> None:
    data, ids = WHOLE[name]
    outcome = read_data(data, ".xml", tmp_path, on_error)
    assert (outcome.ids, outcome.found, outcome.end) == (ids, [], [])


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_in_the_middle_is_told_and_left_out(name: str, tmp_path: Path) -> None:
    middle, ids, found = BROKEN[name]
    outcome = read_data(f"{OPEN}{A}{middle}\n{C}</reports>", ".xml", tmp_path, "skip")
    assert (outcome.ids, outcome.found, outcome.end) == (ids, found, [])


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_in_the_middle_ends_the_reading_if_wished(name: str, tmp_path: Path) -> None:
    middle, _, found = BROKEN[name]
    outcome = read_data(f"{OPEN}{A}{middle}\n{C}</reports>", ".xml", tmp_path, "raise")
    assert (outcome.ids, outcome.found) == (["a"], [])
    assert outcome.end[0] == found[0]


@pytest.mark.parametrize("name", ENDED)
@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_a_file_that_is_no_whole_collection_is_an_error_at_its_end(
    name: str, on_error: OnError, tmp_path: Path
) -> None:
    data, ids, place = ENDED[name]
    outcome = read_data(data, ".xml", tmp_path, on_error)
    assert (outcome.ids, outcome.found, outcome.end) == (ids, [], [place])


@pytest.mark.parametrize("name", ["not well-formed", "wrong character", "entity", "two mistakes"])
@pytest.mark.parametrize("namespace", [f" {NS}", ""])
def test_a_place_is_that_in_the_report_alone_moved_to_where_the_report_stands(
    name: str, namespace: str, tmp_path: Path
) -> None:
    broken = BROKEN[name][0].replace(f" {NS}", "")
    at = len("<report")
    alone = broken[:at] + f" {NS}" + broken[at:]
    with pytest.raises(DocumentError) as raised:
        loads(alone, "xml")
    outcome = read_data(
        f"{OPEN}\n{A} {broken[:at]}{namespace}{broken[at:]}</reports>", ".xml", tmp_path, "skip"
    )
    moved = []
    for problem in raised.value.problems:
        code, path, line, column = place(problem)
        assert line is not None
        assert column is not None
        if line == 1:
            column += len(f"{A} ") - (0 if namespace else len(f" {NS}"))
        moved.append((code, f"/1{path}", line + 1, column))
    assert outcome.found == moved


@pytest.mark.parametrize("data", ["<x/>", "<!-- <reports> -->" * 3, "[]", "\n\n"])
def test_what_is_no_collection_is_not_looked_through(
    data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_slices, "_LONGEST_PROLOG", len(data))
    monkeypatch.setattr(window, "_CHUNK", 1)
    path = tmp_path / "a.xml"
    path.write_text(f"{data}{OPEN}</reports>", encoding="utf-8")
    assert read_all(path).end[0][0] in {"RM903", "RM907"}


def test_half_a_character_at_the_end_of_the_first_look_is_no_mistake_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_slices, "_LONGEST_PROLOG", 10)
    monkeypatch.setattr(window, "_CHUNK", 10)
    path = tmp_path / "a.xml"
    path.write_bytes("<?p ?>甲乙丙".encode())
    assert read_all(path).end == [("RM903", "", 1, ANY)]


def test_bytes_that_are_not_utf_8_are_told_wherever_they_stand(tmp_path: Path) -> None:
    broken = report("b", "<title>?</title>").encode().replace(b"?", b"\xff")
    data = OPEN.encode() + A.encode() + broken + b"\n\xfe\n" + C.encode() + b"</reports>"
    outcome = read_data(data, ".xml", tmp_path, "skip")
    column = AT + broken.index(b"\xff")
    assert outcome.ids == ["a", "c"]
    assert outcome.found == [("RM901", "/1", 1, column), ("RM901", "", 2, 1)]
    for end in (b"<!-- -->\n\xff", b"\n\xff"):
        outcome = read_data(f"{OPEN}</reports>".encode() + end, ".xml", tmp_path, "skip")
        assert outcome.end == [("RM901", "", 2, 1)]
    outcome = read_data(b"<!-- \xff -->" + OPEN.encode(), ".xml", tmp_path, "skip")
    assert outcome.end == [("RM901", "", 1, 6)]


def test_attributes_of_the_root_that_are_none_of_ours_are_told(tmp_path: Path) -> None:
    data = f'\n<reports {NS} count="1" a="">{A}</reports>'
    outcome = read_data(data, ".xml", tmp_path, "skip")
    assert outcome.ids == ["a"]
    assert outcome.found == [("RM910", "/count", 2, 1), ("RM910", "/a", 2, 1)]
    assert read_data(data, ".xml", tmp_path, "raise").end == outcome.found


def test_a_report_over_the_limit_is_told_and_the_rest_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(f"{OPEN}\n{A}\n{report('b', ' ' * 99)}\n{C}</reports>", encoding="utf-8")
    limits = Limits(max_bytes=len(A) + 50)
    outcome = read_all(path, limits=limits)
    assert (outcome.ids, outcome.found, outcome.end) == (["a", "c"], [("RM906", "/1", 3, 1)], [])
    with pytest.raises(LimitExceededError):
        list(iter_load(path, limits=limits))


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (f"{OPEN}{A}\n{report('b', 'x' * 400)}", 2),
        (f"{OPEN}{A}\n\n<!-- {'x' * 400}", 3),
        (f"{OPEN}{A}\n\n{'x' * 400}", 3),
        (f"{OPEN}{A}</reports>\n\n\n<!-- {'x' * 400} -->", 4),
    ],
)
def test_what_never_ends_does_not_fill_the_memory(
    data: str, line: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "_CHUNK", 16)
    path = tmp_path / "a.xml"
    path.write_text(data, encoding="utf-8")
    outcome = read_all(path, limits=Limits(max_bytes=200))
    assert (outcome.ids, outcome.end) == (["a"], [("RM906", "", line, 1)])


def test_white_space_without_end_is_read_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "_CHUNK", 16)
    path = tmp_path / "a.xml"
    blanks = "\n" * 999
    path.write_text(f"{OPEN}{blanks}{A}{blanks}甲</reports>{blanks}", encoding="utf-8")
    outcome = read_all(path, limits=Limits(max_bytes=200))
    assert (outcome.ids, outcome.found) == (["a"], [("RM921", "", 1999, 1)])
    assert outcome.end == []


def test_the_nesting_of_what_stands_between_is_limited(tmp_path: Path) -> None:
    data = f"{OPEN}{'<x>' * 70}{'</x>' * 70}{A}</reports>"
    outcome = read_data(data, ".xml", tmp_path, "skip")
    assert (outcome.ids, outcome.found) == (["a"], [("RM906", "", 1, len(OPEN) + 1)])


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("chunk", [1 << 20, 1])
def test_lines_are_counted_whatever_ends_them(
    end: str, chunk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "_CHUNK", chunk)
    path = tmp_path / "a.xml"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<reports xmlns="urn:rectify-model:1">',
        "",
        '<report schema_version="1.1" id="a">',
        "</report>",
        ' <report schema_version="1.1" id="b">',
        "  <titel/>",
        "</report>",
        "stray",
        "</reports>",
        "",
    ]
    path.write_bytes(end.join(lines).encode())
    with iter_load(path, on_error="skip") as reports:
        assert [report.id for report in reports] == ["a"]
    assert [(each.code, each.line, each.column) for each in reports.problems] == [
        ("RM910", 7, 3),
        ("RM921", 9, 1),
    ]
