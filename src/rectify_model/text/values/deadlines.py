"""Time limits: 会后5个工作日内, 3个月内, 2025年6月30日前, 2025年底前，并长期坚持."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve, frozen

from rectify_model.model.values import Deadline, Span
from rectify_model.model.vocabulary import DeadlineUnit
from rectify_model.numbering.numerals import DIGIT, HANZI, NUMERAL, read_number
from rectify_model.text.values.dates import find_periods
from rectify_model.text.values.events import find_event
from rectify_model.text.values.scanning import BREAK, SENTENCE_END, SPACE, apart, mask, sayable

__all__ = ["find_deadlines"]

_UNITS: Final = {
    "工作日": (DeadlineUnit.WORKDAY, 1),
    "日": (DeadlineUnit.DAY, 1),
    "天": (DeadlineUnit.DAY, 1),
    "周": (DeadlineUnit.DAY, 7),
    "星期": (DeadlineUnit.DAY, 7),
    "月": (DeadlineUnit.MONTH, 1),
    "半年": (DeadlineUnit.MONTH, 6),
    "年": (DeadlineUnit.MONTH, 12),
}
_MOST: Final = 999

# 内 is "within" unless it goes on to 内部, 内容 …; 前 is "before" unless to 前期 …
_IN: Final = "内(?![部容控外涵设])"
_AHEAD: Final = "前(?![后期述言])"
_WITHIN: Final = f"[之以]?{_IN}"
_BEFORE: Final = f"[之以]?{_AHEAD}"
_LIMIT: Final = re.compile(f"{_IN}|{_AHEAD}")
"""What every time limit holds that is more than 长期坚持."""
_TERM: Final = re.compile(
    rf"(?<![第每近前数几月{DIGIT}{HANZI}])"
    rf"(?:(?P<n>{NUMERAL}){SPACE}个?(?P<unit>工作日|星期|日|天|周|(?<=个)月|年)|半年){_WITHIN}"
)
_AFTER_DATE: Final = re.compile(rf"(?P<edge>[底末])?{_BEFORE}|(?P<within>{_WITHIN})")
_THIS_YEAR: Final = re.compile(rf"(?<![近多几半往全历少青去成{DIGIT}{HANZI}])[今本]?年{_WITHIN}")

_END: Final = rf"(?=[{BREAK}]|\Z)"
_GOING_ON: Final = re.compile(
    rf"(?:(?:基本)?完成(?:整改)?|整改到位)?[，,、；]?并?(?:长期|持续)坚持{_END}"
)
_ONGOING_ALONE: Final = re.compile(
    rf"(?:\A|(?<=[{BREAK}并]))(?:立行立改[，,、；]?并?)?长期坚持{_END}"
)
_YEAR: Final = re.compile(r"年度?\Z")
_SENTENCE_END: Final = re.compile(f"[{SENTENCE_END}]")


@frozen(kw_only=True)
class _Limit:
    """A deadline before it has its words."""

    span: Span
    says: Deadline
    event: Span | None = None


def find_deadlines(text: str, claimed: Iterable[Span] = ()) -> tuple[Deadline, ...]:
    """Find the time limits that a text sets.

    Args:
        text: Any text.
        claimed: Places where nothing is looked for, such as names in quotation marks.

    Returns:
        The deadlines in the order of the text. An event holds for the later limits of its sentence
        too. `on` is absent where the words leave the day open: 年底前, 2025年6月前.
    """
    masked = mask(text, claimed)
    limits: tuple[_Limit, ...] = ()
    if _LIMIT.search(masked):
        limits = (*_terms(masked), *_dated(masked), *_this_year(masked))
    found = [*(_with_sequel(masked, limit) for limit in limits), *_ongoing(masked)]
    return tuple(_worded(text, masked, apart(found)))


def _terms(masked: str) -> Iterator[_Limit]:
    for match in _TERM.finditer(masked):
        n = read_number(match["n"]) if match["n"] else 1
        if n is None or n > _MOST or n % 1:
            continue
        unit, size = _UNITS[match["unit"] or "半年"]
        event = find_event(masked, match.start())
        start = match.start() if event is None else event.start
        says = Deadline(n=int(n) * size, unit=unit)
        yield _Limit(span=Span(start=start, end=match.end()), says=says, event=event)


def _dated(masked: str) -> Iterator[_Limit]:
    for period in find_periods(masked):
        after = _AFTER_DATE.match(masked, period.span.end)
        # 2025年前 may leave 2025 out or not, and 3年前 is the past: no deadlines.
        if after is None or (_YEAR.search(period.text) and not (after["edge"] or after["within"])):
            continue
        if after["within"]:
            says = Deadline(on=period.ends_on, starts_on=period.starts_on, ends_on=period.ends_on)
        elif after["edge"] or period.starts_on == period.ends_on:
            says = Deadline(on=period.ends_on)
        else:
            says = Deadline()  # 2025年6月前 may leave June out or not
        yield _Limit(span=Span(start=period.span.start, end=after.end()), says=says)


def _this_year(masked: str) -> Iterator[_Limit]:
    for match in _THIS_YEAR.finditer(masked):
        yield _Limit(span=Span(start=match.start(), end=match.end()), says=Deadline())


def _ongoing(masked: str) -> Iterator[_Limit]:
    if "长期坚持" not in masked:
        return
    for match in _ONGOING_ALONE.finditer(masked):
        span = Span(start=match.start(), end=match.end())
        yield _Limit(span=span, says=Deadline(ongoing=True))


def _with_sequel(masked: str, limit: _Limit) -> _Limit:
    """Take 并长期坚持 after a limit into it."""
    sequel = _GOING_ON.match(masked, limit.span.end)
    if sequel is None:
        return limit
    span = evolve(limit.span, end=sequel.end())
    return evolve(limit, span=span, says=evolve(limit.says, ongoing=True))


def _worded(text: str, masked: str, limits: Iterable[_Limit]) -> Iterator[Deadline]:
    event, done = None, 0
    for limit in limits:
        if _SENTENCE_END.search(masked, done, limit.span.start):
            event = None
        event, done = limit.event or event, limit.span.end
        words = text[limit.span.start : done]
        after = text[event.start : event.end] if event and limit.says.n else None
        if sayable(words) and (after is None or sayable(after)):
            yield evolve(limit.says, span=limit.span, text=words, after_event=after)
