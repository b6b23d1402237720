"""A directory of reports: converted by many processes, with a bar on a terminal, then a summary."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, cast

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from rectify_model.bulk import Progress, Summary, convert_all
from rectify_model.cli._guard import ExitCode
from rectify_model.cli._language import Language, Message
from rectify_model.cli._screen import tell_line, tell_problems
from rectify_model.codec import Format
from rectify_model.problems import Severity

__all__ = ["convert_directory"]

_NO_DESTINATION: Final = Message(
    en="{name}: cannot read it as one report (Is a directory); give a directory by -o as well",
    zh="{name}：无法读取为一份通报（Is a directory）；请用 -o 另指定结果目录",
)
_CONVERTING: Final = Message(en="converting", zh="转换")
_FAILED: Final = Message(en="{number} failed", zh="失败 {number}")
_SUMMARY: Final = Message(
    en="{done} converted, {skipped} unchanged, {failed} failed, {ignored} files of other kinds",
    zh="已转换 {done}，未变 {skipped}，失败 {failed}，其他文件 {ignored}",
)
_PROBLEMS: Final = Message(en="problems: {codes}", zh="问题：{codes}")
_SPEED: Final = Message(
    en="{megabytes:.1f} MB in {seconds:.1f} s ({speed:.1f} MB/s)",
    zh="{megabytes:.1f} MB，{seconds:.1f} 秒（{speed:.1f} MB/s）",
)
_MEGA: Final = 1_000_000


def convert_directory(
    source: str, output: str, to: str | None, jobs: int | None, language: Language
) -> ExitCode:
    """Convert the reports of a directory, and tell what became of them.

    Raises:
        UsageError: There is no destination, or what `convert_all` refuses.
    """
    if output == "-":
        raise _NO_DESTINATION.as_error(name=source)
    with _bar(language) as progress:
        form = cast("Format", to or "xml")
        summary = convert_all(source, output, to=form, workers=jobs, progress=progress)
    for failure in summary.failures:
        tell_problems(failure.problems, language)
    for line in _lines(summary, language):
        tell_line(line)
    return ExitCode.PROBLEMS if Severity.ERROR in summary.severities else ExitCode.DONE


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
    yield _SUMMARY.in_language(
        language,
        done=summary.done,
        skipped=summary.skipped,
        failed=summary.failed,
        ignored=summary.ignored,
    )
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
