"""What a reading tells of its pieces: how much of the source they are, and where fields begin."""

import pytest

from rectify_model.model import Report
from rectify_model.text.reader import read_text
from rectify_model.text.reading import Piece, PieceKind, Reading

PIECES = (
    Piece(start=0, text="\n", kind=PieceKind.LAYOUT),
    Piece(start=1, text="关于整改", kind=PieceKind.FIELD, path="/title"),
    Piece(start=5, text="\n", kind=PieceKind.LAYOUT),
    Piece(start=6, text="的通报", kind=PieceKind.FIELD, path="/title"),
    Piece(start=9, text="\n ", kind=PieceKind.LAYOUT),
    Piece(start=11, text="一、", kind=PieceKind.FIELD, path="/sections/0/label"),
    Piece(start=13, text="情况", kind=PieceKind.FIELD, path="/sections/0/title"),
)
SOURCE = "".join(piece.text for piece in PIECES)


def reading(source: str, pieces: tuple[Piece, ...]) -> Reading:
    return Reading(source=source, report=Report(id="r"), problems=(), pieces=pieces)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/title", (2, 1)),
        ("/sections/0/label", (4, 2)),
        ("/sections/0/title", (4, 4)),
        ("/sections/0", (4, 2)),
        ("/sections", (4, 2)),
        ("/sections/1", None),
        ("/issuer", None),
        ("", (1, 1)),
    ],
)
def test_a_field_or_node_stands_where_its_first_words_do(
    path: str, place: tuple[int, int] | None
) -> None:
    assert reading(SOURCE, PIECES).place(path) == place


def test_coverage_is_the_share_of_the_source_that_is_accounted_for() -> None:
    assert reading(SOURCE, PIECES).coverage == 1.0
    assert reading(SOURCE, PIECES[1:5]).coverage == 10 / 15
    assert reading("", ()).coverage == 1.0


def test_the_end_of_a_piece_is_the_start_of_the_next() -> None:
    assert [piece.end for piece in PIECES] == [1, 5, 6, 9, 11, 13, 15]


def test_what_was_inferred_stands_where_its_words_do() -> None:
    text = "某局关于整改进展情况的通报\n2024年4月1日至6月28日，市委第八巡察组对某局党委开展巡察。\n"
    reading = read_text(text)
    assert reading.place("/inspection/starts_on") == (2, 1)
    assert reading.place("/inspection/team") == (2, 17)
    assert reading.place("/inspection") is not None
    assert reading.place("") == (1, 1)
