"""The head of a report: labelled lines, the title over its lines, a date below it."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.text.fields.drafts import Said
from rectify_model.text.fields.signature import date_line, issuer_line
from rectify_model.text.lines.artefacts import Artefact, left_out
from rectify_model.text.lines.paragraphs import Paragraph, ends_sentence
from rectify_model.text.lines.source import Passage

__all__ = ["Front", "front_of"]

_TITLE_END: Final = re.compile(r"(?:通报|报告|公告|公示|通知|情况|方案|说明)[）)]?$")
_TITLE_LINES: Final = 6
_LONGEST_TITLE_LINE: Final = 80
# Catalogues print what a document is called and who issued it behind labels.
_LABELLED: Final = re.compile(
    "(?P<label>(?P<title>标题|题名|文件名称|名称)|(?P<issuer>发布单位|发文单位|发文机关|公开单位|责任者)"
    "|文号|发文字号|索引号|信息名称|公开日期|成文日期)[：:]\\s*(?P<words>.+)"
)
_NUMBER: Final = re.compile(r".{1,16}[〔\[（(][0-9]{4}[〕\]）)][0-9]{1,4}号")
_ABOVE: Final = "words above the title"
_LABEL: Final = "label above the text"


@attrs.define(kw_only=True)
class Front:
    """The head of a report."""

    title: Passage | None = None
    """The title, joined over its lines."""
    issuer: Passage | None = None
    """Who issued it, where a label says so."""
    issued_on: Said | None = None
    """A date that stands right below the title."""
    length: int = 0
    """How many paragraphs the head takes up."""
    artefacts: list[Artefact] = attrs.field(factory=list)
    """What is no part of the report, such as the name of a web site above the title."""

    def leave_out(self, passage: Passage, reason: str) -> None:
        """Take in words that are no part of the report."""
        self.artefacts += left_out(passage, reason)


def front_of(paragraphs: Sequence[Paragraph]) -> Front:
    """Return the title and the date below it.

    A title is short lines without a full stop; it ends with what such reports call themselves, as a
    rule 通报. Where no line ends so, the first line alone is the title. A label before it says that
    it is one.
    """
    front = Front()
    for paragraph in paragraphs[:_TITLE_LINES]:
        if not _take_labelled(front, paragraph):
            break
        front.length += 1
    lines = _title_lines(paragraphs[front.length : front.length + _TITLE_LINES], front.title)
    front.length += len(lines)
    if front.title is not None:
        lines = [front.title, *lines]
        above = 0
    else:
        above = _first_title_line(lines)
    for line in lines[:above]:
        front.leave_out(line, _ABOVE)
    front.title = Passage.joined(lines[above:]) if lines else None
    below = paragraphs[front.length] if lines and front.length < len(paragraphs) else None
    front.issued_on = date_line(below) if below is not None else None
    front.length += front.issued_on is not None
    # Such labels stand below the title, too.
    while front.length < len(paragraphs) and _take_labelled(front, paragraphs[front.length]):
        front.length += 1
    return front


def _take_labelled(front: Front, paragraph: Paragraph) -> bool:
    """Take in a line that a label begins, or the number of the document; tell whether it is one."""
    passage = paragraph.passage
    found = _LABELLED.fullmatch(passage.text)
    if found is None:
        if _NUMBER.fullmatch(passage.text):
            front.leave_out(passage, "number of the document")
            return True
        return False
    words = passage.cut(found.start("words"))
    if found["title"] and front.title is None:
        front.title = words
    elif found["issuer"] and front.issuer is None:
        front.issuer = words
    else:
        front.leave_out(passage, _LABEL)
        return True
    front.leave_out(passage.cut(0, found.start("words")), _LABEL)
    return True


def _title_lines(paragraphs: Sequence[Paragraph], labelled: Passage | None) -> list[Passage]:
    """Return the lines of the title, those after a label too."""
    lines: list[Passage] = []
    ended = labelled is not None and _ends_title(labelled)
    for paragraph in paragraphs:
        if not _may_be_title(paragraph) or (ended and not paragraph.text.startswith("的")):
            break
        lines.append(paragraph.passage)
        ended = _ends_title(paragraph.passage)
    if lines and not _ends_title(lines[-1]):
        return lines[:1] if labelled is None else []
    return lines


def _first_title_line(lines: Sequence[Passage]) -> int:
    """Return which line the title begins with: 某局党组关于 … alone, or those before 关于 …

    Before 关于 stands who reports, several bodies perhaps, and before a dash the motto of a story.
    """
    place = next((at for at in range(len(lines) - 1, -1, -1) if "关于" in lines[at].text), None)
    if place is None:
        return 0
    if lines[place].text.startswith("关于") and place:
        place -= 1
        while place and issuer_line(Paragraph(lines[place - 1], None), ""):
            place -= 1
    if place and lines[place].text.startswith(("—", "─", "-")):
        place -= 1
    return place


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
