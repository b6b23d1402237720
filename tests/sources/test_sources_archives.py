"""Archives of strangers give their parts under limits, or are refused with one sentence."""

import zipfile
from io import BytesIO

import attrs
import pytest

from rectify_model.errors import DocumentError, LimitExceededError
from rectify_model.sources.archives import Archive, open_archive
from rectify_model.sources.limits import DEFAULT_SOURCE_LIMITS, SourceLimits
from rectify_model.sources.parts import parse_part


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return target.getvalue()


def opened(data: bytes, limits: SourceLimits = DEFAULT_SOURCE_LIMITS) -> Archive:
    return open_archive(data, name="a.docx", limits=limits)


def refusal(data: bytes, part: str = "a.xml", limits: SourceLimits = DEFAULT_SOURCE_LIMITS) -> str:
    with pytest.raises(DocumentError) as raised:
        parse_part(opened(data, limits), part)
    (problem,) = raised.value.problems
    assert problem.source == "a.docx"
    assert isinstance(raised.value, LimitExceededError) == (problem.code == "RM809")
    return f"{problem.code} {problem.message}"


def limited(**limits: int) -> SourceLimits:
    return attrs.evolve(DEFAULT_SOURCE_LIMITS, **limits)


def test_a_part_is_found_whatever_the_case_of_its_name() -> None:
    archive = opened(packed({"Word/A.xml": b"<a/>"}))
    assert (archive.parts, archive.read("word/a.XML")) == (("Word/A.xml",), b"<a/>")
    assert archive.read("b") is None
    assert parse_part(archive, "b") is None


def test_a_part_is_parsed_without_comments_and_with_other_namespaces() -> None:
    archive = opened(packed({"a": b"<a xmlns='x'>1<!-- --><?b?>2</a>"}))
    root = parse_part(archive, "a", ((b"'x'", b"'y'"),))
    assert root is not None
    assert (root.tag, root.text) == ("{y}a", "12")


def test_a_part_may_be_utf_16() -> None:
    data = '<?xml version="1.0" encoding="UTF-16"?><a>中</a>'.encode("utf-16")
    root = parse_part(opened(packed({"a": data})), "a")
    assert root is not None
    assert root.text == "中"


def test_what_is_no_archive_is_refused() -> None:
    assert refusal(b"PK\x03\x04").startswith("RM831 the file cannot be unpacked: it is no archive;")


def test_a_damaged_part_is_refused() -> None:
    data = packed({"a.xml": b"<a>12345678</a>"}, zipfile.ZIP_STORED).replace(b"1234", b"1235", 1)
    assert "it is damaged;" in refusal(data)


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(packed({"a.xml": b"<a/>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "it is encrypted;" in refusal(bytes(data))


def test_an_unusual_way_of_packing_is_refused() -> None:
    assert "its way of packing is unknown;" in refusal(packed({"a.xml": b""}, zipfile.ZIP_LZMA))


def test_two_parts_of_one_name_are_refused() -> None:
    assert "two of its parts have one name;" in refusal(packed({"a": b"", "A": b""}))


def test_the_limits_hold() -> None:
    data = packed({"a.xml": b"<a b='1'></a>", "b": b""})
    assert "of 9 bytes;" in refusal(data, limits=limited(max_bytes=9))
    assert "of 1 parts;" in refusal(data, limits=limited(max_parts=1))
    assert "of 12 unpacked bytes;" in refusal(data, limits=limited(max_part_bytes=12))
    assert "of 1 tags;" in refusal(data, limits=limited(max_part_tags=1))
    assert "of 0 attributes;" in refusal(data, limits=limited(max_attributes=0))


def test_all_parts_together_are_limited() -> None:
    archive = opened(packed({"a": b"123", "b": b"12"}), limited(max_unpacked_bytes=4))
    assert archive.read("a") == b"123"
    with pytest.raises(LimitExceededError, match="of 1 unpacked bytes"):
        archive.read("b")


def test_a_doctype_and_broken_xml_are_refused() -> None:
    assert "a.xml of the file cannot be read: it has a DOCTYPE;" in refusal(
        packed({"a.xml": b"<!DOCTYPE a><a/>"})
    )
    assert "RM832" in refusal(packed({"a.xml": b"<a>"}))
