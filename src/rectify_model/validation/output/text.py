"""Problems as lines to read, which editors can jump from, and their counts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from rectify_model.problems import Problem, Severity
from rectify_model.terminal import Screen, excerpt, one_line

__all__ = ["MOST_OF_A_CODE", "as_text"]

MOST_OF_A_CODE: Final = 20
"""How many problems of a code are shown: one mistake made everywhere must not hide the others."""
_COLOURS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "33", Severity.INFO: "36"}
_INDENT: Final = "    "
_WORDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_text(
    problems: Sequence[Problem],
    language: str = "en",
    *,
    screen: Screen | None = None,
    lines: Mapping[str, Sequence[str]] | None = None,
    paths: bool = False,
) -> str:
    """Return a line for each problem, `file:line:column: error RM302 …`, and one with the counts.

    Args:
        problems: The problems; of one code only so many are shown (`MOST_OF_A_CODE`).
        language: The language of messages, `zh` or `en`.
        screen: The terminal; only there are colours and the source lines with a caret.
        lines: The lines of each source, by the name that its problems bear.
        paths: Whether each line ends with the problem's JSON Pointer, as a suppression takes it.
    """
    page = _Page(language=language, screen=screen, lines=lines or {}, paths=paths)
    return "".join(f"{line}\n" for line in page.of(problems))


@attrs.frozen(kw_only=True)
class _Page:
    language: str
    screen: Screen | None
    lines: Mapping[str, Sequence[str]]
    paths: bool

    def of(self, problems: Sequence[Problem]) -> Iterator[str]:
        met: Counter[str] = Counter()
        for problem in problems:
            met[problem.code] += 1
            if met[problem.code] <= MOST_OF_A_CODE:
                yield from self._finding(problem)
        for code, number in sorted(met.items()):
            if number > MOST_OF_A_CODE:
                yield self._more(code, number - MOST_OF_A_CODE)
        yield self._counts(Counter(problem.severity for problem in problems))

    def _finding(self, problem: Problem) -> Iterator[str]:
        line = one_line(problem.describe(self.language) + self._path(problem))
        mark = f"{problem.severity} {problem.code}"
        yield line.replace(mark, self._coloured(mark, problem.severity), 1)
        if self.screen is None or problem.line is None:
            return
        known = self.lines.get(problem.source or "", ())
        if problem.line <= len(known):
            room = self.screen.columns - len(_INDENT)
            shown, caret = excerpt(known[problem.line - 1], problem.column or 1, room)
            yield _INDENT + shown
            yield _INDENT + caret.replace("^", self._coloured("^", problem.severity))

    def _path(self, problem: Problem) -> str:
        """Return the pointer for the end of the line; without a file the line begins with it."""
        shown = self.paths and problem.path and (problem.source or problem.line is not None)
        return f" ({problem.path})" if shown else ""

    def _coloured(self, text: str, severity: Severity) -> str:
        if self.screen is None or not self.screen.colour:
            return text
        return f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m"

    def _more(self, code: str, number: int) -> str:
        if self.language == "zh":
            return f"另有 {number} 个 {code}，未逐一列出（--format json 列出全部）"
        return f"and {number} more {code} (--format json gives all)"

    def _counts(self, counts: Counter[Severity]) -> str:
        if not counts:
            return "没有问题" if self.language == "zh" else "no problems"
        if self.language == "zh":
            return "，".join(f"{each.chinese} {counts[each]}" for each in Severity if counts[each])
        return ", ".join(
            f"{counts[each]} {_WORDS[each]}{'s' * (counts[each] > 1)}"
            for each in Severity
            if counts[each]
        )
