"""Bytes become text: in the encoding that the user names, or in the most plausible one.

UTF-8 proves itself: hardly any other text is valid UTF-8. The encodings of Chinese prove nothing:
nearly every text in one of them can be decoded by the others, to rare characters in place of common
ones. So those that fit are compared by the share of common characters (常用字) among the Chinese
ones. The standards say by their order which are common: the first level of GB/T 2312-1980 (3,755
characters) and of Big5 (5,401) holds 99 % of the characters of an official text, but about half of
those of a text that is decoded wrongly.
"""

import codecs
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual
from rectify_model.errors import DocumentError, UsageError
from rectify_model.problems import Problem
from rectify_model.sources.problem_kinds import (
    HARDLY_CHINESE,
    IMPLAUSIBLE_TEXT,
    NOT_A_TEXT,
    OTHER_ENCODING,
)

__all__ = ["Decoded", "decode", "is_hardly_chinese"]

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, those that begin others first."""
_GUESSED: Final = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
"""What is tried on bytes that are no UTF-8; of equally plausible ones the first is taken."""
# A text has hardly a control character; a picture that happens to decode has many.
_CONTROLS: Final = {chr(code) for code in range(32)} - set("\t\n\v\f\r\x1c\x1d\x1e")
_MOST_CONTROLS: Final = 0.02
# A longer look does not change the shares.
_SAMPLE: Final = 100_000
_FEWEST_COMMON: Final = 0.8
"""The share of common characters below which nobody wrote the text so."""
_ENOUGH: Final = 30
"""The fewest Chinese characters from which the share proves anything."""
_FEWEST_CHINESE: Final = 0.05
"""The share of Chinese among all printed characters below which a text is in another language."""


@attrs.frozen(kw_only=True)
class Decoded:
    """The text that bytes hold."""

    text: str
    """The text."""
    encoding: str
    """The encoding in which the bytes were read, by its Python name."""
    problems: tuple[Problem, ...]
    """What is odd about it: another encoding than UTF-8, or text that cannot be Chinese prose."""


@typed
def decode(data: bytes, encoding: str | None = None, *, name: str | None = None) -> Decoded:
    """Return the text of a file.

    Args:
        data: The bytes.
        encoding: The encoding, if the user knows it; where it is None, the bytes decide.
        name: The file's name, for the problems.

    Raises:
        DocumentError: The bytes are empty, no text (RM805), or implausible in any encoding tried
            (RM807).
        UsageError: There is no such encoding, or the bytes are not of it.
    """
    if not data.strip():
        raise _not_a_text(Bilingual(en="the file is empty", zh="文件是空的"), name)
    if encoding is not None:
        return Decoded(text=_by_name(data, encoding, name), encoding=encoding, problems=())
    fits = list(_fitting(data))
    if not fits:
        raise _not_a_text(Bilingual(en="the file is no text", zh="文件不是文本"), name)
    best, text = max(fits, key=lambda fit: _Counted.of(fit[1]).common_share)
    counted = _Counted.of(text)
    if counted.chinese >= _ENOUGH and counted.common_share < _FEWEST_COMMON:
        tried = ", ".join(fit for fit, _ in fits).upper()
        rare = f"{1 - counted.common_share:.0%}"
        problem = IMPLAUSIBLE_TEXT.at(source=name, encoding=best.upper(), share=rare, tried=tried)
        raise DocumentError([problem])
    return Decoded(text=text, encoding=best, problems=tuple(_oddities(best, counted, name)))


def is_hardly_chinese(text: str) -> bool:
    """Tell whether a text holds hardly a Chinese character, so that it is in another language."""
    return _Counted.of(text).is_hardly_chinese


def _oddities(encoding: str, counted: "_Counted", name: str | None) -> Iterator[Problem]:
    if encoding != "utf-8":
        yield OTHER_ENCODING.at(line=1, column=1, source=name, encoding=encoding.upper())
    if counted.is_hardly_chinese:
        yield HARDLY_CHINESE.at(line=1, column=1, source=name)


def _by_name(data: bytes, encoding: str, name: str | None) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError:
        shown = name or "the bytes"
        raise UsageError(
            f"{shown}: not text in {encoding}; leave the encoding out to let it be found",
            f"{name or '数据'}：不是 {encoding} 编码的文本；不指定编码时会自动判断",
        ) from None
    except (LookupError, ValueError):
        raise UsageError(
            f"there is no encoding {encoding!r}; give a name such as utf-8, gb18030 or big5",
            f"没有编码 {encoding!r}；请给出如 utf-8、gb18030、big5 的名称",
        ) from None


def _fitting(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the encodings in which the bytes are text, each with the text."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", *_GUESSED):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        is_known = encoding not in _GUESSED
        # A guess that shows nothing Chinese explains nothing: a picture would be UTF-16.
        if not _is_binary(text) and (is_known or _Counted.of(text).chinese):
            yield encoding, text
        if is_known:
            return


def _is_binary(text: str) -> bool:
    controls = sum(text.count(control) for control in _CONTROLS)
    return "\0" in text or controls > _MOST_CONTROLS * len(text)


@attrs.frozen(kw_only=True)
class _Counted:
    """The characters at the beginning of a text, by kind."""

    printed: int
    """All but white space."""
    chinese: int
    """The Chinese characters among them."""
    common: int
    """Those of them that every official text uses."""

    @property
    def common_share(self) -> float:
        """The share of common characters among the Chinese ones; 0 where there are none."""
        return self.common / self.chinese if self.chinese else 0.0

    @property
    def is_hardly_chinese(self) -> bool:
        """Whether the text is in another language."""
        return self.chinese < _FEWEST_CHINESE * self.printed

    @classmethod
    def of(cls, text: str) -> "_Counted":
        """Count the characters of a text."""
        counts = Counter(text[:_SAMPLE])
        chinese = {sign: count for sign, count in counts.items() if _is_chinese(sign)}
        return cls(
            printed=sum(count for sign, count in counts.items() if not sign.isspace()),
            chinese=sum(chinese.values()),
            common=sum(count for sign, count in chinese.items() if _is_common(sign)),
        )


def _is_chinese(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff" or sign >= "\U00020000"


@cache
def _is_common(sign: str) -> bool:
    return _in_rows(sign, "gb2312", 0xB0, 0xD7) or _in_rows(sign, "big5", 0xA4, 0xC6)


def _in_rows(sign: str, standard: str, first: int, last: int) -> bool:
    code = sign.encode(standard, "ignore")
    return len(code) == 2 and first <= code[0] <= last  # noqa: PLR2004 - two bytes a character


def _not_a_text(what: Bilingual, name: str | None) -> DocumentError:
    return DocumentError([NOT_A_TEXT.at(source=name, what=what.en, what_zh=what.zh)])
