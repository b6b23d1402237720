"""A source, its lines, and passages of it that remember where they stand."""

import pytest

from rectify_model.text.lines.source import EMPTY, Passage, Source


def test_every_way_to_end_a_line_ends_a_line() -> None:
    source = Source("一\r\n二\n\r三\r")
    assert [source.text[start:end] for start, end in source.line_ranges] == [
        "一",
        "二",
        "",
        "三",
        "",
    ]


@pytest.mark.parametrize("text", ["", "甲", "甲\x1c丁"])
def test_nothing_else_ends_a_line(text: str) -> None:
    assert Source(text).line_ranges == ((0, len(text)),)


def test_rare_line_ends_end_a_line_too_but_editors_do_not_count_them() -> None:
    source = Source("甲\x0b乙\x0c丙\x85戊\u2028己\u2029庚")
    assert [source.text[start:end] for start, end in source.line_ranges] == list("甲乙丙戊己庚")
    assert source.place(10) == (1, 11)


def test_a_place_is_line_and_column_from_one_in_code_points() -> None:
    source = Source("甲乙\r\n😀丙\n")
    assert [source.place(offset) for offset in (0, 1, 4, 5, 6, 7)] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
        (2, 3),
        (3, 1),
    ]


@pytest.fixture
def broken() -> Passage:
    """Return 巡察整改进展 as it stands on two lines."""
    source = Source("  巡察整\n改进展。")
    return Passage(source, ((2, 5), (6, 9)))


def test_the_words_of_a_passage_are_joined_without_a_separator(broken: Passage) -> None:
    assert str(broken) == broken.text == "巡察整改进展"
    assert len(broken) == 6
    assert broken.start == 2
    assert broken


def test_no_words_are_false() -> None:
    assert not EMPTY
    assert (EMPTY.text, len(EMPTY), EMPTY.ranges) == ("", 0, ())


@pytest.mark.parametrize(
    ("start", "end", "text", "ranges"),
    [
        (0, None, "巡察整改进展", ((2, 5), (6, 9))),
        (1, 3, "察整", ((3, 5),)),
        (2, 4, "整改", ((4, 5), (6, 7))),
        (3, None, "改进展", ((6, 9),)),
        (4, 5, "进", ((7, 8),)),
        (2, 2, "", ()),
        (6, None, "", ()),
        (0, 99, "巡察整改进展", ((2, 5), (6, 9))),
    ],
)
def test_a_cut_keeps_the_places(
    broken: Passage, start: int, end: int | None, text: str, ranges: tuple[tuple[int, int], ...]
) -> None:
    cut = broken.cut(start, end)
    assert (cut.text, cut.ranges) == (text, ranges)


@pytest.mark.parametrize("space", [" ", "\t", "\u3000", "\u00a0", "\u2003"])
def test_white_space_at_the_edges_is_stripped_even_where_nobody_sees_it(space: str) -> None:
    text = f"{space}{space}甲{space}乙{space}"
    stripped = Passage(Source(text), ((0, len(text)),)).strip()
    assert stripped.text == f"甲{space}乙"
    assert stripped.ranges == ((2, 5),)


def test_nothing_but_white_space_strips_to_nothing() -> None:
    assert not Passage(Source(" \u3000\u200b"), ((0, 3),)).strip()


def test_passages_are_joined_in_order(broken: Passage) -> None:
    joined = Passage.joined([broken.cut(0, 2), broken.cut(3, 4), broken.cut(5)])
    assert (joined.text, joined.ranges) == ("巡察改展", ((2, 4), (6, 7), (8, 9)))
    assert joined.source is broken.source


def test_what_is_cut_or_stripped_of_nothing_stays_what_it_is(broken: Passage) -> None:
    assert broken.cut(0) is broken
    assert broken.cut(0, 99) is broken
    assert broken.strip() is broken
    assert Passage.joined([broken]) is broken


@pytest.mark.parametrize("start", range(10))
@pytest.mark.parametrize("end", range(10))
def test_a_cut_is_the_same_over_many_lines_as_over_one(start: int, end: int) -> None:
    source = Source("甲乙\n丙\n丁戊己\n庚辛壬")
    whole = Passage(source, ((0, 2), (3, 4), (5, 8), (9, 12)))
    cut = whole.cut(start, end)
    assert cut.text == whole.text[start:end]
    assert all(low < high for low, high in cut.ranges)
    offsets = [place for low, high in whole.ranges for place in range(low, high)]
    assert [place for low, high in cut.ranges for place in range(low, high)] == offsets[start:end]
