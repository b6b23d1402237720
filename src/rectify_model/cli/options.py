"""Options that commands share, and what their values may be."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import usage_error
from rectify_model.cli.language import Language, language_of_locale
from rectify_model.cli.usage import Decorator, option

if TYPE_CHECKING:
    from rectify_model.codec import Limits

__all__ = [
    "completing",
    "day",
    "encoding_option",
    "file_names",
    "lang_option",
    "limit_option",
    "limits_of",
    "one_of",
    "profile_option",
    "whole_number",
]

_NOT_ONE_OF: Final = Bilingual(
    en="{name} {words}: give one of {values}", zh="{name} {words}：应为 {values} 之一"
)
_NO_DAY: Final = Bilingual(
    en="{name} {words}: give a day of the calendar as YYYY-MM-DD, such as 2025-04-27",
    zh="{name} {words}：请按 YYYY-MM-DD 给出日历上的一天，例如 2025-04-27",
)
_NO_NUMBER: Final = Bilingual(
    en="{name} {words}: give a whole number from 1 on", zh="{name} {words}：请给出不小于 1 的整数"
)
_NO_LIMIT: Final = Bilingual(
    en="--limit {words}: give NAME=NUMBER; NAME is one of {names}",
    zh="--limit {words}：请写成 名称=数值；名称为 {names} 之一",
)
# `int` takes more than people mean: 1_0, and digits of all scripts.
_NUMBER: Final = re.compile("0*[1-9][0-9]{0,11}")
_LIMIT_PREFIX: Final = "max_"

Chosen = TypeVar("Chosen", bound=StrEnum)


def completing(values: Callable[[], Sequence[str]]) -> Callable[..., list[str]]:
    """Return what completes a word to one of some values, for `shell_complete`."""

    def complete(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
        return [value for value in values() if value.startswith(begun)]

    return complete


file_names: Final[dict[str, Any]] = {"type": click.Path()}
"""What makes a shell complete names of files; the names are looked at by the command itself."""


def one_of(values: type[Chosen]) -> dict[str, Any]:
    """Return the settings of a parameter whose words are one of some values.

    Its callback raises a `UsageError` for any other words.
    """

    def chosen(_: click.Context, parameter: click.Parameter, words: str | None) -> Chosen | None:
        if words is None:
            return None
        if words not in set(values):
            listed = ", ".join(values)
            raise usage_error(_NOT_ONE_OF, name=parameter.opts[-1], words=words, values=listed)
        return values(words)

    return {
        "metavar": "|".join(values),
        "callback": chosen,
        "shell_complete": completing(lambda: list(values)),
    }


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
        raise usage_error(_NO_DAY, name=parameter.opts[-1], words=words)
    return found


def whole_number(_: click.Context, parameter: click.Parameter, words: str | None) -> int | None:
    """Make words a number from 1 on.

    Raises:
        UsageError: They are none.
    """
    if words is None:
        return None
    if not _NUMBER.fullmatch(words):
        raise usage_error(_NO_NUMBER, name=parameter.opts[-1], words=words)
    return int(words)


def limits_of(words: Sequence[str]) -> "Limits":
    """Return the limits that the user sets, each as `values=1000000`; the others stay.

    Raises:
        UsageError: One is no limit.
    """
    import attrs

    from rectify_model.codec import DEFAULT_LIMITS

    known = _limit_names()
    found = {}
    for each in words:
        name, _, number = each.partition("=")
        if name not in known or not _NUMBER.fullmatch(number):
            raise usage_error(_NO_LIMIT, words=each, names=", ".join(known))
        found[_LIMIT_PREFIX + name] = int(number)
    return attrs.evolve(DEFAULT_LIMITS, **found)


def _limit_names() -> list[str]:
    import attrs

    from rectify_model.codec import Limits

    return [name.removeprefix(_LIMIT_PREFIX) for name in attrs.fields_dict(Limits)]


lang_option: Decorator = option(
    "--lang",
    metavar="zh|en",
    default=language_of_locale,
    callback=one_of(Language)["callback"],
    shell_complete=completing(lambda: list(Language)),
    words=Bilingual(
        en="The language of messages (中文 or English); by default the locale's.",
        zh="消息的语言（中文或 English），默认随系统区域设置。",
    ),
)
profile_option: Decorator = option(
    "--profile",
    metavar="published|ledger",
    shell_complete=completing(lambda: ("published", "ledger")),
    words=Bilingual(
        en="What the report is held against; by default what pyproject.toml says, or published.",
        zh="对照的规则方案，默认按 pyproject.toml 的设置或 published。",
    ),
)
encoding_option: Decorator = option(
    "--encoding",
    metavar="NAME",
    shell_complete=completing(lambda: ("utf-8", "gb18030", "big5", "utf-16")),
    words=Bilingual(
        en="The encoding of a text, such as gb18030; by default it is found out.",
        zh="文本的编码，例如 gb18030；默认自动判断。",
    ),
)
limit_option: Decorator = option(
    "--limit",
    "limits",
    metavar="NAME=NUMBER",
    multiple=True,
    shell_complete=completing(lambda: [f"{name}=" for name in _limit_names()]),
    words=Bilingual(
        en="Raise or lower a limit (bytes, depth, values, problems), such as values=1000000; "
        "repeatable.",
        zh="放宽或收紧限制（bytes、depth、values、problems），例如 values=1000000；可重复。",
    ),
)
