"""How much each line looks like one of an article: prose and marks for it, links against it."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.sources.html import reasons
from rectify_model.sources.html.furniture import (
    begins_catalogue,
    furniture_of,
    is_attachment,
    is_publication,
)
from rectify_model.sources.html.lines import PageLine

__all__ = ["Scored", "densest", "scored"]

_MARK: Final = re.compile(
    r"[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|第[一二三四五六七八九十百]{1,4}[章节条部、，]|"
    r"[（(]?\d{1,3}(?:[）)、．]|\.(?!\d))|[①-⑳]|[一二三四五六七八九十]{1,2}是"
)
_STOPS: Final = re.compile("[，。；：！？]|[,.;:!?](?= |$)")
_MARKED: Final = 12.0
_SHORT: Final = -2.0
_FEWEST: Final = 12
"""The fewest characters of a line that may be prose."""
_MOST: Final = 400
"""A line that is longer proves no more."""
_FAR: Final = 4
"""So many blocks lie between a paragraph and the next one, or a cell and the next row's."""
_PENALTIES: Final = {reasons.FOOTER: -100.0, reasons.RELATED: -40.0, reasons.NEIGHBOURS: -30.0}
_FURNITURE: Final = -12.0


@attrs.define(eq=False)
class Scored:
    """A line and what it counts."""

    line: PageLine
    """The line."""
    furniture: Bilingual | None
    """What kind of furniture it is."""
    is_linked: bool
    """Whether it is a link to another page."""
    score: float
    """How much it looks like a line of an article; below 0 for what looks like none."""


def scored(line: PageLine) -> Scored:
    """Return a line with what it counts."""
    text = line.text
    furniture = _furniture(line)
    is_linked = line.is_linked and not is_attachment(text)
    if furniture is not None:
        score = _PENALTIES.get(furniture, _FURNITURE)
    elif is_linked:
        score = -6.0 - min(len(text), 40) / 2
    else:
        score = _of_words(line)
    return Scored(line, furniture, is_linked, score)


def _furniture(line: PageLine) -> Bilingual | None:
    if line.cell is None or not line.cell.table.number:
        return furniture_of(line.text)
    # The word in a cell of a table is its value, even where sites use it for a tool: 大, 中, 小.
    table = line.cell.table
    table.is_catalogue = table.is_catalogue or begins_catalogue(line.text)
    return reasons.CATALOGUE if table.is_catalogue else None


def _of_words(line: PageLine) -> float:
    text = line.text
    score = 0.0
    if line.labels or _MARK.match(text):
        score += _MARKED
    stops = len(_STOPS.findall(text[:_MOST]))
    if stops and len(text) >= _FEWEST:
        score += min(len(text), _MOST) / 4 + 3 * stops
        if is_publication(text) or is_attachment(text):
            score = _SHORT
    elif score == 0.0:
        score = 0.0 if line.cell is not None and line.cell.table.number else _SHORT
    return score


def densest(lines: Sequence[Scored]) -> tuple[int, int, float]:
    """Return where the lines begin and end that together score most, and how much.

    What lies far apart in the page counts less together: an article is laid out in one place.
    """
    best = (0, 0, 0.0)
    total, start = 0.0, 0
    for place, each in enumerate(lines):
        far = each.line.jump - _FAR
        if far > 0:
            total -= min(3 * far, 24)
        if total <= 0:
            total, start = 0.0, place
        total += each.score
        if total > best[2]:
            best = (start, place + 1, total)
    return best
