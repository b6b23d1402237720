"""Counted and measured things: 2600余人, 三个方面, 123.45万元, 百分之九十五以上."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from rectify_model.model.values import Quantity, Span
from rectify_model.model.vocabulary import Bound
from rectify_model.numbering.numerals import DIGIT, HANZI, NUMERAL, read_number
from rectify_model.text.values.bounds import AFTER, BEFORE, BEFORE_BEGINS, OVER, bound_of
from rectify_model.text.values.classifiers import ARTICLE, NAMES, NO_COUNT, UNIT, WITHOUT_GE
from rectify_model.text.values.scanning import SPACE, apart, mask
from rectify_model.text.values.subjects import find_subject

__all__ = ["find_quantities"]

_SCALES: Final = {
    "百": 10**2,
    "千": 10**3,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
}
_SHARES: Final = {"百": "%", "千": "‰"}

# The first characters come first, as they reject most places at once.
_BEFORE: Final = rf"(?=[{BEFORE_BEGINS}{DIGIT}{HANZI}])(?:(?P<before>{BEFORE}){SPACE})?{NO_COUNT}"
_AFTER: Final = rf"(?:{SPACE}(?P<after>{AFTER}))?"
_SCALE: Final = "万亿|[十百千]万|[万亿]|百(?!分)|千(?![克米])"
_COUNT: Final = re.compile(
    rf"{_BEFORE}(?P<number>{NUMERAL}){SPACE}(?P<over>{OVER})?(?P<scale>{_SCALE})?"
    rf"(?P<over_scale>{OVER})?{SPACE}(?P<unit>{UNIT}){_AFTER}"
)
_SHARE: Final = rf"{_BEFORE}(?P<of>[百千])分之(?P<number>{NUMERAL})(?P<over>{OVER})?{_AFTER}"
_RANGE: Final = (
    rf"{NO_COUNT}(?P<low>{NUMERAL})(?:[至到~～–－-]|—{{1,2}})(?P<high>{NUMERAL})"
    rf"{SPACE}(?P<scale>{_SCALE})?{SPACE}(?P<unit>{UNIT})"
)
_RANGE_MARK: Final = re.compile(f"[{DIGIT}{HANZI}][至到~～–－—-]")
"""What every range holds."""


def find_quantities(text: str, claimed: Iterable[Span] = ()) -> tuple[Quantity, ...]:
    """Find the counted and measured things that a text names.

    Args:
        text: Any text.
        claimed: Places where nothing is looked for: names, dates, deadlines and recurrences.

    Returns:
        The quantities in the order of the text. A range such as 3至5个 is two of them, its lower
        and its upper bound.
    """
    masked = mask(text, (*claimed, *(_span(match) for match in NAMES.finditer(text))))
    found = [*_counts(masked)]
    if "分之" in masked:
        found += _shares(masked)
    if _RANGE_MARK.search(masked):
        found += _ranges(masked)
    return tuple(apart(found))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a rare pattern when it is first needed: these are large and take milliseconds."""
    return re.compile(pattern)


def _span(match: re.Match[str]) -> Span:
    return Span(start=match.start(), end=match.end())


def _counts(text: str) -> Iterator[Quantity]:
    for match in _COUNT.finditer(text):
        number, over = match["number"], match["over"] or match["over_scale"]
        value = read_number(number, _SCALES.get(match["scale"], 1))
        if value is None and over and number in _SCALES:
            value = Decimal(_SCALES[number])  # 百余人
        if value is not None and not _is_word(text, match.start("number"), number):
            bound = bound_of(match["before"], over, match["after"])
            yield _quantity(text, match.span(), value, match["unit"], bound)


def _is_word(text: str, start: int, number: str) -> bool:
    """Tell whether 一 or 二 counts nothing; two things are 两, so that 二 is the second."""
    return number == "二" or ARTICLE.match(text, start) is not None


def _shares(text: str) -> Iterator[Quantity]:
    for match in _compiled(_SHARE).finditer(text):
        value = read_number(match["number"])
        if value is None and match["number"] in _SHARES:
            value = Decimal(_SCALES[match["number"]])  # 百分之百
        if value is not None:
            bound = bound_of(match["before"], match["over"], match["after"])
            yield _quantity(text, match.span(), value, _SHARES[match["of"]], bound)


def _ranges(text: str) -> Iterator[Quantity]:
    for match in _compiled(_RANGE).finditer(text):
        scale = _SCALES.get(match["scale"], 1)
        low, high = read_number(match["low"], scale), read_number(match["high"], scale)
        if low is not None and high is not None:
            upper = (match.start("high"), match.end())
            yield _quantity(text, match.span("low"), low, match["unit"], Bound.AT_LEAST)
            yield _quantity(text, upper, high, match["unit"], Bound.AT_MOST)


def _quantity(
    text: str, place: tuple[int, int], value: Decimal, unit: str, bound: Bound
) -> Quantity:
    start, end = place
    return Quantity(
        span=Span(start=start, end=end),
        text=text[start:end],
        value=value,
        unit=WITHOUT_GE.get(unit, unit),
        bound=bound,
        subject=find_subject(text, start, end, unit),
    )
