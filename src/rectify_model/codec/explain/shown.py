"""Values as messages show them: short, on one line, never a whole document."""

import json
import re
from typing import Final

__all__ = ["shown", "shown_name"]

_LENGTH: Final = 40
_FEWEST: Final = 12
"""How much of a namespace is shown at least."""
_IN_BRACES: Final = re.compile(r"\{([^}]*)\}(.+)", re.DOTALL)


def shown(plain: object) -> str:
    """Return a plain value in the words of JSON, cut at 40 characters."""
    if isinstance(plain, dict):
        return "{…}"
    if isinstance(plain, list):
        return "[…]"
    if isinstance(plain, str):
        return f'"{shown_name(plain)}"'
    return json.dumps(plain)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length] + "…"


def shown_name(name: str) -> str:
    """Return a name or text, cut at 40 characters, with its control characters escaped.

    Of a name in braces notation the namespace is cut, as the local name tells more.
    """
    found = _IN_BRACES.fullmatch(name)
    if found is None or len(name) <= _LENGTH:
        cut = _cut(name, _LENGTH)
    else:
        namespace, local = found.groups()
        local = _cut(local, _LENGTH)
        room = max(_LENGTH - len(local) - len("{}"), _FEWEST)
        cut = f"{{{_cut(namespace, room)}}}{local}"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in cut)
