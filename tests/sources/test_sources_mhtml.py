"""The page that a web archive holds is read as the page itself."""

import base64
import quopri
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify_model.errors import DocumentError, LimitExceededError, RectifyModelError
from rectify_model.sources import SourceText
from rectify_model.sources.limits import SourceLimits
from rectify_model.sources.mhtml import read_mhtml

PROSE = "党组认真研究，制定整改措施，逐条落实到位，取得明显成效。"
PAGE = f"<p>{PROSE}</p>"
HEAD = 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b-1"'
PICTURE = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="


def part(page: bytes, *heads: str) -> bytes:
    return "\r\n".join(("Content-Type: text/html", *heads, "", "")).encode() + page


def archive(*parts: bytes, head: str = HEAD) -> bytes:
    return b"\r\n--b-1\r\n".join((f"{head}\r\n\r\n".encode(), *parts)) + b"\r\n--b-1--\r\n"


def body(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.artefact is None]


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (PAGE.encode(), "8bit"),
        (quopri.encodestring(PAGE.encode()), "Quoted-Printable"),
        (base64.encodebytes(PAGE.encode()), "base64"),
        (base64.encodebytes(f"{PAGE}xyz".encode()).rstrip(b"=\n")[:-1], "base64"),
    ],
)
def test_the_content_is_decoded(page: bytes, encoding: str) -> None:
    data = archive(PICTURE.encode(), part(page, f"Content-Transfer-Encoding: {encoding}"))
    source = read_mhtml(data, name="a.mht")
    assert body(source)[0] == PROSE
    assert source.media_type == "multipart/related"
    assert source.problems == ()


def test_an_archive_may_be_the_page_alone() -> None:
    assert body(read_mhtml(part(PAGE.encode()))) == [PROSE]


def test_the_charset_of_the_part_is_believed() -> None:
    page = PAGE.encode("gb18030")
    data = archive(b"Content-Type: text/html; charset=gb2312\n\n" + page)
    assert read_mhtml(data).problems == ()
    found = read_mhtml(archive(part(page)), encoding="gbk")
    assert body(found) == [PROSE]


@pytest.mark.parametrize(
    ("line", "key"),
    [('start="<2@x>"', "Content-ID: <2@x>"), ("", "Content-Location: http://x.invalid/2")],
)
def test_the_page_that_the_archive_names_is_taken(line: str, key: str) -> None:
    head = f"Snapshot-Content-Location: http://x.invalid/2\r\n{HEAD};{line}"
    data = archive(part(b"<p>x"), part(PAGE.encode(), key), head=head)
    assert body(read_mhtml(data)) == [PROSE]
    assert body(read_mhtml(archive(part(b"<p>x"), part(PAGE.encode()), head=head))) == ["x"]


def test_a_page_within_alternatives_is_found() -> None:
    inner = archive(part(PAGE.encode())).replace(b"b-1", b"b-2")
    assert body(read_mhtml(archive(PICTURE.encode(), inner))) == [PROSE]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain words",
        archive(),
        archive(PICTURE.encode()),
        archive(part(PAGE.encode()), head=HEAD.replace("boundary", "x")),
        f"{HEAD}\r\n\r\n--b-1".encode(),
        (f"{HEAD}\r\n\r\n" + "--b-1\n\n" * 3000).encode() + part(PAGE.encode()),
        b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (level, level)
            for level in range(9)
        )
        + part(PAGE.encode()),
    ],
)
def test_an_archive_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        read_mhtml(data, name="a.mht")
    assert [(each.code, each.source) for each in caught.value.problems] == [("RM813", "a.mht")]


def test_a_last_part_without_its_end_is_read() -> None:
    data = archive(part(PAGE.encode())).removesuffix(b"\r\n--b-1--\r\n")
    assert body(read_mhtml(data)) == [PROSE]


def test_a_large_archive_is_refused() -> None:
    with pytest.raises(LimitExceededError) as caught:
        read_mhtml(archive(part(PAGE.encode())), limits=SourceLimits(max_bytes=9))
    assert caught.value.problems[0].message.startswith("the file passes the limit of 9 bytes;")


def test_a_large_page_is_refused() -> None:
    with pytest.raises(LimitExceededError):
        read_mhtml(archive(part(PAGE.encode())), limits=SourceLimits(max_markup_bytes=9))


@given(
    st.binary(max_size=99),
    st.binary(max_size=60),
    st.sampled_from(["base64", "x", "quoted-printable"]),
)
def test_only_our_errors_leave(content: bytes, head: bytes, encoding: str) -> None:
    data = archive(head + b"\r\n" + part(content, f"Content-Transfer-Encoding: {encoding}"))
    for each in (data, head + data, content):
        with suppress(RectifyModelError):
            read_mhtml(each)
