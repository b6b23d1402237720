"""A slice of a collection: bytes that are a document of their own, and where they stood."""

import attrs

from rectify_model.codec.formats import Format
from rectify_model.problems import Problem

__all__ = ["Slice"]


@attrs.frozen(kw_only=True)
class Slice:
    """A piece of a collection; small and plain, so that it can go to another process."""

    data: bytes
    """The bytes, with the declarations of namespaces that they need."""
    form: Format
    """Their format."""
    index: int | None
    """Which report of the collection it is, from 0; None for what stands between reports."""
    line: int
    """The line where it begins in the file, from 1."""
    column: int
    """The column there, in code points, from 1."""
    added_at: int = 0
    """After how many characters of the first line declarations were put in."""
    added: int = 0
    """How many characters were put in."""

    def told(self, problem: Problem) -> Problem:
        """Return a problem of the slice as one of the file: its path begins with the index."""
        step = "" if self.index is None else f"/{self.index}"
        line, column = problem.line or 1, problem.column or 1
        if line == 1:
            # What was put in has no place of its own: it belongs to the tag that it stands in.
            column -= min(max(column - 1 - self.added_at, 0), self.added)
            column += self.column - 1
        return attrs.evolve(
            problem,
            path=step + (problem.path or ""),
            line=self.line + line - 1,
            column=column,
        )
