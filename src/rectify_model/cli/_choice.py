"""Which rules are held against a report: what pyproject.toml says, and what the options change."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, Self

import attrs

from rectify_model.cli._language import Message
from rectify_model.problems import Problem, Severity
from rectify_model.validation import RULES, Rule, validate
from rectify_model.validation.grading import graded
from rectify_model.validation.settings import (
    Settings,
    configured,
    load_settings,
    plugin_rules,
)
from rectify_model.validation.validate import Placed

__all__ = ["Choice"]

_NO_LEVEL: Final = Message(
    en="--severity {words}: give CODE=LEVEL, such as RM302=info; LEVEL is one of {levels}",
    zh="--severity {words}：请写成 代码=级别，例如 RM302=info；级别为 {levels} 之一",
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
        raise _NO_LEVEL.as_error(words=words, levels=", ".join(Severity))
    return code, Severity(level)
