"""The errors that leave the public functions; nothing else does, whatever comes in."""

from collections.abc import Sequence
from typing import Self

from rectify_model.bilingual import CHINESE, Bilingual
from rectify_model.problems import Problem

__all__ = [
    "BilingualError",
    "DiskFullError",
    "DocumentError",
    "LimitExceededError",
    "LossWarning",
    "MissingExtraError",
    "NewerVersionWarning",
    "RectifyModelError",
    "UnsupportedVersionError",
    "UsageError",
    "WorkerLostError",
    "WrongTypeError",
]


class RectifyModelError(Exception):
    """The root of the library's errors."""


class BilingualError(RectifyModelError):
    """An error that one sentence explains, in both languages."""

    message: str
    """What cannot be had and what to do, in English."""
    message_zh: str
    """The same in Chinese."""

    def __init__(self, message: str, message_zh: str) -> None:
        """Make the error from its message in both languages."""
        super().__init__(message, message_zh)
        self.message = message
        self.message_zh = message_zh

    @classmethod
    def of(cls, sentence: Bilingual) -> Self:
        """Make the error from a sentence whose details are filled in."""
        return cls(sentence.en, sentence.zh)

    def in_language(self, language: str) -> str:
        """Return the message in `zh` or `en`."""
        return self.message_zh if language == CHINESE else self.message

    def __str__(self) -> str:
        """Return the message in English."""
        return self.message


class UsageError(BilingualError, ValueError):
    """A call asks for what cannot be had: an unknown format, a missing or unreadable file."""


class DiskFullError(UsageError):
    """A file cannot be written, as no room is left on the disk."""


class WorkerLostError(BilingualError, RuntimeError):
    """A process that did a part of the work ended before it was done."""


class WrongTypeError(UsageError, TypeError):
    """An argument is of a type that the function does not take; it is a `TypeError` as well."""


class MissingExtraError(BilingualError, ImportError):
    """A part needs a package that is not installed; the message says which extra brings it."""


class DocumentError(RectifyModelError, ValueError):
    """A document cannot be loaded; `problems` says everything that is wrong with it."""

    problems: tuple[Problem, ...]
    """What is wrong, in the order of the document; never empty."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Make the error from the problems found, of which there is at least one."""
        super().__init__(tuple(problems))
        self.problems = tuple(problems)

    def __str__(self) -> str:
        """Return the first problem on one line, and how many more there are."""
        first, *others = self.problems
        return f"{first} (and {len(others)} more)" if others else str(first)


class LimitExceededError(DocumentError):
    """A document is larger or deeper than the limits allow."""


class UnsupportedVersionError(DocumentError):
    """A document has a schema version that this release cannot read."""


class LossWarning(UserWarning):
    """A document was loaded without something that it holds."""


class NewerVersionWarning(LossWarning):
    """A document of a newer version holds fields that this release does not know."""
