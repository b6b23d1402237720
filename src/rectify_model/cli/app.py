"""The application: its commands, each in a file of its own, and what holds for all of them."""

from collections.abc import Sequence
from typing import Final

import click

from rectify_model.bilingual import Bilingual
from rectify_model.cli.commands.columns import columns
from rectify_model.cli.commands.completion import completion
from rectify_model.cli.commands.convert import convert
from rectify_model.cli.commands.explain import explain
from rectify_model.cli.commands.render import render
from rectify_model.cli.commands.rules import rules
from rectify_model.cli.commands.schema import schema
from rectify_model.cli.commands.show import show
from rectify_model.cli.commands.validate import validate
from rectify_model.cli.exit_codes import ExitCode, attempt
from rectify_model.cli.language import language_asked_for
from rectify_model.cli.options import lang_option
from rectify_model.cli.usage import Commands, Option, telling

__all__ = ["app", "run"]

# What a shell reports of a process that Ctrl-C has ended: 128 and the number of SIGINT.
_INTERRUPTED: Final = 130
_COMMANDS: Final = (
    convert,
    show,
    validate,
    explain,
    rules,
    render,
    columns,
    schema,
    completion,
)


def _print_version(context: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - as Click calls it
    if asked and not context.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"rectify-model {version('rectify-model')}")
        context.exit()


@click.group(
    cls=Commands,
    invoke_without_command=True,
    # Click before 8.2 leaves the brackets out, though the command may be left out.
    subcommand_metavar="[COMMAND] [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    words=Bilingual(
        en="Rectification reports (整改进展情况的通报) as a typed model, XML and JSON.\n\n"
        "A report is a published text (.txt), archive XML (.xml) or JSON (.json), whatever its "
        "name; - reads standard input.\n\n"
        "Exit code: 0 done, 1 problems of severity error, 2 unusable input.",
        zh="整改进展情况的通报：类型化模型、XML 与 JSON。\n\n"
        "通报可以是公布的文本（.txt）、归档 XML（.xml）或 JSON（.json），以内容为准；"
        "- 表示标准输入。\n\n"
        "退出码：0 完成，1 有“错误”级问题，2 输入不可用。",
    ),
)
@click.option(
    "--version",
    cls=Option,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    words=Bilingual(en="Print the version.", zh="显示版本。"),
)
@lang_option
@click.pass_context
def app(context: click.Context, *, lang: str) -> ExitCode:  # noqa: ARG001 - read before Click runs
    """Show the help where no command is given."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
    return ExitCode.UNUSABLE


for _each in _COMMANDS:
    app.add_command(_each)


def run(arguments: Sequence[str]) -> int:
    """Run what the arguments ask for, and return the exit code."""
    language = language_asked_for(arguments)

    def done() -> ExitCode:
        with telling(language):
            code = app.main(list(arguments), "rectify-model", standalone_mode=False, obj=language)
        return ExitCode(code)

    try:
        return attempt(done, language)
    except click.Abort:
        return _INTERRUPTED
