"""Problems as workflow commands, which GitHub Actions shows beside the lines of a change."""

from collections.abc import Sequence
from typing import Final

from rectify_model.problems import Problem, Severity

__all__ = ["as_github"]

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def as_github(problems: Sequence[Problem], language: str = "en") -> str:
    """Return `::error file=…,line=…,col=…,title=…::message` for each problem, one a line."""
    return "".join(f"{_command(problem, language)}\n" for problem in problems)


def _command(problem: Problem, language: str) -> str:
    properties = {
        "file": problem.source,
        "line": problem.line,
        "col": problem.column,
        "title": f"{problem.code} {problem.name}",
    }
    told = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTY)}"
        for name, value in properties.items()
        if value is not None
    )
    message = problem.in_language(language).translate(_IN_MESSAGE)
    return f"::{_COMMANDS[problem.severity]} {told}::{message}"
