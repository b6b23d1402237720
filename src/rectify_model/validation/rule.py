"""What a rule is: a function that yields breaches, with a code, a message and a page."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual
from rectify_model.problems import ProblemKind
from rectify_model.validation.context import Context

__all__ = ["LEDGER", "PROFILES", "PUBLISHED", "Breach", "Rule", "breach", "rule"]

PUBLISHED: Final = "published"
"""The profile of what the public may expect of a published report."""
LEDGER: Final = "ledger"
"""The profile of a ledger that a team runs: each item has leader, unit, deadline and evidence."""
PROFILES: Final = (PUBLISHED, LEDGER)
"""The profiles that the library's own rules belong to."""


@attrs.frozen(kw_only=True)
class Breach:
    """One place where a rule is not kept."""

    path: str
    """The place, as a JSON Pointer (RFC 6901)."""
    details: dict[str, Any]
    """What the message names."""


@typed
def breach(path: str, **details: object) -> Breach:
    """Make a breach at a place; `details` fill the rule's message in both languages."""
    return Breach(path=path, details=details)


Check = Callable[[Context], Iterable[Breach]]


@attrs.frozen(kw_only=True)
class Rule:
    """A rule on reports."""

    kind: ProblemKind
    """Code, name, severity and message of the problems that it finds."""
    rests_on: Bilingual
    """The clause, practice or plain logic that it rests on."""
    profiles: frozenset[str]
    """The profiles that it belongs to."""
    check: Check
    """What finds the breaches."""

    @property
    def doc(self) -> str:
        """The docstring of the check: what, why, and a report that fails and one that passes."""
        return inspect.getdoc(self.check) or ""


@typed
def rule(
    kind: ProblemKind, *, rests_on: Bilingual | str, profiles: Iterable[str] = PROFILES
) -> Callable[[Callable[[Context], Iterator[Breach]]], Rule]:
    """Make a rule of a function that takes a `Context` and yields breaches.

    Nothing is registered globally: give the rule to `validate(rules=…)`, or name its module under
    `plugins` in `[tool.rectify-model]`.

    Args:
        kind: What the rule finds. The library's own codes begin with RM, so take another prefix.
        rests_on: The clause, practice or logic that the rule rests on; a text stands for both
            languages.
        profiles: The profiles that the rule belongs to.
    """
    basis = Bilingual(en=rests_on, zh=rests_on) if isinstance(rests_on, str) else rests_on

    def decorated(check: Callable[[Context], Iterator[Breach]]) -> Rule:
        return Rule(kind=kind, rests_on=basis, profiles=frozenset(profiles), check=check)

    return decorated
