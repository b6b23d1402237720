"""The laws of validation: any report can be held against the rules, and the findings stand in it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs
from drawn_documents import any_reports
from hypothesis import given
from hypothesis import strategies as st
from search_profiles import share

from rectify_model.codec import Format, dumps, read_document
from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.testing.strategies import reports
from rectify_model.validation import validate

TODAY = date(2025, 6, 30)
FORMATS: tuple[Format, ...] = ("json", "xml")
formats = st.sampled_from(FORMATS)
profiles = st.sampled_from(["published", "ledger"])


def codes_and_paths(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    return sorted((problem.code, problem.path or "") for problem in problems)


def stands_in(path: str, node: Any) -> bool:
    """Tell whether a JSON Pointer leads to an object, an entry or a field, set or not."""
    for step in path.split("/")[1:]:
        if isinstance(node, tuple) and step.isdigit() and int(step) < len(node):
            node = node[int(step)]
        elif attrs.has(type(node)) and step in attrs.fields_dict(type(node)):
            node = getattr(node, step)
        else:
            return False
    return True


def test_a_path_stands_in_a_report_or_does_not() -> None:
    report = Report(id="r", paragraphs=("甲",))
    assert all(stands_in(path, report) for path in ("", "/id", "/title", "/paragraphs/0"))
    assert not any(stands_in(path, report) for path in ("/a", "/title/a", "/paragraphs/1"))


@given(reports(), profiles)
def test_law_places_a_finding_stands_in_the_report(report: Report, profile: str) -> None:
    found = validate(report, profile, today=TODAY)
    assert [problem for problem in found if not stands_in(problem.path or "", report)] == []
    assert validate(report, profile, today=TODAY) == found


@share(0.4)
@given(any_reports, profiles, formats)
def test_law_places_a_finding_stands_on_a_line_of_the_document(
    report: Report, profile: str, form: Format
) -> None:
    data = dumps(report, form)
    found = validate(read_document(data, form), profile, today=TODAY)
    lines = data.decode().split("\n")
    for problem in found:
        assert problem.line is not None
        assert problem.column is not None
        assert problem.column <= len(lines[problem.line - 1])
    assert codes_and_paths(found) == codes_and_paths(validate(report, profile, today=TODAY))
