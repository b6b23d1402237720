"""The application: its commands, each in a file of its own, and what holds for all of them."""

from collections.abc import Sequence
from typing import Final

import click

from rectify_model.cli._guard import ExitCode, attempt
from rectify_model.cli._language import language_asked_for
from rectify_model.cli._usage import Commands, telling
from rectify_model.cli.convert import convert
from rectify_model.cli.explain import explain
from rectify_model.cli.rules import rules
from rectify_model.cli.schema import schema
from rectify_model.cli.show import show
from rectify_model.cli.validate import validate

__all__ = ["run"]

# What a shell reports of a process that Ctrl-C has ended: 128 and the number of SIGINT.
_INTERRUPTED: Final = 130


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    package_name="rectify-model", message="rectify-model %(version)s", help="Print the version."
)
@click.pass_context
def app(context: click.Context) -> ExitCode:
    """Rectification reports (整改进展情况的通报) as a typed model, XML and JSON.

    A report is a published text (.txt), archive XML (.xml) or JSON (.json); - reads standard input.

    Exit code: 0 done, 1 problems of severity error, 2 unusable input.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
    return ExitCode.UNUSABLE


for command in (convert, show, validate, explain, rules, schema):
    app.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Run what the arguments ask for, and return the exit code."""

    def done() -> ExitCode:
        with telling():
            code = app.main(list(arguments), "rectify-model", standalone_mode=False)
        return ExitCode(code)

    try:
        return attempt(done, language_asked_for(arguments))
    except click.Abort:
        return _INTERRUPTED
