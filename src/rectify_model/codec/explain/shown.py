"""Values as messages show them: short, on one line, never a whole document."""

import json
from typing import Final

__all__ = ["shown", "shown_name"]

_LENGTH: Final = 40


def shown(plain: object) -> str:
    """Return a plain value in the words of JSON, cut at 40 characters."""
    if isinstance(plain, dict):
        return "{…}"
    if isinstance(plain, list):
        return "[…]"
    if isinstance(plain, str):
        return f'"{shown_name(plain)}"'
    return json.dumps(plain)


def shown_name(name: str) -> str:
    """Return a name or text, cut at 40 characters, with its control characters escaped."""
    cut = name if len(name) <= _LENGTH else name[:_LENGTH] + "…"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in cut)
