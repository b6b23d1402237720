"""Which rules apply, as pyproject.toml says; rules of a project's own."""

import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from rectify_model.errors import UsageError
from rectify_model.problems import Severity
from rectify_model.validation import (
    REGULATION_2017,
    REGULATION_2024,
    RULES,
    RegulationProfile,
    Settings,
    configured,
    load_settings,
    plugin_rules,
)

LIMITS = attrs.fields_dict(RegulationProfile)
OWN_RULE = """
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation import RULES, breach, rule

first = RULES[0]

@rule(
    kind=ProblemKind(
        code="{code}", name="no-phone", severity=Severity.INFO, message="no", message_zh="无"
    ),
    rests_on="our own practice",
)
def no_phone(context):
    yield breach("")
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], str]:
    monkeypatch.syspath_prepend(tmp_path)

    def write(name: str, text: str) -> str:
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)
        return name

    return write


def project(folder: Path, table: str) -> Path:
    (folder / "pyproject.toml").write_text(table, encoding="utf-8")
    return folder


def test_no_file_says_nothing(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize("text", ["", "[project]\n", "[tool.ruff]\n", "tool = 1\n"])
def test_a_file_without_the_table_says_nothing(tmp_path: Path, text: str) -> None:
    assert load_settings(project(tmp_path, text)) == Settings()


def test_the_nearest_file_is_read(tmp_path: Path) -> None:
    project(tmp_path, "[tool.rectify-model]\nprofile = 'ledger'\n")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert load_settings(below).profile == "ledger"
    project(below, "")
    assert load_settings(below) == Settings()


def test_every_setting(tmp_path: Path, plugin: Callable[[str, str], str]) -> None:
    plugin("own_rules", OWN_RULE.format(code="XQ001"))
    table = (
        "[tool.rectify-model]\n"
        "select = ['RM1', 'XQ']\nignore = ['RM104']\nprofile = 'ledger'\nplugins = ['own_rules']\n"
        "[tool.rectify-model.severity]\nXQ001 = 'error'\n"
    )
    assert load_settings(project(tmp_path, table)) == Settings(
        select=("RM1", "XQ"),
        ignore=("RM104",),
        severity={"XQ001": Severity.ERROR},
        profile="ledger",
        plugins=("own_rules",),
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("regulation = '2024'", REGULATION_2024),
        ("regulation = '2017'", REGULATION_2017),
        ("regulation = '2024'", RegulationProfile(concentrated_months=6)),
        ("regulation = '2017'", RegulationProfile(concentrated_months=2)),
        ("regulation = {}", RegulationProfile()),
        (
            "regulation = {" + ", ".join(f"{name} = 1" for name in LIMITS) + "}",
            RegulationProfile(
                concentrated_months=1, plan_workdays=1, plan_months=1, disclosure_days=1
            ),
        ),
        (
            "regulation = {plan_workdays = 15, disclosure_days = 30}",
            RegulationProfile(plan_workdays=15, disclosure_days=30),
        ),
    ],
)
def test_the_time_limits_that_apply(tmp_path: Path, line: str, expected: RegulationProfile) -> None:
    table = f"[tool.rectify-model]\n{line}\n"
    assert load_settings(project(tmp_path, table)).regulation == expected


def test_no_time_limit_applies_unless_it_is_set() -> None:
    assert set(attrs.astuple(Settings().regulation)) == {None}


@pytest.mark.parametrize(
    "value",
    [
        "2024",
        "'2030'",
        "{months = 6}",
        "{plan_months = 0}",
        "{plan_months = true}",
        "[]",
        "{plan_months = '1'}",
    ],
)
def test_time_limits_that_are_not_usable(tmp_path: Path, value: str) -> None:
    with pytest.raises(UsageError, match="regulation takes one of 2017, 2024, or a table") as told:
        load_settings(project(tmp_path, f"[tool.rectify-model]\nregulation = {value}\n"))
    assert "regulation 应为 2017、2024 之一" in told.value.message_zh
    for name in attrs.fields_dict(RegulationProfile):
        assert name in told.value.message


def test_all_that_is_not_usable_is_told(tmp_path: Path) -> None:
    table = (
        "selct = []\nselect = 'RM1'\nignore = [1]\nprofile = 1\nplugins = ['']\n"
        "severity = {RM101 = 'bad', RM102 = []}\n"
    )
    with pytest.raises(UsageError) as told:
        load_settings(project(tmp_path, f"[tool.rectify-model]\n{table}"))
    for key in ("selct", "select", "ignore", "profile", "plugins", "severity"):
        assert f"{key} takes" in told.value.message or f"no setting {key}" in told.value.message
        assert f"{key} 应为" in told.value.message_zh or f"没有 {key}" in told.value.message_zh
    assert "pyproject.toml: [tool.rectify-model] " in told.value.message


def test_unknown_codes_are_told(tmp_path: Path) -> None:
    table = (
        "[tool.rectify-model]\nselect = ['RM1', 'RMX']\nignore = ['XQ']\nseverity.RM7 = 'info'\n"
    )
    with pytest.raises(UsageError, match=r"with RMX; .* with XQ; .* with RM7$") as told:
        load_settings(project(tmp_path, table))
    assert told.value.message_zh.count("没有代码以") == 3


def test_a_table_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no table"):
        load_settings(project(tmp_path, "[tool]\nrectify-model = 1\n"))


@pytest.mark.parametrize("data", [b"[tool", b"\xff"])
def test_a_file_that_is_no_toml(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "pyproject.toml").write_bytes(data)
    with pytest.raises(UsageError, match=r"pyproject\.toml: "):
        load_settings(tmp_path)


def codes(settings: Settings) -> list[str]:
    return [rule.kind.code for rule in configured(RULES, settings)]


def test_without_settings_every_rule_applies() -> None:
    assert configured(RULES, Settings()) == RULES


def test_rules_are_selected_and_ignored() -> None:
    assert codes(Settings(select=("RM101", "RM103"))) == ["RM101", "RM103"]
    assert codes(Settings(select=("RM50",), ignore=("RM501", "RM502"))) == [
        f"RM50{number}" for number in range(3, 9)
    ]


def test_the_longer_code_grades() -> None:
    settings = Settings(
        select=("RM101", "RM102"), severity={"RM1": Severity.INFO, "RM102": Severity.ERROR}
    )
    graded = {rule.kind.code: rule.kind.severity for rule in configured(RULES, settings)}
    assert graded == {"RM101": Severity.INFO, "RM102": Severity.ERROR}


def test_an_unknown_code_is_no_choice() -> None:
    with pytest.raises(UsageError, match="no rule has a code that begins with RM999"):
        configured(RULES, Settings(ignore=("RM999",)))


def test_rules_of_ones_own(plugin: Callable[[str, str], str]) -> None:
    settings = Settings(
        plugins=(plugin("own_rules", OWN_RULE.format(code="XQ001")),),
        select=("RM101", "XQ"),
        severity={"XQ": Severity.WARNING},
    )
    assert [rule.kind.name for rule in plugin_rules(settings)] == ["no-phone"]
    chosen = {rule.kind.code: rule.kind.severity for rule in configured(RULES, settings)}
    assert chosen == {"RM101": Severity.WARNING, "XQ001": Severity.WARNING}


@pytest.mark.parametrize("text", ["import no_such_module_anywhere", "1 / 0"])
def test_a_plugin_that_cannot_be_imported(plugin: Callable[[str, str], str], text: str) -> None:
    with pytest.raises(UsageError, match="'broken_rules' cannot be imported") as told:
        plugin_rules(Settings(plugins=(plugin("broken_rules", text),)))
    assert "无法导入插件 'broken_rules'" in told.value.message_zh


def test_a_code_that_is_taken(plugin: Callable[[str, str], str]) -> None:
    library = plugin("library_rules", OWN_RULE.format(code="RM101"))
    with pytest.raises(UsageError, match="taken: RM101; give it another"):
        plugin_rules(Settings(plugins=(library,)))
    twice = tuple(plugin(name, OWN_RULE.format(code="XQ001")) for name in ("one", "two"))
    with pytest.raises(UsageError, match="taken: XQ001"):
        plugin_rules(Settings(plugins=twice))
