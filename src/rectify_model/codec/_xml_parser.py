"""From bytes to an lxml tree: the one place that knows the parser and its dangers.

There is no DOCTYPE, hence no entity and no default attribute; nothing is fetched; libxml2's limits
on depth, size and amplification stay on; a mistake is an error, never repaired.
"""

import re
from typing import Final

from lxml import etree

from rectify_model.codec._lines import line_finder
from rectify_model.codec._shown import shown_name
from rectify_model.codec.limits import Limits
from rectify_model.codec.problem_kinds import (
    DOCTYPE,
    LIMIT_EXCEEDED,
    NOT_WELL_FORMED,
    WRONG_DECLARATION,
)
from rectify_model.errors import DocumentError, LimitExceededError

__all__ = ["make_parser", "parse_xml"]

_DECLARATION: Final = re.compile(r"\ufeff?<\?xml\s[^>]*>")
_RIGHT_DECLARATION: Final = re.compile(
    r"""\ufeff?<\?xml\s+version\s*=\s*(["'])1\.0\1"""
    r"""(?:\s+encoding\s*=\s*(["'])utf-8\2)?"""
    r"""(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>""",
    re.IGNORECASE,
)
# Before the root there can only be white space, comments and processing instructions. Groups are
# atomic, so that the search takes linear time whatever comes in.
_DOCTYPE: Final = re.compile(r"(?>[\ufeff\s]+|<!--.*?-->|<\?.*?\?>)*+<!DOCTYPE", re.DOTALL)


def make_parser() -> etree.XMLParser:
    """Return a parser that trusts nothing.

    Comments and processing instructions are no content: the parser drops them wherever they stand,
    and joins the text around them.
    """
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )


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
        raise _syntax_error(error) from None
    if root.xpath(f"boolean({'/*' * (limits.max_depth + 1)})"):
        limit = f"of {limits.max_depth} levels"
        raise LimitExceededError([LIMIT_EXCEEDED.at(path="", limit=limit)])
    return root


def _check_prolog(text: str) -> None:
    declared = _DECLARATION.match(text)
    if declared and not _RIGHT_DECLARATION.fullmatch(declared[0]):
        found = shown_name(declared[0].removeprefix("\ufeff"))
        raise DocumentError([WRONG_DECLARATION.at(path="", line=1, column=1, found=found)])
    doctype = _DOCTYPE.match(text)
    if doctype:
        line, column = line_finder(text)(doctype.end() - len("<!DOCTYPE"))
        raise DocumentError([DOCTYPE.at(path="", line=line, column=column)])


def _syntax_error(error: etree.XMLSyntaxError) -> DocumentError:
    line, column = error.position
    # libxml2 ends with a place of its own: "…, line 1, column 2".
    reason = shown_reason(error.msg)
    # All of libxml2's limits are those that its option XML_PARSE_HUGE lifts, and say so.
    if "huge" in reason.lower():
        problem = LIMIT_EXCEEDED.at(
            path="", line=line, column=column, limit=f"of the XML parser ({reason})"
        )
        return LimitExceededError([problem])
    problem = NOT_WELL_FORMED.at(path="", line=line, column=column, format="XML", reason=reason)
    return DocumentError([problem])


def shown_reason(message: str) -> str:
    """Return libxml2's message on one line, without the place that it ends with."""
    return " ".join(re.sub(r",? line \d+, column \d+$", "", message).split())
