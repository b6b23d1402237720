"""The pages that are derived from the model and the rules say what is there."""

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest

from rectify_model.catalogue import KINDS
from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.shape import classes_below, documentation
from rectify_model.validation import RULES

napoleon = pytest.importorskip("sphinx.ext.napoleon")
EXTENSIONS = Path(__file__).parents[2] / "docs" / "_ext"


@pytest.fixture(scope="module")
def pages() -> Iterator[ModuleType]:
    sys.path.insert(0, str(EXTENSIONS))
    yield import_module("derived_pages")
    sys.path.remove(str(EXTENSIONS))


def page(pages: ModuleType, name: str) -> str:
    content = [f"<!-- derived: {name} -->"]
    pages._fill(cast("Any", None), "page", content)  # what Sphinx calls for each page
    return content[0]


def test_every_code_stands_on_the_page_of_codes(pages: ModuleType) -> None:
    codes = page(pages, "problem_kinds")
    assert re.findall(r"^\|.*?(RM\d{3})", codes, re.MULTILINE) == list(KINDS)
    for rule in RULES:
        assert f"[{rule.kind.code}](#{rule.kind.code.lower()})" in codes
    assert "{{" not in codes


def test_every_rule_has_its_page_and_an_anchor(pages: ModuleType) -> None:
    rules = page(pages, "rules")
    for rule in RULES:
        code = rule.kind.code
        [told] = re.findall(rf"\({code.lower()}\)=\n\n### {code} .*?依据：.*?\n", rules, re.DOTALL)
        assert "Why: " in told
        assert "理由：" in told
        assert told.count("```json") == 2
        assert rule.rests_on.zh in told


def test_a_table_of_fields_shows_what_is_required_defaults_and_words(pages: ModuleType) -> None:
    classes = page(pages, "classes")
    assert "|`role`|角色|`ResponsibilityRole`: `责任领导` · `牵头单位` · " in classes
    assert "|`reason`|理由|`Paragraph`|**required**|element|" in classes
    assert "|`sustained`|长期坚持|`bool`|`false`|attribute|" in classes
    assert "|`cycle`|轮次|`Count`|`1`|attribute|" in classes
    assert "|`history`|状态历史|`tuple[StatusEntry, ...]`|none|list of `status_entry`|" in classes
    fields = sum(len(shape.fields) for shape in classes_below(Report))
    tables = re.split(r"^\|field\|.*\n\|---.*\n", classes, flags=re.MULTILINE)[1:]
    rows = [row for table in tables for row in table.partition("\n\n")[0].splitlines()]
    assert len(rows) == fields


def processed(pages: ModuleType, what: str, doc: str) -> str:
    """Return a docstring as the site's extensions leave it."""
    lines = [doc, ""]
    pages.keep_terms(None, what, "name", None, None, lines)
    config = napoleon.Config(napoleon_use_param=False)
    return str(napoleon.GoogleDocstring(lines, config, None, what))


def test_a_term_is_taken_for_no_type(pages: ModuleType) -> None:
    docs = documentation.field_documentation(Problem)
    assert len(docs) == 9
    for told in docs.values():
        shown = processed(pages, "attribute", f"{told.chinese}: {told.english}")
        assert ":type:" not in shown
        assert f"{told.chinese}：{told.english}" in shown
    assert processed(pages, "attribute", "See :class:`x` first.").startswith("See :class:`x`")
    assert "Note: this" in processed(pages, "function", "Note: this")
    pages.keep_terms(None, "attribute", "name", None, None, [])
