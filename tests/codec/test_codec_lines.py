"""Lines and columns: as one would count them by hand, wherever the blocks of the text end."""

import pytest

from rectify_model.codec import Format, loads
from rectify_model.codec.explain.lines import line_finder, line_length
from rectify_model.errors import DocumentError

each_text = pytest.mark.parametrize(
    "text",
    [
        "",
        "甲\n\n乙",
        "\n" * 3000,
        "x" * 3000,
        "x" * 1023 + "\n" + "甲" * 1023 + "\n\n" + "x" * 2000 + "\nend",
        "x" * 1024 + "\n" + "x" * 2047 + "\r\n\u2028x",
    ],
    ids=lambda text: str(len(text)),
)


@each_text
def test_each_offset_has_its_line_and_column(text: str) -> None:
    position = line_finder(text)
    lines = text.split("\n")
    expected = [
        (number, column)
        for number, line in enumerate(lines, 1)
        for column in range(1, len(line) + 2)
    ]
    assert [position(offset) for offset in range(len(text) + 1)] == expected


@each_text
def test_each_line_has_its_length(text: str) -> None:
    lines = text.split("\n")
    lengths = [line_length(text, number) for number in range(1, len(lines) + 1)]
    assert lengths == list(map(len, lines))


@each_text
def test_a_line_that_is_not_there_has_none(text: str) -> None:
    with pytest.raises(ValueError, match="substring not found"):
        line_length(text, text.count("\n") + 2)


def test_a_carriage_return_ends_a_line_as_a_line_feed_does() -> None:
    text = "a\rbc\r\nd\n\re"
    position = line_finder(text)
    places = [position(text.index(letter)) for letter in "abcde"]
    assert places == [(1, 1), (2, 1), (2, 2), (3, 1), (5, 1)]
    assert [line_length(text, number) for number in (1, 2, 3, 4, 5)] == [1, 3, 1, 0, 1]


@pytest.mark.parametrize("form", ["xml", "json"])
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_problem_stands_in_its_line_whatever_ends_it(form: Format, end: str) -> None:
    documents = {
        "xml": '<report xmlns="urn:rectify-model:1"|schema_version="1.0"|id="r">|<titel/></report>',
        "json": '{"schema_version":"1.0",|"id":"r",||"titel":""}',
    }
    broken = {"xml": "<a>|||<b></c></a>", "json": '{"a":|||1,}'}
    for text, code in ((documents[form], "RM910"), (broken[form], "RM903")):
        with pytest.raises(DocumentError) as caught:
            loads(text.replace("|", end), form)
        assert [(told.code, told.line) for told in caught.value.problems] == [(code, 4)]


def test_a_wrong_root_is_told_in_both_languages() -> None:
    for text, zh in (("[]", "应为对象"), ("<a/>", "应为 <report xmlns=")):
        with pytest.raises(DocumentError) as caught:
            loads(text)
        (problem,) = caught.value.problems
        assert problem.code == "RM907"
        assert zh in problem.message_zh
