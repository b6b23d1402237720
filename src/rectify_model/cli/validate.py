"""`rectify-model validate`: everything that is wrong with reports, where, and how bad it is."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click

from rectify_model.cli._format import Format
from rectify_model.cli._guard import ExitCode, attempt
from rectify_model.cli._language import Language
from rectify_model.cli._options import lang_option, profile_option
from rectify_model.cli._streams import write_output
from rectify_model.cli._usage import Command
from rectify_model.cli._values import day, one_of

if TYPE_CHECKING:
    from rectify_model.cli._reports import Source

__all__ = ["validate"]


@click.command(cls=Command)
@click.argument("sources", metavar="FILE...", nargs=-1, required=True)
@profile_option
@click.option(
    "--format",
    "form",
    metavar="text|json|sarif|github",
    default=Format.TEXT.value,
    show_default=True,
    callback=one_of(Format),
    help="The form of the answer.",
)
@click.option(
    "--select",
    metavar="CODE",
    multiple=True,
    help="Check only rules whose code begins so; repeatable.",
)
@click.option(
    "--ignore",
    metavar="CODE",
    multiple=True,
    help="Leave out rules whose code begins so; repeatable.",
)
@click.option(
    "--severity",
    metavar="CODE=LEVEL",
    multiple=True,
    help="Take a rule as error, warning or info; repeatable.",
)
@click.option(
    "--today",
    metavar="YYYY-MM-DD",
    callback=day,
    help="The day that deadlines are held against; by default today.",
)
@lang_option
def validate(  # noqa: PLR0913  each is an option of the command
    *,
    sources: tuple[str, ...],
    profile: str | None,
    form: Format,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: tuple[str, ...],
    today: date | None,
    lang: Language,
) -> ExitCode:
    """Check reports (通报) against the rules (规则), and tell every problem (问题) with its place.

    FILE is a .txt, .xml or .json file, or - for standard input.

    What the nearest pyproject.toml says under tool.rectify-model holds unless an option differs.
    """
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.catalogue import KINDS
    from rectify_model.cli._answer import answer
    from rectify_model.cli._checking import check
    from rectify_model.cli._choice import Choice
    from rectify_model.cli._reports import read_source

    choice = Choice.of(profile=profile, select=select, ignore=ignore, severity=severity)
    found: list[Source] = []

    def find(name: str) -> ExitCode:
        found.append(read_source(name))
        return ExitCode.DONE

    # One that cannot be read does not keep the others from being checked.
    code = max(attempt(partial(find, name), lang) for name in sources)
    checked = [check(source, choice, today) for source in found]
    if checked:
        write_output(answer(checked, form, lang, (*KINDS.values(), *choice.rules)))
    return max([code, *(ExitCode.after(each.problems) for each in checked)])
