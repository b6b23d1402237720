"""Hypothesis strategies: one for every class of the model, derived from its shape.

A field that the model gains is drawn as well. Beside them, published texts with their reports, and
documents with one defect each.
"""

from rectify_model.testing.report_texts import report_texts
from rectify_model.testing.strategies.instances import InstanceStrategy, instances
from rectify_model.testing.strategies.named import (
    artefacts,
    citations,
    date_mentions,
    deadlines,
    disclosure_scopes,
    disclosures,
    evidence,
    extensions,
    feedback_items,
    focus_areas,
    inferences,
    inspections,
    long_term_tasks,
    measures,
    points,
    provenances,
    quantities,
    recurrences,
    reports,
    responsibilities,
    sections,
    spans,
    statements,
    status_entries,
    suppressions,
    terms,
    topics,
    totals,
    trackings,
    values,
)
from rectify_model.testing.strategies.options import Profile

# isort: split
# What is broken is a report that was drawn, so the strategies above come first.
from rectify_model.testing.broken_documents import BrokenDocument, broken_documents

__all__ = [
    "BrokenDocument",
    "InstanceStrategy",
    "Profile",
    "artefacts",
    "broken_documents",
    "citations",
    "date_mentions",
    "deadlines",
    "disclosure_scopes",
    "disclosures",
    "evidence",
    "extensions",
    "feedback_items",
    "focus_areas",
    "inferences",
    "inspections",
    "instances",
    "long_term_tasks",
    "measures",
    "points",
    "provenances",
    "quantities",
    "recurrences",
    "report_texts",
    "reports",
    "responsibilities",
    "sections",
    "spans",
    "statements",
    "status_entries",
    "suppressions",
    "terms",
    "topics",
    "totals",
    "trackings",
    "values",
]
