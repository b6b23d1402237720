"""`rectify-model explain`: the page of a code."""

from typing import Annotated

import typer

from rectify_model.cli._guard import ExitCode, guarded
from rectify_model.cli._options import LangOption
from rectify_model.cli._screen import print_text

__all__ = ["explain"]


@guarded
def explain(
    code: Annotated[str, typer.Argument(show_default=False, help="The code, such as RM302.")],
    *,
    lang: LangOption,
) -> ExitCode:
    """Explain a code (代码): what it means, why it matters, and examples."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli._choice import Choice
    from rectify_model.cli._codes import find_code
    from rectify_model.validation.explain import explained

    choice = Choice.of()
    # As it is graded; one that is ignored has its page too.
    subject = find_code(code, (*choice.known, *choice.rules))
    print_text(explained(subject, lang))
    return ExitCode.DONE
