"""A function in the making: its lines, and what the names in them stand for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import attrs

__all__ = ["Source", "UnfitDocumentError"]


class UnfitDocumentError(ValueError):
    """Something is not as it must be; what and where, the explaining reader finds out."""


@attrs.define
class Source:
    """The source text of one function."""

    signature: str
    """The function's name and parameters: `read_measure(plain)`."""
    _lines: list[str] = attrs.field(factory=list)
    _names: dict[str, Any] = attrs.field(factory=lambda: {"Unfit": UnfitDocumentError})
    _depth: int = 1

    def add(self, *lines: str) -> None:
        """Add lines at the current depth."""
        self._lines += ["    " * self._depth + line for line in lines]

    @contextmanager
    def block(self, opening: str) -> Iterator[None]:
        """Add a line that opens a block; what is added inside stands in the block."""
        self.add(opening)
        self._depth += 1
        yield
        self._depth -= 1

    def unfit_if(self, condition: str) -> None:
        """Add the statement that gives up where a condition holds."""
        with self.block(f"if {condition}:"):
            self.add("raise Unfit")

    def name(self, name: str, value: Any) -> str:
        """Let a name stand for a value in the lines; return the name."""
        if self._names.setdefault(name, value) != value:
            msg = f"{name} stands for something else already"
            raise ValueError(msg)
        return name

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join((f"def {self.signature}:", *self._lines, ""))

    def compiled(self) -> Callable[..., Any]:
        """Return the function."""
        name = self.signature.partition("(")[0]
        # Every word of it comes from the shape of a class: no document has a part in it.
        exec(compile(self.text, f"<{name}>", "exec"), self._names)  # noqa: S102
        function: Callable[..., Any] = self._names[name]
        return function
