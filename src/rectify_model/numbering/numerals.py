"""Numbers as reports write them: 12, １２, 1,234.5, 十二, 二〇二四, 1亿2000万, 一点五亿, 壹佰.

The grammar, after each sign was brought to one form (壹 → 一, 两 → 二, 〇 → 零, 廿 → 二十, １ → 1):

    number   = [high "亿"] [middle "万"] [low]       each part below the scale before it
    high     = number without 亿, such as 一万 in 一万亿
    part     = arabic | fraction | group
    arabic   = digits ["." digits], in threes by commas or narrow spaces: 1,234.5
    fraction = group "点" digit …                    only the last part, or the only one before 万
    group    = [count "千"] [count "百"] [count "十"] [count]      十 alone stands for 一十
    count    = digit | arabic | estimate
    estimate = two digits that follow each other, or 三五: 七八百 is 700 to 800

零 may stand, or be left out, before a part that skips a place: 一千零十七, 一千十七. A last digit
right after 百, 千, 万 or 亿 counts the next lower place: 两百五 is 250, 三万五 is 35000. Digits in
a row with 〇 among them are read one by one: 一〇八. Whatever else stands between the digits makes
the whole no number: a part of a numeral is never read as the number.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import frozen

__all__ = [
    "BEGINS",
    "DIGIT",
    "HANZI",
    "NUMERAL",
    "Amount",
    "chinese_numeral",
    "read_amount",
    "read_number",
    "read_numeral",
]

_DIGITS: Final = "零一二三四五六七八九"
_PLACES: Final = {"千": 1000, "百": 100, "十": 10}
_MYRIADS: Final = (("亿", 10**8), ("万", 10**4))
_MICRO: Final = 10**6
_TOO_LARGE: Final = 10**18 * _MICRO
_LONGEST: Final = 40

_ONE_FORM: Final = {
    **dict(zip("０１２３４５６７８９．，", "0123456789.,", strict=True)),
    **dict(zip("〇○◯两兩壹贰貳叁參", "零零零二二一二二三三", strict=True)),
    **dict(zip("肆伍陆陸柒捌玖", "四五六六七八九", strict=True)),
    **dict(zip("拾佰仟萬億點", "十百千万亿点", strict=True)),
    "廿": "二十",
    "卅": "三十",
    "卌": "四十",
    # GB/T 15835 sets thousands apart by a narrow space.
    **dict.fromkeys(" \u00a0\u2009\u202f", ","),
}
_NORMAL: Final = str.maketrans(_ONE_FORM)
_SEPARATOR: Final = ",， \u00a0\u2009\u202f"

DIGIT: Final = "0-9０-９"
"""The Arabic digits, half and full width, for a character class."""
HANZI: Final = _DIGITS + "十百千万亿〇○◯两兩壹贰貳叁參肆柒捌玖拾佰仟萬億廿卅卌"
"""The characters of Chinese numerals, for a character class; 伍 and 陆 mostly stand in words."""
BEGINS: Final = DIGIT + HANZI + "伍陆陸"
"""The characters that a numeral may begin with, for a character class."""
# 队伍 and 大陆 end in what 伍仟 and 陆拾 begin with.
_RARE: Final = "[伍陆陸](?=[拾佰仟万萬亿億元圆])"
_RUN: Final = rf"[{DIGIT}{HANZI}]*+(?:{_RARE}[{DIGIT}{HANZI}]*+){{0,8}}+"

# Possessive, and only where no numeral goes on: a numeral is taken whole or not at all. Its parts
# are bounded, so that a scan stays linear; no numeral has more of them.
_THOUSAND: Final = rf"[{_SEPARATOR}][{DIGIT}]{{3}}(?![{DIGIT}])[{HANZI}]*+"
NUMERAL: Final = (
    rf"(?<![{DIGIT}{HANZI}])(?:[{DIGIT}{HANZI}]|{_RARE}){_RUN}"
    rf"(?:[.．点點](?=[{DIGIT}{HANZI}]){_RUN}|{_THOUSAND}){{0,6}}+"
)
"""A run of characters that may be one number, as a regular expression."""

_PART: Final = re.compile(r"(?P<whole>[0-9]{1,18})(?:\.(?P<fraction>[0-9]{1,6}))?")
_FRACTION: Final = re.compile(rf"(?P<whole>[{_DIGITS}十百千]+)点(?P<fraction>[{_DIGITS}]{{1,6}})")
_GROUPED: Final = re.compile(r"(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")
_COUNT: Final = rf"[0-9]{{1,18}}(?:\.[0-9]{{1,6}})?|[{_DIGITS[1:]}]{{1,2}}"
_GROUP: Final = re.compile(
    rf"(?:(?P<千>{_COUNT})千)?(?:零?(?P<百>{_COUNT})百)?(?:零?(?P<十>{_COUNT}|)十)?"
    rf"(?:(?P<zero>零)?(?P<ones>{_COUNT}))?"
)
_ONE_BY_ONE: Final = re.compile(rf"[{_DIGITS}〇○◯两]{{1,18}}")
_CIRCLES: Final = re.compile("[〇○◯]")


@frozen(kw_only=True)
class Amount:
    """What a numeral says, in millionths; the two are one but for an estimate such as 三五."""

    low: int
    """The number, or the lower one of an estimate."""
    high: int
    """The number, or the higher one of an estimate."""

    def times(self, factor: int, divisor: int = 1) -> "Amount":
        """Return the amount multiplied by a factor and divided by a power of ten."""
        return Amount(low=self.low * factor // divisor, high=self.high * factor // divisor)

    @property
    def decimals(self) -> tuple[Decimal | None, Decimal | None]:
        """The two numbers; None where a model's number cannot hold it."""
        return _decimal(self.low), _decimal(self.high)


@lru_cache(maxsize=1024)
def read_amount(text: str) -> Amount | None:
    """Read what a numeral says, an estimate such as 三五 too.

    Args:
        text: The numeral and nothing else, such as one that `NUMERAL` matches.

    Returns:
        The amount; None where the text is not in full a numeral.
    """
    if not 0 < len(text) <= _LONGEST:
        return None
    if _CIRCLES.search(text) and len(text) > 1 and _ONE_BY_ONE.fullmatch(text):
        return _exactly(_one_by_one(text) * _MICRO)
    plain = text.translate(_NORMAL)
    if "," in plain:
        plain = _GROUPED.sub(lambda found: found[0].replace(",", ""), plain)
    amount = _read(plain, _MYRIADS, is_last=True)
    return amount if amount and amount.high < _TOO_LARGE else None


def read_number(text: str, scale: int = 1) -> Decimal | None:
    """Read a number that counts or measures.

    Args:
        text: The numeral and nothing else.
        scale: What the number is multiplied by, such as 10000 for 万.

    Returns:
        The exact number; None where the text is none, is an estimate such as 三五, or says one that
        a model's number cannot hold.
    """
    amount = read_amount(text)
    return None if amount is None or amount.low != amount.high else _decimal(amount.low * scale)


def read_numeral(text: str) -> int | None:
    """Read a whole number that is printed alone, as labels and years are.

    Args:
        text: The numeral and nothing else, such as `12`, `１２`, `十二` or `二〇二四`.

    Returns:
        The number; None where the text is no whole number of at most 18 digits.
    """
    if _ONE_BY_ONE.fullmatch(text):
        return _one_by_one(text)
    number = read_number(text)
    return None if number is None or number % 1 else int(number)


def chinese_numeral(number: int) -> str:
    """Write a number below ten thousand as the standard does: 一百零五, 十二."""
    words, gap = "", False
    for place, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // size % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + place
        gap = not digit
    return (words or "零").removeprefix("一") if 10 <= number < 20 else words or "零"  # noqa: PLR2004  # 十二, not 一十二


def _one_by_one(text: str) -> int:
    return int("".join(str(_DIGITS.index(digit)) for digit in text.translate(_NORMAL)))


def _decimal(micro: int) -> Decimal | None:
    # Whole numbers throughout: a decimal context that somebody has changed must not matter.
    if micro % _MICRO == 0:
        return Decimal(micro // _MICRO) if micro < _TOO_LARGE else None
    digits, places = micro, 6
    while digits % 10 == 0:
        digits, places = digits // 10, places - 1
    return None if micro >= _TOO_LARGE else Decimal(f"{digits}E-{places}")


def _exactly(micro: int) -> Amount:
    return Amount(low=micro, high=micro)


def _read(text: str, myriads: tuple[tuple[str, int], ...], *, is_last: bool) -> Amount | None:
    """Read a number: the part before 亿 or 万 and the part after it by the same rules.

    `is_last` tells whether nothing follows, so that a last digit may count the next lower place.
    """
    if not myriads:
        return _part(text, is_last=is_last)
    (mark, scale), *lower = myriads
    head, found, tail = text.partition(mark)
    if not found:
        return _read(text, tuple(lower), is_last=is_last)
    high = _read(head, tuple(lower), is_last=False)
    if high is None or not high.low:
        return None
    high = high.times(scale)
    if not tail:
        return high
    low = _tail(tail, scale, tuple(lower), is_last=is_last)
    is_exact = high.low == high.high and not high.low % (scale * _MICRO)
    if low is None or not is_exact or low.high >= scale * _MICRO:
        return None
    return Amount(low=high.low + low.low, high=high.high + low.high)


def _tail(
    text: str, scale: int, myriads: tuple[tuple[str, int], ...], *, is_last: bool
) -> Amount | None:
    """Read what stands after 亿 or 万."""
    if len(text) > 1:
        return _read(text.removeprefix("零"), myriads, is_last=is_last)
    # 三万5 may be 30005 or 35000: not read.
    if is_last and (digit := _DIGITS.find(text)) > 0:
        return _exactly(digit * scale // 10 * _MICRO)
    return None


def _part(text: str, *, is_last: bool) -> Amount | None:
    if "0" <= text[:1] <= "9" and (found := _PART.fullmatch(text)):
        fraction = found["fraction"] or ""
        return _exactly(int(found["whole"]) * _MICRO + int(fraction.ljust(6, "0")))
    if "点" in text and (found := _FRACTION.fullmatch(text)):
        whole = _group(found["whole"], is_last=False)
        if whole is None or whole.low != whole.high:
            return None
        fraction = str(_one_by_one(found["fraction"])).zfill(len(found["fraction"]))
        return _exactly(whole.low + int(fraction.ljust(6, "0")))
    return _group(text, is_last=is_last)


def _group(text: str, *, is_last: bool) -> Amount | None:
    """Read a number below ten thousand, such as 三千二百零五 or 3千2百."""
    found = _GROUP.fullmatch(text)
    if found is None:
        return _exactly(0) if text == "零" else None
    counts = [(found[place], size) for place, size in _PLACES.items() if found[place]]
    if found["十"] == "":
        counts.append(("一", 10))
    ones = found["ones"]
    lowest = counts[-1][1] if counts else 0
    if ones and (found["zero"] or lowest in {0, 10}):
        counts.append((ones, 1))
    elif ones:
        # 两百五 is 250, 1百01 is 101, and 1百5 may be 105 or 150: not read.
        if not ones.isdecimal() and (len(ones) > 1 or not is_last):
            return None
        if ones.isdecimal() and len(ones) == 1:
            return None
        counts.append((ones, 1 if ones.isdecimal() else lowest // 10))
    return None if found["zero"] and lowest in {0, 10} else _sum(counts)


def _sum(counts: list[tuple[str, int]]) -> Amount | None:
    """Add up counts of places, from the highest down; only the last may be no whole digit."""
    total, above = Amount(low=0, high=0), None
    for place, (count, size) in enumerate(counts):
        known = _count(count)
        if known is None or (above and known.high * size >= above * _MICRO):
            return None
        is_exact = known.low == known.high and not known.low % _MICRO
        if not is_exact and place + 1 < len(counts):
            return None
        known, above = known.times(size), size
        total = Amount(low=total.low + known.low, high=total.high + known.high)
    return total


def _count(text: str) -> Amount | None:
    """Read a digit, digits, or the two digits of an estimate."""
    if "0" <= text[0] <= "9":
        return _part(text, is_last=True)
    first, last = _DIGITS.index(text[0]), _DIGITS.index(text[-1])
    if len(text) > 1 and last != first + 1 and text != "三五":
        return None
    return Amount(low=first * _MICRO, high=last * _MICRO)
