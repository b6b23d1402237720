"""What is said beside the result, on standard error: lines, and problems one a line."""

import os
import sys
from collections.abc import Iterable
from typing import Final, TextIO

from rectify_model.cli.language import Language
from rectify_model.cli.output import write_error
from rectify_model.problems import Problem
from rectify_model.terminal import Screen, one_line

__all__ = ["screen", "tell_line", "tell_problems"]

# By these a user makes Rich take a file or a pipe for a terminal, or a terminal for none.
_FORCING: Final = {"FORCE_COLOR", "TTY_COMPATIBLE"}


def screen() -> Screen | None:
    """Return the terminal behind standard output, or None for a file or a pipe."""
    if not _may_be_terminal(sys.stdout):
        return None
    from rectify_model.cli.pages import screen_of

    return screen_of(sys.stdout)


def tell_line(text: str) -> None:
    """Print a line to standard error."""
    write_error(f"{one_line(text)}\n")


def tell_problems(problems: Iterable[Problem], language: Language) -> None:
    """Print problems to standard error, one a line: coloured on a terminal, else plain."""
    if _may_be_terminal(sys.stderr):
        from rectify_model.cli.pages import problem_line, rendered

        lines = rendered(sys.stderr, (problem_line(problem, language) for problem in problems))
    else:
        lines = "".join(f"{one_line(problem.describe(language))}\n" for problem in problems)
    write_error(lines)


def _may_be_terminal(stream: TextIO) -> bool:
    """Tell whether to ask Rich, which knows, but takes long to import."""
    return stream.isatty() or not _FORCING.isdisjoint(os.environ)
