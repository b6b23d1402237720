"""The lines of a page as they are laid out, each with what is known of it."""

from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.sources.html.boxes import Box, Frame
from rectify_model.sources.html.counters import Label
from rectify_model.sources.html.spaces import BLANKS, collapsed, is_wide
from rectify_model.sources.html.tables import PageCell

__all__ = ["Buffer", "PageLine"]

_EDGES: Final = BLANKS + "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
"""Blanks at the edge of a line are its layout."""
_MORE_EDGES: Final = (
    _EDGES + "\u200a\u200b\u202f\u205f\u3000\ufeff\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"
)


@attrs.define(eq=False, kw_only=True)
class PageLine:
    """A line of a page, before it is known what is the article."""

    text: str
    """The words."""
    offset: int
    """Where the first of them stands in the page."""
    box: Box
    """The block that it is laid out in."""
    linked: int = 0
    """How many of its characters are links."""
    is_strong: bool = False
    """Whether its first words are bold or large."""
    jump: int = 0
    """How many blocks end and begin between the line before and this one."""
    labels: tuple[Label, ...] = ()
    """The numbers that the browser shows before it."""
    cell: PageCell | None = None
    """The cell of a table that it stands in."""
    hidden_by: Frame | None = None
    """The element that hides it."""
    artefact: Bilingual | None = None
    """Why it is no part of the article, as far as the elements themselves say so."""

    @property
    def is_linked(self) -> bool:
        """Whether most of it is links."""
        return self.linked * 2 > len(self.text)


@attrs.define(eq=False)
class Buffer:
    """The line that is being laid out."""

    pieces: list[str] = attrs.field(factory=list)
    offset: int = -1
    linked: int = 0
    is_strong: bool = False
    labels: tuple[Label, ...] = ()
    mended: int = 0
    _blank: str = ""
    """White space that shows only if words follow in the line."""

    def add(self, text: str, offset: int, *, is_link: bool, is_strong: bool) -> None:
        """Add text whose white space collapses."""
        shown, mended = collapsed(text)
        self.mended += mended
        words = shown.strip(" ")
        if not words:
            self._blank = self._blank or text
            return
        if shown[0] == " " and not self._blank:
            self._blank = text[: len(text) - len(text.lstrip(BLANKS))]
        if self.pieces and self._blank:
            parts = not ("\n" in self._blank and self._is_wide_before() and is_wide(words[0]))
            if parts:
                self.pieces.append(" ")
        self._put(words, offset, is_link=is_link, is_strong=is_strong)
        self._blank = text[len(text.rstrip(BLANKS)) :] if shown[-1] == " " else ""

    def add_verbatim(self, text: str, offset: int, *, is_link: bool, is_strong: bool) -> None:
        """Add a part of a line whose white space is kept."""
        if self._blank and self.pieces:
            self.pieces.append(" ")
        self._blank = ""
        self._put(text, offset, is_link=is_link, is_strong=is_strong)

    def _put(self, words: str, offset: int, *, is_link: bool, is_strong: bool) -> None:
        if self.offset < 0:
            self.offset, self.is_strong = offset, is_strong
        self.pieces.append(words)
        self.linked += len(words) if is_link else 0

    def _is_wide_before(self) -> bool:
        return is_wide(self.pieces[-1][-1])

    def take(self, box: Box, *, is_kept: bool) -> PageLine | None:
        """Return the line and begin another; None where there is nothing to see."""
        text = "".join(self.pieces)
        self._blank = ""
        if not self.pieces:
            return None
        bare = text.strip(_MORE_EDGES)
        line = None
        if bare:
            line = PageLine(
                text=text if is_kept else bare,
                offset=self.offset,
                box=box,
                linked=self.linked,
                is_strong=self.is_strong,
                labels=self.labels,
            )
            self.labels = ()
        self.pieces = []
        self.offset, self.linked, self.is_strong = -1, 0, False
        return line
