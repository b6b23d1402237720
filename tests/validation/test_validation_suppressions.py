"""Suppressions: what they cover, and that none is kept for nothing."""

import pytest

from rectify_model.model import Suppression
from rectify_model.problems import Problem, ProblemKind, Severity
from rectify_model.validation.suppressions import without_suppressed

KIND = ProblemKind(
    code="RM401", name="x", severity=Severity.WARNING, message="wrong", message_zh="有误"
)
OTHER = ProblemKind(
    code="RM402", name="y", severity=Severity.WARNING, message="wrong", message_zh="有误"
)
PROBLEMS = [
    KIND.at(path="/sections/1/items/0"),
    KIND.at(path="/sections/1/items/0/measures"),
    KIND.at(path="/sections/10"),
    KIND.at(),
    OTHER.at(path="/sections/1/items/0"),
]


def kept(*suppressions: Suppression) -> list[Problem]:
    return without_suppressed(PROBLEMS, suppressions)


@pytest.mark.parametrize(
    ("path", "indexes"),
    [
        (None, [4]),
        ("/sections/1", [2, 3, 4]),
        ("/sections/1/items/0", [2, 3, 4]),
        ("/sections/1/items/0/measures", [0, 2, 3, 4]),
    ],
)
def test_a_place_and_all_below_it_is_covered(path: str | None, indexes: list[int]) -> None:
    suppression = Suppression(code="RM401", path=path, reason="已知")
    assert kept(suppression) == [PROBLEMS[index] for index in indexes]


def test_a_suppression_that_covers_nothing_is_a_problem_itself() -> None:
    used = Suppression(code="RM402", reason="已知")
    unused = Suppression(code="RM401", path="/sections/2", reason="已知")
    unknown = Suppression(code="RM999", reason="已知")
    *rest, first, second = kept(used, unused, unknown)
    assert rest == PROBLEMS[:4]
    assert [(each.code, each.severity, each.path) for each in (first, second)] == [
        ("RM299", "info", "/suppressions/1"),
        ("RM299", "info", "/suppressions/2"),
    ]
    assert first.message == "the suppression of RM401 suppresses nothing; remove it"
    assert second.message_zh == "对 RM999 的豁免没有对应的问题，请删除"


def test_two_suppressions_of_the_same_are_both_in_use() -> None:
    whole = Suppression(code="RM401", reason="已知")
    place = Suppression(code="RM401", path="/sections/10", reason="已知")
    assert kept(whole, place) == [PROBLEMS[4]]
