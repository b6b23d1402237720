"""JSON: bytes to plain data, and names that stand twice: the explaining path."""

import re
from typing import Any, Final

import orjson

from rectify_model.bilingual import Bilingual
from rectify_model.codec.explain.document import Document, Position
from rectify_model.codec.explain.json_scan import is_deeper, scan
from rectify_model.codec.explain.lines import line_finder
from rectify_model.codec.explain.shown import shown, shown_name
from rectify_model.codec.limits import Limits, limit_exceeded
from rectify_model.codec.parser_reasons import json_reason
from rectify_model.codec.problem_kinds import (
    DUPLICATE_FIELD,
    NOT_WELL_FORMED,
    WRONG_ROOT,
)
from rectify_model.codec.xml_names import VERSION
from rectify_model.errors import DocumentError, LimitExceededError
from rectify_model.problems import Problem
from rectify_model.shape import ClassShape

__all__ = ["take_json_apart"]

_SPACE_BEFORE_COLON: Final = re.compile(rb'"[ \t\r\n]+:')

_OBJECT: Final = {"expected": "an object", "expected_zh": "对象"}


def take_json_apart(data: bytes, _: ClassShape, limits: Limits) -> Document:
    """Take a JSON document apart.

    Raises:
        DocumentError: It is no JSON, or no object.
        LimitExceededError: It is nested too deeply.
    """
    try:
        plain = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        # The engine has a limit of its own, and words that differ from release to release.
        if is_deeper(data.decode(), limits.max_depth):
            raise _too_deep(limits.max_depth) from None
        raise _syntax_error(error, data.decode()) from None
    names, depth = _extent(plain)
    if depth > limits.max_depth:
        raise _too_deep(limits.max_depth)
    if type(plain) is not dict:
        kind = WRONG_ROOT.at(path="", line=1, column=1, **_OBJECT, found=shown(plain))
        raise DocumentError([kind])
    return Document(
        version=plain.pop(VERSION, None),
        plain=plain,
        problems=_twins(data.decode()) if _may_hold_twins(data, names) else [],
        positions=lambda: _positions(data.decode()),
    )


def _extent(plain: Any) -> tuple[int, int]:
    """Count the names in all objects, and the levels of nesting."""
    names, depth, level = 0, 0, [plain]
    while level := [node for node in level if isinstance(node, dict | list)]:
        depth += 1
        objects = [node for node in level if isinstance(node, dict)]
        names += sum(map(len, objects))
        level = [
            value for node in level for value in (node.values() if isinstance(node, dict) else node)
        ]
    return names, depth


def _may_hold_twins(data: bytes, names: int) -> bool:
    """Tell whether an object may hold a name twice, of which the parser keeps the last only.

    Each name is followed by `":` where no white space stands between. So there are at most as many
    names in the bytes as `":`, and where as many were kept, none was lost. Strings that hold `":`
    cost a second look, no more.
    """
    return data.count(b'":') != names or _SPACE_BEFORE_COLON.search(data) is not None


def _twins(text: str) -> list[Problem]:
    position = line_finder(text)
    problems = []
    for place in scan(text):
        if place.repeated:
            line, column = position(place.offset)
            name = shown_name(place.pointer.rpartition("/")[2])
            problems.append(
                DUPLICATE_FIELD.at(path=place.pointer, line=line, column=column, name=name)
            )
    return problems


def _positions(text: str) -> dict[str, Position]:
    position = line_finder(text)
    return {place.pointer: position(place.offset) for place in scan(text)}


def _syntax_error(error: orjson.JSONDecodeError, text: str) -> DocumentError:
    line, column = line_finder(text)(error.pos)
    reason = json_reason(text, error.pos)
    problem = NOT_WELL_FORMED.at(
        path="", line=line, column=column, format="JSON", reason=reason.en, reason_zh=reason.zh
    )
    return DocumentError([problem])


def _too_deep(levels: int) -> LimitExceededError:
    return limit_exceeded(Bilingual(en=f"of {levels} levels", zh=f"{levels} 层"))
