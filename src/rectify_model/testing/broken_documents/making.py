"""From a sound report and what plants a defect to a broken document."""

import json
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from rectify_model.catalogue import KINDS
from rectify_model.codec import Format, dumps
from rectify_model.model import Report
from rectify_model.shape import shape_of
from rectify_model.testing.broken_documents.document import BrokenDocument
from rectify_model.testing.broken_documents.json_text import write_json
from rectify_model.testing.broken_documents.written import (
    Change,
    Told,
    Written,
    line_and_column,
)
from rectify_model.testing.broken_documents.xml_text import (
    DECLARATION,
    Element,
    ShapeOf,
    element_of,
    write_xml,
)
from rectify_model.testing.instances.named import reports

__all__ = [
    "FORMATS",
    "Drawers",
    "Plain",
    "any_plain",
    "broken",
    "in_either",
    "in_json",
    "in_xml",
    "one_of",
    "plain_of",
    "written",
]

T = TypeVar("T")
Plain = dict[Any, Any]
"""A document's plain data, with its `schema_version`; keys are names, or stand for names."""
Drawers = dict[tuple[str, Format | None], Callable[[st.DrawFn], BrokenDocument]]
"""By code and format, what draws a document with that defect."""
PlantInPlain = Callable[[st.DrawFn, Plain], Told]
PlantInElements = Callable[[st.DrawFn, Element], Told]

FORMATS: Final[tuple[Format, ...]] = ("json", "xml")


def plain_of(report: Report) -> Plain:
    """Return a report's plain data."""
    plain: Plain = json.loads(dumps(report, "json"))
    return plain


any_plain: Final = (reports() | reports(realistic=True, max_items=2)).map(plain_of)
"""Plain data of sound documents: whatever the schema allows, and what reads like a report."""


def written(plain: Plain, form: Format, *, indent: bool, shapes: ShapeOf = shape_of) -> Written:
    """Write plain data as a document."""
    if form == "json":
        return write_json(plain, indent=indent)
    return write_xml(element_of(plain, shapes(Report), shapes), indent=indent)


def one_of(draw: st.DrawFn, many: Sequence[T]) -> T:
    """Draw one of several."""
    return draw(st.sampled_from(many))


def broken(
    code: str, form: Format | None, change: Change, told: Told, **against: Any
) -> BrokenDocument:
    """Make a broken document of a change; `against` is what its report is to be held against."""
    line, column = line_and_column(change.after, change.offset)
    return BrokenDocument(
        data=change.after.encode(),
        format=form,
        code=code,
        severity=KINDS[code].severity,
        path=told.path,
        line=line,
        column=column if told.has_column else None,
        what=told.what,
        what_zh=told.what_zh,
        sound=change.before.encode(),
        **against,
    )


def in_json(
    code: str, *plants: PlantInPlain, plains: st.SearchStrategy[Plain] = any_plain
) -> Drawers:
    """Return what draws JSON in which one of some plants has put a defect."""

    def drawn(draw: st.DrawFn) -> BrokenDocument:
        plain, indent = draw(plains), draw(st.booleans())
        sound = write_json(plain, indent=indent)
        told = one_of(draw, plants)(draw, plain)
        change = write_json(plain, indent=indent).changed(sound, told.at)
        return broken(code, "json", change, told)

    return {(code, "json"): drawn}


def in_xml(
    code: str, *plants: PlantInElements, plains: st.SearchStrategy[Plain] = any_plain
) -> Drawers:
    """Return what draws XML in which one of some plants has put a defect."""

    def drawn(draw: st.DrawFn) -> BrokenDocument:
        layout: dict[str, Any] = {
            "indent": draw(st.booleans()),
            "prolog": draw(st.sampled_from((DECLARATION, "", "<!-- 通报 -->\n  "))),
        }
        root = element_of(draw(plains), shape_of(Report), shape_of)
        sound = write_xml(root, **layout)
        told = one_of(draw, plants)(draw, root)
        change = write_xml(root, **layout).changed(sound, told.at)
        return broken(code, "xml", change, told)

    return {(code, "xml"): drawn}


def in_either(
    code: str,
    plant: PlantInPlain,
    *,
    plains: st.SearchStrategy[Plain] = any_plain,
    shapes: ShapeOf = shape_of,
) -> Drawers:
    """Return what draws documents of both formats whose plain data has a defect."""

    def drawer(form: Format) -> Callable[[st.DrawFn], BrokenDocument]:
        def drawn(draw: st.DrawFn) -> BrokenDocument:
            plain, indent = draw(plains), draw(st.booleans())
            sound = written(plain, form, indent=indent, shapes=shapes)
            told = plant(draw, plain)
            made = written(plain, form, indent=indent, shapes=shapes)
            return broken(code, form, made.changed(sound, told.at), told)

        return drawn

    return {(code, form): drawer(form) for form in FORMATS}
