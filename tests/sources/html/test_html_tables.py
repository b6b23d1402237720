"""Tables that hold data give cells; those that lay the page out give lines."""

import pytest

from rectify_model.sources.html import read_html

PROSE = "党组认真研究，制定整改措施，逐条落实到位。"


def cells(page: str) -> list[tuple[int, ...]]:
    lines = read_html(f"<p>{PROSE}{PROSE}</p>{page}".encode()).lines
    found = (line.cell for line in lines if line.cell is not None)
    return [(cell.table, cell.row, cell.column, cell.columns, cell.rows) for cell in found]


def test_cells_stand_in_the_first_free_places_of_the_grid() -> None:
    page = (
        "<table><tr><td rowspan=2>甲<td colspan=2>乙<td>丙"
        "<tr><td>丁<td rowspan=0>戊<td>己<tr><td colspan=x>庚<td>辛</table>"
    )
    assert cells(page) == [
        (1, 1, 1, 1, 2),
        (1, 1, 2, 2, 1),
        (1, 1, 4, 1, 1),
        (1, 2, 2, 1, 1),
        (1, 2, 3, 1, 1),
        (1, 2, 4, 1, 1),
        (1, 3, 1, 1, 1),
        (1, 3, 2, 1, 1),
    ]


def test_tables_are_counted_by_those_that_hold_data() -> None:
    data = "<table><td>甲<td>乙<tr><td>丙<td>丁</table>"
    found = cells(f"<table><tr><td>单</table>{data}<p>间</p>{data}")
    assert [cell[0] for cell in found] == [1, 1, 1, 1, 2, 2, 2, 2]


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>甲<td>乙</table>",
        "<table><tr><td>甲<tr><td>乙</table>",
        "<table><tr><td>甲<td><tr><td>乙<td></table>",
        "<table role=presentation><tr><td>甲<td>乙<tr><td>丙<td>丁</table>",
        "<table><tr><td>甲<td>乙<tr><td>丙<td><table><tr><td>丁</table></table>",
        f"<table><tr><td>甲<td>乙<tr><td>丙<td>{'<p>长的一段文字，都在同一格中。' * 6}</table>",
    ],
)
def test_a_table_that_only_lays_out_gives_no_cells(page: str) -> None:
    assert cells(page) == []


def test_a_long_cell_is_data_where_others_are_as_long() -> None:
    long = "<p>长的一段文字，都在同一格中。" * 6
    assert len(cells(f"<table><tr><td>甲<td>{long}<tr><td>乙<td>{long}</table>")) == 14


def test_words_of_tools_are_values_within_data() -> None:
    page = "<table><tr><td>风险<td>大<tr><td>风险<td>小</table>"
    lines = read_html(f"<p>{PROSE}{PROSE}</p>{page}<p>{PROSE}</p>".encode()).lines
    assert [line.text for line in lines if line.artefact] == []
