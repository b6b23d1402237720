"""RM401–RM409: whether everything is answered, and whether the printed totals add up."""

from decimal import Decimal
from typing import Any

import pytest
from validation_reports import paths_of, problems_of

from rectify_model.model import Report, Totals
from rectify_model.validation import PUBLISHED, validate


def totals(**printed: Any) -> dict[str, Any]:
    return {"totals": printed}


@pytest.mark.parametrize(("code", "field"), [("RM401", "items"), ("RM402", "tasks")])
def test_only_what_is_answered_by_nothing_is_named(code: str, field: str) -> None:
    matters = [
        {"id": "a", "title": "规范用车。"},
        {"id": "b", "label": "（2）", "measures": [{"id": "m", "text": "已清理。"}]},
        {"id": "c", "label": "（3）", "paragraphs": ["已清理。"]},
        {"id": "d", "label": "（4）"},
        {"id": "e"},
    ]
    named = problems_of(code, {"sections": [{"topics": [{field: matters}]}]})
    assert [problem.path for problem in named] == [
        f"/sections/0/topics/0/{field}/{index}" for index in (0, 3, 4)
    ]
    words = ("规范用车。", "（4）", "e")
    for problem, title in zip(named, words, strict=True):
        assert f"{title} has no measure" in problem.message


@pytest.mark.parametrize("code", ["RM403", "RM404"])
@pytest.mark.parametrize(
    ("kind", "sections", "expected"),
    [
        ("progress", [{"kind": "other"}], [""]),
        ("final", [{"kind": "other"}], [""]),
        ("plan", [{"kind": "other"}], []),
        ("progress", [], []),
        ("progress", [{"kind": "rectification"}, {"kind": "accountability"}], []),
    ],
)
def test_a_report_on_what_was_done_has_its_sections(
    code: str, kind: str, sections: list[Any], expected: list[str]
) -> None:
    assert paths_of(code, {"kind": kind, "sections": sections}, profile=PUBLISHED) == expected


def test_each_missing_word_of_the_front_is_named() -> None:
    terms = [problem.message_zh for problem in problems_of("RM405", {"title": ""})]
    assert terms == [
        "通报缺少标题（title）",
        "通报缺少发布单位（issuer）",
        "通报缺少成文日期（issued_on）",
    ]


def test_what_is_not_said_of_the_inspection_is_named() -> None:
    assert paths_of("RM406", {}) == [""]
    assert paths_of("RM406", {"inspection": {}}) == ["/inspection"] * 3
    complete = {"programme": "巡视", "inspected": "某局", "feedback_on": "2024-07-25"}
    assert not paths_of("RM406", {"inspection": complete})


@pytest.mark.parametrize(
    ("done", "problems", "rate"),
    [
        (688, 697, "98.71"),
        (453, 471, "96.18"),
        (279, 306, "91.18"),
        (19, 25, "76"),
        (19, 25, "76.00"),
        (2, 3, "67"),
        (2, 3, "66.7"),
        (1, 8, "12.5"),
        (1, 800, "0.12"),  # 0.125, as some round
        (1, 800, "0.13"),
        (10, 10, "100"),
        (0, 0, "100"),
        (None, 25, "76"),
        (19, None, "76"),
        (19, 25, None),
    ],
)
def test_a_rate_may_be_rounded_as_it_is_printed(
    done: int | None, problems: int | None, rate: str | None
) -> None:
    assert not paths_of("RM407", totals(done=done, problems=problems, rate=rate))


@pytest.mark.parametrize("rate", ["76.01", "75.99", "77", "88", "0.76"])
def test_a_rate_that_does_not_follow(rate: str) -> None:
    counts = totals(done=19, mostly_done=3, problems=25, rate=rate)
    assert paths_of("RM407", counts) == ["/totals/rate"]


def test_a_rate_may_be_off_by_half_of_its_last_place_and_no_more() -> None:
    # 16 of 37 are 43.243…%, 3 of 29 are 10.344…%: half of a tenth is 0.05, and 0.055 is more.
    assert not paths_of("RM407", totals(done=16, problems=37, rate="43.2"))
    assert paths_of("RM407", totals(done=3, problems=29, rate="10.4")) == ["/totals/rate"]


def test_a_rate_may_have_an_exponent() -> None:
    counts = Totals(problems=4, done=4, rate=Decimal("1E2"))
    codes = {problem.code for problem in validate(Report(id="r", totals=counts))}
    assert "RM407" not in codes


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ({"problems": 25, "done": 19, "mostly_done": 3, "under_way": 3}, 0),
        ({"problems": 25, "done": 19, "mostly_done": 3, "under_way": 2}, 1),
        ({"problems": 25, "done": 19, "mostly_done": 3, "under_way": 4}, 1),
        ({"problems": 25, "done": 26}, 1),
        ({"problems": 25, "done": 19}, 0),
        ({"problems": 0, "done": 0, "mostly_done": 0, "under_way": 0}, 0),
        ({"done": 19, "mostly_done": 3, "under_way": 4}, 0),
    ],
)
def test_the_counts_add_up(printed: dict[str, int], expected: int) -> None:
    assert paths_of("RM408", totals(**printed)) == ["/totals"] * expected


def test_items_and_tasks_answer_the_problems() -> None:
    answers = {"sections": [{"items": [{"id": "a"}], "tasks": [{"id": "b"}]}]}
    assert not paths_of("RM409", totals(problems=2) | answers)
    assert not paths_of("RM409", totals(done=2) | answers)
    (problem,) = problems_of("RM409", totals(problems=3) | answers)
    assert problem.path == "/totals/problems"
    assert problem.message == "the report speaks of 3 problems and answers 2"


@pytest.mark.parametrize("code", ["RM407", "RM408", "RM409"])
def test_a_report_without_totals_has_nothing_to_add_up(code: str) -> None:
    assert not paths_of(code, {})
