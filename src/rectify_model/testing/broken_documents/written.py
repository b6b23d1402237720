"""A document as it is written, and where each of its parts begins.

Places are known from the writing itself. No reader is asked: they are what readers are held to.
"""

from collections.abc import Hashable
from typing import Final

import attrs

__all__ = ["Change", "Told", "Written", "line_and_column", "pointer"]

_STEP: Final = "/"


@attrs.frozen(kw_only=True)
class Told:
    """What is to be told of a defect."""

    path: str
    """The JSON Pointer that the problem bears."""
    at: Hashable
    """The part at whose beginning it stands: a JSON Pointer, or an element of XML."""
    what: str
    """What was done, in English."""
    what_zh: str
    """The same in Chinese."""
    has_column: bool = True
    """Whether all parsers agree on the column."""


@attrs.frozen(kw_only=True)
class Change:
    """A text before and after a defect was planted."""

    before: str
    """The sound text."""
    after: str
    """The text with the defect."""
    offset: int
    """Where the defect begins in it."""


@attrs.define
class Written:
    """A text in the making, and the offset of each part."""

    parts: list[str] = attrs.field(factory=list)
    length: int = 0
    offsets: dict[Hashable, int] = attrs.field(factory=dict)

    def put(self, part: str) -> None:
        """Write on."""
        self.parts.append(part)
        self.length += len(part)

    def mark(self, *names: Hashable) -> None:
        """Note that the parts of these names begin here."""
        self.offsets |= dict.fromkeys(names, self.length)

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self.parts)

    def offset(self, at: Hashable) -> int:
        """Return where a part begins; what is not written out stands where its owner does."""
        while at not in self.offsets and isinstance(at, str):
            at = at.rpartition(_STEP)[0]
        return self.offsets[at]

    def changed(self, before: "Written", at: Hashable) -> Change:
        """Return what was changed, this being the text after it."""
        return Change(before=before.text, after=self.text, offset=self.offset(at))

    def with_words(self, words: str, *, before: Hashable) -> Change:
        """Return the change that puts words right before a part."""
        text, offset = self.text, self.offset(before)
        return Change(before=text, after=text[:offset] + words + text[offset:], offset=offset)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1; a line feed alone ends a line."""
    before = text[:offset]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def pointer(path: str, name: str) -> str:
    """Return the JSON Pointer of a field (RFC 6901, section 3)."""
    return path + _STEP + name.replace("~", "~0").replace(_STEP, "~1")
