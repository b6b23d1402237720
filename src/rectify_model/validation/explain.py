"""The page of a code: what its problems are, what it rests on, and examples."""

import textwrap
from collections.abc import Iterator
from typing import Final

from rectify_model.bilingual import CHINESE, ENGLISH, Bilingual
from rectify_model.problems import ProblemKind
from rectify_model.validation.pages import EXAMPLES, page_of
from rectify_model.validation.rule import LEDGER, PUBLISHED, Rule
from rectify_model.validation.wording import template

__all__ = ["explained"]

_HEAD: Final = Bilingual(en="{code} {name} ({severity})", zh="{code} {name}（{severity}）")
_PROFILES: Final = Bilingual(en="profiles: {profiles}", zh="适用方案：{profiles}")
_MESSAGE: Final = Bilingual(en="message: {message}", zh="提示语：{message}")
_RESTS_ON: Final = Bilingual(en="It rests on: {basis}", zh="依据：{basis}")
_NAMED: Final = {
    PUBLISHED: Bilingual(en=PUBLISHED, zh=f"{PUBLISHED}（公开通报）"),
    LEDGER: Bilingual(en=LEDGER, zh=f"{LEDGER}（整改台账）"),
}
_BETWEEN: Final = Bilingual(en=", ", zh="、")
_INDENT: Final = "    "


def explained(subject: Rule | ProblemKind, language: str = ENGLISH) -> str:
    """Return the page of a rule, or of a kind of problem that no rule finds, as text.

    Args:
        subject: The rule or the kind.
        language: `zh` or `en`; a rule that is documented in the other one alone is given in that.
    """
    return "\n\n".join(_parts(subject, language)) + "\n"


def _parts(subject: Rule | ProblemKind, language: str) -> Iterator[str]:
    kind = subject.kind if isinstance(subject, Rule) else subject
    severity = kind.severity.chinese if language == CHINESE else kind.severity
    head = _HEAD.in_language(language, code=kind.code, name=kind.name, severity=severity)
    message = template(kind.sentence.verbatim(language))
    if isinstance(subject, Rule):
        yield f"{head}\n{_PROFILES.in_language(language, profiles=_profiles(subject, language))}"
        yield from _page(subject, language)
        yield _MESSAGE.in_language(language, message=message)
        yield _RESTS_ON.in_language(language, basis=subject.rests_on.verbatim(language))
    else:
        yield from (head, message)


def _page(rule: Rule, language: str) -> Iterator[str]:
    page = page_of(rule.check, language)
    yield from page.paragraphs
    for heading, report in page.examples.items():
        yield f"{EXAMPLES[heading].verbatim(language)}\n{textwrap.indent(report, _INDENT)}"


def _profiles(rule: Rule, language: str) -> str:
    names = sorted(rule.profiles)
    named = (_NAMED[each].verbatim(language) if each in _NAMED else each for each in names)
    return _BETWEEN.verbatim(language).join(named)
