"""`rectify-model show`: a report as a page to read."""

import click

from rectify_model.cli._guard import ExitCode
from rectify_model.cli._language import Language
from rectify_model.cli._options import lang_option
from rectify_model.cli._usage import Command

__all__ = ["show"]


@click.command(cls=Command)
@click.argument("source", metavar="SRC")
@lang_option
def show(*, source: str, lang: Language) -> ExitCode:
    """Show a report (通报) as a tree with counts, and the problems (问题) found in its text.

    SRC is a .txt, .xml or .json file, or - for standard input.
    """
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli._page import page
    from rectify_model.cli._reports import open_report
    from rectify_model.cli._rich import print_page

    opened = open_report(source)
    print_page(page(opened.report, opened.problems, lang))
    return ExitCode.after(opened.problems)
