"""RM101–RM104: the rules find what the reader finds, by the same count."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from validation_reports import TODAY, problems_of

from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.text import read, read_text
from rectify_model.validation import PUBLISHED, validate
from rectify_model.validation.rules.numbering import RULES

TESTS = Path(__file__).parents[1]
REPORTS = sorted((TESTS / "corpus" / "reports").glob("*.txt"))
EXAMPLE = TESTS.parent / "examples" / "zhongshan-xiqu-2025.txt"
CODES = {rule.kind.code for rule in RULES}


def told(problems: tuple[Problem, ...]) -> set[tuple[str, str | None, str]]:
    return {(each.code, each.path, each.message) for each in problems if each.code in CODES}


def found(report: Report) -> set[tuple[str, str | None, str]]:
    return told(validate(report, rules=RULES, today=TODAY))


@pytest.mark.parametrize("path", [*REPORTS, EXAMPLE], ids=lambda path: path.stem)
def test_the_rules_find_what_the_reader_finds(path: Path) -> None:
    reading = read(path)
    assert found(reading.report) == told(reading.problems)


@pytest.mark.parametrize(
    ("labels", "code"),
    [
        (["一、", "二、", "二、", "三、"], "RM102"),
        (["一、", "二、", "四、", "五、"], "RM103"),
        (["一、", "二、", "三、", "一、"], "RM104"),
        (["（一）", "（2）", "（三）"], "RM101"),
    ],
)
def test_reader_and_rules_find_the_same_oddity(labels: list[str], code: str) -> None:
    lines = [f"{label}加强第{at}方面工作" for at, label in enumerate(labels)]
    reading = read_text("\n".join(["关于整改进展情况的通报", "正文。", *lines]))
    assert {each.code for each in reading.problems if each.code in CODES} == {code}
    assert found(reading.report) == told(reading.problems)


def test_measures_are_counted_too() -> None:
    measures = [{"id": f"m{at}", "label": label} for at, label in enumerate(["一是", "三是"])]
    (problem,) = problems_of(
        "RM103", {"sections": [{"items": [{"id": "i", "measures": measures}]}]}
    )
    assert problem.path == "/sections/0/items/0/measures/1/label"
    assert problem.message_zh == "序号“三是”跳号，此处应为“二是”"


def test_items_and_topics_below_one_heading_are_counted_together() -> None:
    # 1. is an item, 2. a topic, 3. an item again: they stand in two fields of the section.
    items = [{"id": "i1", "label": "1."}, {"id": "i3", "label": "3."}]
    topics = [{"label": "2.", "items": [{"id": "i2", "label": "（1）"}]}]
    plain: dict[str, Any] = {"sections": [{"label": "一、", "items": items, "topics": topics}]}
    assert [each for code in CODES for each in problems_of(code, plain, PUBLISHED)] == []


def test_a_paragraph_in_between_begins_a_new_list() -> None:
    def statement(label: str, *paragraphs: str) -> dict[str, Any]:
        return {"label": label, "paragraphs": list(paragraphs)}

    for paragraphs, expected in (((), 1), (("整改成效：",), 0)):
        statements = [statement("1.", *paragraphs), statement("1."), statement("2.")]
        plain = {"sections": [{"statements": statements}]}
        assert len(problems_of("RM102", plain, today=date(2025, 6, 1))) == expected
