"""A strategy for every class of the model, by name; a test holds that none is missing."""

from rectify_model import model
from rectify_model.testing.instances.instances import InstanceStrategy, strategy_of

__all__ = [
    "artefacts",
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
    "long_term_tasks",
    "measures",
    "points",
    "provenances",
    "quantities",
    "recurrences",
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

artefacts: InstanceStrategy[model.Artefact] = strategy_of(model.Artefact)
citations: InstanceStrategy[model.Citation] = strategy_of(model.Citation)
date_mentions: InstanceStrategy[model.DateMention] = strategy_of(model.DateMention)
deadlines: InstanceStrategy[model.Deadline] = strategy_of(model.Deadline)
disclosure_scopes: InstanceStrategy[model.DisclosureScope] = strategy_of(model.DisclosureScope)
disclosures: InstanceStrategy[model.Disclosure] = strategy_of(model.Disclosure)
evidence: InstanceStrategy[model.Evidence] = strategy_of(model.Evidence)
extensions: InstanceStrategy[model.Extension] = strategy_of(model.Extension)
feedback_items: InstanceStrategy[model.FeedbackItem] = strategy_of(model.FeedbackItem)
focus_areas: InstanceStrategy[model.FocusArea] = strategy_of(model.FocusArea)
inferences: InstanceStrategy[model.Inference] = strategy_of(model.Inference)
inspections: InstanceStrategy[model.Inspection] = strategy_of(model.Inspection)
long_term_tasks: InstanceStrategy[model.LongTermTask] = strategy_of(model.LongTermTask)
measures: InstanceStrategy[model.Measure] = strategy_of(model.Measure)
points: InstanceStrategy[model.Point] = strategy_of(model.Point)
provenances: InstanceStrategy[model.Provenance] = strategy_of(model.Provenance)
quantities: InstanceStrategy[model.Quantity] = strategy_of(model.Quantity)
recurrences: InstanceStrategy[model.Recurrence] = strategy_of(model.Recurrence)
reports: InstanceStrategy[model.Report] = strategy_of(model.Report)
responsibilities: InstanceStrategy[model.Responsibility] = strategy_of(model.Responsibility)
sections: InstanceStrategy[model.Section] = strategy_of(model.Section)
spans: InstanceStrategy[model.Span] = strategy_of(model.Span)
statements: InstanceStrategy[model.Statement] = strategy_of(model.Statement)
status_entries: InstanceStrategy[model.StatusEntry] = strategy_of(model.StatusEntry)
suppressions: InstanceStrategy[model.Suppression] = strategy_of(model.Suppression)
terms: InstanceStrategy[model.Term] = strategy_of(model.Term)
topics: InstanceStrategy[model.Topic] = strategy_of(model.Topic)
totals: InstanceStrategy[model.Totals] = strategy_of(model.Totals)
trackings: InstanceStrategy[model.Tracking] = strategy_of(model.Tracking)
values: InstanceStrategy[model.Values] = strategy_of(model.Values)
