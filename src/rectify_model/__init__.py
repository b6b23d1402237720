"""The typed model of inspections (巡视/巡察), feedback items, measures and long-term tasks.

published text ──read──▶ Report ──dump──▶ XML · JSON ──load──▶ Report

What a name stands for is imported when it is first asked for, so that who loads a document does not
wait for the reader of published text.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from rectify_model.codec import (
        SCHEMA_VERSION,
        Limits,
        Loaded,
        dump,
        dump_all,
        dumps,
        iter_load,
        load,
        loads,
        migrate,
        read_document,
    )
    from rectify_model.errors import (
        DocumentError,
        LimitExceededError,
        LossWarning,
        MissingExtraError,
        NewerVersionWarning,
        RectifyModelError,
        UnsupportedVersionError,
        UsageError,
        WrongTypeError,
    )
    from rectify_model.model import (
        Acceptance,
        Artefact,
        Audience,
        Bound,
        Citation,
        Completion,
        DateMention,
        Deadline,
        DeadlineUnit,
        Disclosure,
        DisclosureScope,
        Evidence,
        Extension,
        FeedbackItem,
        FocusArea,
        Inference,
        Inspection,
        LongTermTask,
        Matter,
        Measure,
        MeasureKind,
        Mode,
        Node,
        Phase,
        Point,
        Programme,
        Provenance,
        Quantity,
        Recurrence,
        RecurrenceUnit,
        Report,
        ReportKind,
        Responsibility,
        ResponsibilityRole,
        Section,
        SectionKind,
        Span,
        State,
        Statement,
        StatusEntry,
        Suppression,
        Term,
        Topic,
        Totals,
        Tracking,
        Values,
    )
    from rectify_model.opening import Opened, open_report
    from rectify_model.problems import Problem, Severity
    from rectify_model.render import render_text
    from rectify_model.shape import Visit, at, parents, walk
    from rectify_model.text import (
        Piece,
        PieceKind,
        Reading,
        Reason,
        find_values,
        read,
        read_bytes,
        read_text,
    )
    from rectify_model.validation import Placed, RegulationProfile, Rule, breach, rule, validate

    __version__: str

__all__ = [
    "SCHEMA_VERSION",
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
    "DocumentError",
    "Evidence",
    "Extension",
    "FeedbackItem",
    "FocusArea",
    "Inference",
    "Inspection",
    "LimitExceededError",
    "Limits",
    "Loaded",
    "LongTermTask",
    "LossWarning",
    "Matter",
    "Measure",
    "MeasureKind",
    "MissingExtraError",
    "Mode",
    "NewerVersionWarning",
    "Node",
    "Opened",
    "Phase",
    "Piece",
    "PieceKind",
    "Placed",
    "Point",
    "Problem",
    "Programme",
    "Provenance",
    "Quantity",
    "Reading",
    "Reason",
    "RectifyModelError",
    "Recurrence",
    "RecurrenceUnit",
    "RegulationProfile",
    "Report",
    "ReportKind",
    "Responsibility",
    "ResponsibilityRole",
    "Rule",
    "Section",
    "SectionKind",
    "Severity",
    "Span",
    "State",
    "Statement",
    "StatusEntry",
    "Suppression",
    "Term",
    "Topic",
    "Totals",
    "Tracking",
    "UnsupportedVersionError",
    "UsageError",
    "Values",
    "Visit",
    "WrongTypeError",
    "__version__",
    "at",
    "breach",
    "dump",
    "dump_all",
    "dumps",
    "find_values",
    "iter_load",
    "load",
    "loads",
    "migrate",
    "open_report",
    "parents",
    "read",
    "read_bytes",
    "read_document",
    "read_text",
    "render_text",
    "rule",
    "validate",
    "walk",
]

# Where the names come from, so that the first that has one is the quickest to import.
_PACKAGES: Final = (
    "errors",
    "problems",
    "model",
    "shape",
    "codec",
    "validation",
    "render",
    "text",
    "opening",
)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("rectify-model")
    if name in _PACKAGES:
        return import_module(f"{__name__}.{name}")
    if name in __all__:
        modules = (import_module(f"{__name__}.{package}") for package in _PACKAGES)
        home = next(module for module in modules if name in module.__all__)
        return globals().setdefault(name, getattr(home, name))
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
