"""A source, cut along its fields and artefacts."""

from rectify_model.text.lines.artefacts import Artefact
from rectify_model.text.pieces import pieces_of
from rectify_model.text.reading import Piece, PieceKind


def test_what_lies_between_fields_and_artefacts_is_layout() -> None:
    text = " 通报\n- 1 -\n甲乙"
    pieces = pieces_of(
        text,
        [(10, 11, "/paragraphs/0"), (1, 3, "/title"), (11, 12, "/paragraphs/1")],
        [Artefact(start=4, end=9, reason="page number")],
    )
    assert pieces == (
        Piece(start=0, text=" ", kind=PieceKind.LAYOUT),
        Piece(start=1, text="通报", kind=PieceKind.FIELD, path="/title"),
        Piece(start=3, text="\n", kind=PieceKind.LAYOUT),
        Piece(start=4, text="- 1 -", kind=PieceKind.ARTEFACT, reason="page number"),
        Piece(start=9, text="\n", kind=PieceKind.LAYOUT),
        Piece(start=10, text="甲", kind=PieceKind.FIELD, path="/paragraphs/0"),
        Piece(start=11, text="乙", kind=PieceKind.FIELD, path="/paragraphs/1"),
    )


def test_what_stands_after_the_last_field_is_layout() -> None:
    assert pieces_of("甲 \n", [(0, 1, "/title")], [])[-1] == Piece(
        start=1, text=" \n", kind=PieceKind.LAYOUT
    )


def test_a_text_without_words_is_one_piece_and_no_text_is_none() -> None:
    assert pieces_of(" \n", [], []) == (Piece(start=0, text=" \n", kind=PieceKind.LAYOUT),)
    assert pieces_of("", [], []) == ()
