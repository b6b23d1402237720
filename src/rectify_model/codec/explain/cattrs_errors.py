"""From the errors of cattrs to problems with a path, and from paths to lines and columns."""

from collections.abc import Iterator, Mapping, Sequence

import attrs
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from rectify_model.codec.explain.document import Position, escape_pointer
from rectify_model.codec.explain.shown import shown, shown_name
from rectify_model.codec.problem_kinds import (
    INCONSISTENT_OBJECT,
    MISSING_FIELD,
    MORE_PROBLEMS,
    UNKNOWN_FIELD,
    WRONG_VALUE,
)
from rectify_model.problems import Problem, Severity
from rectify_model.shape import UnfitError, shape_of

__all__ = ["arranged", "problems_in"]


def problems_in(error: BaseException, owner: str, path: str = "") -> Iterator[Problem]:
    """Yield a problem for every defect that structuring found.

    Args:
        error: What `converter.structure` raised.
        owner: The name of the class that was to be made, as documents write it.
        path: The JSON Pointer of the value that was structured.
    """
    if isinstance(error, BaseValidationError):
        inner_owner = shape_of(error.cl).name if error.cl is not tuple else owner
        for inner in error.exceptions:
            yield from problems_in(inner, inner_owner, path + _step(inner))
    elif isinstance(error, ForbiddenExtraKeysError):
        for name in sorted(error.extra_fields):
            there = f"{path}/{escape_pointer(name)}"
            yield UNKNOWN_FIELD.at(path=there, owner=owner, name=shown_name(name))
    elif isinstance(error, KeyError):
        yield MISSING_FIELD.at(path=path, owner=owner, name=error.args[0])
    elif isinstance(error, UnfitError):
        yield WRONG_VALUE.at(
            path=path,
            expected=error.expected,
            expected_zh=error.expected_zh,
            found=shown(error.plain),
        )
    else:
        # A class of the model checks its fields against each other when it is made.
        yield INCONSISTENT_OBJECT.at(path=path, owner=owner, reason=shown_name(str(error)))


def _step(error: BaseException) -> str:
    """Return the last step of the pointer to where `error` arose, from the note that it bears."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f"/{escape_pointer(note.name)}"
        if isinstance(note, IterableValidationNote):
            return f"/{note.index}"
    return ""


def arranged(
    problems: Sequence[Problem], positions: Mapping[str, Position], most: int
) -> list[Problem]:
    """Return the problems with their places, in the order of the document, `most` at most.

    Where there are more, the first ones stay, errors before what is less.
    """
    placed = sorted((_placed(problem, positions) for problem in problems), key=_place)
    if len(placed) <= most:
        return placed
    told = sorted(placed, key=lambda problem: problem.severity is not Severity.ERROR)[:most]
    return [*sorted(told, key=_place), MORE_PROBLEMS.at(count=len(problems) - most)]


def _place(problem: Problem) -> tuple[int, int]:
    return problem.line or 0, problem.column or 0


def _placed(problem: Problem, positions: Mapping[str, Position]) -> Problem:
    if problem.line is not None or problem.path is None:
        return problem
    # What is missing stands nowhere; its owner does.
    path = problem.path
    while path and path not in positions:
        path = path.rpartition("/")[0]
    line, column = positions[path]
    return attrs.evolve(problem, line=line, column=column)
