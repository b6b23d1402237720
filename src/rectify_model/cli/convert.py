"""`rectify-model convert`: a report becomes archive XML or JSON."""

from pathlib import Path
from typing import Annotated, Final

import typer

from rectify_model.cli._counts import Counts
from rectify_model.cli._guard import ExitCode, guarded
from rectify_model.cli._language import Language, Message
from rectify_model.cli._options import LangOption, SourceArgument
from rectify_model.cli._screen import tell_line, tell_problems
from rectify_model.cli._words import counted

__all__ = ["convert"]

_SOURCE_ITSELF: Final = Message(
    en="{name}: is the source itself; give another name for the result",
    zh="{name}：与来源是同一个文件；请为结果另取名称",
)


@guarded
def convert(
    source: SourceArgument,
    *,
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="DST",
            show_default=False,
            help="The file to write; its suffix tells the format. By default standard output (-).",
        ),
    ] = "-",
    to: Annotated[
        str | None,
        typer.Option(
            metavar="xml|json",
            show_default=False,
            help="The format, where the suffix of DST does not tell it. By default xml.",
        ),
    ] = None,
    lang: LangOption,
) -> ExitCode:
    """Convert a report (通报) to archive XML (归档) or JSON.

    What is odd in a text goes to standard error, one problem (问题) a line, then a summary.
    """
    # Late, as the readers and codecs behind it are not needed for --help.
    from rectify_model.cli._reports import open_report, save_report

    _keep_source(source, output)
    opened = open_report(source)
    save_report(opened.report, output, to)
    tell_problems(opened.problems, lang)
    tell_line(_summary(Counts.of(opened.report.sections), len(opened.problems), lang))
    return ExitCode.after(opened.problems)


def _keep_source(source: str, output: str) -> None:
    """Refuse to write over the source: it is what the report is checked against.

    Raises:
        UsageError: Both names are one file.
    """
    if Path(source).is_file() and Path(output).exists() and Path(source).samefile(output):
        raise _SOURCE_ITSELF.as_error(name=output)


def _summary(counts: Counts, problems: int, language: Language) -> str:
    parts = [
        counted("sections", counts.sections, language),
        counted("items", counts.items, language),
        counted("tasks", counts.tasks, language),
        counted("measures", counts.measures, language),
        counted("problems", problems, language),
    ]
    return ("，" if language is Language.CHINESE else ", ").join(parts)
