"""What a file holds is known by its content first, by its suffix next."""

import pytest

from rectify_model.sources import FILE_FORMATS, format_of, format_of_suffix

XML = '<?xml version="1.0"?><report xmlns="urn:rectify-model:1"/>'
ROOT = "\n<report schema_version='1.0' xmlns=\"urn:rectify-model:1\">"
JSON = '{\n  "schema_version": "1.0"}'


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        (XML, None, "xml"),
        (XML, "a.txt", "xml"),
        (f"\ufeff{XML}", "a.json", "xml"),
        (ROOT, "a.txt", "xml"),
        ("<关于整改的通报>\n", None, "xml"),
        ("<关于整改的通报>\n", "a.txt", "text"),
        ("<", "a.xml", "xml"),
        (JSON, None, "json"),
        (f"\ufeff \r\n{JSON}", "a.txt", "json"),
        ("{", None, "json"),
        ("{oops", "a.json", "json"),
        ("[]", None, "json"),
        ("[[1]]", None, "json"),
        ('["a"]', None, "json"),
        ("[", "a.json", "json"),
        ("[bookmark: _GoBack]\n一、", None, "text"),
        ("关于整改的通报", None, "text"),
        ("关于整改的通报", "a.json", "json"),
        ("关于整改的通报", "a.docx", "text"),
        ("", None, "text"),
        ("", "a.JSON", "json"),
        ("%PDF-1.7", "a.txt", "other"),
        ("{\\rtf1", None, "other"),
    ],
)
def test_content_first_then_the_suffix_then_a_likeness(
    content: str, name: str | None, found: str
) -> None:
    assert format_of(content.encode(), name).name == found


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04", "a Word, Excel, OFD or ZIP file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
        (b"\x1f\x8b", "a compressed file"),
    ],
)
def test_files_that_cannot_be_read_are_named(data: bytes, words: str) -> None:
    assert format_of(data).title.en == words


def test_each_suffix_stands_for_one_format() -> None:
    suffixes = [suffix for each in FILE_FORMATS for suffix in each.suffixes]
    assert len(suffixes) == len(set(suffixes))
    for each in FILE_FORMATS:
        for suffix in each.suffixes:
            assert format_of_suffix(f"通报{suffix.upper()}") is each
    assert format_of_suffix("通报") is None
    assert format_of_suffix("a.bak") is None
