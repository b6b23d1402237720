"""How words beside a number bound it: 至少, 约, 不超过, 余, 以上."""

from typing import Final

from rectify_model.model.vocabulary import Bound
from rectify_model.text.values.scanning import BREAK

__all__ = ["AFTER", "BEFORE", "BEFORE_BEGINS", "OVER", "bound_of"]

_BEFORE: Final = {
    Bound.AT_LEAST: ("至少", "不少于", "不低于", "不小于", "最少"),
    Bound.AT_MOST: (
        *("不超过", "不多于", "不高于", "不大于", "最多", "至多"),
        *("不足", "不到", "少于", "低于"),
    ),
    Bound.MORE_THAN: ("超过", "超", "逾", "多于", "高于", "大于"),
    Bound.ABOUT: ("大约", "约", "将近", "接近", "近"),
}
_OVER: Final = {Bound.MORE_THAN: ("余", "多"), Bound.ABOUT: ("来",)}
_AFTER: Final = {
    Bound.AT_LEAST: ("及以上", "以上"),
    Bound.AT_MOST: ("以内", "之内", "内"),
    Bound.ABOUT: ("左右",),
}
# 3人多次…, 3条以下意见: these bound a number only at the end of a phrase.
_AFTER_AT_END: Final = {
    Bound.MORE_THAN: ("余", "多"),
    Bound.AT_MOST: ("及以下", "以下"),
    Bound.ABOUT: ("上下",),
}


def _words(*tables: dict[Bound, tuple[str, ...]]) -> dict[str, Bound]:
    return {word: bound for table in tables for bound, words in table.items() for word in words}


def _pattern(table: dict[Bound, tuple[str, ...]]) -> str:
    return "|".join(sorted(_words(table), key=lambda word: -len(word)))


BEFORE: Final = _pattern(_BEFORE)
"""A bound printed before the number, as a regular expression."""
BEFORE_BEGINS: Final = "".join(sorted({word[0] for word in _words(_BEFORE)}))
"""The characters that such a bound begins with, for a character class."""
OVER: Final = _pattern(_OVER)
"""A bound printed between the number and its unit, as a regular expression."""
AFTER: Final = (
    rf"(?:{_pattern(_AFTER)})(?![容部控外涵设])"
    rf"|(?:{_pattern(_AFTER_AT_END)})(?=[的或来{BREAK}]|\Z)"
)
"""A bound printed after the unit, as a regular expression."""

_BOUNDS: Final = _words(_BEFORE, _OVER, _AFTER, _AFTER_AT_END)


def bound_of(*words: str | None) -> Bound:
    """Return what the first of the words says; exact where there is none."""
    return next((_BOUNDS[word] for word in words if word), Bound.EXACT)
