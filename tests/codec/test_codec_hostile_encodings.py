"""Other encodings: refused by the first byte that is wrong, never guessed and never repaired."""

import pytest

from rectify_model.codec import loads
from rectify_model.errors import DocumentError
from rectify_model.model import Report

XML = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r"/>'
JSON = '{"schema_version":"1.0","id":"r"}'


def problem_of(data: bytes | str) -> tuple[str, int | None, int | None]:
    with pytest.raises(DocumentError) as caught:
        loads(data)
    (problem,) = caught.value.problems
    return problem.code, problem.line, problem.column


@pytest.mark.parametrize("text", [XML, JSON], ids=["xml", "json"])
@pytest.mark.parametrize(
    ("encoding", "code"),
    [
        # With a byte order mark, which UTF-8 cannot have; without one, in two orders.
        *((name, "RM901") for name in ("utf-16", "utf-32")),
        *((name, "RM903") for name in ("utf-16-le", "utf-32-le")),
        *((name, "RM902") for name in ("utf-16-be", "utf-32-be")),
    ],
)
def test_a_wide_encoding_is_refused(text: str, encoding: str, code: str) -> None:
    assert problem_of(text.encode(encoding))[:2] == (code, 1)


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "big5", "latin-1", "cp037"])
def test_an_encoding_of_bytes_is_refused(encoding: str) -> None:
    word = "ä" if encoding in {"latin-1", "cp037"} else "甲"
    for text in (f"<!-- {word} -->{XML}", f'{{"title":"{word}"}}'):
        assert problem_of(text.encode(encoding))[0] == "RM901"


@pytest.mark.parametrize(
    "wrong",
    [
        b"\x80",  # no beginning
        b"\xff",  # never a part
        b"\xc0\x80",  # U+0000, overlong
        b"\xe0\x80\xaf",  # a slash, overlong
        b"\xed\xa0\x80",  # a lone surrogate
        b"\xed\xa0\xbd\xed\xb8\x80",  # a pair of them, as in CESU-8
        b"\xf4\x90\x80\x80",  # beyond U+10FFFF
        b"\xe7\x94",  # cut off
        "甲".encode("gbk"),  # one word of another encoding
    ],
)
def test_the_first_wrong_byte_is_told(wrong: bytes) -> None:
    for before, after in (('{"title":"甲', '乙"}'), ("<!--\n甲 乙", f"-->{XML}")):
        line, column = 1 + before.count("\n"), len(before.rpartition("\n")[2]) + 1
        assert problem_of(before.encode() + wrong + after.encode()) == ("RM901", line, column)
        assert problem_of(before.encode() + wrong) == ("RM901", line, column)


@pytest.mark.parametrize("number", [0xD800, 0xDC80, 0xDFFF])
def test_a_lone_surrogate_in_a_string_is_refused(number: int) -> None:
    assert problem_of(f"甲\n乙{chr(number)}{JSON}") == ("RM901", 2, 2)


@pytest.mark.parametrize(
    "declaration",
    [
        '<?xml version="1.0" encoding="GBK"?>',
        '<?xml version="1.0" encoding="UTF-16"?>',
        '<?xml version="1.0" encoding="UTF-7"?>',
        '<?xml version="1.0" encoding="utf8"?>',
        '<?xml version="1.0" encoding=""?>',
        '<?xml version="1.1"?>',
        "<?xml version='1.0' encoding='US-ASCII' standalone='yes'?>",
    ],
)
def test_another_declaration_is_refused(declaration: str) -> None:
    assert problem_of(declaration + XML) == ("RM905", 1, 1)
    assert problem_of(f"\ufeff{declaration}{XML}") == ("RM905", 1, 1)


@pytest.mark.parametrize(
    "declaration",
    [
        "",
        "\ufeff",
        '<?xml version="1.0"?>',
        '\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes" ?>\n',
        "<?xml version = '1.0' encoding='UTF-8'?>",
    ],
)
def test_the_right_declarations_are_taken(declaration: str) -> None:
    assert loads(declaration + XML) == Report(id="r")


@pytest.mark.parametrize("before", [" ", "\n", '<?xml version="1.0"?>', "<!---->"])
def test_a_declaration_stands_first(before: str) -> None:
    assert problem_of(f'{before}<?xml version="1.0"?>{XML}')[0] == "RM903"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"\ufeff\ufeff{JSON}", "RM902"),
        (f"\ufeff\ufeff{XML}", "RM902"),
        (f" \ufeff{XML}", "RM902"),
        (f"{XML}\ufeff", "RM903"),
    ],
)
def test_a_byte_order_mark_is_taken_once_and_at_the_head_alone(text: str, code: str) -> None:
    assert problem_of(text)[0] == code


@pytest.mark.parametrize("text", [JSON, XML])
def test_a_byte_order_mark_at_the_head_changes_nothing(text: str) -> None:
    # RFC 8259, 8.1: a parser may ignore it rather than treat it as an error.
    assert loads(f"\ufeff{text}") == loads(text.encode("utf-8-sig")) == loads(text)
