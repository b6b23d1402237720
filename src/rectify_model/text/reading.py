"""What reading a published text gives: a report, what is odd about it, and every piece of it."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from functools import cached_property

import attrs

from rectify_model import pointers
from rectify_model.bilingual import Bilingual
from rectify_model.errors import UsageError
from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.text.lines.source import Source
from rectify_model.text.reasons import Reason

__all__ = ["Piece", "PieceKind", "Reading"]


class PieceKind(StrEnum):
    """What became of a piece of the source."""

    FIELD = "field"
    """It stands in a field of the report."""
    LAYOUT = "layout"
    """It is white space between fields."""
    ARTEFACT = "artefact"
    """It is no part of the report, such as a page number."""


@attrs.frozen(kw_only=True)
class Piece:
    """A piece of the source and what became of it."""

    start: int
    """The offset of the first character in the source, in code points."""
    text: str
    """The characters."""
    kind: PieceKind
    """What became of them."""
    path: str | None = None
    """The field that holds them, as a JSON Pointer (RFC 6901)."""
    reason: str | None = None
    """Why they are no part of the report."""

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)


@attrs.frozen(kw_only=True)
class Reading:
    """A published text as a report, with nothing lost."""

    source: str
    """The text that was read."""
    report: Report
    """The report."""
    problems: tuple[Problem, ...]
    """What is odd in the text, in its order; reading never refuses."""
    pieces: tuple[Piece, ...]
    """The source, cut into pieces: joined, they are the source, character for character."""
    reasons: Mapping[str, Reason] = attrs.field(factory=dict, repr=False)
    """Why each node of the sections is what it is, by JSON Pointer."""

    def explain(self, path: str) -> Bilingual:
        """Return why a node was read as what it is, in a sentence in both languages.

        Args:
            path: The JSON Pointer of a section, an item, a measure, or of anything in one.

        Raises:
            UsageError: The report has no such place, or it stands outside of the sections.
        """
        return self._reason(path).words

    def confidence(self, path: str) -> float:
        """Return how sure it is that a node is what it was read as, from 0 to 1.

        Args:
            path: As `explain` takes it.

        Raises:
            UsageError: As `explain` does.
        """
        return self._reason(path).confidence

    def _reason(self, path: str) -> Reason:
        with suppress(LookupError):
            pointers.resolve(self.report, path)
            for place in pointers.climb(path):
                if place in self.reasons:
                    return self.reasons[place]
        raise UsageError(
            f"{path!r} is no place in a section of the report; give a pointer such as /sections/0",
            f"{path!r} 不是通报某一部分中的位置；请给出如 /sections/0 的指针",
        )

    @property
    def coverage(self) -> float:
        """The share of the source's characters, from 0 to 1, that the pieces account for.

        Each of them stands in a field, is white space, or is an artefact with its reason.
        """
        size = len(self.source)
        return sum(len(piece.text) for piece in self.pieces) / size if size else 1.0

    def place(self, path: str) -> tuple[int, int] | None:
        """Return line and column, from 1, where the words of a field or a node begin, or None."""
        return self._places.get(path)

    @cached_property
    def _places(self) -> dict[str, tuple[int, int]]:
        source = Source(self.source)
        places = {"": (1, 1)}
        told = [(piece.path, piece.start) for piece in self.pieces if piece.path]
        for path, start in (*told, *self._inferred()):
            while path not in places:
                places[path] = source.place(start)
                path = path.rpartition("/")[0]  # noqa: PLW2901 - up to what has a place
        return places

    def _inferred(self) -> Iterator[tuple[str, int]]:
        """Yield where the words stand that fields outside the sections were taken from."""
        provenance = self.report.provenance
        for inference in provenance.inferences if provenance else ():
            # Within sections the pieces tell the place, and a search for each would take too long.
            if not inference.path.startswith("/sections"):
                yield inference.path, max(self.source.find(inference.source), 0)
