"""`rectify-model validate`: every problem with its place, in the form that is asked for."""

import io
import json
import os
import re
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from cli_running import EXAMPLE, run

from rectify_model import codec, text
from rectify_model.model import Report, Section

BACKWARDS = Report(id="r", sections=(Section(label="二、"), Section(label="一、")))
BROKEN = b'{\n "schema_version": "1.0",\n "id": 5,\n "colour": "red"\n}\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("misnumbered.xml").write_bytes(codec.dumps(BACKWARDS, "xml"))
    Path("misnumbered.json").write_bytes(codec.dumps(BACKWARDS, "json"))
    Path("sound.json").write_bytes(codec.dumps(Report(id="r"), "json"))
    Path("broken.json").write_bytes(BROKEN)
    return tmp_path


class Terminal(io.TextIOWrapper):
    buffer: io.BytesIO

    def isatty(self) -> bool:
        return True


def findings(out: str) -> list[list[str]]:
    """Return place, severity and code of the lines that tell a problem."""
    return [line.split()[:3] for line in out.splitlines() if re.match(r"\S+: \w+ \w+\d", line)]


def test_a_text_has_the_findings_of_its_reader_once() -> None:
    ran = run("validate", EXAMPLE, "--select", "RM101", "--select", "RM102")
    assert (ran.code, ran.err) == (0, "")
    assert findings(ran.out) == [
        [f"{EXAMPLE}:10:1:", "warning", "RM101"],
        [f"{EXAMPLE}:78:1:", "warning", "RM102"],
    ]
    assert ran.out.splitlines()[-1] == "2 warnings"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["misnumbered.xml", "misnumbered.json"])
def test_a_document_has_line_and_column(name: str) -> None:
    ran = run("validate", name, "--select", "RM104")
    [[place, severity, code]] = findings(ran.out)
    assert (severity, code) == ("warning", "RM104")
    line, column = map(int, place.removeprefix(f"{name}:").strip(":").split(":"))
    shown = Path(name).read_text(encoding="utf-8").splitlines()[line - 1]
    assert "一、" in shown[column - 1 :]


@pytest.mark.usefixtures("here")
def test_a_file_that_does_not_load_is_a_finding() -> None:
    ran = run("validate", "sound.json", "broken.json", "--select", "RM104", "--lang", "zh")
    assert (ran.code, ran.err) == (1, "")
    assert findings(ran.out) == [
        ["broken.json:3:2:", "error", "RM913"],
        ["broken.json:4:2:", "error", "RM910"],
    ]
    assert ran.out.splitlines()[-1] == "错误 2"


@pytest.mark.usefixtures("here")
def test_what_cannot_be_read_does_not_keep_the_others_from_being_checked() -> None:
    ran = run("validate", "missing.xml", "broken.json", "report.docx")
    assert ran.code == 2
    assert [place for place, *_ in findings(ran.out)] == ["broken.json:3:2:", "broken.json:4:2:"]
    assert [line.split(": ")[2] for line in ran.err.splitlines()] == ["missing.xml", "report.docx"]
    alone = run("validate", "missing.xml")
    assert (alone.code, alone.out) == (2, "")


def test_standard_input() -> None:
    ran = run("validate", "-", stdin=BROKEN)
    assert ran.code == 1
    assert findings(ran.out)[0] == ["<stdin>:3:2:", "error", "RM913"]
    ran = run("validate", "-", "--select", "RM101", stdin=EXAMPLE.read_bytes())
    assert findings(ran.out)[0] == ["<stdin>:10:1:", "warning", "RM101"]


@pytest.mark.usefixtures("here")
def test_rules_are_selected_ignored_and_graded() -> None:
    def found(*options: str) -> list[list[str]]:
        return [words[1:] for words in findings(run("validate", EXAMPLE, *options).out)]

    numbering = ("--select", "RM101", "--select", "RM102")
    assert found(*numbering) == [["warning", "RM101"], ["warning", "RM102"]]
    assert found(*numbering, "--ignore", "RM101") == [["warning", "RM102"]]
    assert found(*numbering, "--severity", "RM102=info") == [
        ["warning", "RM101"],
        ["info", "RM102"],
    ]
    assert run("validate", EXAMPLE, *numbering, "--severity", "RM101=error").code == 1


@pytest.mark.usefixtures("here")
def test_pyproject_holds_unless_an_option_differs() -> None:
    Path("pyproject.toml").write_text(
        '[tool.rectify-model]\nselect = ["RM101", "RM102"]\nseverity = { RM101 = "error" }\n',
        encoding="utf-8",
    )
    ran = run("validate", EXAMPLE)
    assert ran.code == 1
    assert [code for *_, code in findings(ran.out)] == ["RM101", "RM102"]
    assert run("validate", EXAMPLE, "--severity", "RM101=warning").code == 0
    ran = run("validate", EXAMPLE, "--select", "RM102")
    assert [code for *_, code in findings(ran.out)] == ["RM102"]


@pytest.mark.parametrize("words", ["RM101", "RM101=fatal", "=error"])
@pytest.mark.parametrize(("language", "said"), [("en", "CODE=LEVEL"), ("zh", "代码=级别")])
def test_wrong_severity(words: str, language: str, said: str) -> None:
    ran = run("validate", EXAMPLE, "--severity", words, "--lang", language)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_unknown_profile_is_told_once() -> None:
    ran = run("validate", EXAMPLE, EXAMPLE, "--profile", "secret")
    assert (ran.code, ran.out) == (2, "")
    assert "secret" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("options", [["--format", "pdf"], ["--today", "tomorrow"]])
def test_wrong_options(options: list[str]) -> None:
    assert run("validate", EXAMPLE, *options).code == 2


@pytest.mark.usefixtures("here")
def test_pyproject_sets_the_time_limits() -> None:
    told = run("validate", EXAMPLE, "--select", "RM502").out
    assert "RM502" not in told
    Path("pyproject.toml").write_text(
        "[tool.rectify-model]\nregulation = {disclosure_days = 30}\n", encoding="utf-8"
    )
    told = run("validate", EXAMPLE, "--select", "RM502").out
    assert "the disclosure lasts 15 days, but at least 30 are asked for" in told


def test_the_day_is_the_one_that_is_given() -> None:
    document = codec.dumps(Report(id="r", issued_on=date(2025, 5, 1)), "json")

    def found(day: str) -> list[str]:
        options = ("--select", "RM308", "--today", day)
        return [code for *_, code in findings(run("validate", "-", *options, stdin=document).out)]

    assert found("2025-04-30") == ["RM308"]
    assert found("2025-05-01") == []


@pytest.mark.usefixtures("here")
def test_json_has_all_of_them() -> None:
    sections = tuple(Section(label="一、") for _ in range(31))
    document = codec.dumps(Report(id="r", sections=sections), "json")
    options = ("validate", "-", "--select", "RM102")
    lines = run(*options, stdin=document).out.splitlines()
    assert lines[-2:] == ["and 10 more RM102 (--format json gives all)", "30 warnings"]
    answer = json.loads(run(*options, "--format", "json", stdin=document).out)
    assert answer["counts"]["warning"] == len(answer["problems"]) == 30


def test_sarif_names_files_relative_to_where_one_stands(here: Path) -> None:
    ran = run("validate", here / "misnumbered.xml", "--format", "sarif", "--lang", "zh", LC_ALL="C")
    assert ran.code == 0
    log = json.loads(ran.out)
    assert import_module("sarif_kit.validate").validation_errors(log) == []
    [run_] = log["runs"]
    [result] = [each for each in run_["results"] if each["ruleId"] == "RM104"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "misnumbered.xml"
    rule = run_["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert "倒退" in rule["shortDescription"]["text"]


def test_github_annotates() -> None:
    ran = run("validate", EXAMPLE, "--format", "github", "--select", "RM101")
    assert ran.out.startswith(
        f"::warning file={EXAMPLE},line=10,col=1,title=RM101 wrong-level-mark"
    )


def test_a_terminal_shows_the_line_in_colour() -> None:
    options = ("validate", EXAMPLE, "--select", "RM101")
    ran = run(*options, FORCE_COLOR="1", COLUMNS="60")
    first, shown, caret, _ = ran.out.splitlines()
    assert "\x1b[33mwarning RM101\x1b[0m" in first
    assert shown.startswith("    （2） 压实整改责任")
    assert caret == "    \x1b[33m^\x1b[0m"
    plain = run(*options, FORCE_COLOR="1", COLUMNS="60", NO_COLOR="1").out
    assert plain == re.sub(r"\x1b\[[\d;]*m", "", ran.out)
    assert run(*options).out.count("\n") == 2
    assert run(*options, FORCE_COLOR="").out == run(*options).out
    terminal = Terminal(io.BytesIO(), encoding="utf-8")
    run(*options, stdout=terminal, COLUMNS="60")
    assert terminal.buffer.getvalue().decode() == ran.out


def test_lines_of_any_encoding_and_line_end(tmp_path: Path) -> None:
    source = tmp_path / "mac.txt"
    source.write_bytes("标题\r一、总体情况\r三、下一步\r".encode("gb18030"))
    assert text.read(source).problems[0].code == "RM804"
    ran = run("validate", source, "--select", "RM103", FORCE_COLOR="1", NO_COLOR="1")
    assert [line for line in ran.out.splitlines() if line.startswith("    三")] == [
        "    三、下一步"
    ]


def test_a_document_with_line_ends_of_windows_shows_its_lines(tmp_path: Path) -> None:
    source = tmp_path / "broken.json"
    source.write_bytes(BROKEN.replace(b"\n", b"\r\n"))
    ran = run("validate", source, FORCE_COLOR="1", NO_COLOR="1")
    assert '    "id": 5,' in ran.out.splitlines()


def test_names_that_are_not_utf8_break_no_form(here: Path) -> None:
    name = os.fsdecode(b"\xff.json")
    (here / name).write_bytes(BROKEN)
    for form in ("text", "json", "sarif", "github"):
        ran = run("validate", name, "--format", form)
        assert ran.code == 1
        assert ran.out


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two reports that have problems, one that has none, and other files."""
    monkeypatch.chdir(tmp_path)
    below = tmp_path / "in" / "below"
    below.mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_bytes(EXAMPLE.read_bytes())
    (below / "b.json").write_bytes(BROKEN)
    (below / ".hidden.json").write_bytes(b"{}")
    (tmp_path / "in" / ".git").mkdir()
    (tmp_path / "in" / ".git" / "c.json").write_bytes(b"{}")
    (tmp_path / "in" / "notes.md").write_bytes(b"")
    codec.dump(Report(id="r"), tmp_path / "sound.json")
    return tmp_path


def sources_of(out: str) -> set[str]:
    return {line.partition(":")[0] for line in out.splitlines() if ": " in line}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("named", [["in"], ["in/a.txt", "in/below/b.json"], ["in/**/*.[jt]*"]])
def test_folders_files_and_patterns_are_checked(named: list[str]) -> None:
    ran = run("validate", *named)
    assert ran.code == 1
    assert sources_of(ran.out) == {"in/a.txt", "in/below/b.json"}


@pytest.mark.usefixtures("folder")
def test_a_pattern_that_nothing_fits_is_told_and_the_others_are_checked() -> None:
    ran = run("validate", "*.docx", "in/a.txt", "--select", "RM101")
    assert ran.code == 2
    assert ran.err == "rectify-model: error: *.docx: no file fits the pattern; check it\n"
    assert "RM101" in ran.out


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1)])
def test_what_counts_as_a_failure_can_be_said(level: str, code: int) -> None:
    assert run("validate", EXAMPLE, "--select", "RM101", "--fail-on", level).code == code


@pytest.mark.usefixtures("folder")
def test_quiet_says_nothing_where_nothing_is_wrong_and_gives_no_counts() -> None:
    sound = ("validate", "sound.json", "--select", "RM1")
    assert run(*sound).out != ""
    assert run(*sound, "--quiet").out == ""
    out = run("validate", "in/a.txt", "--select", "RM101", "--quiet").out
    assert out.count("\n") == 1
    assert "RM101" in out


@pytest.mark.usefixtures("folder")
def test_the_answer_can_go_to_a_file() -> None:
    options = ("validate", "in/a.txt", "--select", "RM101", "--format", "json")
    ran = run(*options, "-o", "answer.json")
    assert (ran.code, ran.out) == (0, "")
    assert Path("answer.json").read_text("utf-8") == run(*options).out


def test_paths_are_shown_where_they_are_asked_for() -> None:
    options = ("validate", EXAMPLE, "--select", "RM101")
    assert "/sections/0/statements/1" not in run(*options).out
    assert "/sections/0/statements/1" in run(*options, "--paths").out


def test_time_limits_can_be_given() -> None:
    options = ("validate", EXAMPLE, "--select", "RM3")
    assert "RM304" not in run(*options).out
    for words in ("2017", "concentrated_months=3"):
        assert "RM304" in run(*options, "--regulation", words).out
    assert (
        "RM304"
        not in run(*options, "--regulation", "2017", "--regulation", "concentrated_months=24").out
    )


@pytest.mark.parametrize("words", ["1949", "months=3", "concentrated_months=x", "plan_months=0"])
def test_a_time_limit_that_is_none_is_refused(words: str) -> None:
    ran = run("validate", EXAMPLE, "--regulation", words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(
        f"rectify-model: error: --regulation {words}: give one of 2017, 2024, or LIMIT=NUMBER"
    )
