"""What people read: pages on standard output, and what is told beside them on standard error."""

import os
import sys
from collections.abc import Iterable
from typing import Final, TextIO

from rectify_model.cli._language import Language
from rectify_model.cli._streams import write_error, write_output
from rectify_model.problems import Problem
from rectify_model.terminal import Screen, one_line

__all__ = ["print_text", "screen", "tell_line", "tell_problems"]

# By these a user makes Rich take a file or a pipe for a terminal, or a terminal for none.
_SAID: Final = {"FORCE_COLOR", "TTY_COMPATIBLE"}


def print_text(text: str) -> None:
    """Print to standard output as it is.

    Raises:
        OSError: It cannot be written.
    """
    write_output(text.encode(sys.stdout.encoding, "backslashreplace"))


def screen() -> Screen | None:
    """Return the terminal behind standard output, or None for a file or a pipe."""
    if not _may_be_terminal(sys.stdout):
        return None
    from rectify_model.cli._rich import screen_of

    return screen_of(sys.stdout)


def tell_line(text: str) -> None:
    """Print a line to standard error."""
    write_error(f"{one_line(text)}\n")


def tell_problems(problems: Iterable[Problem], language: Language) -> None:
    """Print problems to standard error, one a line: coloured on a terminal, else plain."""
    if _may_be_terminal(sys.stderr):
        from rectify_model.cli._rich import problem_line, rendered

        told = rendered(sys.stderr, (problem_line(problem, language) for problem in problems))
    else:
        told = "".join(f"{one_line(problem.describe(language))}\n" for problem in problems)
    write_error(told)


def _may_be_terminal(stream: TextIO) -> bool:
    """Tell whether to ask Rich, which knows, but takes long to import."""
    return stream.isatty() or not _SAID.isdisjoint(os.environ)
