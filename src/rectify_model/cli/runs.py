"""Many reports at once: converted by many processes, with a bar on a terminal, then a summary."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from rectify_model.bilingual import Bilingual
from rectify_model.bulk import Progress, Summary, convert_all
from rectify_model.bulk.jobs import Options
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language
from rectify_model.cli.messages import tell_line, tell_problems
from rectify_model.problems import Severity

__all__ = ["convert_many"]

_CONVERTING: Final = Bilingual(en="converting", zh="转换")
_FAILED: Final = Bilingual(en="{number} failed", zh="失败 {number}")
_SUMMARY: Final = Bilingual(
    en="{done} converted, {skipped} unchanged, {kept} kept, {failed} failed, "
    "{ignored} files of other kinds",
    zh="已转换 {done}，未变 {skipped}，保留 {kept}，失败 {failed}，其他文件 {ignored}",
)
_OTHERS: Final = Bilingual(en="not read: {names}", zh="未读取：{names}")
_MORE: Final = Bilingual(en="and {number} more", zh="另有 {number} 个")
_NOTHING: Final = Bilingual(
    en="no report was converted; reports are .txt, .xml and .json files",
    zh="没有可转换的通报；通报是 .txt、.xml、.json 文件",
)
_PROBLEMS: Final = Bilingual(en="problems: {codes}", zh="问题：{codes}")
_SPEED: Final = Bilingual(
    en="{megabytes:.1f} MB in {seconds:.1f} s ({speed:.1f} MB/s)",
    zh="{megabytes:.1f} MB，{seconds:.1f} 秒（{speed:.1f} MB/s）",
)
_MEGA: Final = 1_000_000
_MOST_NAMES: Final = 10
"""How many files of other kinds are named."""


def convert_many(
    sources: Sequence[str],
    folder: str,
    options: Options,
    *,
    jobs: int | None,
    language: Language,
) -> ExitCode:
    """Convert reports to one file each, and say what became of them.

    Raises:
        UsageError: What `convert_all` refuses.
    """
    with _bar(language) as progress:
        summary = convert_all(
            sources,
            folder,
            to=options.form,
            workers=jobs,
            progress=progress,
            force=options.force,
            backup=options.backup,
            limits=options.limits,
            encoding=options.encoding,
        )
    tell_problems(summary.found, language)
    for failure in summary.failures:
        tell_problems(failure.problems, language)
    tell_problems((kept.problem for kept in summary.kept), language)
    tell_problems(summary.notes, language)
    for line in _lines(summary, language):
        tell_line(line)
    if summary.failures or not (summary.done or summary.skipped or summary.kept):
        return ExitCode.UNUSABLE
    is_wrong = summary.kept or Severity.ERROR in summary.severities
    return ExitCode.PROBLEMS if is_wrong else ExitCode.DONE


@contextmanager
def _bar(language: Language) -> Iterator[Callable[[Progress], None]]:
    """Show a bar on standard error, if that is a terminal, and hand over what moves it."""
    console = Console(file=sys.stderr)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}", style="red"),
    )
    with Bar(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task(_CONVERTING.in_language(language), total=None, failed="")

        def show(progress: Progress) -> None:
            failed = _FAILED.in_language(language, number=progress.failed)
            bar.update(
                task,
                completed=progress.finished,
                total=progress.total,
                failed=failed if progress.failed else "",
            )

        yield show


def _lines(summary: Summary, language: Language) -> Iterator[str]:
    if summary.others:
        names = list(summary.others[:_MOST_NAMES])
        if more := len(summary.others) - len(names):
            names.append(_MORE.in_language(language, number=more))
        yield _OTHERS.in_language(language, names=", ".join(names))
    yield _SUMMARY.in_language(
        language,
        done=summary.done,
        skipped=summary.skipped,
        kept=len(summary.kept),
        failed=summary.failed,
        ignored=summary.ignored,
    )
    if not summary.done and not summary.skipped and not summary.kept and not summary.failed:
        yield _NOTHING.in_language(language)
    if summary.codes:
        codes = ", ".join(f"{code} × {number}" for code, number in summary.codes.items())
        yield _PROBLEMS.in_language(language, codes=codes)
    if summary.done:
        yield _SPEED.in_language(
            language,
            megabytes=summary.bytes_read / _MEGA,
            seconds=summary.seconds,
            speed=summary.bytes_per_second / _MEGA,
        )
