"""Arguments and options that commands share."""

from enum import StrEnum
from typing import Annotated

import typer

from rectify_model.cli._language import Language, language_of_locale

__all__ = ["Format", "LangOption", "ProfileOption", "SourceArgument"]


class Format(StrEnum):
    """A form of the answer of `validate`."""

    TEXT = "text"
    """Lines to read."""
    JSON = "json"
    """All that is known, for tools."""
    SARIF = "sarif"
    """SARIF 2.1.0, for code scanning."""
    GITHUB = "github"
    """Annotations of GitHub Actions."""


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
ProfileOption = Annotated[
    str | None,
    typer.Option(
        metavar="published|ledger",
        show_default=False,
        help="What the report is held against; by default what pyproject.toml says, or published.",
    ),
]
