"""The two ways to read a document take the same documents, and give the same of them."""

import re
from collections.abc import Callable
from itertools import product

import orjson
from drawn_documents import any_reports, any_types, as_json, as_xml, other_elements, same_types
from hypothesis import example, given
from hypothesis import strategies as st
from search_profiles import share

from rectify_model.codec import DEFAULT_LIMITS, SCHEMA_VERSION, Format, dumps, make_converter
from rectify_model.codec.codec import Codec
from rectify_model.model import Report

CODEC = Codec(Report)
CONVERTER = make_converter()
FORMATS: tuple[Format, ...] = ("json", "xml")


def explained(data: bytes, form: Format) -> Report:
    """Read by the explaining path, which must find nothing to tell."""
    loaded = CODEC.decode(data, form, DEFAULT_LIMITS)
    assert loaded.problems == ()
    return loaded.report


def quickly(data: bytes, form: Format) -> Report | None:
    loaded = CODEC.decode_fast(data, form, DEFAULT_LIMITS)
    return None if loaded is None else loaded.report


@given(any_reports)
def test_law_two_paths_what_is_written_goes_the_fast_one(report: Report) -> None:
    for form, indent in product(FORMATS, (True, False)):
        data = dumps(report, form, indent=indent)
        # A backslash before one of these letters may stand for what XML cannot hold.
        wants_a_closer_look = form == "json" and re.search(rb"\\[ubf]", data) is not None
        assert quickly(data, form) == (None if wants_a_closer_look else report)
        assert explained(data, form) == report


def agree(data: bytes, form: Format) -> None:
    report = quickly(data, form)
    if report is not None:
        assert explained(data, form) == report


@given(same_types())
def test_law_two_paths_the_fast_one_takes_no_value_that_the_other_refuses(
    plain: dict[str, object],
) -> None:
    agree(as_json(plain), "json")
    agree(as_xml(plain), "xml")


@given(any_types())
def test_law_two_paths_the_fast_one_takes_no_json_that_the_other_refuses(data: bytes) -> None:
    agree(data, "json")


@given(other_elements())
def test_law_two_paths_the_fast_one_takes_no_tree_that_the_other_refuses(data: bytes) -> None:
    agree(data, "xml")


Way = Callable[[bytes, bytes], bytes]
# Ways to write a piece into a document, at a place where the document holds `mark`.
WAYS: tuple[Way, ...] = (
    lambda mark, piece: mark + piece,
    lambda mark, piece: piece + mark,
    lambda _, piece: piece,
)
PIECES = (
    *(b"<!-- -->", b"<!--\n<id/>-->", b"<![CDATA[ ]]>", b"<?x y?>", b"\r\n", b"\r", b"\r ", b" "),
    *(b"&#13;", b"&#10;", b"&#32;", b"&#xFFFE;", b"&amp;", b"\xef\xbf\xbe", b"\xef\xbf\xbf"),
    *(b' xml:space="preserve"', b' xmlns=""', b' xmlns:r="urn:rectify-model:1"', b' id="q"'),
    *(
        b"<r:title>a</r:title>",
        b"<title/>",
        b"<title>\r b</title>",
        b"<kind/>",
        b"\xff",
        b"\xc0\x80",
    ),
    *(
        b'"id":"q",',
        b'"id" : "q",',
        b"\\u003a",
        b"\\u0000",
        b"\\ufffe",
        b"\\\\b",
        b"\\b",
        b":",
        b"\\n",
    ),
    *(b'"a":{"b":1},', b"null", b"01", b"-0", b"1.0", b"1e0", b"\xef\xbb\xbf", b"\n\n", b"\t"),
)
MARKS = (
    *(b"<", b">", b"?>", b"</", b"/>", b'"', b" ", b"\n", b"{", b"}", b"[", b",", b":", b"1"),
    *(b"\xe7\x94\xb2", b"report", b"title", b"<title>", b"</title>"),
)
SMALL = Report(id="r", title="甲 :\\b", paragraphs=("一: \\", "]]>"))
small = st.sampled_from(
    [(dumps(SMALL, form, indent=indent), form) for form in FORMATS for indent in (True, False)]
)


@share(5)
@given(small, st.sampled_from(MARKS), st.integers(0, 20), st.sampled_from(PIECES), st.data())
def test_law_two_paths_the_fast_one_takes_no_bytes_that_the_other_refuses(
    drawn: tuple[bytes, Format], mark: bytes, number: int, piece: bytes, data: st.DataObject
) -> None:
    document, form = drawn
    parts = document.split(mark)
    at = min(number, len(parts) - 1)
    way = data.draw(st.sampled_from(WAYS))
    agree(mark.join(parts[:at]) + way(mark, piece) + mark.join(parts[at:]), form)


@given(any_reports)
def test_law_two_paths_what_is_written_is_what_the_converter_gives(report: Report) -> None:
    plain = CONVERTER.unstructure(report, unstructure_as=Report)
    assert orjson.loads(dumps(report, "json")) == {"schema_version": SCHEMA_VERSION, **plain}
    assert dumps(report, "xml", indent=False) == as_xml(plain)


@example('{"schema_version":"1.0","id":"r","title":"\\u003a","title":"a"}')
@example('{"schema_version":"1.0","id":"r","id":"r"}')
@example('{"schema_version":"1.0","id":"r","title":"\\ufffe"}')
@example('{"schema_version":"1.0","id":"r","title":"\\u7532\\ufffe"}')
@example('{"schema_version":"1.0","id":"r","title":null}')
@given(st.text(alphabet='{}[]:,"\\u0a甲 \ufffe', max_size=30))
def test_law_two_paths_traps_of_json(text: str) -> None:
    agree(text.encode(), "json")
