"""A numbered paragraph of the source and what stands below it."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

import attrs

from rectify_model.numbering.marks import Marker, MarkKind, inline_markers
from rectify_model.text.lines.paragraphs import Cells
from rectify_model.text.lines.sentences import split_heading
from rectify_model.text.lines.source import EMPTY, Passage
from rectify_model.text.outline.labels import has_label, heads_field
from rectify_model.text.outline.titles import names_field, names_problem

__all__ = ["Heading", "counts_up"]

_NAMING_KINDS: Final = {MarkKind.NAMED, MarkKind.ROW, MarkKind.ANSWER}


def counts_up(text: str) -> bool:
    """Tell whether a paragraph counts points up or bears labels."""
    return bool(inline_markers(text)) or has_label(text)


@attrs.define(eq=False, kw_only=True)
class Heading:
    """A numbered paragraph with what stands below it."""

    kind: MarkKind | None = None
    """How the number is written; None for the root."""
    level: int = -1
    """The level of its kind in the text, 0 for the outermost; -1 for the root."""
    number: int | None = None
    """The number that the mark says."""
    passage: Passage = EMPTY
    """The words of the whole paragraph."""
    label: Passage = EMPTY
    """The words of the mark."""
    content: Passage = EMPTY
    """The words of the paragraph after the mark."""
    paragraphs: list[Passage] = attrs.field(factory=list)
    """The unnumbered paragraphs below the heading and above the next mark."""
    children: list["Heading"] = attrs.field(factory=list)
    """The headings right below this one."""
    cells: Cells = ()
    """The cells beside number and heading, of the row of a table."""
    title_end: int | None = None
    """Where in the content the title ends, if other words than a full stop tell it."""

    @property
    def title(self) -> Passage:
        """The words of the heading itself, up to its first 。 included."""
        return self._parts[0]

    @property
    def run_in(self) -> Passage:
        """The text that the heading runs into."""
        return self._parts[1]

    @property
    def is_ordinal(self) -> bool:
        """Whether its mark is one that counts points up, such as 一是."""
        return self.kind is not None and self.kind.is_ordinal

    @property
    def has_answer(self) -> bool:
        """Whether anything stands below the heading, or runs on from it."""
        return bool(self.children or self.paragraphs or self.run_in or self.cells)

    @cached_property
    def names_problem(self) -> bool:
        """Whether it says what was wrong."""
        return self.kind in _NAMING_KINDS or names_problem(self.title.text)

    @property
    def names_field(self) -> bool:
        """Whether it names a field of work, such as 选人用人方面."""
        return names_field(self.title.text)

    @cached_property
    def is_counted_below(self) -> bool:
        """Whether measures are counted up right below it, by 一是 and its like, or labelled."""
        if any(child.is_ordinal for child in self.children):
            return True
        below = (self.run_in, *self.paragraphs)
        return any(counts_up(passage.text) for passage in below if passage)

    @cached_property
    def _parts(self) -> tuple[Passage, Passage]:
        if self.title_end is None:
            return split_heading(self.content)
        return self.content.cut(0, self.title_end), self.content.cut(self.title_end).strip()

    @property
    def marker(self) -> Marker | None:
        """The mark, as it stands in its paragraph."""
        kind, number = self.kind, self.number
        return (
            Marker(kind=kind, number=number, start=0, end=len(self.label))
            if kind and number
            else None
        )

    @property
    def is_interrupted(self) -> bool:
        """Whether a paragraph without a mark stands between it and what follows, and parts them.

        One mark alone is no list that another could follow, unless a paragraph such as 整改成效：
        says that one does: 1. and 1. again is the same list, misnumbered.
        """
        is_list = self.number != 1
        return any(
            is_list or below.text.endswith(("：", ":")) or heads_field(below.text) is not None
            for below in self.paragraphs[-1:]
        )

    @property
    def descendants(self) -> Iterator["Heading"]:
        """The headings below it, on every level, in order."""
        for child in self.children:
            yield child
            yield from child.descendants

    @property
    def below(self) -> list[Passage]:
        """Everything that stands below the heading, paragraph by paragraph."""
        passages = list(self.paragraphs)
        for child in self.children:
            passages += [child.passage, *child.below]
        return passages
