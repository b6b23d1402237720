"""What is wrong with a command line, told in our own words: Click has English ones alone."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

import click

from rectify_model.cli._language import Message

__all__ = ["Command", "Commands", "telling"]

_NO_COMMAND: Final = Message(
    en="there is no command {name}; the commands are {names}",
    zh="没有命令 {name}；命令有 {names}",
)
_NO_OPTION: Final = Message(
    en="there is no option {name}; --help lists the options",
    zh="没有选项 {name}；--help 列出全部选项",
)
_NO_VALUE: Final = Message(en="{name} needs a value", zh="{name} 后面缺少取值")
_VALUE_OF_FLAG: Final = Message(en="{name} takes no value", zh="{name} 不带取值")
_MISSING: Final = Message(
    en="{name} is missing; --help tells what it is", zh="缺少 {name}；--help 有说明"
)
_TOO_MANY: Final = Message(en="too many arguments: {words}", zh="参数过多：{words}")
_OTHER: Final = Message(en="{reason}", zh="命令行有误：{reason}")


class Command(click.Command):
    """A command that tells which of its arguments have no place."""

    allow_extra_args = True

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002  it is never cut: it wraps
        """Return the first sentence of the help."""
        return super().get_short_help_str(sys.maxsize)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command.

        Raises:
            UsageError: There are more arguments than it takes.
        """
        if ctx.args:
            raise _TOO_MANY.as_error(words=" ".join(ctx.args))
        return super().invoke(ctx)


class Commands(click.Group):
    """Commands by their names."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Return a command.

        Raises:
            UsageError: There is none of this name.
        """
        found = super().get_command(ctx, cmd_name)
        if found is None:
            raise _NO_COMMAND.as_error(name=cmd_name, names=", ".join(self.commands))
        return found


@contextmanager
def telling() -> Iterator[None]:
    """Tell what Click finds wrong with a command line.

    Raises:
        UsageError: It found something.
    """
    try:
        yield
    except click.NoSuchOption as error:
        raise _NO_OPTION.as_error(name=error.option_name) from None
    except click.BadOptionUsage as error:
        message = _NO_VALUE if "requires" in error.message else _VALUE_OF_FLAG
        raise message.as_error(name=error.option_name) from None
    except click.MissingParameter as error:
        parameter = cast("click.Parameter", error.param)
        raise _MISSING.as_error(name=parameter.human_readable_name) from None
    except click.ClickException as error:
        raise _OTHER.as_error(reason=error.format_message()) from None
