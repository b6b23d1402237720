"""Counted and measured things: 2600余人, 三个方面, 123.45万元, 3至5名, 百分之九十五以上, 三分之二.

One scan finds a numeral, taken whole or not at all, with what it counts; the words beside it tell
its bound and its sign. `vague` has the numbers that name an order of magnitude only.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from rectify_model.model.values import Quantity, Span
from rectify_model.model.vocabulary import Bound
from rectify_model.numbering.numerals import BEGINS, DIGIT, HANZI, NUMERAL, Amount, read_amount
from rectify_model.text.values.bounds import AFTER, OVER, bound_before, bound_of
from rectify_model.text.values.classifiers import ARTICLE, NAMES, NO_COUNT, UNIT, WITHOUT_GE
from rectify_model.text.values.days import TO
from rectify_model.text.values.scanning import SPACE, apart, mask
from rectify_model.text.values.signs import sign_before
from rectify_model.text.values.subjects import find_subject
from rectify_model.text.values.vague import find_vague

__all__ = ["find_quantities"]

_PLACES: Final = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_SHARES: Final = {100: "%", 1000: "‰"}

_AFTER: Final = rf"(?:{SPACE}(?P<after>{AFTER}))?"
_COUNT: Final = re.compile(
    # First what rejects most places at once.
    rf"(?=[{BEGINS}]){NO_COUNT}"
    rf"(?:(?P<low>{NUMERAL}){SPACE}(?P<low_unit>{UNIT})?{TO})?"
    rf"(?P<number>{NUMERAL}){SPACE}(?P<over>{OVER})?(?P<scale>[十百千万亿]{{1,2}})?"
    rf"(?P<over_scale>{OVER})?{SPACE}"
    rf"(?:(?P<whole>个半)(?P<half_unit>月|小时|工作日|星期|学期|百分点)"
    rf"|(?P<unit>{UNIT})(?P<half>半(?![年天个月数路山截途径载]))?"
    rf"|(?P<tenth>(?<=[一二两三四五六七八九])成)(?![立员果功绩效长本为都就分熟人交品因年事型套不])(?P<half_tenth>半)?)"
    rf"{_AFTER}"
)
_SHARE: Final = (
    rf"(?=[{BEGINS}]){NO_COUNT}(?P<of>{NUMERAL})分之"
    rf"(?:(?P<low>{NUMERAL}){TO}(?:(?P=of)分之)?)?(?P<number>{NUMERAL})(?P<over>{OVER})?{_AFTER}"
)
_FRACTION: Final = (
    rf"(?<![{DIGIT}./第])(?P<number>[{DIGIT}]{{1,2}})/(?P<of>[{DIGIT}]{{1,2}})(?P<after>以上|以下|左右)?"
    rf"(?(after)|(?=的))"
)
_HALF_ALONE: Final = (
    rf"(?<![上下每前后大多过各个年天月时{DIGIT}{HANZI}])(?P<half>半)"
    rf"(?:(?P<unit>年(?!级|度)|天(?!津)|小时)|个(?P<of_ge>月|小时|工作日|学期|百分点))(?:{_AFTER})"
)
# 一期工程 is the first stage of a work; 举办一期, 一期培训班 are counted.
_STAGES: Final = re.compile(r"(?:[举承主开]办|开展|[编刊印]发|组织|制作|完成|班|[共计了达])\Z")
_COURSES: Final = re.compile("培训|专栏|简报|班|讲座|课程")


def find_quantities(text: str, masked: str | None = None) -> tuple[Quantity, ...]:
    """Find the counted and measured things that a text names.

    Args:
        text: Any text.
        masked: The same text with the places masked where nothing is looked for: names, dates,
            deadlines and recurrences.

    Returns:
        The quantities in the order of the text. A range such as 3至5个 is one, whose `value` is its
        lower and whose `upper` is its upper end.
    """
    masked = text if masked is None else masked
    masked = mask(masked, [_span(match) for match in NAMES.finditer(masked)])
    found: list[Quantity | None] = [*_counts(masked)]
    if "分之" in masked or "/" in masked:
        found += _shares(masked)
    if "半" in masked:
        found += _halves(masked)
    found += find_vague(masked)
    return tuple(apart(one for one in found if one is not None))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a rare pattern when it is first needed: these are large and take milliseconds."""
    return re.compile(pattern)


def _span(match: re.Match[str]) -> Span:
    return Span(start=match.start(), end=match.end())


def _counts(text: str) -> Iterator[Quantity | None]:
    for match in _COUNT.finditer(text):
        if not _counts_nothing(text, match):
            yield _counted(text, match)


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    """Tell whether 一 or 二 counts nothing; two things are 两, so that 二 is the second."""
    number, unit = match["number"], match["unit"]
    if match["low"] or not "一" <= number[0] <= "龥":
        return False
    if unit == "期" and not _COURSES.match(text, match.end("unit")):
        return _STAGES.search(text, max(0, match.start() - 2), match.start()) is None
    if number == "二":
        return match["tenth"] is None
    return number == "一" and ARTICLE.match(text, match.start()) is not None


def _counted(text: str, match: re.Match[str]) -> Quantity | None:
    unit = match["unit"] or match["half_unit"] or "%"
    unit = "个月" if unit == "月" else WITHOUT_GE.get(unit, unit)
    low_unit = match["low_unit"] and WITHOUT_GE.get(match["low_unit"], match["low_unit"])
    start, before = bound_before(text, match.start())
    words = (before, match["over"] or match["over_scale"], match["after"])
    amount = _amount(match["number"], match["scale"] or "", is_bounded=any(words))
    low = _low(match["low"], match["number"] + (match["scale"] or ""))
    if amount is None or (match["low"] and low is None) or low_unit not in {None, unit}:
        return None
    if match["tenth"]:
        amount = amount.times(10)
    if match["whole"] or match["half"] or match["half_tenth"]:
        half = 5 * 10**6 if match["tenth"] else 5 * 10**5
        amount = Amount(low=amount.low + half, high=amount.high + half)
    return _quantity(text, (start, match.end()), low, amount, unit, words)


def _amount(number: str, scale: str, *, is_bounded: bool) -> Amount | None:
    """Read a number and the scale after it; 百 alone is one only where it is bounded: 百余人."""
    amount = read_amount(number)
    if amount is None and is_bounded and all(place in _PLACES for place in number):
        amount = read_amount(f"一{number}")
    return amount and amount.times(10 ** sum(_PLACES[place] for place in scale))


def _low(low: str | None, high: str) -> Amount | None:
    """Read the lower end of a range, which may leave its scale to the upper one: 3至5万元."""
    if low is None or (amount := read_amount(low)) is None:
        return None
    digits = high.rstrip("百千万亿")
    scale = high[len(digits) :]
    mantissa = read_amount(digits)
    if scale and not set(low) & set("百千万亿") and mantissa and amount.high < mantissa.low:
        return amount.times(10 ** sum(_PLACES[place] for place in scale))
    return amount


def _shares(text: str) -> Iterator[Quantity | None]:
    for pattern in (_SHARE, _FRACTION):
        for match in _compiled(pattern).finditer(text):
            yield _share(text, match)


def _share(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 百分之三 as 3 of %, and 三分之二 as 2 of 1/3."""
    said = match.groupdict()
    amount = _amount(said["number"], "", is_bounded=True)
    parts = _amount(said["of"], "", is_bounded=True)
    low = _low(said.get("low"), said["number"])
    if amount is None or parts is None or (said.get("low") and low is None):
        return None
    of, rest = divmod(parts.low, 10**6)
    if rest or of <= 1:
        return None
    start, before = bound_before(text, match.start())
    words = (before, said.get("over"), said["after"])
    unit = _SHARES.get(of, f"1/{of}")
    return _quantity(text, (start, match.end()), low, amount, unit, words)


def _halves(text: str) -> Iterator[Quantity | None]:
    half = Amount(low=5 * 10**5, high=5 * 10**5)
    for match in _compiled(_HALF_ALONE).finditer(text):
        unit = match["unit"] or match["of_ge"]
        unit = "个月" if unit == "月" else unit
        start, before = bound_before(text, match.start())
        words = (before, match["after"])
        yield _quantity(text, (start, match.end()), None, half, unit, words)


def _quantity(  # noqa: PLR0913, PLR0917 - what one quantity is made of
    text: str,
    place: tuple[int, int],
    low: Amount | None,
    amount: Amount,
    unit: str,
    words: Iterable[str | None],
) -> Quantity | None:
    """Make a quantity of its numbers and of the words around them; None where they do not fit."""
    bound = bound_of(*words)
    if low is not None:
        value, upper = low.decimals[0], amount.decimals[1]
        bound = Bound.AT_LEAST if bound is Bound.EXACT else bound
    else:
        value, upper = amount.decimals
        if amount.low == amount.high:
            upper = None
        elif bound is Bound.EXACT:
            bound = Bound.ABOUT
    if value is None or (low is not None and (upper is None or value >= upper)):
        return None
    start, end = place
    start, negative = sign_before(text, start, unit)
    return Quantity(
        span=Span(start=start, end=end),
        text=text[start:end],
        value=value,
        upper=upper,
        unit=unit,
        bound=bound,
        negative=negative,
        subject=find_subject(text, start, end, unit),
    )
