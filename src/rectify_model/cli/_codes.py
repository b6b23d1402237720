"""Every code that a problem can bear, whatever finds it."""

from collections.abc import Iterable
from typing import Final

from rectify_model.bulk import problem_kinds as of_runs
from rectify_model.cli._language import Message
from rectify_model.codec import problem_kinds as of_documents
from rectify_model.migration import problem_kinds as of_migration
from rectify_model.numbering import problem_kinds as of_numbering
from rectify_model.problems import ProblemKind
from rectify_model.sources import problem_kinds as of_sources
from rectify_model.text import problem_kinds as of_texts
from rectify_model.validation import suppressions as of_suppressions
from rectify_model.validation.rule import Rule

__all__ = ["find_code", "known_kinds"]

_MODULES: Final = (
    of_numbering,
    of_suppressions,
    of_sources,
    of_texts,
    of_documents,
    of_migration,
    of_runs,
)
_UNKNOWN: Final = Message(
    en="there is no code {code}; `rectify-model rules` lists the rules",
    zh="没有代码 {code}；rectify-model rules 列出全部规则",
)


def find_code(code: str, rules: Iterable[Rule]) -> Rule | ProblemKind:
    """Return the rule with a code, or else the kind of problem that some reader finds.

    Raises:
        UsageError: There is no such code.
    """
    wanted = code.upper()
    by_code: dict[str, Rule | ProblemKind] = {kind.code.upper(): kind for kind in known_kinds(())}
    by_code |= {rule.kind.code.upper(): rule for rule in rules}
    if wanted not in by_code:
        raise _UNKNOWN.as_error(code=code)
    return by_code[wanted]


def known_kinds(rules: Iterable[Rule]) -> tuple[ProblemKind, ...]:
    """Return the kinds of problems that rules and readers find."""
    named = [value for module in _MODULES for value in vars(module).values()]
    found = [value for value in named if isinstance(value, ProblemKind)]
    return (*found, *(rule.kind for rule in rules))
