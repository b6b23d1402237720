"""The code blocks of README and docs are run, each page from its first block to its last.

`python` is run; in `pycon` and `console` the printed output is compared too, `...` standing for any
words. A command must end with 0. A page begins in an empty folder that holds `examples/`. What calls
a validator that is not installed is left out, unless RECTIFY_REQUIRE_VALIDATORS is set.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from untraced import untraced

import rectify_model as rm

# The pages show the command line, the strategies and the columns.
for package in ("click", "hypothesis", "pyarrow", "duckdb"):
    pytest.importorskip(package)

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/**/*.md"))]
BLOCK = re.compile(r"^```(python|pycon|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SNIPPET = re.compile(r"^```(xml|json)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
VALIDATORS = {"xmllint"}
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.REPORT_NDIFF


def run_python(code: str, names: dict[str, Any]) -> None:
    # The code is the project's own; a failure shows the line of the page.
    untraced(exec, compile(code, "<block>", "exec"), names)


def run_pycon(code: str, names: dict[str, Any]) -> None:
    block = doctest.DocTestParser().get_doctest(code, names, "block", None, None)
    block.globs = names
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    untraced(runner.run, block, out=report.append, clear_globs=False)
    assert not report, "".join(report)


def can_run(command: str) -> bool:
    tool = command.split(maxsplit=1)[0]
    is_required = tool not in VALIDATORS or bool(os.environ.get("RECTIFY_REQUIRE_VALIDATORS"))
    return is_required or shutil.which(tool) is not None


def run_console(code: str, names: dict[str, Any]) -> None:
    del names
    scripts = str(Path(sys.executable).parent)
    environment = os.environ | {
        "PATH": scripts + os.pathsep + os.environ["PATH"],
        "LC_ALL": "C.UTF-8",  # messages in English
        "COLUMNS": "100",
    }
    commands = [each for each in COMMAND.findall(code) if can_run(each[0])]
    for command, expected in commands:
        done = subprocess.run(  # noqa: S602  # the command is the project's own
            command,
            shell=True,
            check=False,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        printed = done.stdout.decode()
        assert done.returncode == 0, printed
        assert doctest.OutputChecker().check_output(expected, printed, FLAGS), printed


RUNNERS = {"python": run_python, "pycon": run_pycon, "console": run_console}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_blocks_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    names: dict[str, Any] = {"__name__": "page"}
    text = page.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        above = text[: block.start(2)].count("\n")
        RUNNERS[block[1]]("\n" * above + block[2], names)


def test_readme_shows_what_is_written() -> None:
    report = rm.read(ROOT / "examples" / "zhongshan-xiqu-2025.txt").report
    snippets = SNIPPET.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert [format_ for format_, _ in snippets] == ["xml", "json"]
    for format_, snippet in snippets:
        written = {line.strip(" ,") for line in rm.dumps(report, format_).decode().splitlines()}
        shown = {line.strip(" ,") for line in snippet.splitlines()}
        assert shown <= written


def test_a_suppression_is_shown_as_both_formats_take_it() -> None:
    shown = SNIPPET.findall((ROOT / "docs" / "how-to" / "rules.md").read_text(encoding="utf-8"))
    assert [format_ for format_, _ in shown] == ["xml", "json"]
    known = rm.Suppression(code="RM101", path="/sections/0", reason="原文如此，已核对。")
    for format_, text in shown:
        assert rm.loads(text, format_) == rm.Report(id="r", suppressions=(known,))


def test_every_page_is_seen() -> None:
    assert {"README.md", "docs/tutorial.md"} <= {str(page.relative_to(ROOT)) for page in PAGES}


def test_a_block_with_other_output_fails() -> None:
    with pytest.raises(AssertionError, match="Differences"):
        run_pycon(">>> 1 + 1\n3\n", {})
    with pytest.raises(AssertionError, match="two"):
        run_console("$ echo two\nthree\n", {})
    with pytest.raises(AssertionError, match="four"):
        run_console("$ echo four; exit 1\n...\n", {})
