"""A source line and its caret, in columns of the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rectify_model.terminal import excerpt, one_line


@pytest.mark.parametrize(
    ("line", "column", "shown", "before"),
    [
        ("abc", 1, "abc", 0),
        ("abc", 4, "abc", 3),
        ("abc", 99, "abc", 3),
        ("", 1, "", 0),
        ("一是（2）", 3, "一是（2）", 4),
        ("\tab  ", 2, "ab", 0),
        ("  ab", 4, "ab", 1),
        ("  ab", 2, " ab", 0),
        ("a\tb", 3, "a b", 2),
        ("   ", 9, "", 0),
        ("e\u0301x", 3, "e\u0301x", 1),
        ("“x”", 2, "“x”", 1),
        ("a\u200bb\r", 3, "aU+200BbU+000D", 7),
    ],
)
def test_the_caret_counts_columns(line: str, column: int, shown: str, before: int) -> None:
    assert excerpt(line, column, 40) == (shown, " " * before + "^")


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "".join(str(number % 10) for number in range(100))
    assert excerpt(line, 1, 12) == ("0123456789…", "^")
    assert excerpt(line, 51, 12) == ("…5678901234…", "      ^")
    assert excerpt(line, 101, 12) == ("…56789", "      ^")
    assert excerpt("甲乙丙丁戊己庚", 4, 9) == ("…丙丁戊…", "   ^")


# Narrow, wide, of no width, and what is not shown as it is.
CHARACTERS = st.text(st.sampled_from("ab 1“甲（é\u0301\t\n\u202e"), max_size=200)


@given(line=CHARACTERS, column=st.integers(1, 200), most=st.integers(20, 120))
def test_an_excerpt_fits_and_points_at_its_character(line: str, column: int, most: int) -> None:
    shown, caret = excerpt(line, column, most)
    place = len(caret) - 1
    assert place < most
    assert "\n" not in shown
    seen = sum(one_line(char) == char for char in line[column - 1 : column])
    heads = [head for end in range(len(shown)) if cell_len(head := shown[:end]) == place]
    assert not seen or any(shown[len(head) :].startswith(line[column - 1]) for head in heads)


@given(text=st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
