"""The part of a stream that is looked at: as much as a search needs, and where it stands."""

import re
from collections.abc import Callable
from typing import Final, TypeVar

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.codec.limits import limit_exceeded
from rectify_model.codec.stream.compression import Read
from rectify_model.errors import DocumentError

__all__ = ["Window"]

_CHUNK: Final = 1 << 20

T = TypeVar("T")


@attrs.define
class Window:
    """The bytes from `start` on are not yet taken; `line` and `column` say where they begin."""

    _read: Read
    _most: int
    """The most bytes that may be held."""
    data: bytes = b""
    start: int = 0
    line: int = 1
    column: int = 1
    ended: bool = False
    """Whether the stream holds no more than `data`."""
    _failure: DocumentError | None = None
    _after_return: bool = False
    """Whether what was taken last ends with a carriage return, which was counted as a line."""

    def find(self, search: Callable[[bytes, int, bool], T | None]) -> T | None:
        """Widen the window until a search finds something, or the stream ends.

        The search is given the data, where to begin, and whether that is all there is. It begins
        anew in the wider window, whose size doubles: so all searches together take linear time.

        Raises:
            LimitExceededError: It found nothing in as many bytes as may be held.
            DocumentError: The compressed data are broken or cut off.
        """
        while True:
            ended = self.ended
            found = search(self.data, self.start, ended)
            if found is not None or ended:
                return found
            self._widen()

    def skip(self, blanks: re.Pattern[bytes]) -> None:
        """Take what the pattern matches, of which there may be more than a window holds."""
        while True:
            self.take(next(blanks.finditer(self.data, self.start)).end())
            if self.start < len(self.data) or self.ended:
                return
            self._widen()

    def take(self, end: int) -> bytes:
        """Return the bytes up to `end`, and begin behind them."""
        taken = self.data[self.start : end]
        self._count(taken)
        self.start = end
        return taken

    def _count(self, taken: bytes) -> None:
        """Move line and column on; a line ends with a line feed, a carriage return, or both."""
        # Of both, the first may have been counted with the bytes before.
        counted = taken[1:] if self._after_return and taken.startswith(b"\n") else taken
        self._after_return = taken.endswith(b"\r") if taken else self._after_return
        if b"\r" in counted:
            counted = counted.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        last_line = counted
        if lines := counted.count(b"\n"):
            self.line += lines
            self.column = 1
            last_line = counted[counted.rindex(b"\n") + 1 :]
        self.column += len(last_line.decode(errors="replace"))

    def _widen(self) -> None:
        held = self.data[self.start :]
        if len(held) > self._most:
            limit = Bilingual(en=f"of {self._most} bytes", zh=f"{self._most} 字节")
            raise limit_exceeded(limit, line=self.line, column=self.column)
        pieces = [held]
        wanted = max(_CHUNK, len(held))
        while wanted > 0 and not self.ended and self._failure is None:
            try:
                piece = self._read(wanted)
            except DocumentError as error:
                self._failure = error
            else:
                pieces.append(piece)
                wanted -= len(piece)
                self.ended = not piece
        if self._failure is not None and len(pieces) == 1:
            # What came before the defect was looked at.
            problems = self._failure.problems
            raise DocumentError(
                [attrs.evolve(each, line=self.line, column=self.column) for each in problems]
            )
        self.data, self.start = b"".join(pieces), 0
