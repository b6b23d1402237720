"""Problems as SARIF 2.1.0 (OASIS), the interchange format of checkers.

GitHub's code scanning takes a part of it, within limits that it publishes as "SARIF support for
code scanning": no run of more than 25,000 results, descriptions of 1,024 characters at most, and a
fingerprint `primaryLocationLineHash` by which it knows a result again when lines move.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

import attrs

from rectify_model.bilingual import CHINESE, ENGLISH, Bilingual
from rectify_model.problems import Problem, ProblemKind, Severity
from rectify_model.validation.output.sarif_rules import LEVELS, described
from rectify_model.validation.rule import Rule

__all__ = ["MOST_RESULTS", "as_sarif"]

MOST_RESULTS: Final = 25_000
"""How many results a run holds: GitHub refuses more. The most severe ones are kept."""
_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LANGUAGES: Final = {ENGLISH: "en-US", CHINESE: "zh-CN"}
_LEFT_OUT: Final = Bilingual(
    en="{number} results are left out, as a run holds {most} at most; check fewer files at once",
    zh="有 {number} 个结果未列出：一次运行最多 {most} 个，请减少一次检查的文件",
)


def as_sarif(  # noqa: PLR0913  # each is a wish of its own
    problems: Sequence[Problem],
    language: str = ENGLISH,
    *,
    kinds: Iterable[Rule | ProblemKind] = (),
    base: str | os.PathLike[str] | None = None,
    lines: Mapping[str, Sequence[str]] | None = None,
    site: str | None = None,
) -> str:
    """Return a SARIF log of one run.

    Args:
        problems: The problems; each becomes a result, the most severe `MOST_RESULTS` of them.
        language: The language of messages, `zh` or `en`.
        kinds: The rules and kinds that describe the codes; a code without one has its name only.
        base: The directory that absolute names of sources below it become relative to.
        lines: The lines of each source, by the name that its problems bear: a result whose line
            moves keeps its fingerprint. Without them the place in the report is taken.
        site: Where the documentation of this library is published, as a URL that ends in `/`;
            without it the help of a rule has the URN of its code.
    """
    log = _Log(language=language, base=None if base is None else PurePath(base), lines=lines or {})
    named = {problem.code: problem for problem in problems}
    known = {_kind_of(each).code: each for each in kinds}
    codes = sorted(named)
    driver = {
        "name": "rectify-model",
        "version": version("rectify-model"),
        "rules": [described(known.get(code, named[code]), language, site) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGES[language],
        "columnKind": "unicodeCodePoints",
        **log.results(problems, {code: place for place, code in enumerate(codes)}),
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _kind_of(subject: Rule | ProblemKind) -> ProblemKind:
    return subject.kind if isinstance(subject, Rule) else subject


@attrs.frozen(kw_only=True)
class _Log:
    language: str
    base: PurePath | None
    lines: Mapping[str, Sequence[str]]

    def results(self, problems: Sequence[Problem], places: Mapping[str, int]) -> dict[str, Any]:
        kept = _most_severe(problems)
        seen: Counter[str] = Counter()
        results = [self._result(problem, places[problem.code], seen) for problem in kept]
        if not (number := len(problems) - len(kept)):
            return {"results": results}
        text = _LEFT_OUT.in_language(self.language, number=number, most=MOST_RESULTS)
        notification = {"level": "warning", "message": {"text": text}}
        invocation = {
            "executionSuccessful": True,
            "toolExecutionNotifications": [notification],
        }
        return {"results": results, "invocations": [invocation]}

    def _result(self, problem: Problem, rule: int, seen: Counter[str]) -> dict[str, Any]:
        location = self._location(problem)
        return {
            "ruleId": problem.code,
            "ruleIndex": rule,
            "level": LEVELS[problem.severity],
            "message": {"text": problem.in_language(self.language)},
            **({"locations": [location]} if location else {}),
            "partialFingerprints": {"primaryLocationLineHash": self._fingerprint(problem, seen)},
        }

    def _fingerprint(self, problem: Problem, seen: Counter[str]) -> str:
        """Return what stays the same when lines are put in above: the line's words, and a count."""
        known = self.lines.get(problem.source or "", ())
        at = problem.line or 0
        place = "".join(known[at - 1].split()) if 0 < at <= len(known) else problem.path or ""
        told = "\0".join((problem.source or "", problem.code, place))
        digest = sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[digest] += 1
        return f"{digest}:{seen[digest]}"

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
                # GitHub asks for an end; the sign at the place is what is meant.
                place["region"] |= {"endLine": problem.line, "endColumn": problem.column + 1}
        return place

    def _uri(self, source: str) -> str:
        path = PurePath(source)
        if self.base is not None and path.is_relative_to(self.base):
            path = path.relative_to(self.base)
        if path.is_absolute():
            return path.as_uri()
        # As bytes, for a name that is not UTF-8.
        return quote(os.fsencode(path.as_posix()))


def _most_severe(problems: Sequence[Problem]) -> Sequence[Problem]:
    """Return as many problems as a run holds, in their order, the most severe before others."""
    if len(problems) <= MOST_RESULTS:
        return problems
    ranks = {severity: rank for rank, severity in enumerate(Severity)}
    order = sorted(range(len(problems)), key=lambda at: ranks[problems[at].severity])
    return [problems[at] for at in sorted(order[:MOST_RESULTS])]
