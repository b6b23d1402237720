"""What a SARIF log says of a rule: its texts, its help, and where more of it stands."""

from typing import Any, Final

from rectify_model.problems import Problem, ProblemKind, Severity
from rectify_model.validation.explain import explained
from rectify_model.validation.pages import page_of
from rectify_model.validation.rule import Rule
from rectify_model.validation.wording import outline

__all__ = ["LEVELS", "MOST_OF_A_TEXT", "described"]

LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
"""The levels of SARIF by severity."""
MOST_OF_A_TEXT: Final = 1024
"""How many characters GitHub takes of a description."""
_URGENCY: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "recommendation",
}


def described(
    subject: Rule | ProblemKind | Problem, language: str, site: str | None
) -> dict[str, Any]:
    """Return the SARIF descriptor of a rule, of a kind of problem, or of a problem's code alone.

    Args:
        subject: The rule, the kind, or a problem whose code neither describes.
        language: The language of the texts, `zh` or `en`.
        site: Where the documentation is published; the help is named by a URN without it.
    """
    if isinstance(subject, Problem):
        return {"id": subject.code, "name": subject.name}
    kind = subject.kind if isinstance(subject, Rule) else subject
    paragraphs = page_of(subject.check, language).paragraphs if isinstance(subject, Rule) else ()
    told = paragraphs or (outline(kind.sentence.verbatim(language)),)
    page = explained(subject, language)
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": _cut(told[0])},
        "fullDescription": {"text": _cut("\n".join(told))},
        "help": {"text": page, "markdown": f"```text\n{page}```\n"},
        "helpUri": _help_uri(subject, kind.code, site),
        "defaultConfiguration": {"level": LEVELS[kind.severity]},
        "properties": {
            "problem.severity": _URGENCY[kind.severity],
            **({"tags": sorted(subject.profiles)} if isinstance(subject, Rule) else {}),
        },
    }


def _help_uri(subject: Rule | ProblemKind, code: str, site: str | None) -> str:
    if site is None:
        return f"urn:rectify-model:code:{code}"
    page = "rules" if isinstance(subject, Rule) else "problems"
    return f"{site}reference/{page}.html#{code.lower()}"


def _cut(text: str) -> str:
    return text if len(text) <= MOST_OF_A_TEXT else f"{text[: MOST_OF_A_TEXT - 1]}…"
