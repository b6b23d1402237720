"""A command line that is wrong: one sentence in the user's language, and exit code 2."""

import re
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from unittest import mock

import click
import pytest
from cli_running import EXAMPLE, Ran, run

from rectify_model.cli import app as application
from rectify_model.cli.commands.convert import convert
from rectify_model.cli.commands.validate import validate
from rectify_model.cli.language import Language, language_asked_for

SRC = str(EXAMPLE)
COMMANDS = "convert, show, validate, explain, rules, render, columns, schema, completion"
DAY = "give a day of the calendar as YYYY-MM-DD, such as 2025-04-27"
DAY_ZH = "请按 YYYY-MM-DD 给出日历上的一天，例如 2025-04-27"
NUMBER, NUMBER_ZH = "give a whole number from 1 on", "请给出不小于 1 的整数"


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        (
            ["frobnicate"],
            f"there is no command frobnicate; the commands are {COMMANDS}",
            f"没有命令 frobnicate；命令有 {COMMANDS}",
        ),
        (
            ["--quiet", "show", SRC],
            "there is no option --quiet; --help lists the options",
            "没有选项 --quiet；--help 列出全部选项",
        ),
        (
            ["show", SRC, "-q"],
            "there is no option -q; --help lists the options",
            "没有选项 -q；--help 列出全部选项",
        ),
        (["convert", SRC, "-o"], "-o needs a value", "-o 后面缺少取值"),
        (["schema", "xsd", "--path=x"], "--path takes no value", "--path 不带取值"),
        (["show"], "SRC is missing; --help says what it is", "缺少 SRC；--help 有说明"),
        (["show", SRC, "a", "b"], "too many arguments: a b", "参数过多：a b"),
        (
            ["schema", "rng"],
            "kind rng: give one of xsd, jsonschema",
            "kind rng：应为 xsd, jsonschema 之一",
        ),
        (
            ["validate", SRC, "--format", "PDF"],
            "--format PDF: give one of text, json, sarif, github",
            "--format PDF：应为 text, json, sarif, github 之一",
        ),
        (
            ["convert", SRC, "--jobs", "0"],
            f"--jobs 0: {NUMBER}",
            f"--jobs 0：{NUMBER_ZH}",
        ),
        (["convert", SRC, "--jobs", "1_0"], f"--jobs 1_0: {NUMBER}", f"--jobs 1_0：{NUMBER_ZH}"),
        (["convert", SRC, "--jobs", "１"], f"--jobs １: {NUMBER}", f"--jobs １：{NUMBER_ZH}"),
        (
            ["validate", SRC, "--today", "2025-13-01"],
            f"--today 2025-13-01: {DAY}",
            f"--today 2025-13-01：{DAY_ZH}",
        ),
        (
            ["validate", SRC, "--today", "2025-W17-7"],
            f"--today 2025-W17-7: {DAY}",
            f"--today 2025-W17-7：{DAY_ZH}",
        ),
    ],
)
def test_one_sentence(arguments: list[str], english: str, chinese: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"rectify-model: error: {english}\n"
    ran = run(*arguments, LANG="zh_CN.UTF-8")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"rectify-model：错误：{chinese}\n"


def test_a_language_that_there_is_not() -> None:
    ran = run("show", SRC, "--lang", "fr", LANG="zh_CN.UTF-8")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "rectify-model：错误：--lang fr：应为 zh, en 之一\n"


def test_what_we_have_no_words_for_is_told_in_those_of_click(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refusal = click.UsageError("it cannot be")
    monkeypatch.setattr(application.app, "main", mock.Mock(side_effect=refusal))
    assert run("show").err == "rectify-model: error: it cannot be\n"
    assert run("show", "--lang", "zh").err == "rectify-model：错误：命令行有误：it cannot be\n"


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["--lang", "zh"], Language.CHINESE),
        (["validate", "--today", "x", "--lang=zh", "y"], Language.CHINESE),
        (["--lang", "zh", "--lang", "en"], Language.ENGLISH),
        (["--lang", "zhuang"], Language.ENGLISH),
        (["x--lang", "zh"], Language.ENGLISH),
        (["--lang"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_language_is_the_one_asked_for(
    arguments: list[str], asked: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB")
    assert language_asked_for(arguments) is asked


def test_without_a_command_there_is_help() -> None:
    ran = run()
    assert (ran.code, ran.err) == (2, "")
    assert ran.out == run("--help").out


def test_help_of_a_command_names_each_option_and_what_it_takes() -> None:
    out = run("validate", "-h").out
    for words in (
        "Usage: rectify-model validate [OPTIONS] FILE...",
        "--profile published|ledger",
        "--format text|json|sarif|github",
        "[default: text]",
        "--select CODE",
        "--ignore CODE",
        "--severity CODE=LEVEL",
        "--today YYYY-MM-DD",
        "--lang zh|en",
    ):
        assert words in out
    out = run("convert", "-h").out
    for words in ("[OPTIONS] SRC", "-o, --output DST", "--to xml|json", "--jobs N"):
        assert words in out


def test_help_tells_whole_sentences() -> None:
    out = run("--help").out
    assert "..." not in out.replace("[ARGS]...", "")
    assert " ".join(out.split()).endswith("files and codes.")
    for line in ("A report is a published text", "Exit code: 0 done, 1 problems of severity error"):
        assert f"\n  {line}" in out


def test_a_source_may_have_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-x.txt").write_bytes(EXAMPLE.read_bytes())
    assert run("convert", "-o", "-x.xml", "--", "-x.txt").code == 0
    assert Path("-x.xml").read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize("day", ["2025-04-30", "0001-01-01"])
def test_a_day_is_taken_as_it_is_written(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    callback = mock.Mock(return_value=0)
    monkeypatch.setattr(validate, "callback", callback)
    assert run("validate", SRC, "--today", day).code == 0
    assert callback.call_args.kwargs["today"] == date.fromisoformat(day)


def test_jobs_are_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    callback = mock.Mock(return_value=0)
    monkeypatch.setattr(convert, "callback", callback)
    for words in (["--jobs", "1"], ["--jobs", "010"], []):
        assert run("convert", SRC, *words).code == 0
    assert [call.kwargs["jobs"] for call in callback.call_args_list] == [1, 10, None]


def test_an_interrupt_has_the_exit_code_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application.app, "main", mock.Mock(side_effect=click.Abort))
    assert run("show") == Ran(130, "", "")


def test_an_interrupt_is_no_traceback() -> None:
    command = [sys.executable, "-m", "rectify_model.cli", "show", "-"]
    with subprocess.Popen(  # noqa: S603  our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        # More than a pipe holds: what is written was read, so the program is at its work.
        process.stdin.write(b"x" * 1_000_000)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"\n")


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        (["valdate"], "(did you mean validate?)", "（是否指 validate？）"),
        (["rules", "--langg", "zh"], "(did you mean --lang?)", "（是否指 --lang？）"),
        (["explain", "RM999x"], "did you mean RM999", "是否指 RM999"),
    ],
)
def test_what_was_meant_is_named(arguments: list[str], english: str, chinese: str) -> None:
    assert english in run(*arguments).err
    assert chinese in run(*arguments, LANG="zh_CN.UTF-8").err


HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("name", [None, *application.app.commands])
def test_help_is_chinese_throughout_where_chinese_is_asked_for(name: str | None) -> None:
    arguments = (name, "--help") if name else ("--help",)
    by_option = run(*arguments[:-1], "--lang", "zh", "--help")
    assert by_option.out == run(*arguments, LANG="zh_CN.UTF-8").out
    assert by_option.out.startswith("用法：rectify-model")
    assert "[选项]" in by_option.out
    assert "选项:" in by_option.out
    english = run(*arguments).out
    assert english.startswith("Usage: rectify-model")
    # Every entry of a list is explained in Chinese.
    entries = by_option.out.split("\n  -")[1:]
    assert len(entries) >= 2
    for entry in entries:
        assert HAN.search(entry), entry
    assert "default" not in by_option.out
    assert "required" not in by_option.out
