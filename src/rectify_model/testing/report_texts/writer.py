"""The paper that a report is written on while it is drawn: what is drawn stands there at once."""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import count
from typing import Final, TypeVar

from attrs import define, field, frozen
from hypothesis import strategies as st

from rectify_model.numbering.marks import BARE_KINDS, MarkKind
from rectify_model.testing.report_texts.marks import (
    Mark,
    MarkStyle,
    Misnumbered,
    Slip,
    marks_in_a_row,
)
from rectify_model.testing.report_texts.shapes import Shape
from rectify_model.testing.report_texts.words import PROSE

__all__ = ["Paragraph", "Role", "Writer"]

T = TypeVar("T")

_GAPS: Final = ("", " ", "\u3000")
_MOST_SIBLINGS: Final = 3


class Role(Enum):
    """Where on the page a paragraph stands."""

    TITLE = "title"
    BODY = "body"
    SIGNATURE = "signature"


@frozen
class Paragraph:
    """A paragraph as it is printed."""

    text: str
    """The words."""
    role: Role = Role.BODY
    """Where it stands."""


@define(kw_only=True)
class Writer:
    """A report in the drawing."""

    draw: st.DrawFn
    """Draws from a strategy."""
    shape: Shape
    """Which marks number which level."""
    noise: bool
    """Whether marks are written in all the ways that they are met in."""
    items_run_on: bool
    """Whether items are counted through a section, over the headings above them."""
    lists_before_slip: int
    """How many lists of siblings there are up to the one that is misnumbered; 0 for none."""
    paragraphs: list[Paragraph] = field(factory=list)
    """What has been written."""
    misnumbered: Misnumbered | None = None
    """The mark that is no right one, once it has been written."""
    _ids: Iterator[int] = field(factory=lambda: count(1))

    def say(self, text: str, role: Role = Role.BODY) -> None:
        """Write a paragraph."""
        self.paragraphs.append(Paragraph(text, role))

    def run_on(self, text: str) -> None:
        """Go on in the last paragraph."""
        last = self.paragraphs[-1]
        self.paragraphs[-1] = Paragraph(last.text + text, last.role)

    @property
    def may_run_on(self) -> bool:
        """Whether the last paragraph ends with a sentence that others could follow."""
        return self.paragraphs[-1].text.endswith("。")

    def behind(self, mark: Mark, text: str) -> str:
        """Return words behind their mark."""
        gap = self.choose(_GAPS) if self.noise and mark.label else ""
        return f"{mark.label}{gap}{text}"

    def heading(self, mark: Mark, titles: st.SearchStrategy[str]) -> str:
        """Write a heading; return its title, with the 。 that it may end with."""
        title = self.draw(titles) + (self.choose(("。", "")) if mark.label else "")
        self.say(self.behind(mark, title))
        return title

    def prose(self, *, least: int = 0) -> tuple[str, ...]:
        """Write at most one paragraph below a heading, or let it run on from it."""
        drawn = self._paragraphs(least)
        for paragraph in drawn:
            if self.may_run_on and self.draw(st.booleans()):
                self.run_on(paragraph)
            else:
                self.say(paragraph)
        return drawn

    def paragraphs_below(self) -> tuple[str, ...]:
        """Write at most one paragraph that carries on what stands above it."""
        drawn = self._paragraphs(0)
        for paragraph in drawn:
            self.say(paragraph)
        return drawn

    def _paragraphs(self, least: int) -> tuple[str, ...]:
        return tuple(self.draw(st.lists(PROSE, min_size=least, max_size=1)))

    def choose(self, options: Sequence[T]) -> T:
        """Draw one of a few things; an example shrinks to the first."""
        return self.draw(st.sampled_from(options))

    def new_id(self) -> str:
        """Return an id that nothing else has."""
        return f"n{next(self._ids)}"

    def siblings(
        self, kind: MarkKind, *, first: int = 1, count: int | None = None, may_slip: bool = True
    ) -> list[Mark]:
        """Return the marks of siblings, all in one style; how many, is drawn where not told."""
        size = count or self.draw(st.integers(1, _MOST_SIBLINGS))
        style = self.choose(tuple(MarkStyle)) if self.noise else MarkStyle.STANDARD
        may_slip = may_slip and size > 1 and kind not in BARE_KINDS
        slip = self._slip(kind) if may_slip else Slip.NONE
        marks = marks_in_a_row(kind, range(first, first + size), style, slip)
        if slip is not Slip.NONE:
            self.misnumbered = Misnumbered(label=marks[1].label, slip=slip)
        return marks

    def _slip(self, kind: MarkKind) -> Slip:
        """Return what is wrong with a list; one list of a report, at most, is misnumbered."""
        self.lists_before_slip -= 1
        if self.lists_before_slip:
            return Slip.NONE
        slips = [Slip.REPEATED, Slip.LEFT_OUT]
        # （2） after （一） would be an item of （一） where items are marked so.
        items_look_alike = self.shape.item is MarkKind.ARABIC_BRACKETS
        # Items that run on over the wrong mark alone prove nothing: they may as well begin anew.
        if kind is MarkKind.CHINESE_BRACKETS and not (items_look_alike or self.items_run_on):
            slips.append(Slip.LOOKALIKE)
        return self.choose(slips)
