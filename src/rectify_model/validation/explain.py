"""The page of a code: what is said of it, what it rests on, and examples."""

from collections.abc import Iterator

import attrs

from rectify_model.problems import ProblemKind
from rectify_model.validation.rule import Rule
from rectify_model.validation.wording import template

__all__ = ["explained"]


def explained(subject: Rule | ProblemKind, language: str = "en") -> str:
    """Return the page of a rule, or of a kind of problem that no rule finds, as text.

    Args:
        subject: What is explained.
        language: `zh` or `en`; what has no Chinese, such as a rule's examples, stays English.
    """
    return "\n\n".join(_parts(subject, language)) + "\n"


@attrs.frozen
class _Headings:
    profiles: str
    rests_on: str


_HEADINGS = {
    "en": _Headings("profiles: ", "It rests on: "),
    "zh": _Headings("适用：", "依据："),
}


def _parts(subject: Rule | ProblemKind, language: str) -> Iterator[str]:
    headings = _HEADINGS[language]
    kind = subject.kind if isinstance(subject, Rule) else subject
    head = f"{kind.code} {kind.name} ({kind.severity})"
    if isinstance(subject, Rule):
        head = f"{head}\n{headings.profiles}{', '.join(sorted(subject.profiles))}"
    yield head
    yield template(kind.message_zh if language == "zh" else kind.message)
    if isinstance(subject, Rule):
        yield from filter(None, [subject.doc.strip()])
        yield f"{headings.rests_on}{subject.rests_on}"
