"""`rectify-model render`: a report as published text."""

from pathlib import Path

from cli_running import EXAMPLE, run

from rectify_model import read, read_text, render_text


def test_a_report_is_printed_as_text_that_reads_as_the_same(tmp_path: Path) -> None:
    report = read(EXAMPLE).report
    ran = run("render", EXAMPLE)
    assert (ran.code, ran.out) == (0, render_text(report))
    assert "RM101" in ran.err
    assert read_text(ran.out).report.sections == report.sections
    target = tmp_path / "out.txt"
    assert run("render", EXAMPLE, "-o", target).code == 0
    assert target.read_text("utf-8") == ran.out


def test_what_stands_there_is_kept_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_bytes(b"mine")
    ran = run("render", EXAMPLE, "-o", target)
    assert (ran.code, ran.err.count("another file stands there already")) == (2, 1)
    assert target.read_bytes() == b"mine"
    assert run("render", EXAMPLE, "-o", target, "--force").code == 0
    assert target.read_bytes() != b"mine"
