"""Which rules are held against a report: what pyproject.toml says, and what the options change."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, Self

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import usage_error
from rectify_model.problems import Problem, Severity
from rectify_model.validation import RULES, Rule, validate
from rectify_model.validation.grading import graded
from rectify_model.validation.regulation import (
    REGULATIONS,
    RegulationProfile,
    regulation_of,
)
from rectify_model.validation.settings import (
    Settings,
    configured,
    load_settings,
    plugin_rules,
)
from rectify_model.validation.validate import Placed

__all__ = ["Choice"]

_NO_LEVEL: Final = Bilingual(
    en="--severity {words}: give CODE=LEVEL, such as RM302=info; LEVEL is one of {levels}",
    zh="--severity {words}：请写成 代码=级别，例如 RM302=info；级别为 {levels} 之一",
)

_NO_REGULATION: Final = Bilingual(
    en="--regulation {words}: give one of {years}, or LIMIT=NUMBER, where LIMIT is one of {limits}",
    zh="--regulation {words}：应为 {years} 之一，或 时限=数值，时限为 {limits} 之一",
)


@attrs.frozen(kw_only=True)
class Choice:
    """The rules chosen."""

    settings: Settings
    """What pyproject.toml and the options say."""
    rules: tuple[Rule, ...]
    """The rules that are selected, as they are graded."""

    @classmethod
    def of(
        cls,
        *,
        profile: str | None = None,
        select: Sequence[str] | None = None,
        ignore: Sequence[str] | None = None,
        severity: Sequence[str] | None = None,
        regulation: Sequence[str] | None = None,
    ) -> Self:
        """Choose by the nearest pyproject.toml, and by the options where they are given.

        Raises:
            UsageError: A setting or an option is not usable.
        """
        settings = load_settings(Path.cwd())
        settings = attrs.evolve(
            settings,
            profile=profile or settings.profile,
            select=tuple(select or settings.select),
            ignore=(*settings.ignore, *(ignore or ())),
            severity={**settings.severity, **dict(map(_level, severity or ()))},
            regulation=_regulation(settings.regulation, regulation or ()),
        )
        return cls(settings=settings, rules=configured(RULES, settings))

    @property
    def known(self) -> tuple[Rule, ...]:
        """All rules there are, as they come."""
        return (*RULES, *plugin_rules(self.settings))

    @property
    def in_profile(self) -> tuple[Rule, ...]:
        """The rules that apply."""
        return tuple(rule for rule in self.rules if self.settings.profile in rule.profiles)

    def judged(self, placed: Placed, today: date | None) -> tuple[Problem, ...]:
        """Return what is wrong with a report by these rules.

        Raises:
            UsageError: No rule belongs to the profile.
        """
        found = validate(
            placed,
            self.settings.profile,
            self.rules,
            today,
            regulation=self.settings.regulation,
        )
        return graded(found, self.in_profile, self.known)


def _level(words: str) -> tuple[str, Severity]:
    code, _, level = words.partition("=")
    if not code or level not in set(Severity):
        raise usage_error(_NO_LEVEL, words=words, levels=", ".join(Severity))
    return code, Severity(level)


def _regulation(settings: RegulationProfile, words: Sequence[str]) -> RegulationProfile:
    """Change the time limits as the options say, one after the other."""
    for each in words:
        name, given, number = each.partition("=")
        limits = {name: int(number) if number.isascii() and number.isdigit() else None}
        found = regulation_of(limits if given else name)
        if found is None:
            known = ", ".join(attrs.fields_dict(RegulationProfile))
            years = ", ".join(REGULATIONS)
            raise usage_error(_NO_REGULATION, words=each, years=years, limits=known)
        settings = attrs.evolve(settings, **limits) if given else found
    return settings
