"""The errors: what they say, and what they may be caught as."""

import pickle

import pytest

from rectify_model.errors import (
    DocumentError,
    LimitExceededError,
    MissingExtraError,
    RectifyModelError,
    UnsupportedVersionError,
    UsageError,
)
from rectify_model.problems import Problem, Severity


def problem(code: str) -> Problem:
    return Problem(
        code=code, name="n", severity=Severity.ERROR, message="bad", message_zh="坏", line=1
    )


def test_a_document_error_tells_the_first_problem_and_counts_the_rest() -> None:
    assert str(DocumentError([problem("RM1")])) == "1: error RM1 bad"
    several = DocumentError([problem("RM1"), problem("RM2"), problem("RM3")])
    assert str(several) == "1: error RM1 bad (and 2 more)"
    assert [found.code for found in several.problems] == ["RM1", "RM2", "RM3"]


def test_a_usage_error_speaks_both_languages() -> None:
    error = UsageError("no such file", "没有此文件")
    assert (str(error), error.message_zh) == ("no such file", "没有此文件")


@pytest.mark.parametrize(
    "error",
    [
        DocumentError([problem("RM1")]),
        LimitExceededError([problem("RM1")]),
        UnsupportedVersionError([problem("RM1")]),
        UsageError("a", "b"),
        MissingExtraError("a", "甲"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_share_a_root_a_builtin_and_survive_pickling(error: RectifyModelError) -> None:
    assert isinstance(error, RectifyModelError)
    assert isinstance(error, ValueError | ImportError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes
