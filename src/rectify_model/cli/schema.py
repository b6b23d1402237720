"""`rectify-model schema`: the format's XSD or JSON Schema, or where the file lies."""

from enum import StrEnum
from typing import Annotated

import typer

from rectify_model.cli._guard import ExitCode, guarded
from rectify_model.cli._options import LangOption
from rectify_model.cli._streams import write_output

__all__ = ["Kind", "schema"]


class Kind(StrEnum):
    """A kind of schema."""

    XSD = "xsd"
    """XML Schema 1.0."""
    JSON_SCHEMA = "jsonschema"
    """JSON Schema 2020-12."""


@guarded
def schema(
    kind: Annotated[Kind, typer.Argument(show_default=False, help="Which of the two.")],
    *,
    path: Annotated[
        bool, typer.Option("--path", help="Print the name of the file, for tools that take one.")
    ] = False,
    lang: LangOption,  # noqa: ARG001  for errors
) -> ExitCode:
    """Print the schema (模式) of the format, for validators in any language."""
    # Late, as the model behind it is not needed for --help.
    from rectify_model.schema import path as path_of

    file = path_of(kind.value)
    write_output(f"{file}\n".encode() if path else file.read_bytes())
    return ExitCode.DONE
