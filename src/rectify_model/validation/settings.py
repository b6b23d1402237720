"""Which rules apply: the table `[tool.rectify-model]` of a project's pyproject.toml."""

import importlib
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual
from rectify_model.errors import UsageError
from rectify_model.files import told_as_unreadable
from rectify_model.problems import Severity
from rectify_model.validation.regulation import REGULATIONS, RegulationProfile, regulation_of
from rectify_model.validation.rule import PUBLISHED, Rule
from rectify_model.validation.rules.catalogue import RULES

__all__ = ["Settings", "configured", "load_settings", "plugin_rules"]

_FILE: Final = "pyproject.toml"
_TABLE: Final = "rectify-model"


@attrs.frozen(kw_only=True)
class Settings:
    """The settings of a project; a code may be the beginning of codes, such as `RM1`."""

    select: tuple[str, ...] = ()
    """The codes of the rules that apply; all rules apply where it is empty."""
    ignore: tuple[str, ...] = ()
    """The codes of the rules that do not apply, even where they are selected."""
    severity: Mapping[str, Severity] = attrs.field(factory=dict)
    """The severity of rules by code; of two codes that fit a rule, the longer one counts."""
    profile: str = PUBLISHED
    """The profile to check against."""
    plugins: tuple[str, ...] = ()
    """The names of the modules that define the project's own rules."""
    regulation: RegulationProfile = attrs.field(factory=RegulationProfile)
    """The time limits that apply; none by default."""


@typed
def load_settings(start: Path) -> Settings:
    """Return the settings of the nearest pyproject.toml, in a folder or above it.

    Args:
        start: The folder to begin with.

    Raises:
        UsageError: The file is not TOML, or settings are not usable; the message names all of them.
    """
    with told_as_unreadable(start):
        folder = start.resolve()
        files = (each / _FILE for each in (folder, *folder.parents))
        file = next((file for file in files if file.is_file()), None)
    if file is None:
        return Settings()
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{file}: {error}", f"{file}：无法读取：{error}") from error
    tools = document.get("tool")
    table = tools.get(_TABLE, {}) if isinstance(tools, dict) else {}
    where = f"{file}: [tool.{_TABLE}] "
    if faults := list(_faults(table)):
        raise _error(faults, where)
    settings = _settings(table)
    if faults := list(_unknown_codes(settings, (*RULES, *plugin_rules(settings)))):
        raise _error(faults, where)
    return settings


@typed
def configured(rules: Iterable[Rule], settings: Settings) -> tuple[Rule, ...]:
    """Return the rules that the settings choose, with the severities that they set.

    Args:
        rules: The rules to choose from, usually `RULES`; those of the plugins are added.
        settings: The settings.

    Raises:
        UsageError: A plugin cannot be used, or a setting names a code that no rule has.
    """
    known = (*rules, *plugin_rules(settings))
    if faults := list(_unknown_codes(settings, known)):
        raise _error(faults)
    return tuple(
        _graded(rule, settings)
        for rule in known
        if rule.kind.code.startswith(settings.select or ("",))
        and not rule.kind.code.startswith(settings.ignore)
    )


@typed
def plugin_rules(settings: Settings) -> tuple[Rule, ...]:
    """Import the plugins and return the rules that they define, in the order of the modules.

    Raises:
        UsageError: A module cannot be imported, or a rule has the code of another.
    """
    found: list[Rule] = []
    for name in settings.plugins:
        try:
            module = importlib.import_module(name)
        except Exception as error:  # a plugin may raise anything when it is run
            raise UsageError(
                f"the plugin {name!r} cannot be imported: {error!r}",
                f"无法导入插件 {name!r}：{error!r}",
            ) from error
        found += [each for each in vars(module).values() if isinstance(each, Rule)]
    # A module may import the library's rules, or those of another plugin: each is there once.
    own = [rule for rule in dict.fromkeys(found) if rule not in RULES]
    codes = [rule.kind.code for rule in (*RULES, *own)]
    if taken := sorted({code for code in codes if codes.count(code) > 1}):
        raise UsageError(
            f"a plugin's rule has a code that is taken: {', '.join(taken)}; give it another",
            f"插件规则的代码已被占用：{', '.join(taken)}，请另取代码",
        )
    return tuple(own)


def _fault(en: str, zh: str) -> Bilingual:
    return Bilingual(en=en, zh=zh)


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and each for each in value)


def _is_severities(value: Any) -> bool:
    levels = list(Severity)  # a list may be asked for what has no hash
    return isinstance(value, dict) and all(each in levels for each in value.values())


_LIMITS: Final = ", ".join(attrs.fields_dict(RegulationProfile))
_TEXTS: Final = (_is_texts, _fault("a list of strings", "字符串列表"))
_KEYS: Final[dict[str, tuple[Callable[[Any], bool], Bilingual]]] = {
    "select": _TEXTS,
    "ignore": _TEXTS,
    "severity": (
        _is_severities,
        _fault(
            f"a table of codes and {', '.join(Severity)}", f"代码与 {'、'.join(Severity)} 的对照表"
        ),
    ),
    "profile": (lambda value: isinstance(value, str), _fault("a string", "字符串")),
    "plugins": _TEXTS,
    "regulation": (
        lambda value: regulation_of(value) is not None,
        _fault(
            f"one of {', '.join(REGULATIONS)}, or a table of {_LIMITS} and whole numbers above 0",
            f" {'、'.join(REGULATIONS)} 之一，或 {_LIMITS} 与正整数的对照表",
        ),
    ),
}


def _faults(table: Any) -> Iterator[Bilingual]:
    if not isinstance(table, dict):
        yield _fault("is no table", "不是表")
        return
    for key, value in table.items():
        if key not in _KEYS:
            known = ", ".join(_KEYS)
            yield _fault(f"has no setting {key}; there are {known}", f"没有 {key}；可用 {known}")
        elif not _KEYS[key][0](value):
            wanted = _KEYS[key][1]
            yield _fault(f"{key} takes {wanted.en}", f"{key} 应为{wanted.zh}")


def _settings(table: dict[str, Any]) -> Settings:
    severity = {code: Severity(level) for code, level in table.get("severity", {}).items()}
    texts = {key: tuple(value) for key, value in table.items() if _KEYS[key] is _TEXTS}
    return Settings(
        severity=severity,
        profile=table.get("profile", PUBLISHED),
        regulation=regulation_of(table.get("regulation", {})) or RegulationProfile(),
        **texts,
    )


def _unknown_codes(settings: Settings, rules: Iterable[Rule]) -> Iterator[Bilingual]:
    codes = [rule.kind.code for rule in rules]
    for code in dict.fromkeys((*settings.select, *settings.ignore, *settings.severity)):
        if not any(known.startswith(code) for known in codes):
            yield _fault(
                f"no rule has a code that begins with {code}", f"没有代码以 {code} 开头的规则"
            )


def _error(faults: Iterable[Bilingual], where: str = "") -> UsageError:
    messages = "; ".join(fault.en for fault in faults), "；".join(fault.zh for fault in faults)
    return UsageError(*(where + message for message in messages))


def _graded(rule: Rule, settings: Settings) -> Rule:
    fitting = [code for code in settings.severity if rule.kind.code.startswith(code)]
    if not fitting:
        return rule
    severity = settings.severity[max(fitting, key=len)]
    return attrs.evolve(rule, kind=attrs.evolve(rule.kind, severity=severity))
