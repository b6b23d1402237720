"""The one table of file formats: by which suffixes and first bytes each is known.

The content decides where it is sure; else the suffix; else a likeness. So a document that was
renamed is read as what it is, and a broken document in `.json` is held against JSON, not taken for
a text.
"""

import os
import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Final, Literal

import attrs

from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual

__all__ = ["FILE_FORMATS", "FileFormat", "format_of", "format_of_suffix"]

_LOOK: Final = 4096
"""How many of the first bytes are looked at."""
_BEFORE: Final = b"\xef\xbb\xbf \t\r\n"
"""What may stand before a document: a byte order mark in UTF-8, and white space."""


@attrs.frozen(kw_only=True)
class FileFormat:
    """A format of files."""

    name: Literal["text", "json", "xml", "other"]
    """The format in one word; all that the library cannot read are `other`."""
    title: Bilingual
    """The format as messages name it."""
    media_type: str
    """The media type (IANA)."""
    suffixes: tuple[str, ...]
    """The suffixes of its files, the usual one first."""
    is_sure: Callable[[bytes], bool]
    """Whether the first bytes are those of no other format."""
    is_likely: Callable[[bytes], bool] = lambda head: False  # noqa: ARG005 - a default
    """Whether the first bytes may be those of the format, as far as one can see."""


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(marks)


def _matches(pattern: bytes) -> Callable[[bytes], bool]:
    compiled = re.compile(pattern)
    return lambda head: compiled.match(head.lstrip(_BEFORE)) is not None


def _other(en: str, zh: str, media_type: str, suffixes: str, *marks: bytes) -> FileFormat:
    return FileFormat(
        name="other",
        title=Bilingual(en=en, zh=zh),
        media_type=media_type,
        suffixes=tuple(suffixes.split()),
        is_sure=_begins(*marks),
    )


FILE_FORMATS: Final = (
    FileFormat(
        name="xml",
        title=Bilingual(en="XML", zh=" XML "),
        media_type="application/xml",
        suffixes=(".xml",),
        is_sure=_matches(rb'<\?xml\s|<[^<>]*"urn:rectify-model:'),
        is_likely=_matches(rb"<"),
    ),
    FileFormat(
        name="json",
        title=Bilingual(en="JSON", zh=" JSON "),
        media_type="application/json",
        suffixes=(".json",),
        is_sure=_matches(rb'\{\s*"[^"]*"\s*:'),
        # Texts begin with brackets too, but not with two.
        is_likely=_matches(rb'\{|\[\s*[\[{"\]]'),
    ),
    _other("a PDF file", "PDF 文件", "application/pdf", ".pdf", b"%PDF-"),
    _other(
        "a Word, Excel, OFD or ZIP file",
        "Word、Excel、OFD 或压缩文件",
        "application/zip",
        ".docx .docm .xlsx .ofd .zip",
        b"PK\x03\x04",
        b"PK\x05\x06",
    ),
    _other(
        "an old Word or Excel file",
        "旧版 Word 或 Excel 文件",
        "application/x-ole-storage",
        ".doc .wps .xls",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ),
    _other("an RTF file", "RTF 文件", "application/rtf", ".rtf", b"{\\rtf"),
    _other("a compressed file", "压缩文件", "application/gzip", ".gz", b"\x1f\x8b"),
    FileFormat(
        name="text",
        title=Bilingual(en="text", zh="文本"),
        media_type="text/plain",
        suffixes=(".txt", ".text"),
        is_sure=lambda head: False,  # noqa: ARG005 - any bytes may be a text
        is_likely=lambda head: True,  # noqa: ARG005 - the same
    ),
)
"""The formats, in the order in which content is compared with them; text is what remains."""


@typed
def format_of(data: bytes, name: str | os.PathLike[str] | None = None) -> FileFormat:
    """Return the format of a file.

    Args:
        data: Its bytes, or the first few thousand of them.
        name: Its name or path, if it has one.
    """
    head = data[:_LOOK]
    sure = next((each for each in FILE_FORMATS if each.is_sure(head)), None)
    by_name = None if name is None else format_of_suffix(name)
    if by_name is not None and by_name.name == "other":
        # The bytes of such a format are known, and these are others.
        by_name = None
    return sure or by_name or next(each for each in FILE_FORMATS if each.is_likely(head))


@typed
def format_of_suffix(name: str | os.PathLike[str]) -> FileFormat | None:
    """Return the format that the suffix of a name stands for, or None."""
    suffix = PurePath(name).suffix.lower()
    return next((each for each in FILE_FORMATS if suffix in each.suffixes), None)
