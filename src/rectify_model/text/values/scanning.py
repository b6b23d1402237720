"""What all scans share: claimed words are masked, and a mention must be fit for an archive."""

from collections.abc import Iterable, Iterator
from typing import Final, Protocol, TypeVar

from rectify_model.model.limits import first_illegal
from rectify_model.model.values import Span

__all__ = [
    "BREAK",
    "CLAUSE_BREAK",
    "MASK",
    "SENTENCE_END",
    "SPACE",
    "apart",
    "mask",
    "sayable",
]

SENTENCE_END: Final = "。！？；!?;\n\r"
"""The characters that end a sentence or a part of it that stands alone."""
CLAUSE_BREAK: Final = SENTENCE_END + "，,、：:（）() \t\u00a0\u3000"
"""The characters that end a clause, for a character class."""
BREAK: Final = CLAUSE_BREAK + "“”‘’《》"
"""The characters that end a phrase, the marks of names among them, for a character class."""
SPACE: Final = "[ \u00a0\u3000]?"
"""The space that typists set between digits and words, as a regular expression."""

MASK: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""The character that stands for one that is claimed."""


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_P = TypeVar("_P", bound=_Placed)


def apart(found: Iterable[_P]) -> Iterator[_P]:
    """Yield what was found in the order of the text, without what overlaps something before it."""
    done = 0
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.start >= done:
            yield one
            done = one.span.end


def mask(text: str, spans: Iterable[Span]) -> str:
    """Return the text with the spans' characters replaced, so that later scans pass over them.

    Args:
        text: Any text.
        spans: Places in it, in any order; they may be nested or overlap.

    Returns:
        A text of the same length, so that offsets stay what they are.
    """
    spans = list(spans)
    if not spans:
        return text
    in_order = sorted(spans, key=lambda span: span.start)
    parts, done = [], 0
    for span in in_order:
        if span.end > done:
            start = max(span.start, done)
            parts += [text[done:start], MASK * (span.end - start)]
            done = span.end
    return "".join([*parts, text[done:]])


def sayable(words: str) -> bool:
    """Return whether words can stand in a document; what XML cannot hold is not reported."""
    return first_illegal(words) is None
