"""Collections in JSON Lines: a report a line, and how many there are in the last."""

from pathlib import Path

import pytest
from collections_read import Place, read_all, read_data

from rectify_model.codec import Limits, OnError
from rectify_model.codec.stream import window

A, B, C = (f'{{"schema_version":"1.0","id":"{name}"}}' for name in "abc")


def last(count: object) -> str:
    return f'{{"schema_version":"1.0","reports":{count}}}'


WHOLE: dict[str, tuple[str, list[str]]] = {
    "none": (f"{last(0)}\n", []),
    "two": (f"{A}\n{B}\n{last(2)}\n", ["a", "b"]),
    "no newline at the end": (f"{A}\n{last(1)}", ["a"]),
    "carriage returns": (f"{A}\r\n{last(1)}\r\n", ["a"]),
    "empty lines": (f"\n \n{A}\n\t\n{last(1)}\n\n \n", ["a"]),
    "spaced": (f' {A} \n{{ "reports" : 1, "schema_version" : "1.0" }}\n', ["a"]),
    "newer minor version": (f"{A}\n{last(1).replace('1.0', '1.7')}\n", ["a"]),
}
BROKEN: dict[str, tuple[str, list[str], Place]] = {
    "unknown field": (B[:-1] + ',"titel":1}', ["a", "c"], ("RM910", "/1/titel", 2, 1 + len(B))),
    "not well-formed": (B[:-1], ["a", "c"], ("RM903", "/1", 2, len(B))),
    "no object": ("[]", ["a", "c"], ("RM907", "/1", 2, 1)),
    "twins": (B[:-1] + ',"id":"b"}', ["a", "c"], ("RM912", "/1/id", 2, 1 + len(B))),
    "half a last line": ('{"id":"b"}', ["a", "c"], ("RM911", "/1/schema_version", 2, 1)),
    "more than a last line": (
        '{"reports":1,"schema_version":"1.0","id":"b"}',
        ["a", "c"],
        ("RM910", "/1/reports", 2, 2),
    ),
}
ENDED: dict[str, tuple[str, list[str], Place]] = {
    "nothing": ("", [], ("RM930", "", 1, 1)),
    "blank": (" \n", [], ("RM930", "", 2, 1)),
    "no last line": (f"{A}\n{B}\n", ["a", "b"], ("RM930", "", 3, 1)),
    "no last line, no newline": (f"{A}", ["a"], ("RM930", "", 1, 1 + len(A))),
    "too few": (f"{A}\n{last(2)}\n", ["a"], ("RM931", "", 2, 1)),
    "too many": (f"{A}\n {last(0)}\n", ["a"], ("RM931", "", 2, 1)),
    "no number": (f"{A}\n{last('true')}\n", ["a"], ("RM931", "", 2, 1)),
    "no whole number": (f"{A}\n{last('1.0')}\n", ["a"], ("RM931", "", 2, 1)),
    "newer format": (
        f"{A}\n{last(1).replace('1.0', '2.0')}",
        ["a"],
        ("RM908", "/schema_version", 2, 1),
    ),
    "no version": (
        f"{A}\n{last(1).replace('1.0', 'x')}",
        ["a"],
        ("RM915", "/schema_version", 2, 1),
    ),
    "more behind the last line": (f"{A}\n{last(1)}\n\n{B}\n", ["a"], ("RM931", "", 4, 1)),
    "another collection": (f"{last(0)}\n{last(0)}\n", [], ("RM931", "", 2, 1)),
}


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_a_collection_is_read(name: str, on_error: OnError, tmp_path: Path) -> None:
    data, ids = WHOLE[name]
    outcome = read_data(data, ".jsonl", tmp_path, on_error)
    assert (outcome.ids, outcome.found, outcome.end) == (ids, [], [])


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_line_is_told_and_left_out_or_ends_the_reading(name: str, tmp_path: Path) -> None:
    middle, ids, found = BROKEN[name]
    data = f"{A}\n{middle}\n{C}\n{last(3)}\n"
    outcome = read_data(data, ".jsonl", tmp_path, "skip")
    assert (outcome.ids, outcome.found, outcome.end) == (ids, [found], [])
    outcome = read_data(data, ".jsonl", tmp_path, "raise")
    assert (outcome.ids, outcome.found, outcome.end) == (["a"], [], [found])


@pytest.mark.parametrize("name", ENDED)
@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_a_file_that_is_no_whole_collection_is_an_error_at_its_end(
    name: str, on_error: OnError, tmp_path: Path
) -> None:
    data, ids, place = ENDED[name]
    outcome = read_data(data, ".jsonl", tmp_path, on_error)
    assert (outcome.ids, outcome.found, outcome.end) == (ids, [], [place])


def test_lines_that_are_not_utf_8_are_told_and_a_byte_order_mark_is_taken(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + A.encode() + b'\n"\xff"\n' + f"{C}\n{last(3)}".encode()
    outcome = read_data(data, ".jsonl", tmp_path, "skip")
    assert outcome.ids == ["a", "c"]
    assert outcome.found == [("RM901", "/1", 2, 2)]
    assert read_data(b"\xef\xbb\xbf" + last(0).encode(), ".jsonl", tmp_path, "raise").end == []


def test_a_line_that_never_ends_does_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "_CHUNK", 16)
    path = tmp_path / "a.jsonl"
    path.write_text(f"{A}\n{' ' * 400}", encoding="utf-8")
    outcome = read_all(path, limits=Limits(max_bytes=200))
    assert (outcome.ids, outcome.end) == (["a"], [("RM906", "", 2, 1)])


def test_a_last_line_is_short(tmp_path: Path) -> None:
    """A line longer than 256 bytes is a report, whatever it holds."""
    spaced = last(1)[:-1].ljust(255) + "}"
    assert read_data(f"{A}\n{spaced}\n", ".jsonl", tmp_path, "raise").end == []
    outcome = read_data(f"{A}\n {spaced}\n", ".jsonl", tmp_path, "skip")
    assert [code for code, *_ in outcome.end] == ["RM930"]
