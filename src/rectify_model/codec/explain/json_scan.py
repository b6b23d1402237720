"""A second look at a JSON text that is known to be well-formed: where things stand, and twins.

Parsers tell neither. This scanner is slow beside them and only runs to explain, so it does no more
than walk the tokens, in linear time and without recursion.
"""

import re
from collections.abc import Iterator
from typing import Final

import attrs
import orjson

from rectify_model.codec.explain.document import escape_pointer

__all__ = ["Place", "is_deeper", "scan"]

# Possessive, so that no way back is kept in memory.
# Of a text that is not well-formed, an open string reaches to the end.
_TO_BRACKET: Final = re.compile(
    r"""(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+"?)*+([{}\[\]]?)""", re.DOTALL
)
_STEPS: Final = {"{": 1, "[": 1, "]": -1, "}": -1}
_TOKEN: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]+')


@attrs.frozen
class Place:
    """A field or an entry, and where it stands."""

    pointer: str
    """The JSON Pointer."""
    offset: int
    """The offset of the field's key, of the entry, or of the document's value."""
    repeated: bool
    """Whether the object held a field of this name before."""


@attrs.define
class _Container:
    """An object or a list that is open."""

    pointer: str
    names: set[str] | None
    """The names seen; None in a list."""
    step: str = ""
    """The step to the value that comes next: a name or an index."""
    entries: int = 0


def scan(text: str) -> Iterator[Place]:
    """Yield every place of a well-formed JSON text, in its order."""
    stack = [_Container(pointer="", names=None)]
    key_next = False
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "}]":
            stack.pop()
            key_next = False
            continue
        top = stack[-1]
        if mark == ",":
            key_next = top.names is not None
            continue
        if mark == ":":
            continue
        if key_next and top.names is not None:
            name = orjson.loads(mark)
            top.step = f"{top.pointer}/{escape_pointer(name)}"
            yield Place(top.step, token.start(), name in top.names)
            top.names.add(name)
            key_next = False
            continue
        if top.names is None:
            # The text's own value is the only entry of a list without a name.
            top.step = f"{top.pointer}/{top.entries}" if len(stack) > 1 else ""
            top.entries += 1
            yield Place(top.step, token.start(), repeated=False)
        if mark == "{":
            stack.append(_Container(pointer=top.step, names=set()))
            key_next = True
        elif mark == "[":
            stack.append(_Container(pointer=top.step, names=None))


def is_deeper(text: str, most: int) -> bool:
    """Tell whether more than `most` brackets are open at once before the value of a text ends.

    The text may be well-formed or not.
    """
    level = 0
    for found in _TO_BRACKET.finditer(text):
        level += _STEPS.get(found[1], 0)
        if not 0 < level <= most:
            break
    return level > most
