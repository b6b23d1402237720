"""The named types of simple values.

A field's annotation is one of these, a vocabulary, `bool`, `date` or a class. The name says how the
value looks in XML: prose (`Text`, `Paragraph`) is an element, a short value on one line an
attribute.
"""

from decimal import Decimal
from typing import Annotated

from rectify_model.model.limits import DecimalLimits, IntegerLimits, StringLimits

__all__ = [
    "Count",
    "Identifier",
    "MediaType",
    "Number",
    "Offset",
    "Paragraph",
    "Sha256",
    "Text",
    "Token",
    "Uri",
]

Text = Annotated[str, StringLimits(name="text")]
"""Prose of any length, verbatim; it may be empty."""

Paragraph = Annotated[str, StringLimits(name="paragraph", min_length=1)]
"""A paragraph of prose, verbatim, never empty."""

Token = Annotated[
    str, StringLimits(name="token", one_line=True, min_length=1, pattern="[^\\t\\n\\r]+")
]
"""A short value on one line: a label, a name, a telephone number as printed."""

Identifier = Annotated[
    str,
    StringLimits(
        name="identifier", one_line=True, min_length=1, pattern="[A-Za-z_][A-Za-z0-9_.\\-]*"
    ),
]
"""A name for a node, unique in its document: an XML NCName in ASCII."""

Uri = Annotated[
    str,
    StringLimits(
        name="uri",
        one_line=True,
        min_length=1,
        pattern="[A-Za-z][A-Za-z0-9+.\\-]*:[!-~]+",
    ),
]
"""An absolute URI (RFC 3986) in ASCII."""

MediaType = Annotated[
    str,
    StringLimits(
        name="media_type",
        one_line=True,
        min_length=1,
        pattern="[a-z0-9][a-z0-9.+\\-]*/[a-z0-9][a-z0-9.+\\-]*",
    ),
]
"""A media type (RFC 6838) in lower case, without parameters."""

Sha256 = Annotated[
    str, StringLimits(name="sha256", one_line=True, min_length=1, pattern="[0-9a-f]{64}")
]
"""A SHA-256 digest: 64 hexadecimal digits in lower case."""

Offset = Annotated[int, IntegerLimits(name="offset", minimum=0, maximum=2**31 - 1)]
"""A place in a text, counted in Unicode code points from 0."""

Count = Annotated[int, IntegerLimits(name="count", minimum=0, maximum=2**31 - 1)]
"""A whole number of things."""

Number = Annotated[Decimal, DecimalLimits(name="number", whole_digits=18, fraction_digits=6)]
"""An exact non-negative decimal number."""
