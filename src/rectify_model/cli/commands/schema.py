"""`rectify-model schema`: the format's XSD or JSON Schema, or where the file lies."""

from enum import StrEnum

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language
from rectify_model.cli.options import lang_option, one_of
from rectify_model.cli.output import write_output
from rectify_model.cli.usage import argument, command, option

__all__ = ["Kind", "schema"]


class Kind(StrEnum):
    """A kind of schema."""

    XSD = "xsd"
    """XML Schema 1.0."""
    JSON_SCHEMA = "jsonschema"
    """JSON Schema 2020-12."""


@command(
    Bilingual(
        en="Print the schema (模式) of the format, for validators in any language.",
        zh="输出格式的模式（XSD 或 JSON Schema），供任何语言的校验器使用。",
    )
)
@argument("kind", **one_of(Kind))
@option(
    "--path",
    is_flag=True,
    words=Bilingual(
        en="Print the name of the file, for tools that take one.",
        zh="只输出文件名，供需要文件名的工具使用。",
    ),
)
@lang_option
def schema(*, kind: Kind, path: bool, lang: Language) -> ExitCode:  # noqa: ARG001 - for errors
    """Print a schema, or the name of its file."""
    # Late, as the model behind it is not needed for --help.
    from rectify_model.schema import path as path_of

    file = path_of(kind.value)
    write_output(f"{file}\n".encode() if path else file.read_bytes())
    return ExitCode.DONE
