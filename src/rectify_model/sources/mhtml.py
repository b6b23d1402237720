"""Web archives (MHTML, RFC 2557): the page that a browser saved with its pictures in one file.

Only heads are parsed as mail; the parts themselves are found by their boundary, and those that hold
no page are passed over unread.
"""

import binascii
import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesHeaderParser
from typing import Final

import attrs

from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual
from rectify_model.errors import DocumentError
from rectify_model.sources.html import read_part
from rectify_model.sources.limits import DEFAULT_SOURCE_LIMITS, SourceLimits, limit_passed
from rectify_model.sources.problem_kinds import NO_MAIN_PART
from rectify_model.sources.source_text import SourceText

__all__ = ["read_mhtml"]

_LONGEST_HEAD: Final = 16_000
"""The most bytes of the head of a part."""
_NO_LETTER: Final = re.compile(rb"[^A-Za-z0-9+/]")
_MOST_PARTS: Final = 2_000
_DEEPEST: Final = 8
_PAGES: Final = frozenset(("text/html", "application/xhtml+xml"))
_NO_PAGE: Final = Bilingual(en="no part is HTML", zh="没有 HTML 部分")
_MEDIA_TYPE: Final = "multipart/related"


@attrs.frozen(kw_only=True)
class _Part:
    """A part of an archive."""

    head: Message
    """Its head."""
    start: int
    """Where its content begins."""
    end: int
    """Where its content ends."""


@typed
def read_mhtml(
    data: bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    limits: SourceLimits = DEFAULT_SOURCE_LIMITS,
) -> SourceText:
    """Read the page that a web archive holds, as `read_html` reads it.

    The page is the part that the archive names as its root, or else the first that is HTML. Places
    count the lines of the page, which the archive may break otherwise.

    Args:
        data: The bytes of the archive.
        name: The file's name, for the problems.
        encoding: The encoding of the page; where it is None, the archive and the page decide.
        limits: How large the archive and the page may be.

    Raises:
        DocumentError: No part is a page (RM813), or the page is none that can be read.
        LimitExceededError: The archive or the page passes one of the limits (RM809).
        UsageError: The page is not of the encoding that is given.
    """
    if len(data) > limits.max_bytes:
        most = limits.max_bytes
        raise limit_passed(Bilingual(en=f"of {most} bytes", zh=f"{most} 字节"), name)
    whole = _part(data, 0, len(data))
    pages = list(_pages(data, whole, 0))
    if not pages:
        raise DocumentError(
            [NO_MAIN_PART.at(source=name, reason=_NO_PAGE.en, reason_zh=_NO_PAGE.zh)]
        )
    page = _root(whole, pages)
    source = read_part(
        _decoded(data[page.start : page.end], page.head),
        name=name,
        encoding=encoding,
        limits=limits,
        declared=page.head.get_content_charset(),
    )
    return attrs.evolve(source, media_type=_MEDIA_TYPE)


def _pages(data: bytes, part: _Part, depth: int) -> Iterator[_Part]:
    """Yield the parts that are pages, those within parts included."""
    if part.head.get_content_type() in _PAGES:
        yield part
    elif part.head.get_content_maintype() == "multipart" and depth < _DEEPEST:
        for inner in _parts(data, part):
            yield from _pages(data, inner, depth + 1)


def _parts(data: bytes, part: _Part) -> Iterator[_Part]:
    boundary = part.head.get_boundary()
    if not boundary:
        return
    mark = b"\n--" + boundary.encode("ascii", "replace")
    # The first may stand right below the head.
    at = data.find(mark, max(0, part.start - 1), part.end)
    for _ in range(_MOST_PARTS):
        if at < 0 or data.startswith(b"--", at + len(mark)):
            return
        begin = data.find(b"\n", at + len(mark), part.end) + 1
        if not begin:
            return
        at = data.find(mark, begin - 1, part.end)
        yield _part(data, begin, at if at >= 0 else part.end)


def _part(data: bytes, start: int, end: int) -> _Part:
    """Return the part that stands at a place: its head, up to an empty line, and its content."""
    window = data[start : min(end, start + _LONGEST_HEAD)]
    found = [
        place + len(blank) for blank in (b"\n\r\n", b"\n\n") if (place := window.find(blank)) >= 0
    ]
    size = min(found, default=0)
    head = BytesHeaderParser().parsebytes(window[:size].replace(b"\0", b""))
    return _Part(head=head, start=start + size, end=end)


def _root(whole: _Part, pages: list[_Part]) -> _Part:
    """Return the page that the archive names, or the first."""
    wanted = str(whole.head.get_param("start", "")).strip()
    location = str(whole.head.get("Snapshot-Content-Location", "")).strip()
    for key, value in (("Content-ID", wanted), ("Content-Location", location)):
        for page in pages:
            if value and str(page.head.get(key, "")).strip() == value:
                return page
    return pages[0]


def _decoded(content: bytes, head: Message) -> bytes:
    written = str(head.get("Content-Transfer-Encoding", "")).strip().lower()
    if written == "quoted-printable":
        return binascii.a2b_qp(content)
    if written == "base64":
        try:
            return binascii.a2b_base64(content)
        except binascii.Error:
            # It breaks off in the midst of a group of four letters.
            letters = _NO_LETTER.sub(b"", content)
            return binascii.a2b_base64(letters[: len(letters) // 4 * 4])
    return content
