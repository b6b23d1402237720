"""Every rule's own page: its examples are executed, so no rule is unreachable."""

import re
from string import Formatter

import pytest
from validation_reports import REGULATION, TODAY, example_of, report_of

from rectify_model.validation import RULES, Rule, validate
from rectify_model.validation.explain import explained
from rectify_model.validation.pages import page_of

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
    english, chinese = page_of(rule.check, "en"), page_of(rule.check, "zh")
    # Side by side: whatever is said in one language is said in the other.
    assert len(english.paragraphs) == len(chinese.paragraphs) > 1
    assert all(re.fullmatch(r"[A-Z].*\.", each) for each in english.paragraphs)
    assert all(HAN.match(each) or each.startswith("“") for each in chinese.paragraphs)
    assert english.paragraphs[-1].startswith("Why: ")
    assert chinese.paragraphs[-1].startswith("理由：")
    assert list(english.examples) == list(chinese.examples) == ["Fails", "Passes"]


def test_what_a_rule_rests_on_is_said_in_both_languages(rule: Rule) -> None:
    assert re.search("[A-Za-z]{3}", rule.rests_on.en)
    assert HAN.search(rule.rests_on.zh)


def test_in_chinese_all_of_the_page_is_chinese(rule: Rule) -> None:
    example_of_one = {
        line for text in page_of(rule.check, "zh").examples.values() for line in text.split("\n")
    }
    lines = explained(rule, "zh").splitlines()
    prose = [
        line
        for line in lines[2:]
        if line and line.strip() not in {e.strip() for e in example_of_one}
    ]
    assert prose
    assert all(HAN.search(line) for line in prose)


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
