"""The reader of XML: how what its parser says is told."""

import pytest
from lxml import etree

from rectify_model.codec import loads
from rectify_model.errors import DocumentError, LimitExceededError


def test_white_space_stays_where_nothing_is_said() -> None:
    report = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r">\n'
    assert loads(f"{report}<title> <!-- --> </title>\n</report>").title == "  "


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        # libxml2 counts the bytes of names; no column is beyond the end of its line.
        ("<甲甲甲><甲甲甲>乙<甲甲甲></甲甲甲>", 1, 23),
        ("<甲甲甲甲", 1, 6),
        ("<a>\n<甲甲甲甲 乙乙乙乙>", 2, 11),
        ("<甲甲甲></乙乙>\n", 1, 11),
        ("<huge></a>", 1, 11),
        ("<a b='1'\n b='2'/>", 2, 7),
    ],
)
def test_a_mistake_stands_in_its_line(text: str, line: int, column: int) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text, "xml")
    (problem,) = caught.value.problems
    assert (problem.code, problem.line, problem.column) == ("RM903", line, column)


@pytest.mark.parametrize(
    ("code", "message", "is_limit"),
    [
        (1, "internal error: Huge input lookup, line 1, column 1", True),
        (2, "xmlSAX2Characters: huge text node, line 1, column 1", True),
        (114, "Buffer size limit exceeded, try XML_PARSE_HUGE, line 1, column 1", True),
        (1, "internal error, line 1, column 1", False),
        (0, "huge, line 1, column 1", False),
        (3, "huge, line 1, column 1", False),
        (76, "Opening and ending tag mismatch: huge line 1 and a, line 1, column 1", False),
    ],
)
def test_limits_of_the_parser_are_told_from_mistakes(
    monkeypatch: pytest.MonkeyPatch, code: int, message: str, *, is_limit: bool
) -> None:
    def refuse(*_: object) -> None:
        raise etree.XMLSyntaxError(message, code, 1, 1)  # type: ignore[call-arg, arg-type]

    monkeypatch.setattr(etree, "fromstring", refuse)
    with pytest.raises(DocumentError) as caught:
        loads("<a/>", "xml")
    assert (type(caught.value) is LimitExceededError) == is_limit
