"""What people read: a page goes to standard output, what is told beside it to standard error."""

import re
import sys
import unicodedata
from collections.abc import Iterable
from typing import Final, TextIO

from rich.console import Console, RenderableType
from rich.text import Text

from rectify_model.cli._language import Language
from rectify_model.cli._streams import write_error, write_output
from rectify_model.problems import Problem, Severity

__all__ = ["one_line", "print_page", "problem_line", "tell_line", "tell_problems"]

_STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
# Wider than any line: a file or a pipe has no edge to wrap at.
_NO_EDGE: Final = 100_000
# Tables fill their lines with blanks, which are in the way of whoever copies or compares them.
_LINE_ENDS: Final = re.compile(" +$", re.MULTILINE)
# Characters that nobody sees, but that steer a terminal or turn the order of words round.
_UNSEEN: Final = {"Cc", "Cf", "Cs"}


def print_page(parts: Iterable[RenderableType]) -> None:
    """Print to standard output: with colour and wrapped on a terminal, else plain lines.

    Raises:
        OSError: It cannot be written.
    """
    page = _rendered(sys.stdout, parts)
    write_output(page.encode(sys.stdout.encoding, "backslashreplace"))


def tell_line(text: str) -> None:
    """Print a line to standard error."""
    write_error(_rendered(sys.stderr, [Text(one_line(text))]))


def tell_problems(problems: Iterable[Problem], language: Language) -> None:
    """Print problems to standard error, one a line."""
    lines = (problem_line(problem, language) for problem in problems)
    write_error(_rendered(sys.stderr, lines))


def problem_line(problem: Problem, language: Language) -> Text:
    """Return a problem as `file:line:column: warning RM101 …`, coloured by severity."""
    line = Text(one_line(problem.describe(language)))
    line.highlight_words([f"{problem.severity} {problem.code}"], _STYLES[problem.severity])
    return line


def one_line(text: str) -> str:
    """Return words from outside so that they can neither break the line nor steer the terminal."""
    return "".join(_seen(char) for char in " ".join(text.split()))


def _seen(char: str) -> str:
    return f"U+{ord(char):04X}" if unicodedata.category(char) in _UNSEEN else char


def _rendered(stream: TextIO, parts: Iterable[RenderableType]) -> str:
    # Captured, not printed: Rich has its own way with a closed pipe, which differs by version.
    console = Console(file=stream, highlight=False, markup=False, legacy_windows=False)
    if not console.is_terminal:
        console.width = _NO_EDGE
    with console.capture() as captured:
        for part in parts:
            # A line stays one line, wherever the terminal ends: editors and people copy it.
            console.print(part, crop=False, soft_wrap=isinstance(part, Text))
    return _LINE_ENDS.sub("", captured.get())
