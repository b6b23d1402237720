"""`rectify-model convert`: the file or stream that is asked for, and nothing half-written."""

import re
from pathlib import Path

import pytest
from cli_running import EXAMPLE, run

from rectify_model import codec
from rectify_model.text import read

SMALL = "关于巡察整改进展情况的通报\n一、整改情况\n（一）加强学习。\n一是开会。\n".encode()


def test_text_to_xml_to_json_and_back_is_the_same_file(tmp_path: Path) -> None:
    xml, json, again = tmp_path / "out.xml", tmp_path / "out.json", tmp_path / "again.xml"
    assert run("convert", EXAMPLE, "-o", xml).code == 0
    assert run("convert", xml, "-o", json).code == 0
    assert run("convert", json, "-o", again).code == 0
    assert xml.read_bytes() == again.read_bytes()
    assert codec.load(json) == read(EXAMPLE).report


def test_problems_stand_on_lines_that_editors_can_jump_from() -> None:
    ran = run("convert", EXAMPLE)
    *problems, summary = ran.err.splitlines()
    places = [re.match(rf"{re.escape(str(EXAMPLE))}:(\d+):\d+: warning RM1", p) for p in problems]
    assert {int(found[1]) for found in places if found} >= {10, 78}
    assert summary == (
        f"4 sections, 43 feedback items, 4 long-term tasks, 133 measures, {len(problems)} problems"
    )


def test_a_narrow_terminal_does_not_break_the_lines() -> None:
    plain = run("convert", EXAMPLE).err
    coloured = run("convert", EXAMPLE, FORCE_COLOR="1", COLUMNS="40").err
    assert "\x1b[33mwarning RM101\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert run("convert", EXAMPLE, FORCE_COLOR="").err == plain


def test_messages_and_summary_are_chinese_when_asked_for_or_by_locale() -> None:
    asked = run("convert", EXAMPLE, "--lang", "zh").err
    by_locale = run("convert", EXAMPLE, LANG="zh_CN.UTF-8").err
    assert asked == by_locale
    assert "部分 4，整改事项 43，长期整改事项 4，整改措施 133，问题 " in asked
    assert asked != run("convert", EXAMPLE).err


@pytest.mark.parametrize("to", ["xml", "json"])
def test_standard_output_holds_the_document_alone(to: codec.Format) -> None:
    ran = run("convert", EXAMPLE, "--to", to)
    assert ran.out.encode() == codec.dumps(read(EXAMPLE).report, to)


def test_xml_is_the_format_of_standard_output() -> None:
    assert run("convert", EXAMPLE).out.startswith("<?xml")
    assert run("convert", EXAMPLE, "-o", "-").out.startswith("<?xml")


def test_a_suffix_and_a_format_that_differ_are_refused(tmp_path: Path) -> None:
    target = tmp_path / "out.xml"
    ran = run("convert", EXAMPLE, "-o", target, "--to", "json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"rectify-model: error: {target}: the suffix says xml and --to says json; let them agree\n"
    )
    assert not target.exists()
    assert run("convert", EXAMPLE, "-o", tmp_path / "out.bak", "--to", "json").code == 0
    assert (tmp_path / "out.bak").read_bytes().startswith(b"{")


def test_a_file_that_somebody_else_wrote_is_kept_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "out.xml"
    for _ in range(2):
        # What is there already, byte for byte, can be written once more.
        assert run("convert", EXAMPLE, "-o", target).code == 0
    written = target.read_bytes()
    target.write_bytes(b"mine")
    ran = run("convert", EXAMPLE, "-o", target)
    assert ran.code == 2
    assert ran.err == (
        f"rectify-model: error: {target}: another file stands there already; give another name, "
        "or --force to replace it\n"
    )
    assert target.read_bytes() == b"mine"
    assert run("convert", EXAMPLE, "-o", target, "--force", "--backup").code == 0
    assert target.read_bytes() == written
    assert (tmp_path / "out.xml.bak").read_bytes() == b"mine"


def test_a_dry_run_says_what_would_be_written_and_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "out.xml"
    ran = run("convert", EXAMPLE, "-o", target, "--dry-run")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[-1] == f"{EXAMPLE} → {target}"
    assert "4 sections, 43 feedback items" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_an_encoding_can_be_named(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(SMALL.decode().encode("big5", "ignore"))
    assert "RM804" in run("convert", source).err
    assert "RM804" not in run("convert", source, "--encoding", "big5").err
    ran = run("convert", source, "--encoding", "utf-8")
    assert (ran.code, ran.out) == (2, "")
    assert "not text in utf-8" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("values=10", "RM906"),
        ("bytes=10", "larger than 10 bytes"),
        ("size=10", "--limit size=10: give NAME=NUMBER; NAME is one of bytes, depth, values"),
        ("bytes=0", "--limit bytes=0: give NAME=NUMBER"),
        ("bytes", "--limit bytes: give NAME=NUMBER"),
    ],
)
def test_a_limit_holds_for_what_is_read_and_written(words: str, said: str) -> None:
    ran = run("convert", EXAMPLE, "--limit", words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert run("convert", EXAMPLE, "--limit", "values=9999", "--limit", "depth=20").code == 0


def test_standard_input_is_told_by_its_first_byte() -> None:
    xml = run("convert", "-", stdin=SMALL).out
    json = run("convert", "-", "--to", "json", stdin=xml.encode()).out
    assert json.startswith("{")
    assert run("convert", "-", stdin=b"\n" + json.encode()).out == xml
    assert run("convert", "-", stdin=b"\xef\xbb\xbf" + xml.encode()).out == xml


def test_a_file_without_suffix_is_told_by_its_first_byte(tmp_path: Path) -> None:
    source = tmp_path / "report"
    source.write_bytes(SMALL)
    xml = run("convert", source).out
    assert 'name="report"' in xml
    source.write_text(xml, encoding="utf-8")
    assert run("convert", source).out == xml


def test_problems_of_standard_input_say_so() -> None:
    ran = run("convert", "-", stdin=SMALL.replace("（一）".encode(), "（二）".encode()))
    assert "<stdin>:3:1: warning RM1" in ran.err


def test_source_is_never_overwritten(tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_bytes(SMALL)
    ran = run("convert", source, "-o", tmp_path / "." / "report.txt", "--to", "xml")
    assert ran.code == 2
    assert ran.err == (
        f"rectify-model: error: {source}: is the source itself; give another name for the result\n"
    )
    assert source.read_bytes() == SMALL


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "{dir}/out.docx"], "out.docx: the suffix tells no format; give .xml or .json"),
        (["-o", "{dir}/out"], "out: the suffix tells no format"),
        (["-o", "{dir}/missing/out.xml"], "missing does not exist; make it first"),
        (["-o", "{dir}/out.xml", "--to", "yaml"], "--to yaml: give one of xml, json"),
        (["--to", "yaml"], "--to yaml: give one of xml, json"),
    ],
)
def test_unusable_destination_is_one_line_and_leaves_nothing(
    tmp_path: Path, options: list[str], said: str
) -> None:
    ran = run("convert", EXAMPLE, *(option.format(dir=tmp_path) for option in options))
    assert ran.code == 2
    assert said in ran.err
    assert ran.err.startswith("rectify-model: error: ")
    assert ran.err.count("\n") == 1
    assert ran.out == ""
    assert list(tmp_path.iterdir()) == []
