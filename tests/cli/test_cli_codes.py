"""`rectify-model rules` and `rectify-model explain`: what is checked, and why."""

import re
from pathlib import Path

import pytest
from cli_running import run
from rich.cells import cell_len

from rectify_model.catalogue import KINDS
from rectify_model.validation import RULES


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_code_has_a_page(language: str) -> None:
    for code, kind in KINDS.items():
        ran = run("explain", code.lower(), "--lang", language)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"{code} {kind.name}")
        assert run("explain", kind.name, "--lang", language) == ran


def test_the_page_of_a_rule() -> None:
    out = run("explain", "RM101").out
    for words in (
        "profiles: ledger, published",
        "{label} is the mark of another level",
        "Why: ",
        "Fails:",
        "Passes:",
        "It rests on: GB/T 9704-2012",
    ):
        assert words in out
    chinese = run("explain", "RM101", "--lang", "zh").out
    assert "适用方案：ledger（整改台账）、published（公开通报）" in chinese
    assert "依据：GB/T 9704-2012：" in chinese
    assert "序号“{label}”用了其他层级的标法" in chinese


def test_the_page_of_what_no_rule_finds() -> None:
    out = run("explain", "RM902").out
    assert out == (
        "RM902 unknown-format (error)\n\n"
        "neither XML nor JSON: a document begins with < or {, not with {found}\n"
    )


@pytest.mark.usefixtures("elsewhere")
def test_a_rule_that_is_ignored_has_its_page() -> None:
    Path("pyproject.toml").write_text(
        '[tool.rectify-model]\nignore = ["RM101"]\nseverity = { RM102 = "info" }\n',
        encoding="utf-8",
    )
    assert run("explain", "RM101").out.startswith("RM101 wrong-level-mark (warning)")
    assert run("explain", "RM102").out.startswith("RM102 number-repeated (info)")
    out = run("rules").out
    assert "RM101" not in out
    assert "RM102" in out


PLUGIN = """
import attrs
from rectify_model.validation import RULES

mine = attrs.evolve(RULES[0], kind=attrs.evolve(RULES[0].kind, code="XX1", name="mine"))
"""


@pytest.mark.usefixtures("elsewhere")
def test_rules_of_a_plugin_are_listed_and_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path.cwd())
    Path("plugin_of_this_test.py").write_text(PLUGIN, encoding="utf-8")
    table = '[tool.rectify-model]\nplugins = ["plugin_of_this_test"]\n'
    Path("pyproject.toml").write_text(table, encoding="utf-8")
    assert "XX1" in run("rules").out
    Path("pyproject.toml").write_text(f'{table}ignore = ["XX1"]\n', encoding="utf-8")
    assert "XX1" not in run("rules").out
    assert run("explain", "xx1").out.startswith("XX1 mine (warning)")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "there is no code or name"), ("zh", "没有代码或名称")]
)
def test_unknown_code_is_one_sentence(language: str, said: str) -> None:
    ran = run("explain", "RM000", "--lang", language)
    assert (ran.code, ran.out) == (2, "")
    assert f"{said} RM000" in ran.err
    assert ran.err.count("\n") == 1


def test_the_table_has_every_rule() -> None:
    lines = run("rules").out.splitlines()
    rows = {words[0]: words[1:3] for line in lines if len(words := line.split()) > 3}
    for rule in RULES:
        assert rows[rule.kind.code] == [rule.kind.name, rule.kind.severity]


def test_the_table_of_a_profile() -> None:
    for profile in ("published", "ledger"):
        out = run("rules", "--profile", profile).out
        shown = {rule.kind.code for rule in RULES if f" {rule.kind.code} " in out}
        assert shown == {rule.kind.code for rule in RULES if profile in rule.profiles}


def test_the_table_fits_a_terminal_and_cuts_nothing() -> None:
    out = run("rules", "--lang", "zh", FORCE_COLOR="1", NO_COLOR="1", COLUMNS="80").out
    lines = re.sub(r"\x1b\[[\d;]*m", "", out).splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert "…" not in out.replace("……", "")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
