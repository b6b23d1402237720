"""What holds for each command: every failure becomes a sentence and an exit code."""

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Self

from rectify_model.cli._language import Language, Message
from rectify_model.cli._screen import tell_line, tell_problems
from rectify_model.errors import BilingualError, DocumentError
from rectify_model.problems import Problem, Severity

__all__ = ["ExitCode", "attempt"]

_ERROR = Message(en="rectify-model: error: {reason}", zh="rectify-model：错误：{reason}")


class ExitCode(IntEnum):
    """What the exit code says."""

    DONE = 0
    """The command did what it was asked."""
    PROBLEMS = 1
    """It did, and there are problems of severity error."""
    UNUSABLE = 2
    """It could not: the input, or what was asked, is not usable."""

    @classmethod
    def after(cls, problems: Iterable[Problem]) -> Self:
        """Return the code of a command that was done and met these problems."""
        errors = any(problem.severity is Severity.ERROR for problem in problems)
        return cls(cls.PROBLEMS if errors else cls.DONE)


def attempt(command: Callable[[], ExitCode], language: Language) -> ExitCode:
    """Return the exit code of what was done, or tell why it could not be."""
    try:
        return command()
    except DocumentError as error:
        tell_problems(error.problems, language)
        return ExitCode.UNUSABLE
    except BilingualError as error:
        reason = error.in_language(language)
    except OSError as error:
        words = (error.filename, error.strerror or error)
        reason = ": ".join(str(word) for word in words if word)
    tell_line(_ERROR.in_language(language, reason=reason))
    return ExitCode.UNUSABLE
