"""`rectify-model convert`: reports become archive XML or JSON, one file each or one for all."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rectify_model.bilingual import Bilingual
from rectify_model.cli.destination import STANDARD, write_to
from rectify_model.cli.exit_codes import ExitCode, attempted, usage_error
from rectify_model.cli.language import Language
from rectify_model.cli.messages import tell_line, tell_problems
from rectify_model.cli.options import (
    encoding_option,
    file_names,
    lang_option,
    limit_option,
    limits_of,
    one_of,
    whole_number,
)
from rectify_model.cli.usage import argument, command, option

if TYPE_CHECKING:
    from rectify_model.bulk.jobs import Options
    from rectify_model.codec import Format, Limits
    from rectify_model.model import Report

__all__ = ["Form", "convert"]

_SOURCE_ITSELF: Final = Bilingual(
    en="{name}: is the source itself; give another name for the result",
    zh="{name}：与来源是同一个文件；请为结果另取名称",
)
_NO_FORMAT: Final = Bilingual(
    en="{name}: the suffix tells no format; give .xml or .json, or --to",
    zh="{name}：后缀不表示任何格式；请用 .xml 或 .json，或加 --to",
)
_TWO_FORMATS: Final = Bilingual(
    en="{name}: the suffix says {suffix} and --to says {to}; let them agree",
    zh="{name}：后缀表示 {suffix}，而 --to 为 {to}；请改为一致",
)
_NO_FOLDER: Final = Bilingual(
    en="{name}: the folder {folder} does not exist; make it first",
    zh="{name}：文件夹 {folder} 不存在；请先创建",
)
_NO_DESTINATION: Final = Bilingual(
    en="{name}: several reports need a folder or a collection; give one by -o",
    zh="{name}：多份通报需要目录或文件集；请用 -o 指定",
)
_WOULD_WRITE: Final = Bilingual(en="{source} → {name}", zh="{source} → {name}")
_COLLECTED: Final = Bilingual(
    en="{number} reports in {name}, {failed} failed",
    zh="{name} 中有 {number} 份通报，失败 {failed}",
)


class Form(StrEnum):
    """A format that reports are written in."""

    XML = "xml"
    """For the archive."""
    JSON = "json"
    """For tools."""


@command(
    Bilingual(
        en="Convert reports (通报) to archive XML (归档) or JSON.\n\n"
        "SRC is a text, XML or JSON file, - for standard input, or a folder of them. One report "
        "goes to standard output or the file DST; several, or a folder, go to the folder DST, or "
        "into one collection where DST ends in .jsonl, .xml, .gz or .zst.\n\n"
        "What is odd in a text goes to standard error, one problem (问题) a line, then a summary. "
        "Of a folder, what an earlier run has done is skipped where it is unchanged, and a result "
        "that somebody changed is kept.",
        zh="将通报转换为归档 XML 或 JSON。\n\n"
        "SRC 为文本、XML 或 JSON 文件，- 表示标准输入，也可以是文件夹。单份通报写到标准输出或"
        "文件 DST；多份或文件夹写到目录 DST，"
        "DST 以 .jsonl、.xml、.gz 或 .zst 结尾时写成一个文件集。\n\n"
        "文本中的问题逐行写到标准错误，最后是小结。文件夹中上次已转换且未变的跳过，被人修改过的结果保留。",
    )
)
@argument("sources", metavar="SRC...", nargs=-1, required=True, **file_names)
@option(
    "-o",
    "--output",
    metavar="DST",
    default=STANDARD,
    **file_names,
    words=Bilingual(
        en="The file, folder or collection to write; by default standard output (-).",
        zh="要写的文件、目录或文件集，默认标准输出（-）。",
    ),
)
@option(
    "--to",
    **one_of(Form),
    default=None,
    words=Bilingual(
        en="The format, where the suffix of DST does not tell it. By default xml.",
        zh="格式，DST 的后缀不能说明时使用，默认 xml。",
    ),
)
@option(
    "--jobs",
    metavar="N",
    callback=whole_number,
    words=Bilingual(
        en="Of several: how many processes work. By default one for each core.",
        zh="多份时的进程数，默认每核一个。",
    ),
)
@option(
    "--force",
    is_flag=True,
    words=Bilingual(en="Replace results that somebody changed.", zh="覆盖被人修改过的结果。"),
)
@option(
    "--backup",
    is_flag=True,
    words=Bilingual(
        en="With --force: keep what was replaced as NAME.bak beside it.",
        zh="与 --force 同用：把被覆盖的另存为 NAME.bak。",
    ),
)
@option(
    "--dry-run",
    is_flag=True,
    words=Bilingual(
        en="Read and check all, say what would be written, and write nothing.",
        zh="只读取、检查并说明会写什么，不写任何文件。",
    ),
)
@encoding_option
@limit_option
@lang_option
def convert(  # noqa: PLR0913 - each is an option of the command
    *,
    sources: tuple[str, ...],
    output: str,
    to: Form | None,
    jobs: int | None,
    force: bool,
    backup: bool,
    dry_run: bool,
    encoding: str | None,
    limits: tuple[str, ...],
    lang: Language,
) -> ExitCode:
    """Convert one report, several to a folder, or several into one collection."""
    # Late, as the model, readers and codecs behind them are not needed for --help.
    from rectify_model.cli.inputs import is_folder

    bounds = limits_of(limits)
    is_one = len(sources) == 1 and not is_folder(sources[0])
    if is_one and not is_folder(output):
        writing = _Writing(output, to, force=force, backup=backup, dry_run=dry_run)
        return _convert_one(sources[0], writing, encoding, bounds, lang)
    if output == STANDARD:
        raise usage_error(_NO_DESTINATION, name=sources[0])
    if _is_collection(output):
        return _collect(sources, output, encoding, bounds, lang, dry_run=dry_run)
    from rectify_model.bulk.jobs import Options
    from rectify_model.cli.runs import convert_many

    options = Options(
        form=(to or Form.XML).value,
        force=force,
        backup=backup,
        limits=bounds,
        encoding=encoding,
    )
    if dry_run:
        return _rehearse(sources, output, options, lang)
    return convert_many(sources, output, options, jobs=jobs, language=lang)


class _Writing:
    """Where one report goes, and in which format: known to be possible before anything is read."""

    def __init__(
        self, output: str, to: Form | None, *, force: bool, backup: bool, dry_run: bool
    ) -> None:
        self.output = output
        self.force = force
        self.backup = backup
        self.dry_run = dry_run
        self.form: Format = _form_of(output, to)
        if output != STANDARD:
            _expect_folder(output)

    def write(self, report: "Report", limits: "Limits") -> None:
        from rectify_model import codec

        data = codec.dumps(report, self.form, limits=limits)
        if not self.dry_run:
            write_to(self.output, data, force=self.force, backup=self.backup)


def _expect_folder(output: str) -> None:
    """Refuse a name in a folder that does not exist, before anything is read.

    Raises:
        UsageError: There is no such folder.
    """
    folder = Path(output).parent
    # What cannot be looked at is told when it is written.
    with suppress(OSError):
        if not folder.is_dir():
            raise usage_error(_NO_FOLDER, name=output, folder=folder)


def _form_of(output: str, to: Form | None) -> "Format":
    suffix = Path(output).suffix.lower().removeprefix(".")
    known = suffix in set(Form)
    if output != STANDARD and to is not None and known and suffix != to:
        raise usage_error(_TWO_FORMATS, name=output, suffix=suffix, to=to.value)
    if to is not None:
        return to.value
    if known:
        return Form(suffix).value
    if output == STANDARD:
        return Form.XML.value
    raise usage_error(_NO_FORMAT, name=output)


def _convert_one(
    source: str, writing: _Writing, encoding: str | None, limits: "Limits", language: Language
) -> ExitCode:
    from rectify_model.cli.counts import summary
    from rectify_model.cli.inputs import read_input

    _keep_source(source, writing.output)
    opened = read_input(source, encoding=encoding, limits=limits).opened()
    writing.write(opened.report, limits)
    tell_problems(opened.problems, language)
    tell_line(summary(opened.report.sections, len(opened.problems), language))
    if writing.dry_run:
        tell_line(_WOULD_WRITE.in_language(language, source=source, name=writing.output))
    return ExitCode.after(opened.problems)


def _keep_source(source: str, output: str) -> None:
    """Refuse to write over the source: it is what the report is checked against.

    Raises:
        UsageError: Both names are one file.
    """
    # What cannot be looked at is told when it is read or written.
    with suppress(OSError):
        if Path(source).is_file() and Path(source).samefile(output):
            raise usage_error(_SOURCE_ITSELF, name=output)


def _is_collection(output: str) -> bool:
    from rectify_model.cli.inputs import is_folder
    from rectify_model.codec import is_collection_name

    return is_collection_name(output) and not is_folder(output)


class _Collecting:
    """Reads one report after the other; what holds none is told, and the others go on."""

    def __init__(self, encoding: str | None, limits: "Limits", language: Language) -> None:
        self.encoding = encoding
        self.limits = limits
        self.language = language
        self.code = ExitCode.DONE
        self.failed = 0

    def reports(self, names: Iterable[str]) -> Iterator["Report"]:
        from rectify_model.cli.inputs import open_each

        every = open_each(names, encoding=self.encoding, limits=self.limits, language=self.language)
        for opened in every:
            if opened is None:
                self.failed += 1
                self.code = ExitCode.UNUSABLE
                continue
            tell_problems(opened.problems, self.language)
            self.code = max(self.code, ExitCode.after(opened.problems))
            yield opened.report


def _collect(  # noqa: PLR0913 - each is an option of the command
    sources: Sequence[str],
    output: str,
    encoding: str | None,
    limits: "Limits",
    language: Language,
    *,
    dry_run: bool,
) -> ExitCode:
    from rectify_model.cli.inputs import named_files
    from rectify_model.codec import dump_all

    collecting = _Collecting(encoding, limits, language)
    reports = collecting.reports(list(named_files(sources)))
    number = sum(1 for _ in reports) if dry_run else dump_all(reports, output, limits=limits)
    words = {"number": number, "name": output, "failed": collecting.failed}
    tell_line(_COLLECTED.in_language(language, **words))
    return collecting.code if number else ExitCode.UNUSABLE


def _rehearse(
    sources: Sequence[str], folder: str, options: "Options", language: Language
) -> ExitCode:
    """Say what would become of several reports: each is read, with its problems at their places."""
    from rectify_model.bulk.conversion import modified
    from rectify_model.bulk.jobs import plan

    planned = plan(sources, Path(folder).absolute(), set(), options)
    for failure in planned.failures:
        tell_problems(failure.problems, language)
    tell_problems(planned.notes, language)
    code = ExitCode.UNUSABLE if planned.failures or not planned.jobs else ExitCode.DONE
    for job in planned.jobs:
        # As a run does: a pipe would be waited for, for ever.
        if attempted(partial(modified, job), language) is None:
            code = ExitCode.UNUSABLE
            continue
        collecting = _Collecting(options.encoding, options.limits, language)
        for _ in collecting.reports([job.shown]):
            result = str(Path(folder, job.result))
            tell_line(_WOULD_WRITE.in_language(language, source=job.shown, name=result))
        code = max(code, collecting.code)
    return code
