"""`rectify-model explain`: the page of a code."""

import click

from rectify_model.cli._guard import ExitCode
from rectify_model.cli._language import Language
from rectify_model.cli._options import lang_option
from rectify_model.cli._screen import print_text
from rectify_model.cli._usage import Command

__all__ = ["explain"]


@click.command(cls=Command)
@click.argument("code")
@lang_option
def explain(*, code: str, lang: Language) -> ExitCode:
    """Explain a code (代码) such as RM302, or a name (名称) such as report-late, with examples."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.catalogue import find
    from rectify_model.cli._choice import Choice
    from rectify_model.validation.explain import explained

    choice = Choice.of()
    # As it is graded; one that is ignored has its page too.
    subject = find(code, (*choice.known, *choice.rules))
    print_text(explained(subject, lang))
    return ExitCode.DONE
