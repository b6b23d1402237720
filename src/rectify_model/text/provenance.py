"""Where a report came from: its source, what was left out of it, and what was inferred."""

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from typing import Final

from rectify_model.model import Artefact as ModelArtefact
from rectify_model.model import Inference, Provenance
from rectify_model.text.lines.artefacts import Artefact
from rectify_model.text.lines.source import Source
from rectify_model.text.oddities import shown
from rectify_model.text.reading import Piece

__all__ = ["provenance_of", "with_printed_places"]

_BYTE_ORDER_MARK: Final = "\ufeff"


def provenance_of(
    source: Source,
    left_out: Iterable[Piece],
    inferences: Iterable[Inference],
    *,
    name: str | None,
    sha256: str | None,
) -> Provenance:
    """Return the provenance of a report; `left_out` are the pieces that are artefacts."""
    text = source.printed
    return Provenance(
        name=_one_line(name) if name else None,
        media_type="text/plain",
        sha256=sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        reader=_reader(),
        artefacts=tuple(_told(source, piece) for piece in left_out),
        inferences=tuple(inferences),
    )


def with_printed_places(source: Source, artefacts: Iterable[Artefact]) -> tuple[Artefact, ...]:
    """Return artefacts of the view with their places in what is printed."""
    found = [
        Artefact(start=start, end=end, reason=artefact.reason)
        for artefact in artefacts
        for start, end in [source.view.words(artefact.start, artefact.end)]
    ]
    if source.printed.startswith(_BYTE_ORDER_MARK):
        found.append(Artefact(start=0, end=1, reason="byte order mark"))
    return tuple(found)


@lru_cache(maxsize=1)
def _reader() -> str:
    return f"rectify-model {version('rectify-model')}"


def _told(source: Source, piece: Piece) -> ModelArtefact:
    line, column = source.place(piece.start)
    words = "".join(map(shown, piece.text))
    return ModelArtefact(line=line, column=column, text=words, reason=piece.reason or "")


def _one_line(name: str) -> str:
    """Return a source's name as a token: a file's name may hold what no document can."""
    return "".join(f"U+{ord(sign):04X}" if sign in "\t\n\r" else shown(sign) for sign in name)
