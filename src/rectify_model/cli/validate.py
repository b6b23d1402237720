"""`rectify-model validate`: everything that is wrong with reports, where, and how bad it is."""

from datetime import datetime
from functools import partial
from typing import Annotated

import typer

from rectify_model.cli._guard import ExitCode, attempt, guarded
from rectify_model.cli._options import Format, LangOption, ProfileOption
from rectify_model.cli._streams import write_output

__all__ = ["validate"]


@guarded
def validate(  # noqa: PLR0913  each is an option of the command
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help="The reports: .txt, .xml or .json files, or - for standard input.",
        ),
    ],
    *,
    profile: ProfileOption = None,
    form: Annotated[Format, typer.Option("--format", help="The form of the answer.")] = Format.TEXT,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Check only rules whose code begins so; repeatable."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Leave out rules whose code begins so; repeatable."),
    ] = None,
    severity: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE=LEVEL",
            help="Take a rule as error, warning or info; repeatable.",
        ),
    ] = None,
    today: Annotated[
        datetime | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            formats=["%Y-%m-%d"],
            help="The day that deadlines are held against; by default today.",
        ),
    ] = None,
    lang: LangOption,
) -> ExitCode:
    """Check reports (通报) against the rules (规则), and tell every problem (问题) with its place.

    What the nearest pyproject.toml says under tool.rectify-model holds unless an option differs.
    """
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli._answer import answer
    from rectify_model.cli._checking import check
    from rectify_model.cli._choice import Choice
    from rectify_model.cli._codes import known_kinds
    from rectify_model.cli._reports import Source, read_source

    choice = Choice.of(profile=profile, select=select, ignore=ignore, severity=severity)
    day = None if today is None else today.date()
    found: list[Source] = []

    def find(name: str) -> ExitCode:
        found.append(read_source(name))
        return ExitCode.DONE

    # One that cannot be read does not keep the others from being checked.
    code = max(attempt(partial(find, name), lang) for name in sources)
    checked = [check(source, choice, day) for source in found]
    if checked:
        write_output(answer(checked, form, lang, known_kinds(choice.rules)))
    return max([code, *(ExitCode.after(each.problems) for each in checked)])
