"""Errors, warnings and problems are copied and pickled, and say the same afterwards."""

import copy
import pickle
from collections.abc import Callable
from functools import partial
from typing import Any

import attrs
import pytest

from rectify_model import errors, loads, read_document, validate
from rectify_model.model import Report
from rectify_model.problems import Problem, ProblemKind, Severity

PROBLEM = Problem(
    code="RM1",
    name="n",
    severity=Severity.ERROR,
    message="bad",
    message_zh="坏",
    path="/id",
    line=1,
)
KIND = ProblemKind(code="RM1", name="n", severity=Severity.INFO, message="{a}", message_zh="甲{a}")
ARGUMENTS: dict[type[Exception], tuple[Any, ...]] = {
    errors.RectifyModelError: ("a",),
    errors.UsageError: ("a", "甲"),
    errors.DiskFullError: ("a", "甲"),
    errors.WorkerLostError: ("a", "甲"),
    errors.WrongTypeError: ("a", "甲"),
    errors.BilingualError: ("a", "甲"),
    errors.MissingExtraError: ("a", "甲"),
    errors.DocumentError: ([PROBLEM, attrs.evolve(PROBLEM, line=2)],),
    errors.LimitExceededError: ([PROBLEM],),
    errors.UnsupportedVersionError: ([PROBLEM],),
    errors.LossWarning: ("a",),
    errors.NewerVersionWarning: ("a",),
}


def pickled(value: Any, protocol: int) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - our own bytes


COPIES: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    *(partial(pickled, protocol=number) for number in range(pickle.HIGHEST_PROTOCOL + 1)),
]


def told(error: BaseException) -> tuple[Any, ...]:
    """Return all that an error says; errors themselves are equal to none but themselves."""
    return type(error), str(error), error.args, vars(error)


def test_every_error_is_tried() -> None:
    assert {cls.__name__ for cls in ARGUMENTS} == set(errors.__all__)


@pytest.mark.parametrize("cls", ARGUMENTS, ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("copied", COPIES)
def test_a_copy_of_an_error_says_the_same(
    cls: type[Exception], copied: Callable[[Any], Any]
) -> None:
    error = cls(*ARGUMENTS[cls])
    error.add_note("in batch 7")
    again = copied(error)
    assert again is not error
    assert told(again) == told(error)


@pytest.mark.parametrize("copied", COPIES)
def test_an_error_that_was_raised_says_the_same(copied: Callable[[Any], Any]) -> None:
    with pytest.raises(errors.DocumentError) as caught:
        loads(b'{"schema_version": "1.0", "id": 12345, "titel": "..."}')
    again = copied(caught.value)
    assert again.problems == caught.value.problems
    assert [problem.code for problem in again.problems] == ["RM913", "RM910"]
    with pytest.raises(errors.UsageError) as missing:
        read_document("no-such-file.json")
    assert told(copied(missing.value)) == told(missing.value)


@pytest.mark.parametrize("copied", COPIES)
def test_problems_and_kinds_are_equal_to_their_copies(copied: Callable[[Any], Any]) -> None:
    findings = validate(Report(id="r"))
    assert findings
    for value in (PROBLEM, KIND, Severity.ERROR, findings):
        assert copied(value) == value
    assert copied(PROBLEM).describe("zh") == PROBLEM.describe("zh")
    assert copied(Severity.ERROR) is Severity.ERROR
