"""Paragraphs that say what they are: 整改措施：… 责任领导：… 整改时限：… 完成情况：…"""

import re
from collections.abc import Callable
from typing import Final

from rectify_model.model import (
    Acceptance,
    Completion,
    Deadline,
    Responsibility,
    ResponsibilityRole,
    StatusEntry,
    Tracking,
    Values,
)

__all__ = ["is_labelled", "labelled_words", "tracking_of"]

_BEGINS: Final = re.compile("【?[^，。；：:、“”】]{2,10}(?:】|[：:])")
_LABELS: Final = {
    "problem": "具体问题|问题表现|具体表现|存在问题|反馈问题|问题描述|主要问题|问题",
    "goal": "整改目标|目标",
    ResponsibilityRole.LEADER: "责任领导|整改责任领导|牵头领导|分管领导|包抓领导",
    ResponsibilityRole.LEAD_UNIT: "牵头单位|牵头部门|牵头科室|责任单位|责任部门|责任科室|主责部门",
    ResponsibilityRole.SUPPORTING_UNIT: "配合单位|配合部门|配合科室|协办单位|协助单位",
    ResponsibilityRole.PERSON: "责任人|整改责任人|具体责任人",
    ResponsibilityRole.SUPERVISING_UNIT: "监督单位|监督部门|督办单位",
    "deadline": "整改时限|完成时限|完成时间|整改期限|整改完成时限|整改完成时间|时限",
    "completion": "完成情况|整改状态|整改进度|完成状态|目前状态",
}
_LABEL: Final = "(?:" + "|".join(_LABELS.values()) + ")"
# The words end at a full stop, at a bracket that they do not open, and at the next label.
_WORDS: Final = re.compile(
    rf"(?:^|(?<=[；;。，,\s【（(]))(?P<label>{_LABEL})】?[：:]\s*(?P<words>"
    rf"(?:(?![，,、\s]{_LABEL}[：:])(?:[^；;。：:\n\t（()）]|[（(][^；;。：:\n\t（()）]*[）)]))*)"
)
_KEYS: Final = {label: key for key, labels in _LABELS.items() for label in labels.split("|")}
_LONGEST_STATUS: Final = 12
_COMPLETIONS: Final = (
    (Completion.MOSTLY_DONE, "基本完成|基本整改"),
    (Completion.NOT_STARTED, "未启动|未开始|未整改|未完成"),
    (Completion.UNDER_WAY, "整改中|正在|推进中|持续|长期|阶段性"),
    (Completion.DONE, "已?完成|已?整改|已?办结|已?销号"),
)


def is_labelled(text: str) -> bool:
    """Tell whether a paragraph begins with words that say what it is."""
    return _BEGINS.match(text) is not None


def labelled_words(text: str) -> dict[str, str]:
    """Return the words after each label that the text bears, by what the label stands for."""
    return {
        _KEYS[found["label"]]: found["words"].strip()
        for found in _WORDS.finditer(text)
        if found["words"].strip()
    }


def tracking_of(words: dict[str, str], find_values: Callable[[str], Values]) -> Tracking | None:
    """Return what a ledger would hold of the labelled words, or None where there is nothing."""
    responsibilities = tuple(
        Responsibility(role=role, name=name)
        for role in ResponsibilityRole
        for name in re.split("[、，,]", words.get(role, ""))
        if name.strip()
    )
    deadline = _deadline(words["deadline"], find_values) if "deadline" in words else None
    completion = _completion(words.get("completion", ""))
    struck_off = Acceptance.STRUCK_OFF if "已销号" in words.get("completion", "") else None
    history = (StatusEntry(completion=completion, acceptance=struck_off),) if completion else ()
    if not (responsibilities or deadline or history):
        return None
    return Tracking(
        responsibilities=responsibilities,
        deadline=deadline,
        history=history,
        sustained=deadline is not None and deadline.ongoing,
    )


def _deadline(words: str, find_values: Callable[[str], Values]) -> Deadline:
    values = find_values(words)
    if values.deadlines:
        return values.deadlines[0]
    day = values.dates[0].ends_on if values.dates else None
    return Deadline(text=words, on=day, ongoing="长期坚持" in words)


def _completion(words: str) -> Completion | None:
    """Return the status that words of a few characters name."""
    short = words.strip("。；; \u3000")
    for completion, pattern in _COMPLETIONS:
        if len(short) <= _LONGEST_STATUS and re.match(pattern, short):
            return completion
    return None
