"""`rectify-model explain`: the page of a code."""

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language
from rectify_model.cli.options import completing, lang_option
from rectify_model.cli.output import print_text
from rectify_model.cli.usage import argument, command

__all__ = ["explain"]


def _codes() -> list[str]:
    from rectify_model.catalogue import KINDS

    return [*KINDS, *(kind.name for kind in KINDS.values())]


@command(
    Bilingual(
        en="Explain a code (代码) such as RM302, or a name such as report-late, with examples.",
        zh="说明代码（如 RM302）或名称（如 report-late），附示例。",
    )
)
@argument("code", metavar="CODE", shell_complete=completing(_codes))
@lang_option
def explain(*, code: str, lang: Language) -> ExitCode:
    """Print the page of a code."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.catalogue import find
    from rectify_model.cli.rule_choice import Choice
    from rectify_model.validation.explain import explained

    choice = Choice.of()
    # As it is graded; one that is ignored has its page too.
    subject = find(code, (*choice.known, *choice.rules))
    print_text(explained(subject, lang))
    return ExitCode.DONE
