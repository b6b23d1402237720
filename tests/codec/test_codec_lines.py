"""Lines and columns: as one would count them by hand, wherever the blocks of the text end."""

import pytest

from rectify_model.codec._lines import line_finder


@pytest.mark.parametrize(
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
def test_each_offset_has_its_line_and_column(text: str) -> None:
    position = line_finder(text)
    lines = text.split("\n")
    expected = [
        (number, column)
        for number, line in enumerate(lines, 1)
        for column in range(1, len(line) + 2)
    ]
    assert [position(offset) for offset in range(len(text) + 1)] == expected
