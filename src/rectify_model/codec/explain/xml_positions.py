"""A second look at an XML text that is known to be well-formed: where its elements begin.

libxml2 tells the line where a start tag ends, no column, and no line above 65535 where an element
is empty. So this scanner, which only runs to explain, looks for the start tags itself.
"""

import re
from collections.abc import Callable
from typing import Final

from lxml import etree

from rectify_model.codec.explain.document import Position
from rectify_model.codec.explain.lines import line_finder

__all__ = ["element_finder"]

# Possessive, so that the search takes linear time whatever comes in.
_MARKUP: Final = re.compile(
    r"""(?P<start><[^!?/](?:[^>"']++|"[^"]*"|'[^']*')*+>)"""
    r"""|<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>""",
    re.DOTALL,
)


def element_finder(root: etree._Element, data: bytes) -> Callable[[etree._Element], Position]:
    """Return the function that tells where an element of the tree begins in `data`."""
    text = data.decode()
    line_and_column = line_finder(text)
    starts = (found.start() for found in _MARKUP.finditer(text) if found["start"])
    # Both are in document order, and as many.
    offsets = dict(zip(root.iter(), starts, strict=True))
    return lambda element: line_and_column(offsets[element])
