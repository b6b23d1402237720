"""How wide the lines of a text are, and what that tells of its layout."""

import pytest

from rectify_model.text.lines.artefacts import without_artefacts
from rectify_model.text.lines.layout import Layout, Line, laid_out
from rectify_model.text.lines.source import Source

PASSAGE = without_artefacts(Source("巡察"))[0][0]


def measures(text: str) -> list[tuple[int, int] | None]:
    """Return the indent and the width of each line."""
    lines = laid_out(without_artefacts(Source(text))[0])
    return [(line.indent, line.width) if line else None for line in lines]


def layout(text: str) -> Layout:
    return Layout.of([line for line in laid_out(without_artefacts(Source(text))[0]) if line])


def test_a_wide_character_takes_up_two_columns() -> None:
    assert measures("巡察A1“”\nＡ１，\nｱ") == [(0, 8), (0, 6), (0, 1)]


@pytest.mark.parametrize(
    ("space", "columns"), [("\u3000\u3000", 4), ("\t", 1), ("\u00a0 ", 2), ("", 0)]
)
def test_the_white_space_before_the_words_counts(space: str, columns: int) -> None:
    assert measures(f"甲\r\n{space}乙丙 ") == [(0, 2), (columns, columns + 4)]
    assert measures(f"{space}乙丙") == [(columns, columns + 4)]


def test_a_blank_line_has_no_measures() -> None:
    assert measures("甲\n\u3000\n乙") == [(0, 2), None, (0, 2)]
    assert laid_out(()) == []


def test_a_line_is_full_within_the_slack_of_a_wrapped_text() -> None:
    wrapped = layout(f"{'察' * 20}\n{'察' * 16}")
    assert wrapped == Layout(width=40, indents=False)
    (full, short) = (Line(PASSAGE, 0, 32), Line(PASSAGE, 0, 31))
    assert wrapped.is_full(full)
    assert not wrapped.is_full(short)


def test_no_line_is_full_where_nothing_is_wrapped() -> None:
    narrow = layout(f"\u3000{'察' * 18}")
    assert narrow == Layout(width=0, indents=True)
    assert not narrow.is_full(Line(PASSAGE, 0, 40))
    assert Layout.of([]) == Layout(width=0, indents=False)
