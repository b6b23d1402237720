"""What two readers of one text should agree on."""

from typing import Any, Final

import attrs

from rectify_model.model import Report

__all__ = ["structure_of"]

_LEFT_OUT: Final = {
    *("provenance", "extensions", "suppressions", "values", "kinds", "totals"),
    *("problem", "goal", "tracking", "origin", "next_review"),
}


def structure_of(report: Report) -> Report:
    """Return a report with nothing but its structure and its words.

    Kept are kinds, labels, numbers, titles, paragraphs, the words of measures and points, the front
    matter, the inspection, the disclosure and the signature. Left out is what a reader adds (ids,
    provenance, values, totals, the kinds of measures), what tools add (extensions, suppressions)
    and what only a ledger holds: the problem, the goal, the tracking, the origin and review of a
    long-term task. Every id becomes `id`.
    """
    bare: Report = _bare(report)
    return bare


def _bare(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    if not attrs.has(type(value)):
        return value
    return attrs.evolve(
        value, **{field.name: _field(field, value) for field in attrs.fields(type(value))}
    )


def _field(field: "attrs.Attribute[Any]", node: Any) -> Any:
    if field.name == "id":
        return "id"
    return field.default if field.name in _LEFT_OUT else _bare(getattr(node, field.name))
