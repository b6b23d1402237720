"""How words beside a number bound it: 至少, 约, 不超过, 余, 以上, ≤."""

import re
from typing import Final

from rectify_model.model.vocabulary import Bound
from rectify_model.text.values.scanning import BREAK, SPACE

__all__ = ["AFTER", "BEFORE", "OVER", "bound_before", "bound_of"]

_BEFORE: Final = {
    Bound.AT_LEAST: ("至少", "不少于", "不低于", "不小于", "最少", "≥", "≧"),
    Bound.AT_MOST: (
        *("不超过", "不多于", "不高于", "不大于", "最多", "至多"),
        *("不足", "不到", "少于", "低于", "≤", "≦", "<", "＜"),
    ),
    Bound.MORE_THAN: ("超过", "超", "逾", "多于", "高于", "大于", ">", "＞"),
    Bound.ABOUT: ("大约", "约", "将近", "接近", "近"),
}
# What such a word is the end of: 节约120万元 is no estimate, 查摆不足8个 finds eight shortcomings.
_WORDS_THAT_END_SO: Final = {
    "约": "节|预|违|签|公|条|合|契|邀|履|毁|解|续|相|集|制|简|失|爽|守|立|缔|盟|特|赴|应|租|婚",
    "近": "就|附|临|靠|邻|亲|贴|走|最|相|抵|拉|新|逼|远|切|浅|挨",
    "超": "商|赶|反|高|出|入|中|英|领|农",
    "不足": "查摆|发现|查找|找准|找出|存在|短板|问题|梳理|整改|弱项|缺点|指出|反馈|剖析|检视"
    "|自身|薄弱|和|与|、|的|及|等",
    "不到": "看|找|想|做|得|听|见|料",
}
_OVER: Final = {Bound.MORE_THAN: ("余", "多", "几"), Bound.ABOUT: ("来",)}
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


def _alone(word: str) -> str:
    """Return the pattern of a word that is no end of another one."""
    others = _WORDS_THAT_END_SO.get(word, "").split("|")
    return "".join(f"(?<!{other})" for other in others if other) + word


def _pattern(table: dict[Bound, tuple[str, ...]]) -> str:
    return "|".join(_alone(word) for word in sorted(_words(table), key=lambda word: -len(word)))


BEFORE: Final = _pattern(_BEFORE)
"""A bound printed before the number, as a regular expression."""
OVER: Final = _pattern(_OVER)
"""A bound printed between the number and its unit, as a regular expression."""
AFTER: Final = (
    rf"(?:{_pattern(_AFTER)})(?![容部控外涵设])"
    rf"|(?:{_pattern(_AFTER_AT_END)})(?=[的或来{BREAK}]|\Z)"
)
"""A bound printed after the unit, as a regular expression."""

_BOUNDS: Final = _words(_BEFORE, _OVER, _AFTER, _AFTER_AT_END)
_LAST_LETTERS: Final = frozenset(word[-1] for word in _words(_BEFORE)) | frozenset(" \u00a0\u3000")
_AT_END: Final = re.compile(rf"(?P<bound>{BEFORE}){SPACE}\Z")
_LONGEST: Final = max(map(len, _words(_BEFORE))) + 1


def bound_of(*words: str | None) -> Bound:
    """Return what the first of the words says; exact where there is none."""
    return next((_BOUNDS[word] for word in words if word), Bound.EXACT)


def bound_before(text: str, start: int) -> tuple[int, str | None]:
    """Return where a number begins with the bound before it, and the bound's words.

    Args:
        text: Any text.
        start: Where the number begins without it.
    """
    if not start or text[start - 1] not in _LAST_LETTERS:
        return start, None
    found = _AT_END.search(text, max(0, start - _LONGEST), start)
    return (found.start(), found["bound"]) if found else (start, None)
