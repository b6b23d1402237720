"""Check what the user names, one source after the other."""

from datetime import date

import attrs

from rectify_model.cli._choice import Choice
from rectify_model.cli._reports import Source, open_source
from rectify_model.errors import DocumentError
from rectify_model.problems import Problem

__all__ = ["Checked", "check"]


@attrs.frozen(kw_only=True)
class Checked:
    """What is wrong with one source."""

    source: str
    """The name that its problems bear."""
    problems: tuple[Problem, ...]
    """The problems, in the order of the source."""
    lines: tuple[str, ...]
    """The lines of the source."""


def check(source: Source, choice: Choice, today: date | None) -> Checked:
    """Hold what a source holds against rules; that it holds no report is a finding too."""
    try:
        # A broken document is still held against the rules, as far as it goes.
        opened = open_source(source, salvage=True)
    except DocumentError as error:
        return Checked(source=source.name, problems=error.problems, lines=source.lines)
    found = choice.judged(opened.placed, today)
    problems = tuple(attrs.evolve(problem, source=source.name) for problem in found)
    return Checked(source=source.name, problems=problems, lines=opened.lines)
