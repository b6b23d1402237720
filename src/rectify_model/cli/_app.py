"""The application: its commands, each in a file of its own, and what holds for all of them."""

from importlib.metadata import version
from typing import Annotated

import typer

from rectify_model.cli.convert import convert
from rectify_model.cli.explain import explain
from rectify_model.cli.rules import rules
from rectify_model.cli.schema import schema
from rectify_model.cli.show import show
from rectify_model.cli.validate import validate

__all__ = ["app"]

app = typer.Typer(
    name="rectify-model",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(convert)
app.command()(show)
app.command()(validate)
app.command()(explain)
app.command()(rules)
app.command()(schema)


def _print_version(asked: bool) -> None:  # noqa: FBT001  typer calls it so
    if asked:
        typer.echo(f"rectify-model {version('rectify-model')}")
        raise typer.Exit


@app.callback()
def options(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Rectification reports (整改进展情况的通报) as a typed model, XML and JSON.

    A report is a published text (.txt), archive XML (.xml) or JSON (.json); - reads standard input.
    Exit code: 0 done, 1 problems of severity error, 2 unusable input.
    """
