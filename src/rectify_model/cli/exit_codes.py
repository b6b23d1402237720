"""How each command ends: every failure becomes a sentence and an exit code."""

import errno
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Final, Self, TypeVar

from rectify_model.bilingual import Bilingual
from rectify_model.cli.language import Language
from rectify_model.cli.messages import tell_line, tell_problems
from rectify_model.errors import BilingualError, DocumentError, UsageError
from rectify_model.problems import Problem, Severity

__all__ = ["ExitCode", "attempt", "attempted", "usage_error"]

Made = TypeVar("Made")

_ERROR: Final = Bilingual(en="rectify-model: error: {reason}", zh="rectify-model：错误：{reason}")
_CLOSED: Final = Bilingual(
    en="standard output is closed, so nothing was written; give a file by -o",
    zh="标准输出已关闭，未写入任何内容；请用 -o 指定文件",
)
_FULL: Final = Bilingual(
    en="no room is left on the disk, so the output is not complete; free some and run it again",
    zh="磁盘空间已满，输出不完整；请清理后重新运行",
)
_STREAM: Final = Bilingual(en="{words}", zh="无法读写：{words}")
_OF_STREAMS: Final = {errno.EBADF: _CLOSED, errno.ENOSPC: _FULL}


class ExitCode(IntEnum):
    """What the exit code says."""

    DONE = 0
    """The command did what it was asked."""
    PROBLEMS = 1
    """It did, and there are problems of severity error, or of what else was asked for."""
    UNUSABLE = 2
    """It could not: the input, or what was asked, is not usable."""

    @classmethod
    def after(
        cls, problems: Iterable[Problem], *, failing: Iterable[str] = (Severity.ERROR,)
    ) -> Self:
        """Return the code of a command that was done and met these problems.

        Args:
            problems: The problems.
            failing: The severities that count as a failure.
        """
        counted = set(failing)
        return cls(cls.PROBLEMS if any(each.severity in counted for each in problems) else cls.DONE)


def usage_error(sentence: Bilingual, **details: object) -> UsageError:
    """Return the error that says what the user asks for and cannot have."""
    return UsageError.of(sentence.filled(**details))


def attempt(command: Callable[[], ExitCode], language: Language) -> ExitCode:
    """Return the exit code of what was done, or say why it could not be."""
    code = attempted(command, language)
    return ExitCode.UNUSABLE if code is None else code


def attempted(make: Callable[[], Made], language: Language) -> Made | None:
    """Return what a function makes, or say why it could not and return None."""
    try:
        return make()
    except DocumentError as error:
        tell_problems(error.problems, language)
        return None
    except BilingualError as error:
        reason = error.in_language(language)
    except OSError as error:
        # Only the standard streams are used without a sentence of their own.
        words = ": ".join(str(word) for word in (error.filename, error.strerror or error) if word)
        sentence = _OF_STREAMS.get(error.errno or 0, _STREAM)
        reason = sentence.in_language(language, words=words)
    tell_line(_ERROR.in_language(language, reason=reason))
    return None
