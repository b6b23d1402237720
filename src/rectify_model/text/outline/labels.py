"""Labels: words such as 整改措施： that say what the words after them are.

Publishers print them before their words, in brackets, or as headings of their own, numbered or not;
and name the columns of tables by them.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from rectify_model.model import ResponsibilityRole
from rectify_model.numbering.marks import leading_marker
from rectify_model.text.lines.source import EMPTY, Passage

__all__ = [
    "COMPLETION",
    "DEADLINE",
    "MEASURES",
    "NUMBER",
    "PROBLEM",
    "Labelled",
    "begins_field",
    "column_key",
    "has_label",
    "heads_field",
    "labelled_parts",
]

PROBLEM: Final = "problem"
GOAL: Final = "goal"
CAUSE: Final = "cause"
MEASURES: Final = "measures"
COMPLETION: Final = "completion"
DEADLINE: Final = "deadline"
NUMBER: Final = "number"

_LABELS: Final = {
    PROBLEM: (
        "具体问题|问题表现|具体表现|主要表现|存在问题|存在的问题|反馈问题"
        "|审计发现问题|审计查出问题|检查发现问题|发现问题|发现的问题|指出的问题"
        "|反馈的问题|问题描述|问题简述|主要问题|问题内容|问题"
    ),
    GOAL: "整改目标|目标|整改要求|目标要求",
    CAUSE: "主要原因|原因分析|原因剖析|问题原因|产生原因|根本原因|剖析原因",
    MEASURES: (
        "整改措施|整改举措|整改情况|整改落实情况|整改落实|落实情况|整改措施及成效"
        "|整改措施及完成情况|主要措施|主要做法|具体措施|采取措施|采取的措施"
        "|整改成效|取得成效|整改结果|整改效果|整改描述|整改计划|归零措施"
        "|整改计划及措施|措施|整改进展|整改进展情况|进展情况|下一步打算|下一步工作"
        "|下一步措施|下步打算|下一步计划"
    ),
    ResponsibilityRole.LEADER: (
        "责任领导|整改责任领导|牵头领导|分管领导|包抓领导|责任校领导|牵头校领导|牵头负责人"
    ),
    ResponsibilityRole.LEAD_UNIT: (
        "牵头单位|牵头部门|牵头科室|牵头处室|责任单位|责任部门|责任科室|责任处室"
        "|主责部门|主责单位|整改部门|整改单位|整改责任单位|整改责任部门|整改主体"
        "|责任主体|整体牵头部门"
    ),
    ResponsibilityRole.SUPPORTING_UNIT: (
        "配合单位|配合部门|配合科室|协办单位|协助单位|协同部门|参与部门"
    ),
    ResponsibilityRole.PERSON: "责任人|整改责任人|具体责任人|直接责任人|负责人",
    ResponsibilityRole.SUPERVISING_UNIT: "监督单位|监督部门|督办单位|督办部门|验收单位",
    DEADLINE: (
        "整改时限|完成时限|完成时间|整改期限|整改完成时限|整改完成时间|时限"
        "|完成期限|计划完成时间|预计完成时间"
    ),
    COMPLETION: (
        "完成情况|整改状态|整改进度|完成状态|目前状态|整改完成情况|当前状态|状态"
        "|进展状态|整改完成状态|是否完成|是否整改完成|是否完成整改|销号情况"
    ),
}
_KEYS: Final = {label: key for key, labels in _LABELS.items() for label in labels.split("|")}
_COLUMNS: Final = _KEYS | dict.fromkeys(("序号", "编号", "问题序号", "问题编号", "号"), NUMBER)
_LABEL: Final = "|".join(sorted(_KEYS, key=len, reverse=True))
_GAP: Final = "[ \u00a0\u3000]{0,3}"
_OPEN, _CLOSE = "[【〖\\[〔]", "[】〗\\]〕]"
_LABELLED: Final = re.compile(
    rf"(?:{_OPEN}{_GAP}(?P<bracketed>{_LABEL}){_GAP}{_CLOSE}{_GAP}[：:]?|(?P<plain>{_LABEL}){_GAP}[：:])"
)
_PARTING: Final = "。；;！？，,（( \u00a0\u3000\t"


@attrs.frozen(eq=False)
class Labelled:
    """Words and the label that they stand behind, perhaps none."""

    key: str | None
    """What the label stands for; None for words without one."""
    label: Passage
    """The label with its mark, brackets and colon; empty where there is none."""
    words: Passage
    """The words after it, without white space at the edges."""


def labelled_parts(passage: Passage) -> list[Labelled]:
    """Cut a paragraph before each label in it that begins a clause.

    A label that is all of a paragraph needs neither brackets nor colon.
    """
    text = passage.text
    if (key := heads_field(text)) is not None:
        return [Labelled(key, passage, EMPTY)]
    places = list(_places(text))
    if not places:
        return [Labelled(None, EMPTY, passage)]
    ends = [start for start, _, _ in places[1:]] + [len(text)]
    parts = [
        Labelled(key, passage.cut(start, after).strip(), passage.cut(after, end).strip())
        for (start, after, key), end in zip(places, ends, strict=True)
    ]
    before = passage.cut(0, places[0][0]).strip()
    return [Labelled(None, EMPTY, before), *parts] if before else parts


def has_label(text: str) -> bool:
    """Tell whether a label begins a clause of a paragraph, or is all of it."""
    return heads_field(text) is not None or next(_places(text), None) is not None


def _places(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each label begins, where the words after it begin, and what it stands for."""
    if "：" not in text and ":" not in text and "】" not in text and "]" not in text:
        return
    mark = leading_marker(text)
    first = mark.end if mark else 0
    for found in _LABELLED.finditer(text):
        start = found.start()
        if start <= first + 1 and not text[first:start].strip():
            yield 0, found.end(), _key(found)
        elif text[start - 1] in _PARTING:
            yield start, found.end(), _key(found)


def _key(found: re.Match[str]) -> str:
    return _KEYS[found["bracketed"] or found["plain"]]


def heads_field(text: str) -> str | None:
    """Return what a paragraph is the label of, if a label is all that it says, or None."""
    if len(text) > 24:  # noqa: PLR2004 - no label with its mark is longer
        return None
    mark = leading_marker(text)
    words = text[mark.end if mark else 0 :].strip()
    return _KEYS.get(words.strip("【】〖〗[]〔〕：: \u00a0\u3000"))


def begins_field(text: str) -> str | None:
    """Return what the label of a paragraph stands for that begins with one, or None."""
    if (key := heads_field(text)) is not None:
        return key
    mark = leading_marker(text)
    found = _LABELLED.match(text, mark.end if mark else 0)
    return _key(found) if found else None


@cache
def column_key(heading: str) -> str | None:
    """Return what a column of a table holds, by its heading, or None."""
    words = re.sub(r"[（(][^）)]*[）)]|\s", "", heading)
    return _COLUMNS.get(words)
