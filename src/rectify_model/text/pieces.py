"""A source cut into pieces, each of which knows what became of it."""

from collections.abc import Iterable
from typing import Final

from rectify_model.text.lines.artefacts import Artefact
from rectify_model.text.reading import Piece, PieceKind

__all__ = ["pieces_of"]

_UNSEEN: Final = "sign that is not seen"


def pieces_of(
    text: str, places: Iterable[tuple[int, int, str]], artefacts: Iterable[Artefact]
) -> tuple[Piece, ...]:
    """Cut a text along the places of its fields and its artefacts.

    What lies between is layout, or an artefact that nobody sees.
    """
    told = [
        Piece(start=start, text=text[start:end], kind=PieceKind.FIELD, path=path)
        for start, end, path in places
    ]
    told += [
        Piece(
            start=artefact.start,
            text=text[artefact.start : artefact.end],
            kind=PieceKind.ARTEFACT,
            reason=artefact.reason,
        )
        for artefact in artefacts
    ]
    pieces: list[Piece] = []
    end = 0
    for piece in sorted(told, key=lambda piece: piece.start):
        pieces += _between(text, end, piece.start)
        pieces.append(piece)
        end = piece.end
    return (*pieces, *_between(text, end, len(text)))


def _between(text: str, start: int, end: int) -> list[Piece]:
    """Return what neither a field nor an artefact holds.

    But for white space those are signs that the view leaves out, and leftovers of line ends.
    """
    if start == end:
        return []
    words = text[start:end]
    if words.strip():
        return [Piece(start=start, text=words, kind=PieceKind.ARTEFACT, reason=_UNSEEN)]
    return [Piece(start=start, text=words, kind=PieceKind.LAYOUT)]
