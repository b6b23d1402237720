"""`rectify-model validate`: everything that is wrong with reports, where, and how bad it is."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import ExitCode, attempted
from rectify_model.cli.language import Language
from rectify_model.cli.options import (
    day,
    encoding_option,
    file_names,
    lang_option,
    limit_option,
    limits_of,
    one_of,
    profile_option,
)
from rectify_model.cli.usage import argument, command, option
from rectify_model.problems import Problem, ProblemKind, Severity

if TYPE_CHECKING:
    from rectify_model.cli.inputs import Input
    from rectify_model.cli.rule_choice import Choice
    from rectify_model.opening import Opened
    from rectify_model.validation import Rule

__all__ = ["FailOn", "Form", "validate"]


class Form(StrEnum):
    """A form of the answer."""

    TEXT = "text"
    """Lines to read."""
    JSON = "json"
    """All that is known, for tools."""
    SARIF = "sarif"
    """SARIF 2.1.0, for code scanning."""
    GITHUB = "github"
    """Annotations of GitHub Actions."""


class FailOn(StrEnum):
    """The least severity that makes the command end with 1."""

    ERROR = "error"
    """Errors alone."""
    WARNING = "warning"
    """Errors and warnings."""
    INFO = "info"
    """Any problem."""


# From the worst down.
_SEVERITIES: Final = tuple(Severity)


@attrs.frozen(kw_only=True)
class _Found:
    source: "Input"
    result: "Opened | tuple[Problem, ...]"
    """The report, or why there is none."""


@attrs.frozen(kw_only=True)
class _Checked:
    source: str
    problems: tuple[Problem, ...]
    lines: Sequence[str]


@command(
    Bilingual(
        en="Check reports (通报) against rules (规则), and name each problem (问题) with its place."
        "\n\n"
        "FILE is a text, XML or JSON file, a folder of them, a pattern such as '*.xml', or - for "
        "standard input.\n\n"
        "What the nearest pyproject.toml says under tool.rectify-model holds unless an option "
        "differs.",
        zh="对照规则检查通报，逐条列出问题及其位置。\n\n"
        "FILE 为文本、XML 或 JSON 文件、文件夹、如 '*.xml' 的模式，- 表示标准输入。\n\n"
        "最近的 pyproject.toml 中 tool.rectify-model 的设置有效，命令行选项优先。",
    )
)
@argument("sources", metavar="FILE...", nargs=-1, required=True, **file_names)
@profile_option
@option(
    "--format",
    "form",
    default=Form.TEXT.value,
    show_default=True,
    **one_of(Form),
    words=Bilingual(en="The form of the answer.", zh="结果的形式。"),
)
@option(
    "-o",
    "--output",
    metavar="DST",
    **file_names,
    words=Bilingual(
        en="The file to write the answer to; by default standard output.",
        zh="写入结果的文件，默认标准输出。",
    ),
)
@option(
    "--fail-on",
    default=FailOn.ERROR.value,
    show_default=True,
    **one_of(FailOn),
    words=Bilingual(
        en="From which severity on the command ends with 1.", zh="从哪一级别起以 1 退出。"
    ),
)
@option(
    "--quiet",
    is_flag=True,
    words=Bilingual(
        en="Print nothing where nothing is wrong, and no counts.",
        zh="没有问题时不输出，也不输出合计。",
    ),
)
@option(
    "--paths",
    is_flag=True,
    words=Bilingual(
        en="Show the path of each problem, as a suppression takes it.",
        zh="显示每个问题的路径，供豁免（suppression）使用。",
    ),
)
@option(
    "--select",
    metavar="CODE",
    multiple=True,
    words=Bilingual(
        en="Check only rules whose code begins so; repeatable.",
        zh="只检查代码以此开头的规则；可重复。",
    ),
)
@option(
    "--ignore",
    metavar="CODE",
    multiple=True,
    words=Bilingual(
        en="Leave out rules whose code begins so; repeatable.",
        zh="略去代码以此开头的规则；可重复。",
    ),
)
@option(
    "--severity",
    metavar="CODE=LEVEL",
    multiple=True,
    words=Bilingual(
        en="Take a rule as error, warning or info; repeatable.",
        zh="把某规则定为 error、warning 或 info；可重复。",
    ),
)
@option(
    "--regulation",
    metavar="YEAR|LIMIT=NUMBER",
    multiple=True,
    words=Bilingual(
        en="The time limits: those of 2017 or 2024, or one such as concentrated_months=3; "
        "repeatable.",
        zh="时限：2017 或 2024 的规定，或如 concentrated_months=3 的单项；可重复。",
    ),
)
@option(
    "--today",
    metavar="YYYY-MM-DD",
    callback=day,
    words=Bilingual(
        en="The day that deadlines are held against; by default today.",
        zh="据以判断期限的日期，默认今天。",
    ),
)
@encoding_option
@limit_option
@lang_option
def validate(  # noqa: PLR0913 - each is an option of the command
    *,
    sources: tuple[str, ...],
    profile: str | None,
    form: Form,
    output: str | None,
    fail_on: FailOn,
    quiet: bool,
    paths: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: tuple[str, ...],
    regulation: tuple[str, ...],
    today: date | None,
    encoding: str | None,
    limits: tuple[str, ...],
    lang: Language,
) -> ExitCode:
    """Check whatever the user names, and answer in the form that is asked for."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli.inputs import named_files, read_input
    from rectify_model.cli.rule_choice import Choice

    choice = Choice.of(
        profile=profile,
        select=select,
        ignore=ignore,
        severity=severity,
        regulation=regulation,
    )
    bounds = limits_of(limits)

    def read(name: str) -> _Found:
        return _open(read_input(name, encoding=encoding, limits=bounds))

    # One that cannot be read does not keep the others from being checked.
    listed = [attempted(lambda name=name: list(named_files([name])), lang) for name in sources]  # type: ignore[misc]
    names = [name for each in listed for name in each or ()]
    found = [attempted(partial(read, name), lang) for name in names]
    is_whole = None not in listed and None not in found
    checked = [_check(each, choice, today) for each in found if each is not None]
    problems = [problem for each in checked for problem in each.problems]
    if checked and (problems or not quiet):
        _write(_answer(checked, form, lang, choice, paths=paths, quiet=quiet), output)
    failing = _SEVERITIES[: _SEVERITIES.index(Severity(fail_on)) + 1]
    code = ExitCode.after(problems, failing=failing)
    return code if is_whole else ExitCode.UNUSABLE


def _open(source: "Input") -> _Found:
    from rectify_model.errors import DocumentError

    try:
        # A broken document is still held against the rules, as far as it goes.
        return _Found(source=source, result=source.opened(salvage=True))
    except DocumentError as error:
        return _Found(source=source, result=error.problems)


def _check(found: _Found, choice: "Choice", today: date | None) -> _Checked:
    """Hold what a source holds against rules; that it holds no report is a finding too."""
    source, result = found.source, found.result
    if isinstance(result, tuple):
        return _Checked(source=source.name, problems=result, lines=source.lines)
    judged = choice.judged(result, today)
    problems = tuple(attrs.evolve(problem, source=source.name) for problem in judged)
    return _Checked(source=source.name, problems=problems, lines=result.lines)


def _answer(  # noqa: PLR0913 - each is an option of the command
    checked: Sequence[_Checked],
    form: Form,
    language: Language,
    choice: "Choice",
    *,
    paths: bool,
    quiet: bool,
) -> bytes:
    """Return the answer as bytes: UTF-8 for tools, the encoding of standard output for people."""
    import sys

    from rectify_model.catalogue import KINDS
    from rectify_model.cli.messages import screen
    from rectify_model.validation.output import as_github, as_json, as_sarif, as_text

    problems = [problem for each in checked for problem in each.problems]
    lines = {each.source: each.lines for each in checked}
    if form is Form.TEXT:
        text = as_text(problems, language, screen=screen(), lines=lines, paths=paths)
        if quiet:
            # The last line has the counts.
            text = "".join(text.splitlines(keepends=True)[:-1])
        return text.encode(sys.stdout.encoding, "backslashreplace")
    if form is Form.JSON:
        text = as_json(problems)
    elif form is Form.SARIF:
        kinds: list[ProblemKind | Rule] = [*KINDS.values(), *choice.rules]
        text = as_sarif(problems, language, kinds=kinds, base=Path.cwd(), lines=lines)
    else:
        text = as_github(problems, language)
    # A name that is not UTF-8 has half a surrogate pair in Python: JSON escapes it just so.
    return text.encode("utf-8", "backslashreplace")


def _write(answer: bytes, output: str | None) -> None:
    from rectify_model.cli.output import write_output
    from rectify_model.files import write_bytes

    if output is None:
        write_output(answer)
    else:
        write_bytes(output, answer)
