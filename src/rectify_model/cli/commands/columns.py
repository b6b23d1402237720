"""`rectify-model columns`: reports as Parquet files, for SQL and data frames."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language
from rectify_model.cli.messages import tell_line
from rectify_model.cli.options import (
    encoding_option,
    file_names,
    lang_option,
    limit_option,
    limits_of,
)
from rectify_model.cli.usage import argument, command, option

if TYPE_CHECKING:
    from rectify_model.opening import Opened

__all__ = ["columns"]

_WRITTEN: Final = Bilingual(
    en="{number} reports in {folder}, {failed} failed",
    zh="{folder} 中有 {number} 份通报，失败 {failed}",
)


@command(
    Bilingual(
        en="Write reports (通报) as Parquet files: reports, items, measures and so on.\n\n"
        "SRC is a text, XML or JSON file, - for standard input, or a folder of them.",
        zh="将通报写成 Parquet 文件：通报、事项、措施等各一。\n\n"
        "SRC 为文本、XML 或 JSON 文件，- 表示标准输入，也可以是文件夹。",
    )
)
@argument("sources", metavar="SRC...", nargs=-1, required=True, **file_names)
@option(
    "-o",
    "--output",
    "folder",
    metavar="FOLDER",
    required=True,
    **file_names,
    words=Bilingual(en="The folder to write to.", zh="要写入的目录。"),
)
@encoding_option
@limit_option
@lang_option
def columns(
    *,
    sources: tuple[str, ...],
    folder: str,
    encoding: str | None,
    limits: tuple[str, ...],
    lang: Language,
) -> ExitCode:
    """Write the tables of all reports; what holds none is told, and the others go on."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli.inputs import named_files, open_each
    from rectify_model.columns import write_parquet

    bounds = limits_of(limits)
    done: list[bool] = []

    def reports() -> Iterator["Opened"]:
        every = open_each(named_files(sources), encoding=encoding, limits=bounds, language=lang)
        for opened in every:
            done.append(opened is not None)
            if opened is not None:
                yield opened

    write_parquet(reports(), folder)
    words = {"number": sum(done), "folder": folder, "failed": len(done) - sum(done)}
    tell_line(_WRITTEN.in_language(lang, **words))
    return ExitCode.DONE if done and all(done) else ExitCode.UNUSABLE
