"""`rectify-model schema`: the format's XSD or JSON Schema, or where the file lies."""

from enum import StrEnum

import click

from rectify_model.cli._guard import ExitCode
from rectify_model.cli._language import Language
from rectify_model.cli._options import lang_option
from rectify_model.cli._streams import write_output
from rectify_model.cli._usage import Command
from rectify_model.cli._values import one_of

__all__ = ["Kind", "schema"]


class Kind(StrEnum):
    """A kind of schema."""

    XSD = "xsd"
    """XML Schema 1.0."""
    JSON_SCHEMA = "jsonschema"
    """JSON Schema 2020-12."""


@click.command(cls=Command)
@click.argument("kind", metavar="xsd|jsonschema", callback=one_of(Kind))
@click.option("--path", is_flag=True, help="Print the name of the file, for tools that take one.")
@lang_option
def schema(*, kind: Kind, path: bool, lang: Language) -> ExitCode:  # noqa: ARG001  for errors
    """Print the schema (模式) of the format, for validators in any language."""
    # Late, as the model behind it is not needed for --help.
    from rectify_model.schema import path as path_of

    file = path_of(kind.value)
    write_output(f"{file}\n".encode() if path else file.read_bytes())
    return ExitCode.DONE
