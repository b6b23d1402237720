"""The declared schemas as a page of text, a line a column; `write` puts it down as the golden file.

After a wanted change: python -c "import schema_page; schema_page.write()", in this directory.
"""

from pathlib import Path
from typing import Final

from rectify_model.columns import SCHEMAS

__all__ = ["GOLDEN", "page", "write"]

GOLDEN: Final = Path(__file__).with_name("schemas.txt")


def page() -> str:
    lines = [
        f"{table}.{field.name}: {field.type}{'' if field.nullable else ' not null'} — "
        f"{field.metadata[b'chinese'].decode()}: {field.metadata[b'english'].decode()}\n"
        for table, schema in SCHEMAS.items()
        for field in schema
    ]
    return "".join(lines)


def write(golden: Path = GOLDEN) -> None:
    golden.write_text(page(), encoding="utf-8")
