"""`rectify-model rules`: what is checked, as a table."""

from rectify_model.cli._guard import ExitCode, guarded
from rectify_model.cli._options import LangOption, ProfileOption
from rectify_model.cli._screen import print_page

__all__ = ["rules"]


@guarded
def rules(*, profile: ProfileOption = None, lang: LangOption) -> ExitCode:
    """List the rules (规则): code, name, severity, profiles, message.

    What the nearest pyproject.toml selects, ignores and re-grades holds here too.
    """
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli._choice import Choice
    from rectify_model.cli._rules_table import rules_table

    choice = Choice.of(profile=profile)
    print_page([rules_table(choice.in_profile if profile else choice.rules, lang)])
    return ExitCode.DONE
