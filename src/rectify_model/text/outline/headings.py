"""A numbered paragraph of the source and what stands below it."""

from typing import Final

import attrs

from rectify_model.numbering.marks import Marker, MarkKind
from rectify_model.text.lines.source import EMPTY, Passage

__all__ = ["Heading"]

_BELOW_HEADINGS: Final = {MarkKind.HALF_BRACKET, MarkKind.CIRCLED}


@attrs.define(eq=False, kw_only=True)
class Heading:
    """A numbered paragraph with what stands below it."""

    kind: MarkKind | None = None
    """How the number is written; None for the root."""
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
        return any(is_list or below.text.endswith(("：", ":")) for below in self.paragraphs[-1:])

    @property
    def headings(self) -> list["Heading"]:
        """The children that are headings rather than measures or points."""
        counting = self._counting_kinds()
        return [child for child in self.children if child.kind not in counting]

    @property
    def ordinals(self) -> list["Heading"]:
        """The children that are measures or points."""
        counting = self._counting_kinds()
        return [child for child in self.children if child.kind in counting]

    def _counting_kinds(self) -> set[MarkKind]:
        """Return the kinds of marks below that count measures and points up.

        Marks such as ① lie below the four levels that GB/T 9704 has for headings, so they count
        measures up unless something stands below them.
        """
        if not self.children:
            return set()
        kinds = {child.kind for child in self.children if child.kind}
        gathering = {child.kind for child in self.children if child.children}
        return {kind for kind in kinds if kind.is_ordinal} | (_BELOW_HEADINGS & kinds - gathering)

    @property
    def below(self) -> list[Passage]:
        """Everything that stands below the heading, paragraph by paragraph."""
        passages = list(self.paragraphs)
        for child in self.children:
            passages += [child.passage, *child.below]
        return passages
