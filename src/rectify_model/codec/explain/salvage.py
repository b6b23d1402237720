"""What can be made of a broken document: whatever is wrong is left out, the rest may still do."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from copy import deepcopy
from typing import Any, TypeVar

from cattrs.errors import BaseValidationError

from rectify_model.problems import Problem

__all__ = ["salvaged"]

T = TypeVar("T")


def salvaged(
    plain: dict[str, Any], problems: Iterable[Problem], structure: Callable[[Any], T]
) -> T | None:
    """Return what the sound fields make, or None where too little is left.

    Only fields of objects are left out, never an entry of a list, so that all paths stay true.
    """
    sound = deepcopy(plain)
    for problem in problems:
        _leave_out(sound, problem.path or "")
    try:
        return structure(sound)
    except BaseValidationError:
        return None


def _leave_out(plain: Any, path: str) -> None:
    *above, last = (step.replace("~1", "/").replace("~0", "~") for step in path.split("/"))
    # An entry of a list is not found by its name, and what XML alone gets wrong stands nowhere.
    with suppress(LookupError, TypeError, ValueError):
        for step in above[1:]:
            plain = plain[int(step) if isinstance(plain, list) else step]
        del plain[last]
