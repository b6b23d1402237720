"""The floors: what the parsers and writers below the codec take for the same bytes."""

from collections.abc import Callable
from typing import Any, Final

import orjson
from lxml import etree

from benchmarks.documents import Documents
from benchmarks.interleaved import Task

__all__ = ["FLOORS", "floor_task"]

FLOORS: Final = {
    "XML read": "lxml.etree.fromstring",
    "XML write": "lxml.etree.tostring",
    "JSON read": "orjson.loads",
    "JSON write": "orjson.dumps",
}
"""The name of the floor by the operation."""


def floor_task(operation: str, documents: Documents) -> Task:
    """Return the floor of an operation; what it writes is parsed anew for each call."""
    xml, json = documents.xml, documents.json
    options = orjson.OPT_INDENT_2 if documents.indent else 0
    tasks: dict[str, tuple[Callable[[], Any], Callable[[Any], object]]] = {
        "XML read": (lambda: xml, etree.fromstring),
        "XML write": (
            lambda: etree.fromstring(xml),
            lambda tree: etree.tostring(tree, encoding="UTF-8"),
        ),
        "JSON read": (lambda: json, orjson.loads),
        "JSON write": (
            lambda: orjson.loads(json),
            lambda plain: orjson.dumps(plain, option=options),
        ),
    }
    return Task(FLOORS[operation], *tasks[operation])
