"""A collection in JSON Lines, cut into its lines: each is a document of its own.

The last line says how many reports there are: without it, a file that was cut off at the end of a
line would be as good as a whole one.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

import attrs
import orjson

from rectify_model.codec.explain.shown import shown
from rectify_model.codec.problem_kinds import CUT_OFF, WRONG_COUNT
from rectify_model.codec.stream.slices import Slice
from rectify_model.codec.stream.window import Window
from rectify_model.codec.versions import SCHEMA_VERSION, unsupported_version, wrong_version
from rectify_model.codec.xml_names import VERSION
from rectify_model.errors import DocumentError
from rectify_model.problems import Problem

__all__ = ["json_slices", "last_line"]

# A last line is short, however it is spaced; so no report is looked at for being one.
_LONGEST_LAST_LINE: Final = 256
_cut_off: Final = partial(
    CUT_OFF.at,
    path="",
    reason="the last line does not say how many reports there are",
    reason_zh="末行未写明通报的份数",
)


def last_line(collection: str, count: int) -> bytes:
    """Return the line that ends a collection of so many reports."""
    return orjson.dumps({VERSION: SCHEMA_VERSION, collection: count}) + b"\n"


def json_slices(window: Window, entry: str) -> Iterator[Slice]:
    """Yield the reports of a collection, one after the other; lines of white space are none.

    Args:
        window: The file.
        entry: The name of a report; the collection's is its plural.

    Raises:
        DocumentError: It is cut off, or does not hold as many reports as it says.
        LimitExceededError: A line does not end within the limit.
    """
    collection, index = f"{entry}s", 0
    last: dict[str, Any] | None = None
    for line in _lines(window):
        if last is not None:
            raise _wrong_count(line, last[collection], "more", "更多")
        last = _as_last(line.data, collection)
        if last is None:
            yield attrs.evolve(line, index=index)
            index += 1
        else:
            _check_last(line, last, collection, index)
    if last is None:
        problem = _cut_off(line=window.line, column=window.column)
        raise DocumentError([problem])


def _lines(window: Window) -> Iterator[Slice]:
    while True:
        end = window.find(_end_of_line)
        line, column = window.line, window.column
        data = window.take(end or window.start)
        if not data:
            return
        if not data.isspace():
            # Without its end: what is missing is missing in this line.
            data = data.removesuffix(b"\n")
            yield Slice(data=data, form="json", index=None, line=line, column=column)


def _end_of_line(data: bytes, start: int, ended: bool) -> int | None:  # noqa: FBT001 - a search
    end = data.find(b"\n", start) + 1
    return end or (len(data) if ended else None)


def _as_last(data: bytes, collection: str) -> dict[str, Any] | None:
    """Return the fields of a line that ends a collection; None where it is none."""
    if len(data) > _LONGEST_LAST_LINE:
        return None
    try:
        plain = orjson.loads(data.removeprefix(BOM_UTF8))
    except orjson.JSONDecodeError:
        return None
    return plain if type(plain) is dict and plain.keys() == {VERSION, collection} else None


def _check_last(line: Slice, last: dict[str, Any], collection: str, count: int) -> None:
    version, stated = last[VERSION], last[collection]
    problem: Problem | None
    if problem := wrong_version(version, collection) or unsupported_version(version):
        raise DocumentError([line.told(problem)])
    # True is 1, and 1.0 is, in Python alone.
    if type(stated) is not int or stated != count:
        raise _wrong_count(line, stated, f"{count}", f" {count} ")


def _wrong_count(line: Slice, stated: object, count: str, count_zh: str) -> DocumentError:
    problem = WRONG_COUNT.at(path="", stated=shown(stated), count=count, count_zh=count_zh)
    return DocumentError([line.told(problem)])
