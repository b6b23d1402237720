"""`rectify-model show`: a report as a page to read."""

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language
from rectify_model.cli.options import (
    encoding_option,
    file_names,
    lang_option,
    limit_option,
    limits_of,
)
from rectify_model.cli.usage import argument, command, option

__all__ = ["show"]


@command(
    Bilingual(
        en="Show a report (通报) as a tree with counts, and the problems (问题) found in it.\n\n"
        "SRC is a text, XML or JSON file, or - for standard input.",
        zh="以树形显示通报及各部分数量，并列出其中的问题。\n\n"
        "SRC 为文本、XML 或 JSON 文件，- 表示标准输入。",
    )
)
@argument("source", metavar="SRC", **file_names)
@option(
    "--explain",
    is_flag=True,
    words=Bilingual(
        en="Say below each part why it was read as what it is, and how sure that is (texts only).",
        zh="在各部分之下说明读作该部分的依据和把握（仅限文本）。",
    ),
)
@encoding_option
@limit_option
@lang_option
def show(
    *,
    source: str,
    explain: bool,
    encoding: str | None,
    limits: tuple[str, ...],
    lang: Language,
) -> ExitCode:
    """Print a report as a page."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli.inputs import read_input
    from rectify_model.cli.pages import print_page
    from rectify_model.cli.report_page import page

    opened = read_input(source, encoding=encoding, limits=limits_of(limits)).opened()
    reasons = getattr(opened.result, "reasons", {}) if explain else {}
    print_page(page(opened.report, opened.problems, lang, reasons))
    return ExitCode.after(opened.problems)
