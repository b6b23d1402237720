"""The sections of a drawn report, and the statements of those that are prose."""

from typing import Any, Final

from hypothesis import strategies as st

from rectify_model.model import FeedbackItem, LongTermTask, Point, Section, SectionKind, Statement
from rectify_model.numbering.marks import BARE_KINDS, MarkKind
from rectify_model.testing.report_texts import words
from rectify_model.testing.report_texts.answers import Answers
from rectify_model.testing.report_texts.counted import counted
from rectify_model.testing.report_texts.marks import Mark
from rectify_model.testing.report_texts.writer import Writer

__all__ = ["draw_sections"]

_MATTERS: Final = {
    SectionKind.RECTIFICATION: FeedbackItem,
    SectionKind.LONG_TERM: LongTermTask,
}


def draw_sections(writer: Writer) -> tuple[Section, ...]:
    """Draw the sections: one that answers problems, and others around it."""
    shape = writer.shape
    if shape.section is None:
        below = Answers(writer, FeedbackItem).fields()
        return (Section(kind=SectionKind.RECTIFICATION, **below),)
    marks = writer.siblings(shape.section, count=len(_KINDS), may_slip=False)
    sections: tuple[Section, ...] = ()
    for kind in _KINDS:
        sections += writer.draw(_section_or_none(writer, kind, marks[len(sections)]))
    return sections


_KINDS: Final = tuple(kind for kind in SectionKind if kind is not SectionKind.OTHER)


@st.composite
def _section_or_none(
    draw: st.DrawFn, writer: Writer, kind: SectionKind, mark: Mark
) -> tuple[Section, ...]:
    """Draw a section, or none: as one thing, so that an example shrinks by leaving it out."""
    is_drawn = kind is SectionKind.RECTIFICATION or draw(st.booleans())
    return (_section(writer, kind, mark),) if is_drawn else ()


def _section(writer: Writer, kind: SectionKind, mark: Mark) -> Section:
    title = writer.heading(mark, words.SECTION_TITLES[kind])
    matter = _MATTERS.get(kind)
    below = Answers(writer, matter).fields() if matter else _prose(writer)
    return Section(kind=kind, label=mark.label or None, title=title, **below)


def _prose(writer: Writer) -> dict[str, Any]:
    """Draw prose, statements, or the one before the other."""
    shape = writer.shape
    numbered = (shape.area, shape.topic, shape.item)
    kind = next(kind for kind in numbered if kind is not None)
    has_statements = kind not in BARE_KINDS and writer.draw(st.booleans())
    paragraphs = writer.prose(least=not has_statements)
    if not has_statements:
        return {"paragraphs": paragraphs}
    marks = writer.siblings(kind if kind is not MarkKind.NAMED else MarkKind.CHINESE_BRACKETS)
    return {
        "paragraphs": paragraphs,
        "statements": tuple(_statement(writer, mark) for mark in marks),
    }


def _statement(writer: Writer, mark: Mark) -> Statement:
    title = writer.heading(mark, words.STATEMENT_TITLES)
    text = "".join(writer.prose())
    points = _points(writer) if writer.draw(st.booleans()) else ()
    # The first paragraph below a heading that is all of a statement is its text.
    paragraphs = writer.paragraphs_below() if text or points else ()
    return Statement(label=mark.label, title=title, text=text, points=points, paragraphs=paragraphs)


def _points(writer: Writer) -> tuple[Point, ...]:
    return tuple(
        Point(ordinal=point.mark.number, label=point.mark.label, text=point.lead + point.text)
        for point in counted(writer, MarkKind.POINT_SHI, carried_on=False)
    )
