"""Arguments and options that commands share."""

from typing import Annotated

import typer

from rectify_model.cli._language import Language, language_of_locale

__all__ = ["LangOption", "SourceArgument"]

SourceArgument = Annotated[
    str,
    typer.Argument(
        metavar="SRC",
        show_default=False,
        help="The report: a .txt, .xml or .json file, or - for standard input.",
    ),
]
LangOption = Annotated[
    Language,
    typer.Option(
        default_factory=language_of_locale,
        show_default=False,
        help="The language of messages (中文 or English); by default the locale's.",
    ),
]
