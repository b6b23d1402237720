"""The bytes of a page become text: in the encoding that fits, whatever the page says of itself.

UTF-8 proves itself, so it comes before what is declared: pages that were saved anew keep the old
declaration. Other declarations are believed where the bytes fit but for a few, as a browser shows
those pages too. GB 2312 and GBK are read as GB 18030, which holds them.
"""

import codecs
import re
from typing import Final

import attrs

from rectify_model.problems import Problem
from rectify_model.sources.encodings import decode
from rectify_model.sources.problem_kinds import (
    HARDLY_CHINESE,
    UNDECODABLE,
    WRONG_DECLARED_ENCODING,
)

__all__ = ["DecodedPage", "decoded_page", "known_encoding"]

_LOOK: Final = 8192
"""Within so many bytes a page names its encoding."""
_COMMENT: Final = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_DECLARED: Final = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_MARKS: Final = (
    codecs.BOM_UTF8,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
    codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE,
)
_SUPERSETS: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    # A page whose declaration can be read as ASCII is no UTF-16.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_LATIN: Final = frozenset(("ascii", "cp1252", "iso8859-1"))
"""What tools declare where nobody told them; no Chinese page is in it."""
_MOST_WRONG: Final = 0.01
"""The share of bytes that may be wrong in a page that is of the encoding all the same."""


@attrs.frozen(kw_only=True)
class DecodedPage:
    """The text of a page, with its markup."""

    text: str
    """The text; its line ends are line feeds."""
    problems: tuple[Problem, ...]
    """What is odd about the encoding."""


def decoded_page(
    data: bytes, encoding: str | None, name: str | None, declared: str | None = None
) -> DecodedPage:
    """Return the text of a page.

    Args:
        data: The bytes.
        encoding: The encoding, if the user knows it.
        name: The name of the file, for the problems.
        declared: What stands around the page and says its encoding, such as the head of a part.

    Raises:
        DocumentError: The bytes are empty, no text (RM805), or implausible (RM807).
        UsageError: They are not of the encoding that the user gives.
    """
    text, problems = _decoded(data, encoding, name, declared)
    # As the standard prepares its input; a browser shows nothing for a null character.
    text = text.replace("\0", "").removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return DecodedPage(text=text, problems=problems)


def known_encoding(declared: str) -> str | None:
    """Return the Python name of an encoding of text by the name that pages use, or None."""
    try:
        found = codecs.lookup(declared)
        # Some codecs turn bytes into bytes, or code names of hosts.
        b"a".decode(found.name)
    except (LookupError, ValueError):
        return None
    return _SUPERSETS.get(found.name, found.name)


def _decoded(
    data: bytes, encoding: str | None, name: str | None, around: str | None
) -> tuple[str, tuple[Problem, ...]]:
    if encoding is not None or data.startswith(_MARKS) or not data.strip():
        return _guessed(data, encoding, name)
    written = around or _declared(data) or ""
    declared = known_encoding(written)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        pass
    else:
        # Of a page in UTF-16 that is valid by chance, half of the bytes are null.
        if text.count("\0") <= _MOST_WRONG * len(text):
            fits = declared in {None, "utf-8"} or text.isascii()
            return text, () if fits else (_wrong(written, "utf-8", name),)
    if declared is None or declared in _LATIN:
        return _guessed(data, None, name)
    text = data.decode(declared, "replace")
    lost = text.count("\ufffd")
    if lost > max(1, _MOST_WRONG * len(data)):
        text, problems = _guessed(data, None, name)
        return text, (*problems, _wrong(written, "another encoding", name))
    if lost:
        problem = UNDECODABLE.at(source=name, count=lost, encoding=declared.upper())
        return text, (problem,)
    return text, ()


def _guessed(
    data: bytes, encoding: str | None, name: str | None
) -> tuple[str, tuple[Problem, ...]]:
    decoded = decode(data, encoding, name=name)
    # Markup is hardly Chinese; whether the words are is seen later.
    problems = (each for each in decoded.problems if each.code != HARDLY_CHINESE.code)
    return decoded.text, tuple(problems)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(_COMMENT.sub(b"", data[:_LOOK]))
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _wrong(declared: str, encoding: str, name: str | None) -> Problem:
    return WRONG_DECLARED_ENCODING.at(source=name, declared=declared, encoding=encoding.upper())
