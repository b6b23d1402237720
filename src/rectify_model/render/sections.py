"""Sections, areas and topics as paragraphs: the heading, its prose, and what stands below it."""

from collections.abc import Iterator, Sequence
from heapq import merge

from rectify_model.model import FocusArea, Section, Topic
from rectify_model.model.item import Matter
from rectify_model.numbering.marks import MarkKind, leading_marker
from rectify_model.render.marks import bears_mark, marked
from rectify_model.render.matters import matter_paragraphs
from rectify_model.render.statements import statement_paragraphs

__all__ = ["section_paragraphs"]

_Gatherer = Section | FocusArea | Topic
_Gathered = Matter | Topic | FocusArea


def section_paragraphs(section: _Gatherer) -> Iterator[str]:
    """Yield the paragraphs of a section, area or topic: heading, prose, and what stands below."""
    yield from _headed(section)
    for statement in section.statements if isinstance(section, Section) else ():
        yield from statement_paragraphs(statement)
    for node in merge(*_lists_below(section), key=_place):
        if isinstance(node, Matter):
            yield from matter_paragraphs(node, section.title)
        else:
            yield from section_paragraphs(node)


def _headed(section: _Gatherer) -> Iterator[str]:
    """Yield the heading and the prose below it.

    Prose that begins with a mark (一是 …) runs on from the heading: on a line of its own it would
    be numbered as what stands below.
    """
    heading, prose = marked(section.label, section.title or ""), section.paragraphs
    if prose and bears_mark(prose[0]):
        heading, prose = heading + prose[0], prose[1:]
    yield from filter(None, (heading, *prose))


def _lists_below(section: _Gatherer) -> Iterator[Sequence[_Gathered]]:
    yield section.items
    yield section.tasks
    if not isinstance(section, Topic):
        yield section.topics
    if isinstance(section, Section):
        yield section.focus_areas


def _place(node: _Gathered) -> tuple[int, int]:
    """Return where a node stands among its siblings, which the model lists class by class.

    Marks of one kind stand in the order of their numbers. A mark of a deeper level comes first:
    after an outer one it would stand below that.
    """
    mark = leading_marker(node.label or "")
    return (-mark.kind.rank, mark.number) if mark else (-len(MarkKind), 0)
