"""What a report is: frozen attrs classes that know no format."""

from rectify_model.model.disclosure import Disclosure
from rectify_model.model.extension import Extension
from rectify_model.model.history import Evidence, StatusEntry
from rectify_model.model.inspection import Inspection
from rectify_model.model.item import FeedbackItem, LongTermTask, Matter
from rectify_model.model.measure import Measure
from rectify_model.model.provenance import Artefact, Inference, Provenance
from rectify_model.model.report import Node, Report
from rectify_model.model.section import FocusArea, Point, Section, Statement, Topic
from rectify_model.model.state import State
from rectify_model.model.suppression import Suppression
from rectify_model.model.totals import Totals
from rectify_model.model.tracking import (
    DisclosureScope,
    Responsibility,
    Tracking,
)
from rectify_model.model.values import (
    Citation,
    DateMention,
    Deadline,
    Quantity,
    Recurrence,
    Span,
    Term,
    Values,
)
from rectify_model.model.vocabulary import (
    Acceptance,
    Audience,
    Bound,
    Completion,
    DeadlineUnit,
    MeasureKind,
    Mode,
    Phase,
    Programme,
    RecurrenceUnit,
    ReportKind,
    ResponsibilityRole,
    SectionKind,
)

__all__ = [
    "Acceptance",
    "Artefact",
    "Audience",
    "Bound",
    "Citation",
    "Completion",
    "DateMention",
    "Deadline",
    "DeadlineUnit",
    "Disclosure",
    "DisclosureScope",
    "Evidence",
    "Extension",
    "FeedbackItem",
    "FocusArea",
    "Inference",
    "Inspection",
    "LongTermTask",
    "Matter",
    "Measure",
    "MeasureKind",
    "Mode",
    "Node",
    "Phase",
    "Point",
    "Programme",
    "Provenance",
    "Quantity",
    "Recurrence",
    "RecurrenceUnit",
    "Report",
    "ReportKind",
    "Responsibility",
    "ResponsibilityRole",
    "Section",
    "SectionKind",
    "Span",
    "State",
    "Statement",
    "StatusEntry",
    "Suppression",
    "Term",
    "Topic",
    "Totals",
    "Tracking",
    "Values",
]
