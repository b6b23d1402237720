"""Documents named in 《…》 and terms in “…”, nested ones too."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from rectify_model.model.values import Citation, Span, Term
from rectify_model.text.values.scanning import sayable

__all__ = ["find_citations", "find_terms"]

_CLOSING: Final = {"《": "》", "〈": "〉", "“": "”", "‘": "’"}
_OPENING: Final = {closing: opening for opening, closing in _CLOSING.items()}
# The inner marks name something only inside the outer ones: ’ alone is an apostrophe.
_INNER: Final = {"〈": "《", "‘": "“"}
_TITLES: Final = {"《", "〈"}
_QUOTES: Final = {"“", "‘"}

# Nobody nests deeper; the words of deeper marks together would grow with the square of the text.
_MAX_DEPTH: Final = 8

_MARK: Final = re.compile("[《》〈〉“”‘’\n\r]")
_SENTENCE_END: Final = ("。", "！", "？", "；")
_AFTER_SENTENCE: Final = " \t\u00a0\u3000”’》〉）)"


def find_citations(text: str) -> tuple[Citation, ...]:
    """Find the documents that a text names in book-title marks; the words are without the marks."""
    if "《" not in text:
        return ()
    return tuple(Citation(span=span, text=words) for span, words in _between(text, _TITLES))


def find_terms(text: str) -> tuple[Term, ...]:
    """Find the terms in quotation marks, ‘…’ inside “…” too; the words are without the marks."""
    if "“" not in text:
        return ()
    return tuple(Term(span=span, text=words) for span, words in _between(text, _QUOTES))


def _between(text: str, wanted: set[str]) -> list[tuple[Span, str]]:
    found = [
        (Span(start=start, end=end), text[start:end])
        for mark, start, end in _pairs(text)
        if mark in wanted and start < end and sayable(text[start:end])
    ]
    return sorted(found, key=lambda pair: pair[0].start)


def _pairs(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the opening mark and the bounds of what stands between it and its closing mark."""
    waiting: list[tuple[str, int]] = []
    waiting_of: Counter[str] = Counter()
    line_start = 0
    for match in _MARK.finditer(text):
        mark, place = match.group(), match.start()
        if mark in _CLOSING:
            waiting.append((mark, match.end()))
            waiting_of[mark] += 1
        elif (opening := _OPENING.get(mark)) is None:
            # A line may break inside a quotation, a paragraph may not.
            line = text[line_start:place].rstrip(_AFTER_SENTENCE)
            if not line or line.endswith(_SENTENCE_END):
                waiting, waiting_of = [], Counter()
            line_start = match.end()
        elif waiting_of[opening]:
            start = _take(waiting, waiting_of, opening)
            outer = _INNER.get(opening)
            if len(waiting) < _MAX_DEPTH and (outer is None or waiting_of[outer]):
                yield opening, start, place


def _take(waiting: list[tuple[str, int]], waiting_of: Counter[str], opening: str) -> int:
    """Close the last open mark of a kind; marks opened after it were never closed."""
    while True:
        mark, start = waiting.pop()
        waiting_of[mark] -= 1
        if mark == opening:
            return start
