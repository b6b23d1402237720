"""From bytes to an lxml tree: what a document may be, and what is told of one that is not.

There is no DOCTYPE, hence no entity and no default attribute; the parser itself trusts nothing.
"""

import re
from typing import Final

from lxml import etree

from rectify_model.bilingual import Bilingual
from rectify_model.codec.explain.lines import line_finder, line_length, with_line_feeds
from rectify_model.codec.explain.shown import shown_name
from rectify_model.codec.limits import Limits, limit_exceeded
from rectify_model.codec.parser_reasons import xml_reason
from rectify_model.codec.problem_kinds import (
    DOCTYPE,
    NOT_WELL_FORMED,
    WRONG_DECLARATION,
)
from rectify_model.errors import DocumentError
from rectify_model.hardened_xml import make_parser

__all__ = ["has_sound_declaration", "parse_xml"]

_DECLARATION: Final = re.compile(r"\ufeff?<\?xml\s[^>]*>")
_RIGHT_DECLARATION: Final = re.compile(
    r"""\ufeff?<\?xml\s+version\s*=\s*(["'])1\.0\1"""
    r"""(?:\s+encoding\s*=\s*(["'])utf-8\2)?"""
    r"""(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>""",
    re.IGNORECASE,
)
# libxml2's errors of its own (1), of memory (2), and since 2.14 of limits (114).
_LIMIT_CODES: Final = {1, 2, 114}
# Before the root there can only be white space, comments and processing instructions. Groups are
# atomic, so that the search takes linear time whatever comes in.
_DOCTYPE: Final = re.compile(r"(?>[\ufeff\s]+|<!--.*?-->|<\?.*?\?>)*+<!DOCTYPE", re.DOTALL)


def parse_xml(data: bytes, limits: Limits) -> etree._Element:
    """Parse bytes that are known to be UTF-8.

    Raises:
        DocumentError: They are no well-formed XML 1.0 in UTF-8 without a DOCTYPE.
        LimitExceededError: They are nested too deeply, or hold too long a text.
    """
    _check_prolog(data.decode())
    try:
        root = etree.fromstring(data, make_parser())
    except etree.XMLSyntaxError as error:
        text = data.decode()
        if (unified := with_line_feeds(text)) != text:
            # libxml2 counts no lines but by line feeds.
            return parse_xml(unified.encode(), limits)
        raise _syntax_error(error, text) from None
    if root.xpath(f"boolean({'/*' * (limits.max_depth + 1)})"):
        most = limits.max_depth
        raise limit_exceeded(Bilingual(en=f"of {most} levels", zh=f"{most} 层"))
    return root


def has_sound_declaration(declaration: str) -> bool:
    """Tell whether an XML declaration says what ours say: version 1.0 and, if any, UTF-8."""
    return _RIGHT_DECLARATION.fullmatch(declaration) is not None


def _check_prolog(text: str) -> None:
    declared = _DECLARATION.match(text)
    if declared and not has_sound_declaration(declared[0]):
        found = shown_name(declared[0].removeprefix("\ufeff"))
        raise DocumentError([WRONG_DECLARATION.at(path="", line=1, column=1, found=found)])
    doctype = _DOCTYPE.match(text)
    if doctype:
        line, column = line_finder(text)(doctype.end() - len("<!DOCTYPE"))
        raise DocumentError([DOCTYPE.at(path="", line=line, column=column)])


def _syntax_error(error: etree.XMLSyntaxError, text: str) -> DocumentError:
    line, column = error.position
    # Of names, libxml2 counts the bytes.
    column = min(column, line_length(text, line) + 1)
    # The stubs know no `code`.
    code: int = vars(error)["code"]
    # libxml2's limits are those that its option XML_PARSE_HUGE lifts, and say so; so may a name
    # that another message quotes.
    if code in _LIMIT_CODES and "huge" in error.msg.lower():
        limit = Bilingual(en="of the XML parser", zh="XML 解析器的限制")
        return limit_exceeded(limit, line=line, column=column)
    reason = xml_reason(code)
    problem = NOT_WELL_FORMED.at(
        path="", line=line, column=column, format="XML", reason=reason.en, reason_zh=reason.zh
    )
    return DocumentError([problem])
