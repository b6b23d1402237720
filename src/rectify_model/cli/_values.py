"""What the values of options may be, and what is told where they are not: callbacks of Click."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

import click

from rectify_model.cli._language import Message

__all__ = ["day", "one_of", "whole_number"]

_NOT_ONE_OF: Final = Message(
    en="{name} {words}: give one of {values}", zh="{name} {words}：应为 {values} 之一"
)
_NO_DAY: Final = Message(
    en="{name} {words}: give a day of the calendar as YYYY-MM-DD, such as 2025-04-27",
    zh="{name} {words}：请按 YYYY-MM-DD 给出日历上的一天，例如 2025-04-27",
)
_NO_NUMBER: Final = Message(
    en="{name} {words}: give a whole number from 1 on", zh="{name} {words}：请给出不小于 1 的整数"
)
# `int` takes more than people mean: 1_0, and digits of all scripts.
_NUMBER: Final = re.compile("0*[1-9][0-9]{0,8}")

Chosen = TypeVar("Chosen", bound=StrEnum)


def one_of(
    values: type[Chosen],
) -> Callable[[click.Context, click.Parameter, str], Chosen]:
    """Return what makes words one of some values.

    The callback raises a `UsageError` for any other words.
    """

    def chosen(_: click.Context, parameter: click.Parameter, words: str) -> Chosen:
        if words not in set(values):
            listed = ", ".join(values)
            raise _NOT_ONE_OF.as_error(name=parameter.opts[-1], words=words, values=listed)
        return values(words)

    return chosen


def day(_: click.Context, parameter: click.Parameter, words: str | None) -> date | None:
    """Make words a day.

    Raises:
        UsageError: They are none.
    """
    if words is None:
        return None
    try:
        found = date.fromisoformat(words)
    except ValueError:
        found = None
    # ISO 8601 has other forms too, such as 2025-W17-7.
    if found is None or found.isoformat() != words:
        raise _NO_DAY.as_error(name=parameter.opts[-1], words=words)
    return found


def whole_number(_: click.Context, parameter: click.Parameter, words: str | None) -> int | None:
    """Make words a number from 1 on.

    Raises:
        UsageError: They are none.
    """
    if words is None:
        return None
    if not _NUMBER.fullmatch(words):
        raise _NO_NUMBER.as_error(name=parameter.opts[-1], words=words)
    return int(words)
