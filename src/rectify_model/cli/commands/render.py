"""`rectify-model render`: a report as its publisher prints it."""

from rectify_model.bilingual import Bilingual
from rectify_model.cli.destination import STANDARD, write_to
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language
from rectify_model.cli.messages import tell_problems
from rectify_model.cli.options import (
    encoding_option,
    file_names,
    lang_option,
    limit_option,
    limits_of,
)
from rectify_model.cli.usage import argument, command, option

__all__ = ["render"]


@command(
    Bilingual(
        en="Print a report (通报) as published text.\n\n"
        "SRC is a text, XML or JSON file, or - for standard input.",
        zh="将通报输出为公布的文本。\n\nSRC 为文本、XML 或 JSON 文件，- 表示标准输入。",
    )
)
@argument("source", metavar="SRC", **file_names)
@option(
    "-o",
    "--output",
    metavar="DST",
    default=STANDARD,
    **file_names,
    words=Bilingual(
        en="The text file to write; by default standard output (-).",
        zh="要写的文本文件，默认标准输出（-）。",
    ),
)
@option(
    "--force",
    is_flag=True,
    words=Bilingual(en="Replace a file that stands there.", zh="覆盖已有的文件。"),
)
@encoding_option
@limit_option
@lang_option
def render(  # noqa: PLR0913 - each is an option of the command
    *,
    source: str,
    output: str,
    force: bool,
    encoding: str | None,
    limits: tuple[str, ...],
    lang: Language,
) -> ExitCode:
    """Write a report as text, in UTF-8."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli.inputs import read_input
    from rectify_model.render import render_text

    opened = read_input(source, encoding=encoding, limits=limits_of(limits)).opened()
    data = render_text(opened.report).encode()
    write_to(output, data, force=force)
    tell_problems(opened.problems, lang)
    return ExitCode.after(opened.problems)
