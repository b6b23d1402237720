"""The laws of problems: each way in finds the same ones, and each stands where it says."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import cattrs
from drawn_documents import any_types, as_json, as_xml, other_elements, same_types, slots
from fuzz_invariants import INVARIANTS
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rectify_model.codec import Format, Loaded, dumps, loads, make_converter, read_document
from rectify_model.codec.explain.document import escape_pointer
from rectify_model.errors import DocumentError
from rectify_model.model import Report
from rectify_model.problems import Problem, Severity
from rectify_model.testing.strategies import reports

json_documents = same_types().map(as_json) | any_types()
xml_documents = same_types().map(as_xml) | other_elements()
documents: st.SearchStrategy[tuple[bytes, Format]] = json_documents.map(
    lambda data: (data, "json")
) | xml_documents.map(lambda data: (data, "xml"))


@cache
def converter() -> cattrs.Converter:
    return make_converter()


def outcome(read: Callable[[], Report | Loaded[Report]]) -> tuple[Report | None, list[Problem]]:
    """Return the report and the problems of one way in."""
    try:
        found = read()
    except DocumentError as error:
        return None, list(error.problems)
    return (found, []) if isinstance(found, Report) else (found.report, list(found.problems))


def problems_of(data: bytes) -> list[Problem]:
    return outcome(lambda: read_document(data))[1]


@given(documents)
def test_law_one_domain_every_way_in_accepts_the_same_documents(
    document: tuple[bytes, Format],
) -> None:
    data, form = document
    report, problems = outcome(lambda: loads(data, form))
    assert (report is None) == any(problem.severity is Severity.ERROR for problem in problems)
    assert outcome(lambda: loads(data.decode())) == (report, problems)
    assert outcome(lambda: read_document(data)) == (report, problems)
    # What is salvaged is told to be wrong all the same.
    salvaged, told = outcome(lambda: read_document(data, form, salvage=True))
    assert told == problems
    assert report is None or report == salvaged


@given(json_documents)
def test_law_one_domain_the_converter_accepts_what_loads_accepts(data: bytes) -> None:
    plain = json.loads(data)
    found = problems_of(data)
    plain.pop("schema_version", None)
    try:
        report = converter().structure(plain, Report)
    except Exception:  # noqa: BLE001 - cattrs raises groups of whatever was found
        assert found
    else:
        # The version is the document's own matter.
        assert {problem.path for problem in found} <= {"/schema_version"}
        assert found or report == loads(data)


@given(st.text(st.characters()) | st.text("甲\0\x0b\ufffe\uffff\ud800]>&\r\x85"))
def test_law_one_domain_what_one_format_cannot_hold_no_report_holds(text: str) -> None:
    document = json.dumps({"schema_version": "1.0", "id": "r", "title": text})
    try:
        report = Report(id="r", title=text)
    except ValueError:
        assert {problem.code for problem in problems_of(document.encode())} <= {"RM903", "RM913"}
    else:
        assert loads(document) == report
        assert loads(dumps(report, "xml")) == report


@given(documents)
def test_law_places_documents_hold_to_the_invariants_of_fuzzing(
    document: tuple[bytes, Format],
) -> None:
    data, form = document
    INVARIANTS[f"loads_{form}"](data)


@given(same_types())
def test_law_places_a_path_is_the_same_in_both_formats(plain: dict[str, Any]) -> None:
    told = [
        {(problem.code, problem.path) for problem in problems_of(data)}
        for data in (as_json(plain), as_xml(plain))
    ]
    # What XML 1.0 cannot hold is no XML, so that nothing more can be said of it.
    assert told[0] == told[1] or told[1] == {("RM903", "")}


# No type takes it, and it stands nowhere else.
WRONG = "\x00wrong"


@given(st.data())
def test_law_places_what_is_wrong_in_json_stands_at_its_line_and_path(data: st.DataObject) -> None:
    plain = json.loads(dumps(data.draw(reports()), "json"))
    owner, key = data.draw(st.sampled_from(list(slots(plain))))
    owner[key] = WRONG
    text = json.dumps(plain, ensure_ascii=False, indent=2)
    (problem,) = problems_of(text.encode())
    assert problem.path == pointer_to_wrong(plain)
    before = text[: text.index(json.dumps(WRONG))]
    lines = before.split("\n")
    # The place of a field is that of its key, of an entry its own.
    mark = lines[-1].lstrip()
    assert (problem.line, problem.column) == (len(lines), len(lines[-1]) - len(mark) + 1)


def pointer_to_wrong(plain: Any) -> str | None:
    """Return where the wrong value stands, found without the library."""
    if plain == WRONG:
        return ""
    entries = plain.items() if isinstance(plain, dict) else enumerate(plain)
    for step, value in entries:
        if isinstance(value, dict | list) or value == WRONG:
            below = pointer_to_wrong(value)
            if below is not None:
                return f"/{escape_pointer(str(step))}{below}"
    return None


@given(st.data())
def test_law_places_what_is_unknown_in_xml_stands_at_its_element(data: st.DataObject) -> None:
    root = etree.fromstring(dumps(data.draw(reports()), "xml", indent=data.draw(st.booleans())))
    data.draw(st.sampled_from(list(root.iter()))).set("unknown_here", "")
    text = etree.tostring(root, encoding="unicode")
    (problem,) = problems_of(text.encode())
    assert problem.path is not None
    assert problem.path.endswith("/unknown_here")
    start = text.rindex("<", 0, text.index(' unknown_here=""'))
    lines = text[:start].split("\n")
    assert (problem.code, problem.line, problem.column) == ("RM910", len(lines), len(lines[-1]) + 1)
