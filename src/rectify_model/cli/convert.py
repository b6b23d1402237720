"""`rectify-model convert`: a report, or each of a directory, becomes archive XML or JSON."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from rectify_model.cli._guard import ExitCode
from rectify_model.cli._language import Language, Message
from rectify_model.cli._options import lang_option
from rectify_model.cli._screen import tell_line, tell_problems
from rectify_model.cli._usage import Command
from rectify_model.cli._values import whole_number
from rectify_model.cli._words import counted

if TYPE_CHECKING:
    from rectify_model.cli._counts import Counts

__all__ = ["convert"]

_SOURCE_ITSELF: Final = Message(
    en="{name}: is the source itself; give another name for the result",
    zh="{name}：与来源是同一个文件；请为结果另取名称",
)


@click.command(cls=Command)
@click.argument("source", metavar="SRC")
@click.option(
    "-o",
    "--output",
    metavar="DST",
    default="-",
    help="The file to write; its suffix tells the format. By default standard output (-). "
    "Of a directory: the directory to write to.",
)
@click.option(
    "--to",
    metavar="xml|json",
    help="The format, where the suffix of DST does not tell it. By default xml.",
)
@click.option(
    "--jobs",
    metavar="N",
    callback=whole_number,
    help="Of a directory: how many processes work. By default one for each core.",
)
@lang_option
def convert(
    *, source: str, output: str, to: str | None, jobs: int | None, lang: Language
) -> ExitCode:
    """Convert a report (通报) to archive XML (归档) or JSON.

    SRC is a .txt, .xml or .json file, - for standard input, or a directory of reports.

    What is odd in a text goes to standard error, one problem (问题) a line, then a summary. Of a
    directory, what an earlier run has done is skipped where it is unchanged.
    """
    if os.path.isdir(source):  # noqa: PTH112 - a Path raises where a name is too long
        from rectify_model.cli._bulk import convert_directory

        return convert_directory(source, output, to, jobs, lang)
    # Late, as the model, readers and codecs behind them are not needed for --help.
    from rectify_model.cli._counts import Counts
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
    # What cannot be looked at is told when it is read or written.
    with suppress(OSError):
        if Path(source).is_file() and Path(source).samefile(output):
            raise _SOURCE_ITSELF.as_error(name=output)


def _summary(counts: "Counts", problems: int, language: Language) -> str:
    parts = [
        counted("sections", counts.sections, language),
        counted("items", counts.items, language),
        counted("tasks", counts.tasks, language),
        counted("measures", counts.measures, language),
        counted("problems", problems, language),
    ]
    return ("，" if language is Language.CHINESE else ", ").join(parts)
