"""Numbers as reports write them: 12, １２, 1,234.5, 十二, 二〇二四, 九十八点七."""

import re
from decimal import Decimal
from typing import Final

__all__ = ["ARABIC", "CHINESE", "DIGIT", "HANZI", "NUMERAL", "read_number", "read_numeral"]

_DIGITS: Final = dict(zip("〇○零一二两三四五六七八九", map(int, "0001223456789"), strict=True))
_SCALES: Final = {"十": 10, "百": 100, "千": 1000}
_MYRIADS: Final = (("亿", 10**8), ("万", 10**4))
_TOO_LARGE: Final = 10**18
# Thousands are set apart by a comma or, as GB/T 15835 has it, by a narrow space.
_THOUSANDS: Final = ", \u00a0\u2009\u202f"
_HALF_WIDTH: Final = str.maketrans("０１２３４５６７８９．", "0123456789.", _THOUSANDS)

DIGIT: Final = "0-9０-９"
"""The Arabic digits, half and full width, for a character class."""
HANZI: Final = "".join([*_DIGITS, *_SCALES, "万亿"])
"""The characters of Chinese numerals, for a character class."""

# Every part is of bounded length and a number starts only where none goes on, so that a scan stays
# linear on any text.
ARABIC: Final = (
    rf"(?:[{DIGIT}]{{1,3}}(?:[{_THOUSANDS}][{DIGIT}]{{3}}){{1,5}}|[{DIGIT}]{{1,18}})"
    rf"(?:[.．][{DIGIT}]{{1,6}})?(?![{DIGIT}])"
)
"""A number in Arabic digits, as a regular expression."""
CHINESE: Final = rf"[{HANZI}]{{1,24}}+(?:点[〇零一二三四五六七八九]{{1,6}}+)?(?![{HANZI}])"
"""A number in Chinese numerals, as a regular expression."""
NUMERAL: Final = rf"(?:(?<![{DIGIT}]){ARABIC}|(?<![{HANZI}]){CHINESE})"
"""A number in either script, as a regular expression."""

_NUMBER: Final = re.compile(NUMERAL)
_LABEL: Final = re.compile(rf"[{DIGIT}]{{1,18}}")
_DIGIT_BY_DIGIT: Final = re.compile(rf"[{''.join(_DIGITS)}]{{1,18}}")


def read_numeral(text: str) -> int | None:
    """Read a whole number that is printed alone, as labels and years are.

    Args:
        text: The numeral and nothing else, such as `12`, `１２`, `十二` or `二〇二四`.

    Returns:
        The number; None where the text is no whole number of at most 18 digits.
    """
    if _LABEL.fullmatch(text):
        return int(text)
    if _DIGIT_BY_DIGIT.fullmatch(text):
        return int("".join(str(_DIGITS[character]) for character in text))
    return _read_grouped(text, _MYRIADS)


def read_number(text: str, scale: int = 1) -> Decimal | None:
    """Read a number that counts or measures.

    Digits in a row, such as 三五 in 三五个, say an estimate and are no number here.

    Args:
        text: Words that `NUMERAL` matches, such as `1,234.5`, `１２` or `二十余` without its 余.
        scale: What the number is multiplied by, such as 10000 for 万.

    Returns:
        The exact number; None where the text is none, or one that a model's number cannot hold.
    """
    if not _NUMBER.fullmatch(text):
        return None
    whole, _, fraction = text.translate(_HALF_WIDTH).replace("点", ".").partition(".")
    high = int(whole) if whole.isdecimal() else _read_grouped(whole, _MYRIADS)
    if high is None:
        return None
    # Whole numbers throughout: a decimal context that somebody has changed must not matter.
    low = "".join(str(_DIGITS.get(character, character)) for character in fraction)
    digits, places = (high * 10 ** len(low) + int(low or 0)) * scale, len(low)
    while places and digits % 10 == 0:
        digits, places = digits // 10, places - 1
    return None if digits >= _TOO_LARGE * 10**places else Decimal(f"{digits}E-{places}")


def _read_grouped(text: str, groups: tuple[tuple[str, int], ...]) -> int | None:
    """Read 三万二千, the part before 万 and the part after it by the same rules."""
    if not groups:
        return _read_group(text)
    (mark, scale), *lower = groups
    head, found, tail = text.rpartition(mark)
    if not found:
        return _read_grouped(tail, tuple(lower))
    high = _read_grouped(head, tuple(lower))
    low = _read_grouped(tail, tuple(lower)) if tail else 0
    # 三万五 is 35000 in speech and a slip in writing: not read.
    if not high or low is None or len(tail) == 1:
        return None
    return high * scale + low


def _read_group(text: str) -> int | None:
    """Read a number below ten thousand."""
    if text in {"零", "〇", "○"}:
        return 0
    total, last_scale, digit, gap = 0, 10_000, 0, False
    for character in text:
        if scale := _SCALES.get(character):
            # Only 十 may stand without a digit before it.
            if scale >= last_scale or not (digit or scale == _SCALES["十"]):
                return None
            total, last_scale, digit, gap = total + (digit or 1) * scale, scale, 0, False
        elif digit or character not in _DIGITS:
            return None
        else:
            digit, gap = _DIGITS[character], gap or _DIGITS[character] == 0
    # 一百五 is 150 in speech and a slip in writing, 一百零 is cut off: not read.
    if (digit and not gap and last_scale in {100, 1000}) or (gap and not digit):
        return None
    return total + digit or None
