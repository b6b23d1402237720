"""HTML in tags and text, as the standard's tokeniser parts it, in one pass whatever comes in.

libxml2 is not asked: it drops what is nested 256 levels deep and all that follows, and what stands
after `</html>`, without a word, and its time grows with the square of an element's attributes.
"""

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from rectify_model.sources.html.elements import RAW
from rectify_model.sources.html.references import resolved

__all__ = ["Token", "tokens"]

# Quantifiers are possessive, so that a search never goes over the same text twice.
_TAG: Final = re.compile(
    r"""<(/?)([a-zA-Z][^\t\n\f\r />]*+)"""
    r"""((?:[^>"'=]++|=[\t\n\f\r ]*+(?:"[^"]*+"|'[^']*+')|["'=])*+)>"""
)
_SIMPLE_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\t\n\f\r />]*+)([^>]*+)>")
_COMMENT_END: Final = re.compile("--!?>")
_WITH_REFERENCES: Final = frozenset(("textarea", "title"))
_NO_TEXT: Final = frozenset(("script", "style"))
_FOREIGN: Final = frozenset(("svg", "math"))


Token: TypeAlias = tuple[str, str, str, int]
"""A piece of a page.

Its kind (`text`, `start`, `end`, or what is no text: `comment`, `script` …); the text, or the name
of the element in small letters; the attributes of a start tag as they are written; its offset.
"""


def tokens(page: str) -> Iterator[Token]:
    """Yield the pieces of a page, in order; text has its character references resolved."""
    pattern = _TAG
    begin = at = foreign = 0
    while (at := page.find("<", at)) >= 0:
        tag = pattern.match(page, at)
        kind, end = ("", tag.end()) if tag else _without_name(page, at)
        if kind == "text":
            at += 1
            continue
        if kind == "tag" and pattern is _TAG:
            # A quotation mark is missing somewhere: from here on, the next > ends a tag.
            pattern = _SIMPLE_TAG
            continue
        if begin < at:
            yield _text(page, begin, at)
        if tag is None:
            yield kind, "", "", at
        else:
            name = tag[2].lower()
            is_start = not tag[1]
            is_whole = is_start and foreign > 0 and tag[3].endswith("/")
            if name in _FOREIGN and not tag[3].endswith("/"):
                foreign = max(0, foreign + (1 if is_start else -1))
            yield ("start" if is_start else "end"), name, tag[3], at
            if is_whole:
                yield "end", name, "", at
            elif is_start and name in RAW:
                start, end = end, _end_of_raw(page, name, end)
                yield from _raw(page, name, start, end)
        begin = at = end
    if begin < len(page):
        yield _text(page, begin, len(page))


def _without_name(page: str, at: int) -> tuple[str, int]:
    """Return what begins at a < that begins no whole tag, and where it ends."""
    if page.startswith("<!--", at):
        if page.startswith((">", "->"), at + 4):
            return "comment", page.index(">", at) + 1
        found = _COMMENT_END.search(page, at + 4)
        return "comment", found.end() if found else len(page)
    following = page[at + 1 : at + 3]
    if following[:1] in {"!", "?"} or (following[:1] == "/" and not following[1:].isalpha()):
        if following == "/":
            return "text", at
        end = page.find(">", at)
        return "declaration", end + 1 if end >= 0 else len(page)
    name = following.removeprefix("/")[:1]
    if name.isascii() and name.isalpha():
        return "tag", len(page)
    return "text", at


def _end_of_raw(page: str, name: str, at: int) -> int:
    if name == "plaintext":
        return len(page)
    found = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE).search(page, at)
    return found.start() if found else len(page)


def _raw(page: str, name: str, start: int, end: int) -> Iterator[Token]:
    if name in _NO_TEXT:
        yield name, page[start:end], "", start
    elif name in _WITH_REFERENCES:
        yield _text(page, start, end)
    else:
        yield "text", page[start:end], "", start


def _text(page: str, start: int, end: int) -> Token:
    return "text", resolved(page[start:end]), "", start
