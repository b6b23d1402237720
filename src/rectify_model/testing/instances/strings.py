"""Texts of every kind that a document can hold, and above all those that trip formats up."""

import re
from typing import Final

from hypothesis import strategies as st

from rectify_model.model.limits import StringLimits, first_illegal

__all__ = ["strings"]

# What no document can hold, below the surrogates, which no codec has, and above them.
_ILLEGAL: Final = [c for c in map(chr, (*range(0x20), 0xFFFE, 0xFFFF)) if first_illegal(c) == 0]
_CHARACTERS: Final = st.characters(codec="utf-8", exclude_characters=_ILLEGAL)
_MOST_CHARACTERS: Final = 12

# Each has been lost, changed or taken for something else by some format or its reader: blanks at
# the edges, ends of lines, marks of direction and of byte order, combining characters and those of
# four bytes, what is folded to ASCII, and what stands for itself in no markup.
_TRICKY: Final = (
    " \t\r\n\x7f\u0080\u0085\u00a0\u2028\u2029\u3000\ufeff\ufffd"
    "\u200b\u200e\u200f\u202e\u2066\u2069"
    "\u0301\u3099é\U00010000\U0001f600\U00020bb7\U0010ffff"
    "１Ａ％①㎡“”"
    "<>&\"'\\{}]一是（"
)
_LONG: Final = 3000
_TRAPS: Final = (
    "",
    " ",
    "\ufeff",
    "]]>",
    "<!-- & -->",
    "&amp;&#13;",
    "a\r\nb\rc\n",
    "\t\"'\t",
    "\u3000\u00a0 edge \u3000",
    "e\u0301\u00e9",
    "\u202eabc\u202c",
    "（一）第八巡察组“一室两队”",
    '{"":":"}\\u0000\\',
    "12345",
    "true",
    "null",
    "长" * _LONG,
)

# A pattern that is nothing but a row of classes, each perhaps repeated: `[A-Z][a-z]*:[!-~]+`.
_ROW: Final = re.compile(r"(?:\[(?:[^\]\\]|\\.)+\](?:[*+]|\{\d+\})?|[^\[\](){}.*+?|\\^$])+")
_STEP: Final = re.compile(r"(?P<set>\[(?:[^\]\\]|\\.)+\])(?P<times>[*+]|\{\d+\})?|(?P<literal>.)")
_ASCII: Final = [chr(code) for code in range(0x80)]


def strings(limits: StringLimits) -> st.SearchStrategy[str]:
    """Draw texts that the limits allow."""
    traps = [trap for trap in _TRAPS if limits.objection(trap) is None]
    tricky = [character for character in _TRICKY if limits.objection(character) is None]
    if limits.pattern is None:
        drawn = st.text(_CHARACTERS, min_size=limits.min_length, max_size=_MOST_CHARACTERS)
    else:
        drawn = _matching(limits.pattern)
    if tricky:
        drawn |= st.text("".join(tricky), min_size=limits.min_length, max_size=_MOST_CHARACTERS)
    return drawn | st.sampled_from(traps) if traps else drawn


def _matching(pattern: str) -> st.SearchStrategy[str]:
    """Draw texts of a pattern, a class of its characters at a time.

    Each such draw is one choice for hypothesis; by `from_regex` a digest alone would be 64 choices,
    and most of the time would go into them.
    """
    if not _ROW.fullmatch(pattern):
        return st.from_regex(pattern, fullmatch=True, alphabet=_CHARACTERS)
    return st.tuples(*map(_step, _STEP.finditer(pattern))).map("".join)


def _step(found: re.Match[str]) -> st.SearchStrategy[str]:
    if found["literal"]:
        return st.just(found["literal"])
    least, most = _times(found["times"])
    in_ascii = [c for c in _ASCII if re.fullmatch(found["set"], c)]
    if found["set"].startswith("[^"):
        excluded = {*_ASCII} - {*in_ascii}
        others = st.characters(codec="utf-8", exclude_characters=[*_ILLEGAL, *sorted(excluded)])
        return st.text(others, min_size=least, max_size=most)
    return st.text("".join(in_ascii), min_size=least, max_size=most)


def _times(times: str | None) -> tuple[int, int]:
    if times is None:
        return 1, 1
    if times in {"*", "+"}:
        return "*+".index(times), _MOST_CHARACTERS
    count = int(times[1:-1])
    return count, count
