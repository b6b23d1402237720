"""Click in two languages: help as the user reads it, and what is wrong with a command line.

Click's own words are English. So each command and option is given its help in both languages, and
every error of Click becomes one of ours.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any, Final, Protocol, TypeVar, cast

import click

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import ExitCode, usage_error
from rectify_model.cli.language import Language, language_of_locale

__all__ = ["Commands", "Decorator", "argument", "command", "language_of", "option", "telling"]

_USAGE: Final = Bilingual(en="Usage: ", zh="用法：")
_OPTIONS: Final = Bilingual(en="Options", zh="选项")
_COMMANDS: Final = Bilingual(en="Commands", zh="命令")
_ITSELF: Final = Bilingual(en="{piece}", zh="{piece}")
_PIECES: Final = {
    "[OPTIONS]": Bilingual(en="[OPTIONS]", zh="[选项]"),
    "[COMMAND] [ARGS]...": Bilingual(en="[COMMAND] [ARGS]...", zh="[命令] [参数]..."),
}
# What Click writes behind the help of an option.
_EXTRAS: Final = re.compile(r"(?<=\[)(?:default: |required(?=\]))")
_IN_CHINESE: Final = {"default: ": "默认：", "required": "必填"}
_HELP: Final = Bilingual(en="Show this page.", zh="显示本页。")
_NO_COMMAND: Final = Bilingual(
    en="there is no command {name}{meant}; the commands are {names}",
    zh="没有命令 {name}{meant}；命令有 {names}",
)
_NO_OPTION: Final = Bilingual(
    en="there is no option {name}{meant}; --help lists the options",
    zh="没有选项 {name}{meant}；--help 列出全部选项",
)
_MEANT: Final = Bilingual(en=" (did you mean {names}?)", zh="（是否指 {names}？）")
_NO_VALUE: Final = Bilingual(en="{name} needs a value", zh="{name} 后面缺少取值")
_VALUE_OF_FLAG: Final = Bilingual(en="{name} takes no value", zh="{name} 不带取值")
_MISSING: Final = Bilingual(
    en="{name} is missing; --help says what it is", zh="缺少 {name}；--help 有说明"
)
_TOO_MANY: Final = Bilingual(en="too many arguments: {words}", zh="参数过多：{words}")
_OTHER: Final = Bilingual(en="{reason}", zh="命令行有误：{reason}")

Function = TypeVar("Function", bound=Callable[..., ExitCode])


def language_of(context: click.Context) -> Language:
    """Return the language that the command line asks for."""
    found = context.find_object(Language)
    return found if found is not None else language_of_locale()


class Option(click.Option):
    """An option with its help in both languages."""

    help: str | None

    def __init__(self, *args: Any, words: Bilingual, **settings: Any) -> None:
        """Make the option; all but `words` is as Click has it."""
        super().__init__(*args, **{**settings, "help": words.en})
        self.words = words

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help as one row."""
        language = language_of(ctx)
        self.help = self.words.in_language(language)
        row = super().get_help_record(ctx)
        if row is None or language is Language.ENGLISH:
            return row
        names, text = row
        return names, _EXTRAS.sub(lambda found: _IN_CHINESE[found[0]], text)


class _Speaking(click.Command):
    """A command or group that shows its help in the user's language."""

    words: Bilingual
    help: str | None

    def __init__(self, *args: Any, words: Bilingual, **settings: Any) -> None:
        # Click takes a function's docstring for its help.
        super().__init__(*args, **{**settings, "help": words.en})
        self.words = words

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        words = " ".join(
            _PIECES.get(each, _ITSELF).in_language(language_of(ctx), piece=each) for each in pieces
        )
        formatter.write_usage(ctx.command_path, words, _USAGE.in_language(language_of(ctx)))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = self.words.in_language(language_of(ctx))
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        rows = [each.get_help_record(ctx) for each in options]
        with formatter.section(_OPTIONS.in_language(language_of(ctx))):
            formatter.write_dl([row for row in rows if row])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        found = super().get_help_option(ctx)
        assert found is not None  # noqa: S101 - no command goes without
        found.help = _HELP.in_language(language_of(ctx))
        return found


class Command(_Speaking):
    """A command that says which of its arguments have no place."""

    allow_extra_args = True

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command.

        Raises:
            UsageError: There are more arguments than it takes.
        """
        if ctx.args:
            raise usage_error(_TOO_MANY, words=" ".join(ctx.args))
        return super().invoke(ctx)


class Commands(_Speaking, click.Group):
    """Commands by their names."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and then each command with the first line of its help."""
        super().format_options(ctx, formatter)
        language = language_of(ctx)
        rows = [
            (name, found.words.in_language(language).partition("\n")[0])
            for name, found in self.commands.items()
            if isinstance(found, Command)
        ]
        with formatter.section(_COMMANDS.in_language(language)):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments begin with.

        Raises:
            UsageError: There is none of this name.
        """
        name = args[0]
        if name in self.commands or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        meant = _meant(get_close_matches(name, self.commands), language_of(ctx))
        raise usage_error(_NO_COMMAND, name=name, meant=meant, names=", ".join(self.commands))


def command(words: Bilingual) -> Callable[[Callable[..., ExitCode]], Command]:
    """Make a command of a function; `words` are its help, the first line that of the list."""
    return click.command(cls=Command, words=words)


class Decorator(Protocol):
    """What adds an option or an argument to the function of a command."""

    def __call__(self, function: Function, /) -> Function:
        """Return the function, with the option or argument added."""
        ...


def option(*names: str, words: Bilingual, **settings: Any) -> Decorator:
    """Add an option to a command; `settings` are those of `click.option`."""
    return click.option(*names, cls=Option, words=words, **settings)


def argument(name: str, **settings: Any) -> Decorator:
    """Add an argument to a command; `settings` are those of `click.argument`."""
    return click.argument(name, **settings)


def _meant(names: Sequence[str], language: Language) -> str:
    return _MEANT.in_language(language, names=", ".join(names)) if names else ""


@contextmanager
def telling(language: Language) -> Iterator[None]:
    """Say in our words what Click finds wrong with a command line.

    Raises:
        UsageError: It found something.
    """
    try:
        yield
    except click.NoSuchOption as error:
        meant = _meant(sorted(error.possibilities or ()), language)
        raise usage_error(_NO_OPTION, name=error.option_name, meant=meant) from None
    except click.BadOptionUsage as error:
        sentence = _NO_VALUE if "requires" in error.message else _VALUE_OF_FLAG
        raise usage_error(sentence, name=error.option_name) from None
    except click.MissingParameter as error:
        parameter = cast("click.Parameter", error.param)
        raise usage_error(_MISSING, name=parameter.human_readable_name) from None
    except click.ClickException as error:
        raise usage_error(_OTHER, reason=error.format_message()) from None
