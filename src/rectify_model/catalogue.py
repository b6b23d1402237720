"""Every code there is, once each: what rules find, and what readers, codecs and runs find."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from types import ModuleType
from typing import Final

from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual
from rectify_model.bulk import problem_kinds as of_runs
from rectify_model.codec import problem_kinds as of_documents
from rectify_model.errors import UsageError
from rectify_model.migration import problem_kinds as of_migration
from rectify_model.numbering import problem_kinds as of_numbering
from rectify_model.problems import ProblemKind
from rectify_model.sources import problem_kinds as of_sources
from rectify_model.text import problem_kinds as of_texts
from rectify_model.validation import suppressions as of_suppressions
from rectify_model.validation.rule import Rule
from rectify_model.validation.rules.catalogue import RULES

__all__ = ["KINDS", "find"]

_MODULES: Final = (
    of_numbering,
    of_suppressions,
    of_sources,
    of_texts,
    of_documents,
    of_migration,
    of_runs,
)
# Two codes share their letters, so that a digit more must be right.
_LIKENESS: Final = 0.7
_UNKNOWN: Final = Bilingual(
    en="there is no code or name {word}; `rectify-model rules` lists the rules",
    zh="没有代码或名称 {word}；rectify-model rules 列出全部规则",
)
_MEANT: Final = Bilingual(
    en="there is no code or name {word}; did you mean {near}?",
    zh="没有代码或名称 {word}；是否指 {near}？",
)


def _kinds_in(module: ModuleType) -> Iterator[ProblemKind]:
    named = (getattr(module, name) for name in module.__all__)
    return (value for value in named if isinstance(value, ProblemKind))


def _kinds() -> Iterator[ProblemKind]:
    for module in _MODULES:
        yield from _kinds_in(module)
    yield from (rule.kind for rule in RULES)


KINDS: Final[Mapping[str, ProblemKind]] = {
    kind.code: kind for kind in sorted(_kinds(), key=lambda kind: kind.code)
}
"""Every kind of problem that the library finds, by its code, in the order of the codes."""


@typed
def find(word: str, rules: Iterable[Rule] = RULES) -> Rule | ProblemKind:
    """Return the rule with a code or name, or else the kind of problem that something else finds.

    Args:
        word: A code such as `RM302`, or a name such as `feedback-before-end`, in any case.
        rules: The rules to look among; of two with one code the later counts.

    Raises:
        UsageError: Nothing has that code or name; what is near to it is named.
    """
    by_code: dict[str, Rule | ProblemKind] = {**KINDS, **{rule.kind.code: rule for rule in rules}}
    wanted = word.strip().casefold()
    by_word: dict[str, Rule | ProblemKind] = {}
    for code, subject in by_code.items():
        kind = subject.kind if isinstance(subject, Rule) else subject
        by_word |= {code.casefold(): subject, kind.name.casefold(): subject}
    if wanted in by_word:
        return by_word[wanted]
    near = get_close_matches(wanted, by_word, n=3, cutoff=_LIKENESS)
    codes = {code.casefold(): code for code in by_code}
    sentence = _MEANT if near else _UNKNOWN
    named = ", ".join(codes.get(each, each) for each in near)
    raise UsageError.of(sentence.filled(word=word, near=named))
