"""The head of a report: the title over its lines, a date below it, and the preamble."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.text.fields.drafts import Said
from rectify_model.text.fields.signature import date_line
from rectify_model.text.lines.paragraphs import Paragraph, ends_sentence
from rectify_model.text.lines.source import Passage

__all__ = ["Front", "front_of"]

_TITLE_END: Final = re.compile(r"(?:通报|报告|公告|公示|通知|情况|方案|说明)[）)]?$")
_TITLE_LINES: Final = 6
_LONGEST_TITLE_LINE: Final = 80


@attrs.frozen(kw_only=True)
class Front:
    """The head of a report."""

    above: tuple[Passage, ...]
    """Words above the title, such as the name of a web site."""
    title: Passage | None
    """The title, joined over its lines."""
    issued_on: Said | None
    """A date that stands right below the title."""
    length: int
    """How many paragraphs the head takes up."""


def front_of(paragraphs: Sequence[Paragraph]) -> Front:
    """Return the title and the date below it.

    A title is short lines without a full stop; it ends with what such reports call themselves, as a
    rule 通报. Where no line ends so, the first line alone is the title.
    """
    lines: list[Passage] = []
    for paragraph in paragraphs[:_TITLE_LINES]:
        ended = bool(lines) and _ends_title(lines[-1])
        if not _may_be_title(paragraph) or (ended and not paragraph.text.startswith("的")):
            break
        lines.append(paragraph.passage)
    if lines and not _ends_title(lines[-1]):
        lines = lines[:1]
    above = _first_title_line(lines)
    below = paragraphs[len(lines)] if lines and len(lines) < len(paragraphs) else None
    day = date_line(below) if below is not None else None
    return Front(
        above=tuple(lines[:above]),
        title=Passage.joined(lines[above:]) if lines else None,
        issued_on=day,
        length=len(lines) + (day is not None),
    )


def _first_title_line(lines: Sequence[Passage]) -> int:
    """Return which line the title begins with: 某局党组关于 … alone, or the one before 关于 …"""
    for place in range(len(lines) - 1, -1, -1):
        at = lines[place].text.find("关于")
        if at >= 0:
            return place if at else max(place - 1, 0)
    return 0


def _ends_title(line: Passage) -> bool:
    """Tell whether a line ends a title; its letters may be spaced out, as 通　报 is."""
    return _TITLE_END.search("".join(line.text.split())) is not None


def _may_be_title(paragraph: Paragraph) -> bool:
    return (
        paragraph.marker is None
        and len(paragraph.text) <= _LONGEST_TITLE_LINE
        and not ends_sentence(paragraph.text)
        and date_line(paragraph) is None
    )
