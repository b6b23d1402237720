"""The title of a page, and the line that says when and from whom it was published."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from rectify_model.sources.html.article import Article
from rectify_model.sources.html.furniture import is_publication
from rectify_model.sources.html.scores import Scored

__all__ = ["Heads", "heads_of", "titles_of"]

_TITLE_KEYS: Final = ("articletitle", "og:title", "twitter:title", "title")
_SEPARATORS: Final = re.compile(r"\s*[-_|—–－｜]+\s*")
_BLANKS: Final = re.compile(r"\s+")
_FEWEST: Final = 4
_MOST: Final = 120
"""How many characters a title has."""
_REACH: Final = 6
"""So many lines of the article may hold its title, and so far above it one stands."""
_ENOUGH: Final = 2
_LEVELS: Final = {1: 3, 2: 2, 3: 1}


@attrs.frozen(kw_only=True)
class Heads:
    """Which lines of a page stand for its title and its publication."""

    titles: frozenset[int]
    """The lines that are the title, as places among the article's lines."""
    publications: frozenset[int]
    """The lines that say when and from whom it was published."""
    own: int | None
    """Where the article has the title itself, so that those above it are none of its text."""


def titles_of(meta: dict[str, str]) -> tuple[str, ...]:
    """Return what the head of a page may call its article, the likeliest first."""
    found = [meta[key] for key in _TITLE_KEYS if key in meta]
    # Beside the name of the page stands that of the site, which is shorter as a rule.
    longest = max(_SEPARATORS.split(meta.get("title", "")), key=len)
    return tuple(dict.fromkeys((*found, longest)))


def heads_of(article: Article, names: Sequence[str]) -> Heads:
    """Return which lines are the title of a page and its publication line.

    Args:
        article: Where the article lies.
        names: What the head of the page may call it.
    """
    known = {_bare(name) for name in names if len(name) >= _FEWEST}
    best, most = None, _ENOUGH - 1
    visible = 0
    for place in range(article.start - 1, -1, -1):
        each = article.lines[place]
        if each.furniture is not None:
            continue
        visible += 1
        evidence = _evidence(each, known, visible)
        if evidence > most:
            best, most = place, evidence
    titles = frozenset(() if best is None else _group(article, best))
    words = "".join(_bare(article.lines[place].line.text) for place in sorted(titles))
    below = article.first if best is None else max(titles) + 1
    own = _own_title(article, {words} if words else known, max(below, article.first))
    top = max(0, article.start - _REACH) if best is None else below
    publications = frozenset(
        place for place in range(top, article.start) if _publishes(article.lines[place])
    )
    return Heads(titles=titles, publications=publications, own=own)


def _bare(words: str) -> str:
    return _BLANKS.sub("", words)


def _evidence(each: Scored, known: set[str], above: int) -> int:
    line = each.line
    text = line.text
    in_data = line.cell is not None and line.cell.table.number
    if not _FEWEST <= len(text) <= _MOST or in_data or is_publication(text):
        return 0
    is_known = _bare(text) in known
    if each.is_linked and not is_known:
        return 0
    return (
        4 * is_known
        + _LEVELS.get(line.box.level or 0, 0)
        + 2 * line.box.names_title
        + line.box.is_centred
        + line.is_strong
        + (above <= _REACH)
    )


def _group(article: Article, place: int) -> Iterator[int]:
    """Yield the lines that the title is broken into: those in its block that look alike."""
    best = article.lines[place].line

    def is_like(other: int) -> bool:
        each = article.lines[other]
        return (
            each.line.box is best.box
            and each.line.is_strong == best.is_strong
            and each.furniture is None
            and not is_publication(each.line.text)
        )

    first, last = place, place
    while first > 0 and place - first < _REACH and is_like(first - 1):
        first -= 1
    while last + 1 < article.start and last - place < _REACH and is_like(last + 1):
        last += 1
    yield from range(first, last + 1)


def _own_title(article: Article, wanted: set[str], first: int) -> int | None:
    """Return which of the first lines of the article begins the title that some of them are."""
    for start in range(first, min(first + _REACH, article.stop)):
        words = ""
        for end in range(start, min(start + _REACH, article.stop)):
            words += _bare(article.lines[end].line.text)
            if words in wanted:
                return start
    return None


def _publishes(each: Scored) -> bool:
    line = each.line
    in_data = line.cell is not None and line.cell.table.number
    return not in_data and is_publication(line.text)
