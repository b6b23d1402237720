"""What holds for all commands: help, version, exit codes, streams that are closed, no extra."""

import os
import runpy
import shlex
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TextIO
from unittest import mock

import pytest
from cli_running import EXAMPLE, run

from rectify_model.cli import main
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language, language_of_locale
from rectify_model.cli.output import fill_closed_streams, write_error, write_output
from rectify_model.problems import Problem, Severity


def test_version() -> None:
    assert run("--version").out == f"rectify-model {version('rectify-model')}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["convert", "--help"], ["show", "-h"]])
def test_help(arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.code == 0
    assert "Usage: rectify-model" in ran.out


@pytest.mark.parametrize("arguments", [["frobnicate"], ["show"], ["show", "--lang", "fr", "x"]])
def test_wrong_usage(arguments: list[str]) -> None:
    assert run(*arguments).code == 2


def test_the_package_runs_as_a_module() -> None:
    with (
        mock.patch.object(sys, "argv", ["rectify_model.cli", "--version"]),
        pytest.raises(SystemExit, match=r"^0$"),
    ):
        runpy.run_module("rectify_model.cli", run_name="__main__")


@pytest.mark.parametrize(("missing", "command"), [("click", "--help"), ("rich", "rules")])
@pytest.mark.parametrize(("locale", "said"), [("en_GB", "needs"), ("zh_CN", "需要")])
def test_without_the_extra_one_sentence_says_what_to_install(
    missing: str, command: str, locale: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(sys.modules):
        if name.startswith(("rectify_model.cli.", "click", "rich")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    ran = run(command, LANG=locale)
    assert ran.code == 2
    assert f"{said} {missing}" in ran.err
    assert ran.err.endswith('pip install "rectify-model[cli]"\n')
    assert ran.err.count("\n") == 1


def test_a_broken_installation_is_not_taken_for_a_missing_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "rectify_model.cli.app", None)
    with pytest.raises(ModuleNotFoundError, match="app"):
        main()


@pytest.mark.parametrize(
    ("severities", "code"),
    [
        ([], ExitCode.DONE),
        ([Severity.INFO, Severity.WARNING], ExitCode.DONE),
        ([Severity.WARNING, Severity.ERROR], ExitCode.PROBLEMS),
    ],
)
def test_exit_code_after_problems(severities: list[Severity], code: ExitCode) -> None:
    problems = [
        Problem(code="RM101", name="x", severity=severity, message="m", message_zh="m")
        for severity in severities
    ]
    assert ExitCode.after(problems) is code


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.ENGLISH),
        ({"LANG": "zh_CN.UTF-8"}, Language.CHINESE),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"}, Language.ENGLISH),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": ""}, Language.CHINESE),
        ({"LANG": "C", "LC_MESSAGES": "C", "LC_ALL": "ZH_TW"}, Language.CHINESE),
    ],
)
def test_language_of_locale(environment: dict[str, str], language: Language) -> None:
    with mock.patch.dict(os.environ, environment, clear=True):
        assert language_of_locale() is language


@pytest.mark.parametrize("command", ["show", "convert"])
def test_reader_that_has_seen_enough_is_no_failure(command: str) -> None:
    with deaf_pipe() as stream:
        assert run(command, EXAMPLE, stdout=stream).code == 0


def test_output_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    target = tmp_path / "read-only"
    target.touch()
    with os.fdopen(os.open(target, os.O_RDONLY), "w", encoding="utf-8") as stream:
        ran = run("show", EXAMPLE, stdout=stream)
    assert (ran.code, ran.err) == (
        2,
        (
            "rectify-model: error: standard output is closed, so nothing was written; "
            "give a file by -o\n"
        ),
    )


def test_errors_that_nobody_hears_are_no_second_error() -> None:
    deaf = mock.Mock()
    deaf.write.side_effect = BrokenPipeError
    with mock.patch.object(sys, "stderr", deaf):
        write_error("to the wind")
    deaf.write.assert_called_once_with("to the wind")


def test_closed_streams_become_the_null_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)
    fill_closed_streams()
    with sys.stdin, sys.stdout:
        assert sys.stdin.read() == ""
        with pytest.raises(OSError, match="Bad file descriptor"):
            write_output(b"lost")
    monkeypatch.undo()
    fill_closed_streams()


@pytest.mark.parametrize("redirection", ["", "| head -1", "2>&1 | head -1", "2>&-"])
@pytest.mark.parametrize("command", ["show", "convert"])
def test_in_a_shell(command: str, redirection: str) -> None:
    ran = in_shell(redirection, command, str(EXAMPLE))
    assert ran.returncode == 0
    assert b"Traceback" not in ran.stderr
    assert b"Exception ignored" not in ran.stderr


@pytest.mark.parametrize("command", ["show", "convert"])
def test_closed_standard_output_is_a_failure(command: str) -> None:
    ran = in_shell(">&-", command, str(EXAMPLE), "--lang", "zh")
    assert ran.returncode == 2
    assert "标准输出已关闭，未写入任何内容；请用 -o 指定文件" in ran.stderr.decode()


def test_closed_standard_input_is_an_empty_file() -> None:
    ran = in_shell("<&-", "show", "-", "--lang", "en")
    assert ran.returncode == 2
    assert b"RM805" in ran.stderr
    assert ran.stderr.count(b"\n") == 1


def in_shell(redirection: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a shell, where its streams are real ones."""
    words = shlex.join([sys.executable, "-m", "rectify_model.cli", *arguments])
    script = f"set -o pipefail; {words} {redirection}"
    return subprocess.run(["bash", "-c", script], capture_output=True, check=False)  # noqa: S603, S607


def deaf_pipe() -> TextIO:
    """Return the end of a pipe whose other end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "w", encoding="utf-8")
