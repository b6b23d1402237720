"""How a browser writes the number of an item, by the name of the style (CSS Counter Styles 3)."""

from typing import Final

__all__ = ["KNOWN_STYLES", "shown_number"]

_ROMAN: Final = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"],
        strict=True,
    )
)
_MOST_ROMAN: Final = 3999
_CHINESE: Final = {
    "cjk-ideographic": ("零一二三四五六七八九", "十百千", True),
    "japanese-informal": ("〇一二三四五六七八九", "十百千", True),
    "simp-chinese-formal": ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", False),
    "simp-chinese-informal": ("零一二三四五六七八九", "十百千", True),
    "trad-chinese-formal": ("零壹貳參肆伍陸柒捌玖", "拾佰仟", False),
    "trad-chinese-informal": ("零一二三四五六七八九", "十百千", True),
}
"""The digits, the words for ten, hundred and thousand, and whether ten is said without one."""
_CHINESE_DIGITS: Final = "〇一二三四五六七八九"
_TEN_TO_NINETEEN: Final = range(10, 20)
_MOST_CHINESE: Final = 9999
"""The range in which the standard (CSS Counter Styles 3, 7.1.3) asks for these styles."""
_ALPHABETS: Final = {
    "lower-alpha": "abcdefghijklmnopqrstuvwxyz",
    "lower-latin": "abcdefghijklmnopqrstuvwxyz",
    "upper-alpha": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "upper-latin": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "lower-greek": "αβγδεζηθικλμνξοπρστυφχψω",
}
_FIXED: Final = {
    "cjk-earthly-branch": "子丑寅卯辰巳午未申酉戌亥",
    "cjk-heavenly-stem": "甲乙丙丁戊己庚辛壬癸",
}
_SILENT: Final = frozenset(
    ("none", "disc", "circle", "square", "disclosure-open", "disclosure-closed")
)
"""The styles that show no number; a dot counts nothing, so it is no label."""
KNOWN_STYLES: Final = frozenset(
    ("decimal", "decimal-leading-zero", "lower-roman", "upper-roman", "cjk-decimal")
) | frozenset((*_CHINESE, *_ALPHABETS, *_FIXED, *_SILENT))


def shown_number(number: int, style: str) -> str:
    """Return a number as a style shows it, with what follows it; empty where it shows none."""
    if style in _SILENT:
        return ""
    if style.startswith('"'):
        return style[1:].strip()
    if style in _CHINESE:
        words = _chinese(number, style)
    elif style == "cjk-decimal" and number >= 0:
        words = "".join(_CHINESE_DIGITS[int(digit)] for digit in str(number))
    elif style in _FIXED and 1 <= number <= len(_FIXED[style]):
        words = _FIXED[style][number - 1]
    else:
        return f"{_western(number, style)}."
    return f"{words}、" if words else f"{number}."


def _western(number: int, style: str) -> str:
    if style in _ALPHABETS and number > 0:
        return _alphabetic(number, _ALPHABETS[style])
    if style.endswith("-roman") and 0 < number <= _MOST_ROMAN:
        words = ""
        for value, letters in _ROMAN:
            words += letters * (number // value)
            number %= value
        return words.upper() if style.startswith("upper") else words
    sign = "-" if number < 0 else ""
    return f"{sign}{abs(number):02d}" if style.endswith("zero") else str(number)


def _alphabetic(number: int, letters: str) -> str:
    words = ""
    while number > 0:
        number, rest = divmod(number - 1, len(letters))
        words = letters[rest] + words
    return words


def _chinese(number: int, style: str) -> str:
    digits, tens, leaves_out_one = _CHINESE[style]
    if not 0 <= number <= _MOST_CHINESE:
        return ""
    if number == 0:
        return digits[0]
    words = ""
    places = str(number)
    for place, digit in enumerate(places):
        power = len(places) - 1 - place
        if digit != "0":
            words += digits[int(digit)] + (tens[power - 1] if power else "")
        elif not words.endswith(digits[0]) and places[place:].strip("0"):
            words += digits[0]
    return words[1:] if leaves_out_one and number in _TEN_TO_NINETEEN else words
