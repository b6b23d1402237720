"""Where something stands in a page: the open elements, and the blocks that hold lines."""

from typing import TYPE_CHECKING

import attrs

from rectify_model.bilingual import Bilingual

if TYPE_CHECKING:
    from rectify_model.sources.html.counters import Counter
    from rectify_model.sources.html.tables import PageCell, PageTable
    from rectify_model.sources.html.traits import Traits

__all__ = ["Box", "Frame"]


@attrs.define(eq=False)
class Box:
    """A block of the page."""

    parent: "Box | None"
    """The block that it lies in; None for the page."""
    name: str
    """The name of its element."""
    is_centred: bool
    """Whether its lines are set in the middle."""
    level: int | None
    """The level of the heading that it is or lies in."""
    names_title: bool
    """Whether it, or what it lies in, has a word for a title as its class or id."""
    size: int = 0
    """How many characters it and what lies in it show."""
    core: int = 0
    """How many of them are in the core of the article."""
    is_inside: bool = False
    """Whether it lies in the block of the article."""

    @classmethod
    def within(cls, parent: "Box", name: str, traits: "Traits") -> "Box":
        """Return a block within another."""
        return cls(
            parent,
            name,
            parent.is_centred or traits.is_centred,
            traits.level or parent.level,
            parent.names_title or traits.names_title,
        )


@attrs.define(eq=False)
class Frame:
    """An open element, with what holds within it."""

    name: str
    """The name of the element."""
    box: Box
    """The block that it is or lies in."""
    is_block: bool
    """Whether it is a block itself."""
    keeps_spaces: bool = False
    """Whether white space is kept."""
    is_link: bool = False
    """Whether it is or lies in a link."""
    is_strong: bool = False
    """Whether its words are bold or large."""
    hidden_by: "Frame | None" = None
    """The innermost element that hides it."""
    artefact: Bilingual | None = None
    """Why its words are no part of an article, by what the elements say of themselves."""
    apart: Bilingual | None = None
    """Why its words are none of the line."""
    counter: "Counter | None" = None
    """The list that it is or lies in."""
    table: "PageTable | None" = None
    """The table that it is or lies in."""
    cell: "PageCell | None" = None
    """The cell that it is or lies in."""
    item: "Frame | None" = None
    """The item of a list that the next item of the same list ends."""

    @property
    def is_apart(self) -> bool:
        """Whether its words are not to be seen in the line that it stands in."""
        return self.hidden_by is not None or self.apart is not None
