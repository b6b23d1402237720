"""What holds whatever bytes come in; the harnesses in fuzz/ and the corpus of findings share it.

An invariant returns where it holds. What else leaves it, an AssertionError or an error that is none
of the library's, is a finding.
"""

import json
import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import pairwise
from typing import Any, Final

import attrs
from lxml import etree
from third_party_validators import usable

from rectify_model import (
    SCHEMA_VERSION,
    DocumentError,
    LimitExceededError,
    LossWarning,
    Problem,
    Reading,
    Report,
    Severity,
    dumps,
    find_values,
    loads,
    migrate,
    read_bytes,
    read_document,
    read_text,
    validate,
)
from rectify_model.codec import Format
from rectify_model.codec.limits import DEFAULT_LIMITS
from rectify_model.model.values import Values
from rectify_model.schema import path

__all__ = ["INVARIANTS"]

_FORMATS: Final[tuple[Format, ...]] = ("json", "xml")
_XSD: Final = etree.XMLSchema(etree.parse(path("xsd")))
# What a parser refuses, or fails to tell, is beyond the schemas; docs/reference/schema.md says so.
_BEYOND_SCHEMAS: Final[Mapping[Format, set[str]]] = {
    "json": {"RM901", "RM903", "RM906", "RM912"},
    "xml": {"RM901", "RM904", "RM905", "RM906"},
}
_BEYOND_XSD: Final = re.compile(rb"<!\[CDATA\[|XMLSchema-instance")
# Messages quote what they found, but never the whole document.
_LONGEST_MESSAGE: Final = 600
# libxml2 takes no longer text.
_LONGEST_TEXT: Final = 10_000_000


def documents_load_or_say_why_not(data: bytes, form: Format) -> None:
    """Hold `loads`, `read_document` and `validate` to their promises."""
    try:
        with warnings.catch_warnings(action="ignore", category=LossWarning):
            report = loads(data, form)
    except DocumentError as refusal:
        error = refusal
    else:
        loaded = read_document(data, form)
        assert loaded.report == report
        _check_problems(loaded.problems, data.decode(), "\n")
        assert not _is_current(data, form) or _schema_takes(data, form) is not False
        _check_written(report)
        validate(loaded, "ledger")
        return
    _check_problems(error.problems, data.decode(errors="replace"), "\n")
    assert not isinstance(error, LimitExceededError) or _is_large_or_deep(data)
    if _BEYOND_SCHEMAS[form].isdisjoint(problem.code for problem in error.problems):
        assert _schema_takes(data, form) is not True, error
    with suppress(DocumentError):
        _check_written(read_document(data, form, salvage=True).report)


def texts_are_read_whole(data: bytes) -> None:
    """Hold `read_text` and `read_bytes` to their promises."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        # No harm if these are no text: then it says so.
        with suppress(DocumentError):
            _check_reading(read_bytes(data))
        text = data.decode(errors="surrogateescape")
    reading = read_text(text)
    assert reading.source == text
    _check_reading(reading)


def values_are_words_of_the_text(data: bytes) -> None:
    """Hold `find_values` to its promises."""
    text = data.decode(errors="surrogateescape")
    values = find_values(text)
    for field in attrs.fields(Values):
        mentions = getattr(values, field.name)
        for mention in mentions:
            assert mention.text == text[mention.span.start : mention.span.end] != ""
        starts = [mention.span.start for mention in mentions]
        assert all(one <= other for one, other in pairwise(starts))


def migration_changes_nothing_but_the_form(data: bytes) -> None:
    """Hold `migrate` to its promises."""
    try:
        plain = json.loads(data)
        before = json.dumps(plain)
    except (ValueError, RecursionError):
        return
    if not isinstance(plain, dict):
        return
    try:
        migrated = migrate(plain)
    except DocumentError:
        assert _report_in(plain) is None
        return
    assert json.dumps(plain) == before
    assert migrate(migrated.plain) == attrs.evolve(migrated, losses=())
    if any(loss.severity is Severity.ERROR for loss in migrated.losses):
        assert _report_in(plain) is None
    else:
        assert _report_in(plain) == _report_in(migrated.plain)


INVARIANTS: Final[Mapping[str, Callable[[bytes], None]]] = {
    "loads_xml": lambda data: documents_load_or_say_why_not(data, "xml"),
    "loads_json": lambda data: documents_load_or_say_why_not(data, "json"),
    "read_text": texts_are_read_whole,
    "find_values": values_are_words_of_the_text,
    "migrate": migration_changes_nothing_but_the_form,
}
"""What each harness runs, by the name of the harness and of its directory in the corpus."""


def _check_reading(reading: Reading) -> None:
    """Assert that nothing of a text is lost, and that the report can be archived and checked."""
    assert "".join(piece.text for piece in reading.pieces) == reading.source
    _check_problems(reading.problems, reading.source, "\r\n|\n|\r")
    _check_written(reading.report)
    validate(reading)


def _check_written(report: Report) -> None:
    """Assert that a report is the same after each format, and valid by the XSD."""
    for form in _FORMATS:
        written = dumps(report, form)
        assert loads(written, form) == report
        assert dumps(report, form) == written
        assert form != "xml" or _xsd_takes(written)


def _check_problems(problems: Iterable[Problem], text: str, line_end: str) -> None:
    """Assert that each problem says something short of a place that there is."""
    lines = re.split(line_end, text)
    for problem in problems:
        assert len(problem.message) < _LONGEST_MESSAGE, problem.code
        assert re.match("/|$", problem.path or ""), problem
        if problem.line is not None:
            assert 1 <= problem.line <= len(lines), problem
            assert 1 <= (problem.column or 1) <= len(lines[problem.line - 1]) + 1, problem


def _is_large_or_deep(data: bytes) -> bool:
    opened = sum(map(data.count, (b"<", b"[", b"{")))
    return len(data) > _LONGEST_TEXT or opened > DEFAULT_LIMITS.max_depth


def _is_current(data: bytes, form: Format) -> bool:
    """Tell whether a document that loads states this version, which the schemas describe."""
    read = etree.fromstring if form == "xml" else json.loads
    return bool(read(data).get("schema_version") == SCHEMA_VERSION)


def _schema_takes(data: bytes, form: Format) -> bool | None:
    """Return what the schema says of a document, or None where it has nothing to say."""
    if form == "xml":
        return None if _BEYOND_XSD.search(data) else _xsd_takes(data)
    # A number like 1.0 is whole to a JSON Schema; null is right nowhere.
    plain = json.dumps(json.loads(data, parse_float=lambda _: None)).encode()
    said = (
        validator.verdicts([plain])[0]
        for validator in usable()
        if validator.name == "jsonschema-rs"
    )
    return next(said, None)


def _xsd_takes(data: bytes) -> bool:
    try:
        return _XSD.validate(etree.fromstring(data))
    except etree.XMLSyntaxError:
        return False


def _report_in(plain: dict[str, Any]) -> Report | None:
    try:
        return read_document(json.dumps(plain).encode(), "json").report
    except DocumentError:
        return None
