"""Markdown files: the words without their decoration, headings, and the cells of tables.

Each line of the file stays a line, as in a text: the reader of texts joins those that are broken.
What is decoration (`**`, `#`, `>`, bullets, the rules of tables) is counted by kind in `left_out`;
numbers are typed in the file, so they stay.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version
from typing import Final

import attrs

from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual
from rectify_model.sources.encodings import decode
from rectify_model.sources.inline_marks import without_marks
from rectify_model.sources.limits import DEFAULT_SOURCE_LIMITS, SourceLimits, limit_passed
from rectify_model.sources.source_text import Cell, SourceLine, SourceText

__all__ = ["read_markdown"]

_SIGNS: Final = "*_`~[<&-" + chr(92)
"""What marks begin with: each costs time, whether it is a mark or not."""
_FRONT_MATTER: Final = Bilingual(en="front matter", zh="文件头元数据")
_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
_HEADING: Final = re.compile(r" {0,3}(#{1,6})(?:[ \t]++|$)")
_HEADING_END: Final = re.compile(r"[ \t]#+[ \t]*$")
_UNDERLINE: Final = re.compile(r" {0,3}(=+|-+)[ \t]*")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_QUOTE: Final = re.compile(r"(?: {0,3}> ?)++")
_BULLET: Final = re.compile(r"[ \t]*[-*+][ \t]+(?=\S)")
_DELIMITER_ROW: Final = re.compile(r"[ \t]*+\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?")
_CELL_END: Final = re.compile(r"(?<!\\)\|")


@typed
def read_markdown(
    data: bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    limits: SourceLimits = DEFAULT_SOURCE_LIMITS,
) -> SourceText:
    """Read a Markdown file.

    Args:
        data: The bytes of the file.
        name: The file's name, for the problems.
        encoding: Its encoding, such as `gb18030`; where it is None, the bytes decide.
        limits: How large the file may be.

    Raises:
        DocumentError: The file is empty or no text (RM805), or implausible in any encoding (RM807).
        LimitExceededError: It passes one of the limits (RM809).
        UsageError: The bytes are not of the encoding that is given.
    """
    most = min(limits.max_bytes, limits.max_markup_bytes)
    if len(data) > most:
        raise limit_passed(Bilingual(en=f"of {most} bytes", zh=f"{most} 字节"), name)
    decoded = decode(data, encoding, name=name)
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rows = text.split("\n")
    # The cells of a table are lines too.
    if len(rows) + text.count("|") > limits.max_lines:
        most = limits.max_lines
        raise limit_passed(Bilingual(en=f"of {most} lines", zh=f"{most} 行"), name)
    if sum(map(text.count, _SIGNS)) > limits.max_references:
        most = limits.max_references
        raise limit_passed(Bilingual(en=f"of {most} marks", zh=f"{most} 个标记"), name)
    file = _File(rows)
    lines = tuple(file.lines())
    return SourceText(
        lines=lines,
        media_type="text/markdown",
        reader=_reader(),
        left_out=tuple(file.left_out.items()),
        problems=decoded.problems,
    )


@attrs.define(eq=False)
class _File:
    """The lines of a Markdown file, and what they were decorated with."""

    rows: list[str]
    left_out: dict[str, int] = attrs.field(factory=dict)
    _number: int = 0
    """How many of the lines are read."""
    _paragraphs: int = 0
    _tables: int = 0

    def lines(self) -> Iterator[SourceLine]:
        """Yield the lines."""
        yield from self._front_matter()
        while self._number < len(self.rows):
            row = self._take()
            if fence := _FENCE.match(row):
                yield from self._fenced(fence[1])
            elif self._begins_table(row):
                yield from self._table(row)
            else:
                yield from self._line(row)

    def _take(self) -> str:
        self._number += 1
        return self.rows[self._number - 1]

    def _leave_out(self, kind: str, count: int = 1) -> None:
        self.left_out[kind] = self.left_out.get(kind, 0) + count

    def _front_matter(self) -> Iterator[SourceLine]:
        if self.rows[0].rstrip() != "---":
            return
        ends = (
            place for place, row in enumerate(self.rows[1:], 1) if row.rstrip() in {"---", "..."}
        )
        for _ in range(next(ends, -1) + 1):
            row = self._take()
            yield SourceLine(text=row.strip(), place=self._here(), artefact=_FRONT_MATTER)

    def _fenced(self, fence: str) -> Iterator[SourceLine]:
        self._leave_out("code fence")
        while self._number < len(self.rows):
            row = self._take()
            if row.strip().startswith(fence) and not row.strip().strip(fence[0]):
                self._leave_out("code fence")
                return
            yield self._told(row)

    def _begins_table(self, row: str) -> bool:
        following = self.rows[self._number] if self._number < len(self.rows) else ""
        return "|" in row and _DELIMITER_ROW.fullmatch(following) is not None

    def _table(self, row: str) -> Iterator[SourceLine]:
        self._tables += 1
        yield from self._cells(row, 1)
        self._take()
        self._leave_out("table rule")
        number = 1
        while self._number < len(self.rows) and "|" in self.rows[self._number]:
            number += 1
            yield from self._cells(self._take(), number)

    def _cells(self, row: str, number: int) -> Iterator[SourceLine]:
        written = _CELL_END.split(row.strip().removeprefix("|"))
        for column, words in enumerate(written, 1):
            text = self._bare(words.strip())
            if text:
                table = self._tables
                yield SourceLine(
                    text=text,
                    place=Bilingual(
                        en=f"table {table}, row {number} (line {self._number} of the file)",
                        zh=f"表{table} 第{number}行（源文件第{self._number}行）",
                    ),
                    cell=Cell(table=table, row=number, column=column),
                )

    def _line(self, row: str) -> Iterator[SourceLine]:
        if quote := _QUOTE.match(row):
            self._leave_out("quote sign", quote[0].count(">"))
            row = row[quote.end() :]
        if _RULE.fullmatch(row):
            self._leave_out("rule")
            return
        if heading := _HEADING.match(row):
            self._leave_out("heading sign")
            words = _HEADING_END.sub("", row[heading.end() :])
            yield self._told(self._bare(words.strip()), len(heading[1]))
            return
        if bullet := _BULLET.match(row):
            self._leave_out("bullet")
            row = row[bullet.end() :]
        yield self._told(self._bare(row).rstrip(), self._level_below(row))

    def _level_below(self, row: str) -> int | None:
        """Return the level of the heading that a line is by what underlines it, or None."""
        following = self.rows[self._number] if self._number < len(self.rows) else ""
        line = _UNDERLINE.fullmatch(following) if row.strip() else None
        if line is None:
            return None
        self._take()
        self._leave_out("heading sign")
        return 1 if line[1][0] == "=" else 2

    def _bare(self, words: str) -> str:
        text, counts = without_marks(words)
        for kind, count in counts.items():
            self._leave_out(kind, count)
        return text

    def _told(self, text: str, heading: int | None = None) -> SourceLine:
        if not text.strip():
            return SourceLine(text="")
        self._paragraphs += 1
        number = self._paragraphs
        place = Bilingual(
            en=f"paragraph {number} (line {self._number} of the file)",
            zh=f"正文第{number}段（源文件第{self._number}行）",
        )
        return SourceLine(text=text, place=place, heading=heading)

    def _here(self) -> Bilingual:
        return Bilingual(en=f"line {self._number} of the file", zh=f"源文件第{self._number}行")


@lru_cache(maxsize=1)
def _reader() -> str:
    return f"rectify-model {version('rectify-model')} (Markdown)"
