"""What a developer who imports the package writes, with the type checkers at their strictest.

Nothing here reaches into the package: only what its public modules export.
"""

# pyright: strict

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings

import rectify_model as rm
from rectify_model.problems import ProblemKind
from rectify_model.testing import strategies
from rectify_model.validation import RULES, Breach, Context, breach, rule

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


@rule(
    ProblemKind(
        code="XQ001",
        name="bare-measure",
        severity=rm.Severity.WARNING,
        message="{label} says no number and no date",
        message_zh="{label}没有数量和日期",
    ),
    rests_on="our own practice",
)
def bare_measure(context: Context) -> Iterator[Breach]:
    """A measure that says nothing one could check."""
    for path, measure in context.every(rm.Measure):
        if not measure.values.quantities and not measure.values.dates:
            yield breach(path, label=measure.label or measure.id)


def read(path: Path) -> rm.Report:
    """Read published text or a document, and print what is odd about it."""
    if path.suffix == ".txt":
        reading = rm.read(path)
        for problem in reading.problems:
            print(problem.line, problem.in_language("zh"))
        return reading.report
    try:
        loaded = rm.read_document(path)
    except rm.DocumentError as error:
        codes = sorted({problem.code for problem in error.problems})
        raise SystemExit(", ".join(codes)) from error
    return loaded.report


def findings(report: rm.Report, today: date) -> dict[str, int]:
    """Count what the library's rules and our own find, by code."""
    found = rm.validate(report, "published", [*RULES, bare_measure], today)
    return dict(Counter(problem.code for problem in found))


def people(report: rm.Report) -> Decimal:
    """Add up the people that measures name."""
    named = (each for measure in report.measures for each in measure.values.quantities)
    return sum((each.value for each in named if each.unit == "人"), start=Decimal(0))


def origins(report: rm.Report) -> dict[str, str]:
    """Return the title of the item that each long-term task carries on."""
    titles: dict[str, str] = {}
    for task in report.long_term_tasks:
        origin = None if task.origin is None else report.find(task.origin)
        if isinstance(origin, rm.FeedbackItem):
            titles[task.id] = origin.title or ""
    return titles


reports: "SearchStrategy[rm.Report]" = strategies.reports()


@settings(max_examples=5, database=None, deadline=None)
@given(report=reports)
def keeps_every_measure(report: rm.Report) -> None:
    """Hold our own loading and writing against drawn reports."""
    again = rm.loads(rm.dumps(report, "xml"), "xml")
    assert [each.id for each in again.measures] == [each.id for each in report.measures]


def main(source: Path, target: Path) -> None:
    """Convert a report and print what we look at."""
    report = read(source)
    rm.dump(report, target)
    print(findings(report, date(2026, 1, 1)), people(report), origins(report))
    keeps_every_measure()


if __name__ == "__main__":  # pragma: no branch - it runs as a script
    main(*map(Path, sys.argv[1:]))
