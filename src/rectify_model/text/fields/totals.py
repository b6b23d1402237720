"""The totals of a report (整改总体情况): what its sentences say of all problems together."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, TypeVar

from rectify_model.model import Totals
from rectify_model.numbering.numerals import DIGIT, HANZI, NUMERAL, read_number
from rectify_model.text.values.scanning import sayable

__all__ = ["find_totals"]

_V = TypeVar("_V")

_MOST: Final = 999_999_999  # of the model's `Count`
_SENTENCE: Final = re.compile(r"[^。！？\n\r]+[。！？]?")
# A body that looks for problems by itself counts others than those fed back to it.
_OTHER_PROBLEMS: Final = re.compile("自查|排查|摸排|清查|线索|信访|举报|措施")
# What an earlier round left is counted apart: 上轮反馈28个问题全部完成 is no total of this one.
_EARLIER: Final = re.compile(
    "(?:上[一]?[轮次]|前[一]?[轮次]|往[年届]|上届)(?:(?!本[轮次]|[此这]次)[^。；;])*[。；;]?"
)
_ALL_DONE: Final = re.compile(
    "(?:已经?)?(?:全部|全面|均已?|都已?)(?:完成(?:整改)?|整改(?:到位|完毕|完成)|销号|办结)(?!率)"
)
_MATTER: Final = "(?:问题|任务|事项)"
_PROBLEM: Final = re.compile(_MATTER)
_COUNT: Final = rf"(?P<count>{NUMERAL})[ \u00a0\u3000]?(?P<unit>[个项条件])(?!方面|大?类)"
_COUNTED: Final = re.compile(rf"[{DIGIT}{HANZI}][ \u00a0\u3000]?[个项条件]")
"""What every match of the pattern above holds."""
_LINK: Final = "(?:共计?|总计|合计|总数|为|有|[：:])"

_FED_BACK: Final = (
    re.compile(rf"{_COUNT}[^0-9０-９，,、；;。（(]{{0,8}}?{_MATTER}"),
    re.compile(rf"{_MATTER}{_LINK}{{0,2}}{_COUNT}"),
)
_SINGLE_STATUS: Final = ("完成", "到位", "整改", "销号", "其中", "余", "推进")
"""What stands before the number of the problems of one status, not of all."""

_STATUS: Final = {
    "done": "已?经?完成(?:整改|销号)?|已?整改完成|已(?:经)?整改(?:到位|完毕|完成)?|整改到位|已销号",
    "mostly_done": "基本完成(?:整改)?",
    "under_way": "(?:正在|持续|尚在|仍在)(?:推进|整改|推进整改|整改推进)中?|整改中|推进中",
}
_RATE: Final = re.compile(
    rf"(?:完成|整改|办结|销号)率(?:已?达到?|为|是)?[ ：:]?(?P<rate>{NUMERAL})[ ]?[%％]"
)


def _patterns(status: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns for 已完成19个 and 19个已完成."""
    return (
        re.compile(rf"(?<!基本)(?<!未)(?:{status})(?:{_MATTER})?{_LINK}?{_COUNT}"),
        # Atomic, as a shorter status would let the count after it go unseen.
        re.compile(
            rf"{_COUNT}{_MATTER}?(?:已?全部|均|都)?(?>{status})(?!{_MATTER}?{_LINK}?{NUMERAL}|率)"
        ),
    )


@cache
def _by_status() -> dict[str, tuple[re.Pattern[str], ...]]:
    """Compile the patterns of each status when a text first counts something: they are large."""
    return {field: _patterns(status) for field, status in _STATUS.items()}


def find_totals(text: str) -> Totals | None:
    """Find what a text says of all problems together.

    Only words that stand together are read: a sentence that says how many are done or the rate, and
    the one before it where that says how many there are. What the words leave open stays absent.

    Args:
        text: The prose of a report that tells of the work as a whole.

    Returns:
        The totals of the first such passage, or None.
    """
    before = ""
    for found in _SENTENCE.finditer(text):
        sentence = found[0]
        if totals := _totals(sentence) or _totals(before + sentence):
            return totals
        before = "" if _says_status(sentence) else sentence
    return None


def _says_status(sentence: str) -> bool:
    return any(field != "problems" for field in _fields(sentence))


def _totals(passage: str) -> Totals | None:
    if not _PROBLEM.search(passage) or _OTHER_PROBLEMS.search(passage) or not sayable(passage):
        return None
    this_round = _EARLIER.sub("", passage)
    fields = _fields(this_round)
    counted = [fields[name] for name in ("problems", "done") if name in fields]
    if len(counted) == 1 and _ALL_DONE.search(this_round):
        fields |= {"problems": counted[0], "done": counted[0]}
    if len(fields) < 2 or not fields.keys() & {"done", "rate"}:  # noqa: PLR2004  # one says nothing
        return None
    return Totals(**fields, text=passage.strip())


def _fields(passage: str) -> dict[str, Any]:
    if "率" not in passage and not _COUNTED.search(passage):
        return {}
    by_status = {
        field: [found for pattern in patterns for found in pattern.finditer(passage)]
        for field, patterns in _by_status().items()
    }
    of_a_status = [found for matches in by_status.values() for found in matches]
    counted = next(_fed_back(passage, {found.start("count") for found in of_a_status}), None)
    if counted and any(found["unit"] != counted["unit"] for found in of_a_status):
        return {}  # what is done are measures or tasks, and so the rate is theirs
    counts = {
        "problems": _whole(counted["count"]) if counted else None,
        **{
            field: _agreed({_whole(found["count"]) for found in matches})
            for field, matches in by_status.items()
        },
        "rate": _agreed({read_number(found["rate"]) for found in _RATE.finditer(passage)}),
    }
    return {field: value for field, value in counts.items() if value is not None}


def _fed_back(passage: str, of_a_status: set[int]) -> Iterator[re.Match[str]]:
    """Yield the counts of problems, the first pattern's first, without those of one status."""
    for pattern in _FED_BACK:
        for found in pattern.finditer(passage):
            is_part = passage[: found.start()].endswith(_SINGLE_STATUS)
            if found.start("count") not in of_a_status and not is_part:
                yield found


def _whole(words: str) -> int | None:
    number = read_number(words)
    return int(number) if number is not None and number == int(number) <= _MOST else None


def _agreed(values: set[_V | None]) -> _V | None:
    """Return the one value that all places say; None where they differ or say nothing."""
    return next(iter(values)) if len(values) == 1 else None
