"""What went wrong, and where: one type for text, XML, JSON, rules and migration."""

from enum import StrEnum
from typing import Final

import attrs

from rectify_model.bilingual import CHINESE, ENGLISH, Bilingual

__all__ = ["Problem", "ProblemKind", "Severity"]


class Severity(StrEnum):
    """How bad a problem is; the meaning is policy, not a matter of taste."""

    ERROR = "error"
    """The report contradicts itself or cannot be archived."""
    WARNING = "warning"
    """A promise of the process is not kept."""
    INFO = "info"
    """Worth a look."""

    @property
    def chinese(self) -> str:
        """The Chinese word for it."""
        return _CHINESE[self]


_CHINESE: Final = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}


@attrs.frozen(kw_only=True)
class Problem:
    """One thing that is wrong."""

    code: str
    """编号: the stable code, such as RM101; never reused."""
    name: str
    """名称: the stable name in kebab-case, such as wrong-level-mark."""
    severity: Severity
    """严重程度: how bad it is."""
    message: str
    """英文说明: what is wrong and what to do, in English."""
    message_zh: str
    """中文说明: the same in Chinese."""
    path: str | None = None
    """路径: the place in the model, as a JSON Pointer (RFC 6901) that holds for XML too."""
    line: int | None = None
    """行号: the line in the source, from 1."""
    column: int | None = None
    """列号: the column in the source, in code points, from 1."""
    source: str | None = None
    """来源名称: the name of the source, as a rule a file's."""

    def in_language(self, language: str) -> str:
        """Return the message in `zh` or `en`."""
        return self.message_zh if language == CHINESE else self.message

    def __str__(self) -> str:
        """Return one line that editors can jump from: `file:line:column: error RM101 …`."""
        return self.describe(ENGLISH)

    def describe(self, language: str) -> str:
        """Return the problem on one line with the message in `zh` or `en`."""
        numbers = (str(number) for number in (self.line, self.column) if number is not None)
        place = ":".join((self.source or "", *numbers)).strip(":") or self.path or ""
        head = f"{place}: " if place else ""
        return f"{head}{self.severity} {self.code} {self.in_language(language)}"


@attrs.frozen(kw_only=True)
class ProblemKind:
    """A kind of problem: its code, and its message in both languages."""

    code: str
    """The stable code, such as RM101; never reused."""
    name: str
    """The stable name in kebab-case."""
    severity: Severity
    """How bad it is."""
    message: str
    """The message in English, with {names} for the details."""
    message_zh: str
    """The same in Chinese, with the same names."""

    @property
    def sentence(self) -> Bilingual:
        """The message in both languages."""
        return Bilingual(en=self.message, zh=self.message_zh)

    def at(
        self,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        source: str | None = None,
        **details: object,
    ) -> Problem:
        """Make a problem of this kind; `details` fill the message in both languages."""
        filled = self.sentence.filled(**details)
        return Problem(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=filled.en,
            message_zh=filled.zh,
            path=path,
            line=line,
            column=column,
            source=source,
        )
