"""Every code there is, once each, and how one is found."""

import importlib
import pkgutil
from collections import defaultdict

import attrs
import pytest

import rectify_model
from rectify_model.catalogue import KINDS, find
from rectify_model.errors import UsageError
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation import RULES, Rule
from rectify_model.validation.rules.dates import feedback_before_end


def test_every_kind_that_a_module_names_is_there_once() -> None:
    for extra in ("click", "hypothesis", "pyarrow"):
        pytest.importorskip(extra)  # every module is imported
    kinds: dict[str, list[ProblemKind]] = defaultdict(list)
    for module in pkgutil.walk_packages(rectify_model.__path__, "rectify_model."):
        if module.name.endswith(".__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            kind = value.kind if isinstance(value, Rule) else value
            if isinstance(kind, ProblemKind) and kind not in kinds[kind.code]:
                kinds[kind.code].append(kind)
    assert {code: [kind] for code, kind in KINDS.items()} == kinds


def test_codes_come_in_their_order_and_names_are_unique() -> None:
    assert list(KINDS) == sorted(KINDS)
    assert len({kind.name for kind in KINDS.values()}) == len(KINDS)


@pytest.mark.parametrize("word", ["RM302", "rm302", "feedback-before-end", "Feedback-Before-End "])
def test_a_rule_is_found_by_its_code_and_by_its_name(word: str) -> None:
    assert find(word) is feedback_before_end


def test_what_no_rule_finds_is_found_too() -> None:
    assert find("RM299") is find("unused-suppression") is KINDS["RM299"]


def test_the_rules_that_are_given_count() -> None:
    graded = attrs.evolve(RULES[0], kind=attrs.evolve(RULES[0].kind, severity=Severity.ERROR))
    assert find("RM101", [*RULES, graded]) is graded
    own = attrs.evolve(RULES[0], kind=attrs.evolve(RULES[0].kind, code="XQ001", name="own"))
    assert find("own", [own]) is own


def test_what_is_near_is_named() -> None:
    with pytest.raises(UsageError, match=r"no code or name RM3O2; did you mean .*RM302") as told:
        find("RM3O2")
    assert "是否指 " in told.value.message_zh
    with pytest.raises(UsageError, match="did you mean feedback-before-end"):
        find("feedback-before-ent")
    with pytest.raises(UsageError, match="name 0; `rectify-model rules` lists the rules") as told:
        find("0")
    assert told.value.message_zh == "没有代码或名称 0；rectify-model rules 列出全部规则"
