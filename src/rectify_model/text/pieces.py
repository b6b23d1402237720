"""A source cut into pieces, each of which knows what became of it."""

from collections.abc import Iterable, Iterator

from rectify_model.text.lines.artefacts import Artefact
from rectify_model.text.reading import Piece, PieceKind

__all__ = ["pieces_of", "unseen_in"]


def pieces_of(
    text: str, places: Iterable[tuple[int, int, str]], artefacts: Iterable[Artefact]
) -> tuple[Piece, ...]:
    """Cut a text along the places of its fields and its artefacts; what lies between is layout."""
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
        pieces += _layout(text, end, piece.start)
        pieces.append(piece)
        end = piece.end
    return (*pieces, *_layout(text, end, len(text)))


def unseen_in(
    text: str, places: Iterable[tuple[int, int, str]], artefacts: Iterable[Artefact]
) -> Iterator[Artefact]:
    """Yield what neither a field nor an artefact holds, and is no white space.

    Such signs the view of a text leaves out: those that nobody sees, and leftovers of line ends.
    """
    held = [(start, end) for start, end, _ in places]
    held += [(artefact.start, artefact.end) for artefact in artefacts]
    done = 0
    for start, end in [*sorted(held), (len(text), len(text))]:
        if text[done:start].strip():
            yield Artefact(start=done, end=start, reason="sign that is not seen")
        done = max(done, end)


def _layout(text: str, start: int, end: int) -> list[Piece]:
    if start == end:
        return []
    return [Piece(start=start, text=text[start:end], kind=PieceKind.LAYOUT)]
