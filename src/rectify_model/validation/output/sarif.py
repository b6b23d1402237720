"""Problems as SARIF 2.1.0 (OASIS), the interchange format of checkers."""

import json
import os
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

import attrs

from rectify_model.problems import Problem, ProblemKind, Severity
from rectify_model.validation.wording import template

__all__ = ["as_sarif"]

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_LANGUAGES: Final = {"en": "en-US", "zh": "zh-CN"}


def as_sarif(
    problems: Sequence[Problem],
    language: str = "en",
    *,
    kinds: Iterable[ProblemKind] = (),
    base: str | os.PathLike[str] | None = None,
) -> str:
    """Return a SARIF log of one run.

    Args:
        problems: The problems; each becomes a result.
        language: The language of messages, `zh` or `en`.
        kinds: What is said of the codes that occur; a code without a kind has its name only.
        base: The directory that absolute names of sources below it become relative to.
    """
    log = _Log(language=language, base=None if base is None else PurePath(base))
    described = {kind.code: log.kind(kind) for kind in kinds}
    named = {problem.code: {"id": problem.code, "name": problem.name} for problem in problems}
    rules = {code: described.get(code, named[code]) for code in sorted(named)}
    places = {code: place for place, code in enumerate(rules)}
    driver = {
        "name": "rectify-model",
        "version": version("rectify-model"),
        "rules": list(rules.values()),
    }
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGES[language],
        "columnKind": "unicodeCodePoints",
        "results": [log.result(problem, places[problem.code]) for problem in problems],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


@attrs.frozen(kw_only=True)
class _Log:
    language: str
    base: PurePath | None

    def kind(self, kind: ProblemKind) -> dict[str, Any]:
        message = kind.message_zh if self.language == "zh" else kind.message
        return {
            "id": kind.code,
            "name": kind.name,
            "shortDescription": {"text": template(message)},
            "defaultConfiguration": {"level": _LEVELS[kind.severity]},
        }

    def result(self, problem: Problem, rule: int) -> dict[str, Any]:
        location = self._location(problem)
        return {
            "ruleId": problem.code,
            "ruleIndex": rule,
            "level": _LEVELS[problem.severity],
            "message": {"text": problem.in_language(self.language)},
            **({"locations": [location]} if location else {}),
        }

    def _location(self, problem: Problem) -> dict[str, Any]:
        location: dict[str, Any] = {}
        if problem.source:
            location["physicalLocation"] = self._place(problem, problem.source)
        if problem.path:
            location["logicalLocations"] = [{"fullyQualifiedName": problem.path}]
        return location

    def _place(self, problem: Problem, source: str) -> dict[str, Any]:
        place: dict[str, Any] = {"artifactLocation": {"uri": self._uri(source)}}
        if problem.line is not None:
            place["region"] = {"startLine": problem.line}
            if problem.column is not None:
                place["region"]["startColumn"] = problem.column
        return place

    def _uri(self, source: str) -> str:
        path = PurePath(source)
        if self.base is not None and path.is_relative_to(self.base):
            path = path.relative_to(self.base)
        if path.is_absolute():
            return path.as_uri()
        # As bytes, for a name that is not UTF-8.
        return quote(os.fsencode(path.as_posix()))
