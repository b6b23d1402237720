"""Options that commands share."""

import click

from rectify_model.cli._language import Language, language_of_locale
from rectify_model.cli._values import one_of

__all__ = ["lang_option", "profile_option"]

lang_option = click.option(
    "--lang",
    metavar="zh|en",
    default=language_of_locale,
    callback=one_of(Language),
    help="The language of messages (中文 or English); by default the locale's.",
)
profile_option = click.option(
    "--profile",
    metavar="published|ledger",
    help="What the report is held against; by default what pyproject.toml says, or published.",
)
