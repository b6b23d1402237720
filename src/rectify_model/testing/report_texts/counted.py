"""Measures and points counted up (一是 …), one a line or one after the other in a paragraph."""

from typing import Final

from attrs import frozen
from hypothesis import strategies as st

from rectify_model.numbering.marks import MarkKind
from rectify_model.testing.report_texts import words
from rectify_model.testing.report_texts.marks import Mark
from rectify_model.testing.report_texts.writer import Writer

__all__ = ["Counted", "counted"]

_MAY_RUN_ON: Final = {*(kind for kind in MarkKind if kind.is_ordinal), MarkKind.CIRCLED}
_HEADED: Final = st.tuples(st.just("") | words.LEADS, words.PROSE)


@frozen
class Counted:
    """What is counted up at one place."""

    mark: Mark
    """The mark."""
    lead: str
    """The sentence that heads it, if one does."""
    text: str
    """The words after it."""
    paragraphs: tuple[str, ...]
    """Paragraphs that carry it on."""


def counted(writer: Writer, kind: MarkKind, *, carried_on: bool) -> list[Counted]:
    """Write what is counted up.

    It may run on from a sentence: right behind other words 一是 is no mark (统一是 …).
    """
    may_run_on = writer.may_run_on and kind in _MAY_RUN_ON and writer.draw(st.booleans())
    # Inside a paragraph only the count itself tells a mark from other words.
    marks = writer.siblings(kind, may_slip=not may_run_on)
    runs_on = may_run_on and len(marks) > 1
    write, end = (writer.run_on, writer.choose("。；")) if runs_on else (writer.say, "。")
    written = []
    for mark in marks:
        is_last = mark is marks[-1]
        lead, text = writer.draw(_HEADED)
        text = text if is_last else text[:-1] + end
        write(writer.behind(mark, lead + text))
        paragraphs = writer.paragraphs_below() if carried_on and (is_last or not runs_on) else ()
        written.append(Counted(mark, lead, text, paragraphs))
    return written
