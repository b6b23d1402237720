"""Pages with tables and trees, and lines with colours, by Rich."""

import os
import re
import sys
from collections.abc import Iterable
from typing import Final, TextIO

from rich.console import Console, RenderableType
from rich.text import Text

from rectify_model.cli.language import Language
from rectify_model.cli.output import print_text
from rectify_model.problems import Problem, Severity
from rectify_model.terminal import Screen, one_line

__all__ = ["STYLES", "print_page", "problem_line", "rendered", "screen_of"]

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
    print_text(rendered(sys.stdout, parts))


def screen_of(stream: TextIO) -> Screen | None:
    """Return the terminal behind a stream, or None for a file or a pipe."""
    console = _console(stream)
    if not console.is_terminal:
        return None
    return Screen(columns=console.width, colour=console.color_system is not None)


def problem_line(problem: Problem, language: Language) -> Text:
    """Return a problem as `file:line:column: warning RM101 …`, coloured by severity."""
    line = Text(one_line(problem.describe(language)))
    line.highlight_words([f"{problem.severity} {problem.code}"], STYLES[problem.severity])
    return line


def rendered(stream: TextIO, parts: Iterable[RenderableType]) -> str:
    """Return the parts of a page as a stream shows them: a terminal has colour and an edge."""
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
    # Of NO_COLOR Rich leaves bold and dim; without a colour system it writes no escape at all.
    colour_system = None if os.environ.get("NO_COLOR") else "auto"
    return Console(
        file=stream,
        color_system=colour_system,  # type: ignore[arg-type]  # "auto" is one of them
        highlight=False,
        markup=False,
        legacy_windows=False,
    )
