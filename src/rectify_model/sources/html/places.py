"""Where a person finds a line: its paragraph or row as the page shows it, its line in the file."""

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.sources.html.lines import PageLine

__all__ = ["Places"]


@attrs.define(eq=False)
class Places:
    """The places of the lines of a page, which are asked for in order."""

    text: str
    """The page."""
    _offset: int = 0
    _line: int = 1
    _paragraph: int = 0

    def of_body(self, line: PageLine) -> Bilingual:
        """Return the place of a line of the body: its paragraph, or its row in a table."""
        number = self._line_of(line)
        if line.cell is not None and line.cell.table.number:
            table, row = line.cell.table.number, line.cell.row
            return Bilingual(
                en=f"table {table}, row {row} (line {number} of the file)",
                zh=f"表{table} 第{row}行（源文件第{number}行）",
            )
        self._paragraph += 1
        return Bilingual(
            en=f"paragraph {self._paragraph} (line {number} of the file)",
            zh=f"正文第{self._paragraph}段（源文件第{number}行）",
        )

    def of_artefact(self, line: PageLine) -> Bilingual:
        """Return the place of a line that is none of the body."""
        number = self._line_of(line)
        return Bilingual(en=f"line {number} of the file", zh=f"源文件第{number}行")

    def in_head(self) -> Bilingual:
        """Return the place of what only the head of the page says."""
        return Bilingual(en="head of the page", zh="网页头部")

    def _line_of(self, line: PageLine) -> int:
        # What is hidden in a line, or stands above it, comes after it, so offsets may go back.
        if line.offset > self._offset:
            self._line += self.text.count("\n", self._offset, line.offset)
            self._offset = line.offset
            return self._line
        return self._line - self.text.count("\n", line.offset, self._offset)
