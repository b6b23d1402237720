"""What labelled words say: 责任领导：… 整改时限：… 完成情况：…"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from rectify_model.text.lines.source import Passage
from rectify_model.text.outline.labels import COMPLETION, DEADLINE

__all__ = ["is_status", "tracking_of"]

_COMPLETIONS: Final = (
    (Completion.MOSTLY_DONE, "基本(?:完成|整改|到位)"),
    (Completion.NOT_STARTED, "未启动|未开始|未整改|未完成|尚未(?:启动|开始|整改)"),
    (Completion.UNDER_WAY, "整改中|正在|推进中|持续|长期|阶段性|进行中|部分(?:完成|整改)"),
    (Completion.DONE, "已?(?:全部|经)?(?:完成|整改|办结|销号)|完成整改"),
)
# What may follow a status: a remark in brackets, or words that only say it again.
_STATUS: Final = re.compile(
    f"(?:{'|'.join(pattern for _, pattern in _COMPLETIONS)})"
    "(?:整改|完成|到位|推进|坚持|任务|工作|销号|完毕|验收|并|且|已|通过|[，、,]|长期|持续|中|（[^）]*）)*[。；;]?"
)
_STOPS: Final = "。；;，, \u3000"
_NOBODY: Final = {"", "无", "/", "\\", "—", "-", "／", "0"}
_PARTED: Final = re.compile("[、，,；;]")
_PERSONS: Final = {ResponsibilityRole.LEADER, ResponsibilityRole.PERSON}
# A post without a name: 党组成员、副局长 is one person with two of them.
_POST: Final = re.compile(
    "[^、]{0,12}(?:书记|成员|委员|局长|主任|主席|校长|院长|处长|科长|部长|经理|总监|董事长?|厅长|行长|社长|会长|组长|镇长|乡长|县长|市长|区长|队长"
    "|调研员|巡视员|主任科员|总师|工程师|会计师|馆长|站长|所长|园长|台长|总裁|秘书长|检察长|长)(?:（[^）]*）)?"
)
_IN_BRACKETS: Final = re.compile("[（(][^（）()]*[）)]")


def is_status(words: str) -> bool:
    """Tell whether words say how far the work is, and nothing else."""
    return _STATUS.fullmatch(words.strip()) is not None


def tracking_of(
    words: Mapping[str, Sequence[Passage]], find_values: Callable[[str], Values]
) -> Tracking | None:
    """Return what a ledger would hold of the labelled words, or None where there is nothing."""
    responsibilities = tuple(
        Responsibility(role=role, name=name)
        for role in ResponsibilityRole
        for passage in words.get(role, ())
        for name in _names(passage.printed, role)
    )
    deadlines = [_deadline(passage.printed, find_values) for passage in words.get(DEADLINE, ())]
    told = "。".join(passage.text for passage in words.get(COMPLETION, ()))
    completion = _completion(told)
    struck_off = Acceptance.STRUCK_OFF if "已销号" in told else None
    history = (StatusEntry(completion=completion, acceptance=struck_off),) if completion else ()
    if not (responsibilities or deadlines or history):
        return None
    deadline = deadlines[0] if deadlines else None
    return Tracking(
        responsibilities=responsibilities,
        deadline=deadline,
        history=history,
        sustained=deadline is not None and deadline.ongoing,
    )


def _names(words: str, role: ResponsibilityRole) -> Iterator[str]:
    """Yield each who is responsible; several posts without a name are one person."""
    clause = _bare(re.split("[。\n]", words)[0])
    names = [each.strip() for each in _split(clause)]
    if role in _PERSONS and all(_POST.fullmatch(name) for name in names):
        names = [clause]
    yield from (name for name in names if name not in _NOBODY)


def _bare(words: str) -> str:
    """Return words without stops at the edges, and without a bracket that they do not open."""
    words = words.strip(_STOPS)
    is_closed_only = words.endswith(("）", ")")) and not re.search("[（(]", words)
    return words[:-1] if is_closed_only else words


def _split(clause: str) -> list[str]:
    """Split a list outside of its brackets."""
    masked = _IN_BRACKETS.sub(lambda found: "x" * len(found[0]), clause)
    places = [found.span() for found in _PARTED.finditer(masked)]
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(clause)]
    return [clause[start:end] for start, end in zip(starts, ends, strict=True)]


def _deadline(words: str, find_values: Callable[[str], Values]) -> Deadline:
    words = _bare(words)
    values = find_values(words)
    if values.deadlines:
        return values.deadlines[0]
    day = values.dates[0].ends_on if values.dates else None
    return Deadline(text=words, on=day, ongoing="长期坚持" in words)


def _completion(words: str) -> Completion | None:
    """Return the status that words begin with."""
    for completion, pattern in _COMPLETIONS:
        if re.match(rf"(?:{pattern})(?![^，。；、,;（整销验到并且]{{3}})", words):
            return completion
    return None
