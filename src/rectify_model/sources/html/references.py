"""Character references such as `&nbsp;` become the characters that they stand for."""

import html
import re
from typing import Final

__all__ = ["resolved"]

_REFERENCE: Final = re.compile("&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[a-zA-Z][a-zA-Z0-9]{1,31}+;?)")
# No code point has more digits; Python refuses to read very long numbers.
_LONGEST_NUMBER: Final = 12


def resolved(text: str) -> str:
    """Return a text with its character references resolved."""
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(reference: re.Match[str]) -> str:
    written = reference[0]
    if written[1] == "#" and len(written) > _LONGEST_NUMBER:
        return "\ufffd"
    return html.unescape(written)
