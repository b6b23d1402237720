"""Pages of our own, in the ways that sites are really built, with the truth of each beside it.

A truth has a line for each line that the page shows: what it is, a tab, and its words. `b` is the
body, `t` a title, `h3` a heading, `g:一、` a line with a generated label, `c:1.2.3+1x1` a cell (table,
row, column, and how many columns and rows it spans), `-` an artefact.
"""

from pathlib import Path
from typing import Final

from rectify_model.sources import SourceLine

FOLDER: Final = Path(__file__).parent / "pages"
PAGES: Final = sorted(path.stem for path in FOLDER.glob("*.html"))
_IN_GB18030: Final = {"flat_body", "old_tables_gb2312", "word_filtered"}
"""The pages that lie here in UTF-8 for the eye, and are GB 18030 on their sites."""
ARTICLE: Final = ("<!--article-->", "<!--/article-->")


def page_of(name: str, article: str | None = None) -> bytes:
    """Return a page, with another article where one is given."""
    page = (FOLDER / f"{name}.html").read_text("utf-8")
    if article is not None:
        before, rest = page.split(ARTICLE[0])
        page = before + article + rest.split(ARTICLE[1])[1]
    return page.encode("gb18030" if name in _IN_GB18030 else "utf-8")


def truth_of(name: str) -> list[str]:
    """Return the lines of a truth; blanks that do not break stand as blanks there."""
    return (FOLDER / f"{name}.truth").read_text("utf-8").splitlines()


def told(line: SourceLine) -> str:
    """Return a line as a truth tells it."""
    return f"{_kind(line)}\t{line.text}".replace("\u00a0", " ")


def _kind(line: SourceLine) -> str:
    if line.artefact is not None:
        return "-"
    if line.generated:
        return f"g:{line.generated}"
    if line.cell is not None:
        cell = line.cell
        return f"c:{cell.table}.{cell.row}.{cell.column}+{cell.columns}x{cell.rows}"
    if line.heading is not None:
        return f"h{line.heading}" if line.heading else "t"
    return "b"
