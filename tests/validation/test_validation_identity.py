"""RM201–RM205: ids, origins, spans and outcomes told twice."""

from typing import Any

import pytest
from validation_reports import paths_of, problems_of


def test_every_id_is_unique_the_reports_own_too() -> None:
    measures = [{"id": "m1", "text": "甲"}, {"id": "r", "text": "乙"}]
    items = [{"id": "i1", "measures": measures}, {"id": "m1"}, {"id": "m1"}]
    problems = problems_of("RM201", {"sections": [{"items": items, "tasks": [{"id": "t1"}]}]})
    assert [(each.path, each.message) for each in problems] == [
        (path, f"the id {node_id} stands at {first} already; give each node an id of its own")
        for path, node_id, first in (
            ("/sections/0/items/0/measures/1/id", "r", "/id"),
            ("/sections/0/items/1/id", "m1", "/sections/0/items/0/measures/0/id"),
            ("/sections/0/items/2/id", "m1", "/sections/0/items/0/measures/0/id"),
        )
    ]


@pytest.mark.parametrize(
    ("origin", "expected"), [("i1", []), ("t1", ["/sections/1/tasks/0/origin"]), (None, [])]
)
def test_an_origin_is_a_feedback_item(origin: str | None, expected: list[str]) -> None:
    tasks = [{"id": "t1", "origin": origin}]
    sections = [{"items": [{"id": "i1"}]}, {"tasks": tasks}]
    assert paths_of("RM202", {"sections": sections}) == expected


ITEMS = {"topics": [
    {"title": "推进执法规范化建设。", "items": [{"id": "i1", "title": "清理 积案；"}]},
    {"title": "加快办案。"},
]}  # fmt: skip


@pytest.mark.parametrize(
    ("topic", "task", "title"),
    [
        ("推进执法规范化建设", "加大力度。", "推进执法规范化建设"),
        ("其他", "清理积案。", "清理积案"),
        ("推进执法规范化建设。", "清理积案。", "清理积案"),
    ],
)
def test_a_task_with_the_title_of_items_has_an_origin(topic: str, task: str, title: str) -> None:
    tasks = [{"id": "t1", "title": task}, {"id": "t2", "title": task, "origin": "i1"}]
    sections = [ITEMS, {"topics": [{"title": topic, "tasks": tasks}]}]
    (problem,) = problems_of("RM203", {"sections": sections})
    assert problem.path == "/sections/1/topics/0/tasks/0"
    assert problem.message.startswith(f"“{title}” heads feedback items too")


@pytest.mark.parametrize("title", ["加快办案。", "清理", "", None])
def test_other_titles_and_none_are_no_sign_of_an_origin(title: str | None) -> None:
    untitled = {"items": [{"id": "i9"}]}
    task = {"id": "t1", "title": title}
    assert paths_of("RM203", {"sections": [ITEMS, untitled, {"tasks": [task]}]}) == []


def measure(node_id: str, text: str, *figures: tuple[str, int, str]) -> dict[str, Any]:
    """Make a measure whose quantities stand where their words first stand in its text."""
    quantities = [
        {
            "span": f"{text.index(words)}-{text.index(words) + len(words)}",
            "text": words,
            "value": str(value),
            "unit": unit,
        }
        for words, value, unit in figures
    ]
    return {"id": node_id, "text": text, "values": {"quantities": quantities}}


@pytest.mark.parametrize(
    ("span", "words", "expected"),
    [
        ("2-4", "2次", 0),
        ("2-4", None, 0),
        ("2-4", "3次", 1),
        ("1-3", "2次", 1),
        ("4-2", "", 1),
        ("4-2", None, 1),
        ("3-9", "次。", 1),
        ("5-5", "", 0),
    ],
)
def test_a_span_is_where_the_words_stand(span: str, words: str | None, expected: int) -> None:
    deadline = {"span": span} if words is None else {"span": span, "text": words}
    values = {"deadlines": [{"text": "三天"}, deadline]}
    item = {"id": "i1", "measures": [{"id": "m1", "text": "培训2次。", "values": values}]}
    assert paths_of("RM204", {"sections": [{"items": [item]}]}) == [
        "/sections/0/items/0/measures/0/values/deadlines/1/span"
    ] * expected  # fmt: skip


def test_spans_of_a_statement_count_in_its_title_text_and_points() -> None:
    statement = {
        "title": "甲。",
        "text": "乙",
        "points": [{"label": "一是", "text": "2次"}],
        "values": {"terms": [{"span": "5-7", "text": "2次"}, {"span": "0-2", "text": "2次"}]},
    }
    (problem,) = problems_of("RM204", {"sections": [{"statements": [statement]}]})
    assert problem.path == "/sections/0/statements/0/values/terms/1/span"
    assert problem.message_zh == "正文第 0-2 字不是“2次”"


TEXT = "有序开展4场次办证专场，服务人群100余人。"
FIGURES = (("4场次", 4, "场次"), ("100余人", 100, "人"))
FIRST = {
    "id": "i1",
    "label": "（1）",
    "title": "办证。",
    "measures": [measure("m1", "集中整改期内" + TEXT[2:], *FIGURES)],
}


def items(*measures: dict[str, Any]) -> dict[str, Any]:
    return {"sections": [{"items": [FIRST, {"id": "i2", "measures": list(measures)}]}]}


def test_an_outcome_is_told_once() -> None:
    (problem,) = problems_of("RM205", items(measure("m2", "无"), measure("m3", TEXT, *FIGURES)))
    assert problem.path == "/sections/0/items/1/measures/1"
    assert problem.severity == "info"
    assert problem.message == "4场次、100余人 is already reported under （1）办证。; count it once"


def test_a_statement_repeats_it_too() -> None:
    told = measure("m2", TEXT, *FIGURES)
    statement = {"text": told["text"], "values": told["values"]}
    sections = [
        {"statements": [statement]},
        {"items": [FIRST]},
        {"statements": [statement]},
    ]
    problems = problems_of("RM205", {"sections": sections})
    assert [each.path for each in problems] == [
        "/sections/1/items/0/measures/0",
        "/sections/2/statements/0",
    ]
    assert "is already reported under /sections/0/statements/0" in problems[0].message


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # One figure, other words beside them, other numbers, another unit.
        (TEXT, FIGURES[:1]),
        ("检查4场次考试，涉及考生100余人。", FIGURES),
        (TEXT, (("4场次", 5, "场次"), ("100余人", 100, "人"))),
        (TEXT, (("4场次", 4, "场"), ("100余人", 100, "人"))),
    ],
)
def test_what_only_looks_alike_is_no_repetition(
    text: str, figures: tuple[tuple[str, int, str], ...]
) -> None:
    assert paths_of("RM205", items(measure("m2", text, *figures))) == []


def told_twice(first: str, second: str, value: int = 4) -> bool:
    """Tell whether two items tell the same outcome, by these words and others far from them."""
    figures = ((f"{value}场", value, "场"), ("100人", 100, "人"))
    told = [
        measure(f"m{at}", f"{text}，服务100人。", *figures)
        for at, text in enumerate((first, second))
    ]
    both = [{"id": f"i{at}", "measures": [each]} for at, each in enumerate(told)]
    return bool(paths_of("RM205", {"sections": [{"items": both}]}))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # Two characters on each side count, the third does not.
        ("甲开展4场专场乙", "丙开展4场专场丁", True),
        ("已丙展4场专场", "已甲展4场专场", False),
        ("已丙展4场专场", "已丙示4场专场", False),
        ("已开展4场大会", "已开展4场小会", False),
        ("已开展4场会议", "已开展4场会诊", False),
        # Neither does what stands behind a mark of punctuation.
        ("一，甲4场会，一", "二，甲4场会，二", True),
        ("甲，4场，一", "乙，4场，二", True),
        ("甲，乙4场，一", "甲，丙4场，一", False),
        ("甲4场会，一", "甲4场议，一", False),
        # There may be less than two characters before a figure.
        ("甲4场专场", "乙4场专场", False),
        ("甲4场专场", "甲4场专场", True),
        ("4场专场", "4场专场", True),
    ],
)
def test_the_words_beside_figures_make_an_outcome(first: str, second: str, expected: bool) -> None:  # noqa: FBT001
    assert told_twice(first, second) == expected


@pytest.mark.parametrize(("value", "expected"), [(1, False), (2, True), (3, True)])
def test_figures_above_1_are_compared(value: int, expected: bool) -> None:  # noqa: FBT001
    text = f"开展{value}场专场"
    assert told_twice(text, text, value) == expected


def test_an_outcome_told_at_two_places_is_named_once_by_the_one_that_shares_most() -> None:
    text = "开展4场专场，服务群众100人，走访9户居民，发放30册读本，解决7件难事。"
    figures = [
        ("4场", 4, "场"), ("100人", 100, "人"), ("9户", 9, "户"), ("30册", 30, "册"),
        ("7件", 7, "件"),
    ]  # fmt: skip
    parts = [figures[:2], figures[2:], figures]
    told = [measure(f"m{at}", text, *part) for at, part in enumerate(parts)]
    matters = [{"id": f"i{at}", "measures": [each]} for at, each in enumerate(told)]
    (problem,) = problems_of("RM205", {"sections": [{"items": matters}]})
    assert (
        problem.message
        == "9户、30册、7件 is already reported under /sections/0/items/1/measures/0; count it once"
    )


def test_figures_that_two_items_told_one_each_are_no_repetition() -> None:
    told = [measure(f"m{at}", TEXT, figure) for at, figure in enumerate(FIGURES)]
    before = [{"id": each["id"].replace("m", "i"), "measures": [each]} for each in told]
    sections = [{"items": [*before, {"id": "i3", "measures": [measure("m3", TEXT, *FIGURES)]}]}]
    assert paths_of("RM205", {"sections": sections}) == []


def test_a_single_1_and_shares_prove_nothing() -> None:
    text = "召开会议1次，完成率100%，满意率98%。"
    figures = (("1次", 1, "次"), ("100%", 100, "%"), ("98%", 98, "%"))
    told = [{"id": f"i{at}", "measures": [measure(f"m{at}", text, *figures)]} for at in range(2)]
    assert paths_of("RM205", {"sections": [{"items": told}]}) == []


def test_measures_of_one_item_may_go_on_about_the_same() -> None:
    told = [measure(f"m{at}", TEXT, *FIGURES) for at in range(2)]
    assert paths_of("RM205", {"sections": [{"items": [{"id": "i1", "measures": told}]}]}) == []
