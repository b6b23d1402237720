"""Reports for the tests of rules, made from plain data as documents hold it."""

import json
from datetime import date
from typing import Any, Final

from rectify_model.codec import make_converter
from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.validation import LEDGER, RegulationProfile, Rule, validate

__all__ = ["REGULATION", "TODAY", "example_of", "paths_of", "problems_of", "report_of"]

TODAY: Final = date(2025, 6, 1)
REGULATION: Final = RegulationProfile(
    concentrated_months=6, plan_workdays=15, plan_months=1, disclosure_days=15
)


def report_of(plain: dict[str, Any]) -> Report:
    """Make a report; what no codec would let through, such as an id given twice, is let through."""
    report: Report = make_converter().structure(_given({"id": "r", **plain}), Report)
    return report


def _given(plain: Any) -> Any:
    """Leave out what is None: a document has no such fields."""
    if isinstance(plain, dict):
        return {name: _given(value) for name, value in plain.items() if value is not None}
    return [_given(entry) for entry in plain] if isinstance(plain, list) else plain


def problems_of(
    code: str,
    plain: dict[str, Any],
    profile: str = LEDGER,
    *,
    today: date = TODAY,
    regulation: RegulationProfile = REGULATION,
) -> list[Problem]:
    """Return the problems of one code in a report."""
    problems = validate(report_of(plain), profile, today=today, regulation=regulation)
    return [problem for problem in problems if problem.code == code]


def paths_of(code: str, plain: dict[str, Any], **how: Any) -> list[str | None]:
    """Return the places of the problems of one code in a report."""
    return [problem.path for problem in problems_of(code, plain, **how)]


def example_of(rule: Rule, heading: str) -> dict[str, Any]:
    """Return the report that stands below `Fails:` or `Passes:` in a rule's documentation."""
    _, _, after = rule.doc.partition(f"\n{heading}:\n")
    text = after.partition("\n\n")[0]
    plain: dict[str, Any] = json.loads(text)
    return plain
