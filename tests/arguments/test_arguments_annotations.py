"""What an annotation allows is read off it, whatever form it has."""

from typing import Annotated, Any, Literal, TypeVar

import pytest

from rectify_model.arguments import typed
from rectify_model.errors import WrongTypeError
from rectify_model.model import Report, Section

Bound = TypeVar("Bound", bound=Section)
Free = TypeVar("Free")


@typed
def annotated(number: Annotated[int, "at least one"], of: Literal["a", "b"] = "a") -> Any:
    return number, of


@typed
def generic(bound: Bound, free: Free) -> tuple[Bound, Free]:
    return bound, free


@typed
def late(known: "int", unknown: "NoSuchName") -> Any:  # type: ignore[name-defined]  # noqa: F821
    return known, unknown


def loosely(function: Any) -> Any:
    """Return a function as those see it who check no types."""
    return function


def test_what_fits_goes_through() -> None:
    assert annotated(1, of="b") == (1, "b")
    assert generic(Section(), 5) == (Section(), 5)
    # A name that only type checkers import allows anything.
    assert late(1, unknown=object) == (1, object)


@pytest.mark.parametrize(
    ("call", "english", "chinese"),
    [
        (
            lambda: loosely(annotated)("1"),
            "annotated: number takes an int, not str '1'",
            "参数 number 应为",
        ),
        (
            lambda: loosely(annotated)(1, 2),
            'annotated: of takes "a" or "b", not int 2',
            '"a" 或 "b"',
        ),
        (lambda: loosely(generic)(Report(id="r"), 5), "generic: bound takes", "参数 bound 应为"),
        (lambda: loosely(late)("1", 2), "late: known takes an int, not str '1'", "参数 known 应为"),
    ],
)
def test_what_does_not_fit_is_named(call: Any, english: str, chinese: str) -> None:
    with pytest.raises(WrongTypeError) as caught:
        call()
    assert english in caught.value.message
    assert chinese in caught.value.message_zh
