"""The laws of the codec, over all reports, and what leaves it whatever comes in."""

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from copy import deepcopy
from itertools import product
from typing import Any
from xml.parsers import expat

import pytest
from drawn_documents import any_reports
from hypothesis import example, given
from hypothesis import strategies as st
from search_profiles import share

from rectify_model.codec import SCHEMA_VERSION, Format, dumps, loads, migrate, read_document
from rectify_model.errors import RectifyModelError
from rectify_model.model import Report
from rectify_model.shape import ClassShape, shape_of
from rectify_model.testing.strategies import reports

FORMATS: tuple[Format, ...] = ("json", "xml")
SMALL = Report(id="r", title="甲<&>", paragraphs=("一", "]]>"))

formats = st.sampled_from(FORMATS)


@share(0.5)
@given(any_reports, formats, st.booleans())
def test_law_round_trip_what_is_written_is_read_again(
    report: Report,
    form: Format,
    indent: bool,  # noqa: FBT001 - drawn
) -> None:
    data = dumps(report, form, indent=indent)
    assert loads(data, form) == loads(data) == loads(data.decode()) == report


@given(reports(), formats, formats)
def test_law_byte_identity_the_way_over_the_other_format_changes_no_byte(
    report: Report, first: Format, second: Format
) -> None:
    assert dumps(loads(dumps(report, first), first), second) == dumps(report, second)


@given(reports(), formats)
def test_law_determinism_equal_reports_give_equal_bytes(report: Report, form: Format) -> None:
    data = dumps(report, form)
    assert dumps(loads(data), form) == data
    assert data.endswith(b"\n")


# Run elsewhere: a report a line, and what is written of it.
WRITES_AGAIN = """
import sys
from rectify_model import dumps, loads
for line in sys.stdin.buffer:
    for form in ("json", "xml"):
        for indent in (True, False):
            sys.stdout.buffer.write(dumps(loads(line), form, indent=indent))
"""


@share(0.03)
@given(st.lists(reports(), min_size=10, max_size=10), st.sampled_from(["0", "1", "random"]))
def test_law_determinism_another_process_gives_the_same_bytes(
    drawn: list[Report], hash_seed: str
) -> None:
    ran = subprocess.run(  # noqa: S603 - the command is ours
        [sys.executable, "-c", WRITES_AGAIN],
        input=b"".join(dumps(report, "json", indent=False) for report in drawn),
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
    )
    ways = list(product(FORMATS, (True, False)))
    here = (dumps(report, form, indent=indent) for report in drawn for form, indent in ways)
    assert ran.stdout == b"".join(here)


def without_later_fields(plain: Any, shape: ClassShape) -> Any:
    """Leave out the fields that the first version did not have."""
    kept = {}
    for name, value in plain.items():
        field = shape.by_name.get(name)
        if field is None or field.scalar is not None:
            later = value
        elif field.many:
            later = [without_later_fields(each, shape_of(field.cls)) for each in value]
        else:
            later = without_later_fields(value, shape_of(field.cls))
        if field is None or field.since is None:
            kept[name] = later
    return kept


def as_in_0_1(plain: Any) -> Any:
    """Write spans as 0.1 did."""
    if isinstance(plain, list):
        return [as_in_0_1(entry) for entry in plain]
    if not isinstance(plain, dict):
        return plain
    older = {name: as_in_0_1(value) for name, value in plain.items()}
    if "span" in older:
        start, end = map(int, older["span"].split("-"))
        older["span"] = {"start": start, "end": end}
    return older


# Neither `<` nor `>` stands in an attribute or a text of ours.
SPAN = re.compile(r'<(\w+)([^<>]*?) span="(\d+)-(\d+)"([^<>]*?)(/?)>')


def older_element(found: re.Match[str]) -> str:
    name, before, start, end, after, empty = found.groups()
    closing = f"</{name}>" if empty else ""
    return f'<{name}{before}{after}><span start="{start}" end="{end}"/>{closing}'


@given(reports())
def test_law_migration_a_document_of_0_1_gives_the_same_report_and_is_not_changed(
    report: Report,
) -> None:
    earlier = without_later_fields(json.loads(dumps(report, "json")), shape_of(Report))
    report = loads(json.dumps(earlier))
    plain = as_in_0_1(earlier) | {"schema_version": "0.1"}
    before = deepcopy(plain)
    assert migrate(plain).losses == ()
    assert plain == before
    assert loads(json.dumps(plain)) == report
    xml = dumps(report, "xml").decode().replace(f'"{SCHEMA_VERSION}" id=', '"0.1" id=', 1)
    assert loads(SPAN.sub(older_element, xml)) == report


@given(reports(), formats)
def test_law_places_whatever_is_written_has_its_place(report: Report, form: Format) -> None:
    loaded = read_document(dumps(report, form))
    assert (loaded.report, loaded.problems) == (report, ())
    assert loaded.place("/id") is not None
    assert loaded.place("") is not None


@share(0.5)
@given(reports(), st.booleans())
def test_the_xml_is_well_formed_for_another_parser(report: Report, indent: bool) -> None:  # noqa: FBT001
    parser = expat.ParserCreate(namespace_separator=" ")
    names = []
    parser.StartElementHandler = lambda name, _: names.append(name)
    parser.Parse(dumps(report, "xml", indent=indent), True)
    assert names[0] == "urn:rectify-model:1 report"


@pytest.mark.skipif(shutil.which("xmllint") is None, reason="xmllint is not installed")
@given(reports())
@share(0.2)
def test_the_xml_is_well_formed_for_xmllint(report: Report) -> None:  # pragma: no cover
    subprocess.run(
        ["xmllint", "--noout", "-"],  # noqa: S607 - the one on the path
        input=dumps(report, "xml"),
        check=True,
        capture_output=True,
    )


@given(st.binary() | st.text().map(lambda text: text.encode(errors="surrogatepass")), formats)
@example(b"\xef\xbb\xbf", "xml")
@example(b'{"schema_version":[]}', "json")
def test_law_errors_arbitrary_bytes_give_errors_of_ours_alone(data: bytes, form: Format) -> None:
    with pytest.raises(RectifyModelError):
        loads(data, form)
    with pytest.raises(RectifyModelError):
        loads(data)


# Pieces that mean something to one of the formats.
PIECES = st.sampled_from(
    [
        *(f.encode() for f in "<>&\"'/=[]{}:,\\-!?; \n\r\t0ax甲\0\ufeff\ufffe"),
        *(b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x ", b"?>", b"<!DOCTYPE a>", b"&#0;", b"&a;"),
        *(b"<title>", b"</title>", b"<a/>", b' xmlns=""', b' a="', b"\xff", b"\\ud800", b"\\"),
        *(b"null", b"1e9", b"-0", b"NaN", b'"id":', b'"id" : "r",', b"{}", b"[[]]", b'"":'),
    ]
)


@st.composite
def mutated(draw: st.DrawFn, form: Format) -> bytes:
    data = dumps(draw(st.just(SMALL) | reports()), form, indent=draw(st.booleans()))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(start + 12, len(data))))
        data = data[:start] + draw(PIECES | st.just(b"")) + data[end:]
    return data


@given(st.data(), formats)
def test_law_errors_mutated_documents_are_read_or_give_errors_of_ours(
    data: st.DataObject, form: Format
) -> None:
    raw = data.draw(mutated(form))
    with suppress(RectifyModelError):
        report = loads(raw)
        assert loads(dumps(report, form), form) == report
