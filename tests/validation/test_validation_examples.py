"""Every rule's own page: its examples are executed, so no rule is unreachable."""

import re
from string import Formatter

import pytest
from validation_reports import REGULATION, TODAY, example_of, report_of

from rectify_model.validation import RULES, Rule, validate

HAN = re.compile("[一-鿿]")


@pytest.fixture(params=RULES, ids=[rule.kind.code for rule in RULES])
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found


def found_in(rule: Rule, heading: str) -> list[set[str]]:
    """Return the codes found in an example, in each profile that the rule belongs to."""
    report = report_of(example_of(rule, heading))
    return [
        {problem.code for problem in validate(report, profile, today=TODAY, regulation=REGULATION)}
        for profile in sorted(rule.profiles)
    ]


def test_the_failing_example_fails(rule: Rule) -> None:
    assert all(rule.kind.code in codes for codes in found_in(rule, "Fails"))


def test_the_passing_example_passes(rule: Rule) -> None:
    assert not any(rule.kind.code in codes for codes in found_in(rule, "Passes"))


def test_the_page_says_what_and_why_in_both_languages(rule: Rule) -> None:
    english, chinese, *rest = rule.doc.split("\n\n")
    assert re.fullmatch(r"[A-Z].*\.", english)
    assert HAN.search(chinese)
    assert chinese.endswith("。")
    assert any(paragraph.startswith("Why: ") for paragraph in rest)
    assert rule.rests_on


def test_the_messages_name_the_same_in_both_languages(rule: Rule) -> None:
    english, chinese = (
        {name for _, name, _, _ in Formatter().parse(message) if name is not None}
        for message in (rule.kind.message, rule.kind.message_zh)
    )
    assert english == chinese
    assert HAN.search(rule.kind.message_zh)


def test_codes_and_names_are_stable_words(rule: Rule) -> None:
    assert re.fullmatch("RM[1-9][0-9]{2}", rule.kind.code)
    assert re.fullmatch("[a-z]+(-[a-z]+)*", rule.kind.name)


def test_codes_are_ordered_and_names_unique() -> None:
    codes = [rule.kind.code for rule in RULES]
    assert codes == sorted(set(codes))
    names = [rule.kind.name for rule in RULES]
    assert len(set(names)) == len(names)
