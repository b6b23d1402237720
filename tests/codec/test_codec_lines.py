"""Lines and columns: as one would count them by hand, wherever the blocks of the text end."""

import pytest

from rectify_model.codec.explain.lines import line_finder, line_length

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
