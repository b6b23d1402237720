"""`rectify-model show`: a report as a page to read."""

from rectify_model.cli._guard import ExitCode, guarded
from rectify_model.cli._options import LangOption, SourceArgument
from rectify_model.cli._screen import print_page

__all__ = ["show"]


@guarded
def show(source: SourceArgument, *, lang: LangOption) -> ExitCode:
    """Show a report (通报) as a tree with counts, and the problems (问题) found in its text."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli._page import page
    from rectify_model.cli._reports import open_report

    opened = open_report(source)
    print_page(page(opened.report, opened.problems, lang))
    return ExitCode.after(opened.problems)
