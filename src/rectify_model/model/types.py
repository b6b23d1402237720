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
"""文本: prose of any length, verbatim; it may be empty."""

Paragraph = Annotated[str, StringLimits(name="paragraph", min_length=1)]
"""段落: a paragraph of prose, verbatim, never empty."""

Token = Annotated[
    str, StringLimits(name="token", one_line=True, min_length=1, pattern="[^\\t\\n\\r]+")
]
"""短文本: a short value on one line, such as a label, a name or a telephone number."""

Identifier = Annotated[
    str,
    StringLimits(
        name="identifier", one_line=True, min_length=1, pattern="[A-Za-z_][A-Za-z0-9_.\\-]*"
    ),
]
"""标识: a name for a node, unique in its document, in the form of an XML NCName in ASCII."""

Uri = Annotated[
    str,
    StringLimits(
        name="uri",
        one_line=True,
        min_length=1,
        pattern="[A-Za-z][A-Za-z0-9+.\\-]*:[!-~]+",
    ),
]
"""网址: an absolute URI (RFC 3986) in ASCII."""

MediaType = Annotated[
    str,
    StringLimits(
        name="media_type",
        one_line=True,
        min_length=1,
        pattern="[a-z0-9][a-z0-9.+\\-]*/[a-z0-9][a-z0-9.+\\-]*",
    ),
]
"""媒体类型: a media type (RFC 6838) in lower case, without parameters."""

Sha256 = Annotated[
    str, StringLimits(name="sha256", one_line=True, min_length=1, pattern="[0-9a-f]{64}")
]
"""摘要值: a SHA-256 digest, 64 hexadecimal digits in lower case."""

Offset = Annotated[int, IntegerLimits(name="offset", minimum=0, maximum=999_999_999)]
"""偏移: a place in a text, counted in Unicode code points from 0."""

Count = Annotated[int, IntegerLimits(name="count", minimum=0, maximum=999_999_999)]
"""计数: a whole number of things."""

Number = Annotated[Decimal, DecimalLimits(name="number", whole_digits=18, fraction_digits=6)]
"""数值: an exact non-negative decimal number."""
