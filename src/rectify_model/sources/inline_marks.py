"""The marks within a line of Markdown: emphasis, links, escapes, references, tags."""

import re
from typing import Final

from rectify_model.sources.html import resolved

__all__ = ["without_marks"]

# Possessive, and no part holds what begins another, so that the search is linear.
_MARK: Final = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~])"
    r"|(?P<code>`++)"
    r"|(?P<run>\*++|_++|~~)"
    r"|(?P<picture>!\[[^\[\]]*+\]\([^()]*+\))"
    r"|\[(?P<link>[^\[\]]*+)\]\([^()]*+\)"
    r"|<(?P<address>https?://[^<>\s]++|mailto:[^<>\s]++)>"
    r"|(?P<tag></?[a-zA-Z][^<>]*+>|<!--(?:(?!-->)[^<])*+-->)"
    r"|(?P<reference>&#?[0-9a-zA-Z]{1,31};)"
)
_KINDS: Final = {"escape": "escape sign", "link": "link", "address": "link", "tag": "HTML tag"}


def without_marks(line: str) -> tuple[str, dict[str, int]]:
    """Return the words of a line, and how often it is marked, by kind.

    A mark of emphasis that has no counterpart in the line is a character like others.
    """
    pieces: list[str] = []
    counts: dict[str, int] = {}
    opened: dict[str, int] = {}
    end = 0
    for found in _MARK.finditer(line):
        pieces.append(line[end : found.start()])
        end = found.end()
        kind = found.lastgroup or ""
        written = found[kind]
        if kind in {"run", "code"}:
            _pair(line, found, pieces, opened, counts)
        elif kind == "reference":
            pieces.append(resolved(written))
        elif kind == "picture":
            counts["picture"] = counts.get("picture", 0) + 1
        else:
            counts[_KINDS[kind]] = counts.get(_KINDS[kind], 0) + 1
            if kind != "tag":
                pieces.append(written)
    return "".join((*pieces, line[end:])), counts


def _pair(
    line: str,
    found: re.Match[str],
    pieces: list[str],
    opened: dict[str, int],
    counts: dict[str, int],
) -> None:
    """Take a mark of emphasis and the one that opened it out, or keep it until its end comes."""
    mark = found[0]
    before, after = line[found.start() - 1 : found.start()], line[found.end() : found.end() + 1]
    within_word = mark[0] == "_" and _is_latin(before) and _is_latin(after)
    opener = opened.get(mark)
    if opener is not None and before.strip() and not within_word:
        del opened[mark]
        pieces[opener] = ""
        pieces.append("")
        kind = "code mark" if mark[0] == "`" else "emphasis"
        counts[kind] = counts.get(kind, 0) + 1
        return
    if after.strip() and not within_word:
        opened[mark] = len(pieces)
    pieces.append(mark)


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
