"""JSON, written so that a defect can be planted in it and its place is known."""

import json
from typing import Any

import attrs

from rectify_model.testing.broken_documents.written import Written, pointer

__all__ = ["Key", "Raw", "write_json"]


class Raw(str):
    """Characters to be written as they are, where JSON has a value."""

    __slots__ = ()


@attrs.frozen(eq=False)
class Key:
    """A name that an object can hold beside the same name: no two of them are equal."""

    name: str
    """What it says."""
    written: str
    """How it is written, in quotation marks."""


def write_json(plain: Any, *, indent: bool) -> Written:
    """Write plain data, each field and entry on a line of its own or all of them on one line."""
    written = Written()
    written.mark("")
    _write(written, plain, "", "\n" if indent else "")
    return written


def _write(written: Written, plain: Any, path: str, line: str) -> None:
    match plain:
        case Raw():
            written.put(plain)
        case dict():
            _write_many(written, "{}", list(plain.items()), path, line)
        case list():
            _write_many(written, "[]", [(None, entry) for entry in plain], path, line)
        case _:
            written.put(json.dumps(plain, ensure_ascii=False))


def _write_many(
    written: Written, brackets: str, members: list[tuple[Any, Any]], path: str, line: str
) -> None:
    deeper = line + "  " if line else line
    written.put(brackets[0])
    for index, (key, value) in enumerate(members):
        written.put(("," if index else "") + deeper)
        name = key.name if isinstance(key, Key) else str(index if key is None else key)
        here = pointer(path, name)
        written.mark(here)
        if key is not None:
            written.put(
                key.written if isinstance(key, Key) else json.dumps(key, ensure_ascii=False)
            )
            written.put(": " if line else ":")
        _write(written, value, here, deeper)
    written.put((line if members else "") + brackets[1])
