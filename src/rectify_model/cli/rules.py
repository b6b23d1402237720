"""`rectify-model rules`: what is checked, as a table."""

import click

from rectify_model.cli._guard import ExitCode
from rectify_model.cli._language import Language
from rectify_model.cli._options import lang_option, profile_option
from rectify_model.cli._usage import Command

__all__ = ["rules"]


@click.command(cls=Command)
@profile_option
@lang_option
def rules(*, profile: str | None, lang: Language) -> ExitCode:
    """List the rules (规则): code, name, severity, profiles, message.

    What the nearest pyproject.toml selects, ignores and re-grades holds here too.
    """
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli._choice import Choice
    from rectify_model.cli._rich import print_page
    from rectify_model.cli._rules_table import rules_table

    choice = Choice.of(profile=profile)
    print_page([rules_table(choice.in_profile if profile else choice.rules, lang)])
    return ExitCode.DONE
