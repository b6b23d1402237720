"""Whole documents by the compiled readers and writers: the fast path.

A reader gives up, by an error of any kind, wherever a document is not exactly as it must be, and in
the few cases where only a closer look could tell. It never lets anything pass that the explaining
path would refuse.
"""

import re
from functools import cache
from typing import Any, Final

import orjson
from lxml import etree

from rectify_model.codec.fast.plain_reader import plain_reader
from rectify_model.codec.fast.plain_writer import plain_writer
from rectify_model.codec.fast.source import UnfitDocumentError
from rectify_model.codec.fast.xml_reader import xml_reader
from rectify_model.codec.fast.xml_writer import xml_writer
from rectify_model.codec.limits import holds_longer_text
from rectify_model.codec.versions import SCHEMA_VERSION
from rectify_model.codec.xml_names import NAMESPACE, VERSION
from rectify_model.codec.xml_parser import has_sound_declaration
from rectify_model.hardened_xml import make_parser
from rectify_model.migration import EARLIER
from rectify_model.shape import shape_of

__all__ = ["levels_of", "read_json", "read_xml", "write_json", "write_xml"]


def read_json(data: bytes, cls: type) -> Any:
    """Read an instance of a class from a JSON document."""
    plain = orjson.loads(data)
    version = _read_here(plain.pop(VERSION))
    colons: list[int] = [1]
    value = plain_reader(cls, version)(plain, colons.append)
    if b"\\" in data and _ESCAPE.search(data):
        # Many write everything but ASCII as escapes, the engine only what must not stand as it is.
        if _ESCAPED_COLON.search(data) or _ESCAPE.search(orjson.dumps(plain)):
            raise UnfitDocumentError
    # The parser keeps the last of names that stand twice in an object. Behind each name there is a
    # colon; where there are no more than those of names and texts that were read, none was lost.
    if data.count(b":") != sum(colons):
        raise UnfitDocumentError
    return value


# Any character, or one of two that XML cannot hold.
_ESCAPE: Final = re.compile(rb"\\[ubf]")
_ESCAPED_COLON: Final = re.compile(rb"\\u003[aA]")


def write_json(value: Any, cls: type, *, indent: bool) -> bytes:
    """Write an instance of a class as a JSON document, with a newline at the end."""
    options = orjson.OPT_APPEND_NEWLINE | (orjson.OPT_INDENT_2 if indent else 0)
    return orjson.dumps({VERSION: SCHEMA_VERSION, **plain_writer(cls)(value)}, option=options)


def read_xml(data: bytes, cls: type) -> Any:
    """Read an instance of a class from an XML document."""
    # The parser leaves out white space, so it would let pass what the other path refuses.
    if holds_longer_text(data):
        raise UnfitDocumentError
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    prolog = _PROLOG.match(data)
    assert prolog is not None  # noqa: S101 - it may be empty
    if (declaration := prolog[1]) and not has_sound_declaration(declaration.decode()):
        raise UnfitDocumentError
    # The parser's way to leave out white space between elements is unsafe beside carriage returns,
    # comments, CDATA and processing instructions.
    if b"\r" in data or _holds(data, b"<!") or _holds(data, b"<?", prolog.end()):
        raise UnfitDocumentError
    root = etree.fromstring(data, make_parser(remove_blank_text=True))
    if root.tag != _root_tag(cls):
        raise UnfitDocumentError
    return xml_reader(cls, _read_here(root.attrib.pop(VERSION)))(root)


def _read_here(version: object) -> str:
    """Return a version of which the fast path reads documents: this one, or an earlier minor."""
    if version not in (SCHEMA_VERSION, *EARLIER):
        raise UnfitDocumentError
    return str(version)


def _holds(data: bytes, mark: bytes, start: int = 0) -> bool:
    """Tell whether data holds a mark of two characters from some place on."""
    # The second one is rare, and a single character is looked for in no time.
    return data.find(mark[1:], start) >= 0 and data.find(mark, start) >= 0


_PROLOG: Final = re.compile(rb"(<\?xml[^>]*+>)?+[ \t\n]*+")


def write_xml(value: Any, cls: type, *, indent: bool) -> bytes:
    """Write an instance of a class as XML, each element on a line of its own or all on one."""
    indents = [f"\n{'  ' * depth}" if indent else "" for depth in range(levels_of(cls))]
    parts = ['<?xml version="1.0" encoding="UTF-8"?>', "" if indent else "\n"]
    _root_writer(cls)(value, parts, indents, 0)
    parts.append("\n")
    return "".join(parts).encode()


@cache
def levels_of(cls: type) -> int:
    """Return how many levels of nesting a document of a class can have at most."""
    fields = shape_of(cls).fields
    return 1 + max(
        (field.many + (1 if field.scalar else levels_of(field.cls)) for field in fields), default=0
    )


def _root_writer(cls: type) -> Any:
    return xml_writer(cls, shape_of(cls).name, f' xmlns="{NAMESPACE}" {VERSION}="{SCHEMA_VERSION}"')


def _root_tag(cls: type) -> str:
    return f"{{{NAMESPACE}}}{shape_of(cls).name}"
