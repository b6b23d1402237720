"""What people read: a page goes to standard output, what is told beside it to standard error."""

import re
import sys
from collections.abc import Iterable
from typing import Final, TextIO

from rich.console import Console, RenderableType
from rich.text import Text

from rectify_model.cli._language import Language
from rectify_model.cli._streams import write_error, write_output
from rectify_model.problems import Problem, Severity
from rectify_model.validation.formats import Screen
from rectify_model.validation.formats.columns import one_line

__all__ = [
    "STYLES",
    "print_page",
    "print_text",
    "problem_line",
    "screen",
    "tell_line",
    "tell_problems",
]

STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
# Wider than any line: a file or a pipe has no edge to wrap at.
_NO_EDGE: Final = 100_000
# Tables fill their lines with blanks, which are in the way of whoever copies or compares them.
_LINE_ENDS: Final = re.compile(" +$", re.MULTILINE)


def print_page(parts: Iterable[RenderableType]) -> None:
    """Print to standard output: with colour and wrapped on a terminal, else plain lines.

    Raises:
        OSError: It cannot be written.
    """
    print_text(_rendered(sys.stdout, parts))


def print_text(text: str) -> None:
    """Print to standard output as it is.

    Raises:
        OSError: It cannot be written.
    """
    write_output(text.encode(sys.stdout.encoding, "backslashreplace"))


def screen() -> Screen | None:
    """Return the terminal behind standard output, or None for a file or a pipe."""
    console = _console(sys.stdout)
    if not console.is_terminal:
        return None
    colour = console.color_system is not None and not console.no_color
    return Screen(columns=console.width, colour=colour)


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
    line.highlight_words([f"{problem.severity} {problem.code}"], STYLES[problem.severity])
    return line


def _rendered(stream: TextIO, parts: Iterable[RenderableType]) -> str:
    console = _console(stream)
    if not console.is_terminal:
        console.width = _NO_EDGE
    # Captured, not printed: Rich has its own way with a closed pipe, which differs by version.
    with console.capture() as captured:
        for part in parts:
            # A line stays one line, wherever the terminal ends: editors and people copy it.
            console.print(part, crop=False, soft_wrap=isinstance(part, Text))
    return _LINE_ENDS.sub("", captured.get())


def _console(stream: TextIO) -> Console:
    return Console(file=stream, highlight=False, markup=False, legacy_windows=False)
