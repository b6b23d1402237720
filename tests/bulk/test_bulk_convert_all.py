"""`convert_all`: one result for each source, however often a run is stopped."""

import hashlib
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest import mock

import pytest
from bulk_sources import NAMES, TEXT, Inline, make_sources

from rectify_model import dumps, load, read
from rectify_model.bulk import MANIFEST, Progress, Summary, conversion, convert_all
from rectify_model.bulk import run as bulk_run
from rectify_model.errors import DocumentError, UsageError
from rectify_model.model import Report
from rectify_model.opening import open_report

RESULTS = ["below/document.xml", "below/report.xml", "text0.xml", "text1.xml", "text2.xml"]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return make_sources(tmp_path / "in")


def run(sources: Path, destination: Path) -> tuple[Summary, list[str]]:
    executor = Inline()
    summary = convert_all(sources, destination, executor=executor)
    return summary, executor.given_out


def written(destination: Path) -> list[str]:
    files = (file for file in destination.rglob("*") if file.is_file() and file.name != MANIFEST)
    return sorted(file.relative_to(destination).as_posix() for file in files)


def test_each_source_becomes_a_file_of_the_same_name(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    summary, given_out = run(sources, out)
    assert sorted(given_out) == NAMES
    assert written(out) == RESULTS
    assert load(out / "below/document.xml") == Report(id="x")
    assert load(out / "below/report.xml") == Report(id="j")
    for number in range(3):
        report = read(sources / f"text{number}.txt").report
        assert (out / f"text{number}.xml").read_bytes() == dumps(report, "xml")
    assert (summary.done, summary.skipped, summary.failed, summary.ignored) == (5, 0, 0, 1)
    assert summary.counts == {"reports": 5, "items": 3, "tasks": 0, "measures": 3}
    files = [sources / name for name in NAMES]
    assert summary.bytes_read == sum(file.stat().st_size for file in files)
    assert summary.seconds > 0
    assert summary.bytes_per_second == summary.bytes_read / summary.seconds


def test_files_and_directories_may_be_named_and_json_written(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    summary = convert_all(
        [str(sources / "below"), sources / "text0.txt"], str(out), to="json", executor=Inline()
    )
    assert written(out) == ["document.json", "report.json", "text0.json"]
    assert load(out / "text0.json") == read(sources / "text0.txt").report
    assert summary.done == 3


def test_a_named_file_may_have_any_suffix(tmp_path: Path) -> None:
    named, picture = tmp_path / "a.report", tmp_path / "b.png"
    named.write_text(TEXT, encoding="utf-8")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    summary = convert_all([named, picture], tmp_path / "out", executor=Inline())
    assert summary.done == 1
    (failure,) = summary.failures
    assert failure.name == "b.png"
    assert [problem.code for problem in failure.problems] == ["RM805"]
    assert failure.problems[0].source == str(picture)


def test_one_broken_source_does_not_stop_the_others(sources: Path, tmp_path: Path) -> None:
    (sources / "below/document.xml").write_bytes(b"<report>" + b"<x/>" * 30)
    (sources / "text0.txt").write_bytes(b"")
    (sources / "below/report.JSON").write_text('{"titel":1}', encoding="utf-8")
    out = tmp_path / "out"
    summary, _ = run(sources, out)
    assert written(out) == ["text1.xml", "text2.xml"]
    assert (summary.done, summary.failed) == (2, 3)
    assert [failure.name for failure in summary.failures] == [
        "below/document.xml",
        "below/report.JSON",
        "text0.txt",
    ]
    found = [[problem.code for problem in failure.problems] for failure in summary.failures]
    # Alone, each has the same codes.
    assert found == [["RM903"], ["RM911", "RM911", "RM910"], ["RM805"]]
    with pytest.raises(DocumentError, match="RM805"):
        open_report(sources / "text0.txt")
    assert {problem.source for problem in summary.failures[1].problems} == {
        str(sources / "below/report.JSON")
    }
    assert summary.codes == {"RM805": 1, "RM903": 1, "RM910": 1, "RM911": 2}
    assert summary.severities == {"error": 5}
    # What failed is tried again.
    assert sorted(run(sources, out)[1]) == [failure.name for failure in summary.failures]


def test_a_failure_tells_the_first_problems_and_counts_all(sources: Path, tmp_path: Path) -> None:
    fields = ",".join(f'"f{number}":1' for number in range(50))
    (sources / "below/report.JSON").write_text(f"{{{fields}}}", encoding="utf-8")
    (failure,) = run(sources, tmp_path / "out")[0].failures
    assert len(failure.problems) == 20
    assert failure.codes == {"RM910": 50, "RM911": 2}
    assert failure.severities == {"error": 52}


def test_an_error_that_nobody_thought_of_is_one_of_the_source(
    sources: Path, tmp_path: Path
) -> None:
    with mock.patch.object(conversion, "dumps", side_effect=[MemoryError("no room")] + [b"x"] * 4):
        summary, _ = run(sources, tmp_path / "out")
    (failure,) = summary.failures
    assert [problem.code for problem in failure.problems] == ["RM941"]
    assert "broke off: MemoryError: no room" in failure.problems[0].message
    assert summary.done == 4


def test_a_second_run_has_nothing_to_do(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first, _ = run(sources, out)
    before = (out / MANIFEST).read_bytes()
    second, given_out = run(sources, out)
    assert given_out == []
    assert (second.done, second.skipped, second.failed) == (0, 5, 0)
    assert second.bytes_read == 0
    assert (second.counts, second.codes, second.severities) == (
        first.counts,
        first.codes,
        first.severities,
    )
    assert (out / MANIFEST).read_bytes() == before


def test_what_changed_is_converted_again(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(sources, out)
    (sources / "text0.txt").write_text(TEXT.format(77), encoding="utf-8")  # another size
    same_size = (sources / "text1.txt").read_bytes().replace(b"1", b"9")
    (sources / "text1.txt").write_bytes(same_size)
    os.utime(sources / "text1.txt", ns=(1, 1))
    os.utime(sources / "text2.txt", ns=(1, 1))  # the time alone
    (out / "below/document.xml").unlink()
    summary, given_out = run(sources, out)
    assert sorted(given_out) == [
        "below/document.xml",
        "text0.txt",
        "text1.txt",
    ]
    assert (summary.done, summary.skipped) == (3, 2)
    assert run(sources, out)[1] == []
    assert load(out / "text0.xml") == read(sources / "text0.txt").report


def test_another_release_converts_all_again(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(sources, out)
    lines = (out / MANIFEST).read_text(encoding="utf-8")
    (out / MANIFEST).write_text(lines.replace('"release": "', '"release": "0.'), encoding="utf-8")
    assert len(run(sources, out)[1]) == 5


def test_a_result_of_another_source_is_made_anew(tmp_path: Path) -> None:
    for name in ("a.txt", "a.text"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out"
    assert run(tmp_path / "a.txt", out)[1] == ["a.txt"]
    assert run(tmp_path / "a.text", out)[1] == ["a.text"]


def test_the_manifest_says_what_is_done(sources: Path, tmp_path: Path) -> None:
    odd = (sources / "text1.txt").read_text("utf-8").replace("（一）", "（二）")
    (sources / "text1.txt").write_text(odd, encoding="utf-8")
    out = tmp_path / "out"
    summary, _ = run(sources, out)
    lines = [json.loads(line) for line in (out / MANIFEST).read_text("utf-8").splitlines()]
    assert sorted(line["name"] for line in lines) == NAMES
    line = next(line for line in lines if line["name"] == "text1.txt")
    source = sources / "text1.txt"
    assert line == {
        "name": "text1.txt",
        "source": str(source),
        "size": source.stat().st_size,
        "modified": source.stat().st_mtime_ns,
        "sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
        "output": "text1.xml",
        "output_sha256": hashlib.sha256((out / "text1.xml").read_bytes()).hexdigest(),
        "release": conversion.release(),
        "report": read(source).report.id,
        "counts": {"reports": 1, "items": 1, "tasks": 0, "measures": 1},
        "codes": line["codes"],
        "severities": line["severities"],
    }
    assert line["codes"] == summary.codes
    assert line["severities"] == summary.severities
    assert sum(line["codes"].values()) == sum(line["severities"].values()) > 0


@pytest.mark.parametrize(
    "torn",
    ['{"name": "text0', "", "{}\n", "[1]", '{"name": 1}\n{"a"', "\n", '"\\ud800"'],
)
def test_a_torn_line_of_a_manifest_is_as_good_as_none(
    torn: str, sources: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(sources, out)
    lines = (out / MANIFEST).read_text("utf-8").splitlines(keepends=True)
    (out / MANIFEST).write_text("".join(lines[:-1]) + torn, encoding="utf-8")
    assert len(run(sources, out)[1]) == 1
    assert run(sources, out)[1] == []


def test_lines_of_other_types_are_none(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(sources, out)
    lines = [json.loads(line) for line in (out / MANIFEST).read_text("utf-8").splitlines()]
    for line in lines:
        line["counts"] = {"reports": "1"}
    (out / MANIFEST).write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert len(run(sources, out)[1]) == 5


def test_a_run_that_is_stopped_goes_on_where_it_was(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    finished: list[int] = []

    def stop(progress: Progress) -> None:
        finished.append(progress.finished)
        if progress.finished == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), mock.patch.object(bulk_run, "_WIDTH", 1):
        convert_all(sources, out, executor=Inline(), progress=stop)
    assert finished == [0, 1, 2]
    assert len(written(out)) == 2
    summary, given_out = run(sources, out)
    assert (summary.done, summary.skipped, len(given_out)) == (3, 2, 3)


def test_progress_counts_what_is_finished(sources: Path, tmp_path: Path) -> None:
    (sources / "text0.txt").write_bytes(b"")
    seen: list[Progress] = []
    with ThreadPoolExecutor(2) as executor:
        convert_all(sources, tmp_path / "out", executor=executor, progress=seen.append)
        assert not executor._shutdown
    assert seen[0] == Progress(finished=0, failed=0, total=5)
    assert seen[-1] == Progress(finished=5, failed=1, total=5)
    assert [each.finished for each in seen] == sorted({each.finished for each in seen})
    seen.clear()
    convert_all(sources, tmp_path / "out", executor=Inline(), progress=seen.append)
    assert seen == [
        Progress(finished=4, failed=0, total=5),
        Progress(finished=5, failed=1, total=5),
    ]


def test_the_destination_may_lie_in_the_directory(sources: Path) -> None:
    out = sources / "out"
    assert len(run(sources, out)[1]) == 5
    assert run(sources, out)[1] == []


def test_two_sources_with_one_result_are_refused_at_once(sources: Path, tmp_path: Path) -> None:
    (sources / "text0.json").write_bytes(b"{}")
    out = tmp_path / "out"
    executor = Inline()
    said = r"text0\.json and .*text0\.txt would both become .*text0\.xml; rename one"
    with pytest.raises(UsageError, match=said) as raised:
        convert_all(sources, out, executor=executor)
    assert "text0.json 与 " in raised.value.message_zh
    assert executor.given_out == []
    assert not out.exists()
    with pytest.raises(UsageError, match="would both become"):
        convert_all([sources / "text1.txt"] * 2, out, executor=executor)


def test_no_result_takes_the_place_of_a_source(sources: Path) -> None:
    with pytest.raises(UsageError, match="its result would take the place of"):
        convert_all(sources, sources, executor=Inline())
    (sources / "link").symlink_to(sources / "below")
    with pytest.raises(UsageError, match="would take the place"):
        convert_all([sources / "below" / "document.xml"], sources / "link", executor=Inline())


def test_what_is_missing_or_cannot_be_had_is_refused_at_once(sources: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere: there is no such file or directory"):
        convert_all(tmp_path / "nowhere", tmp_path / "out")
    with pytest.raises(UsageError, match="there is no format 'yaml'; give one of json, xml"):
        convert_all(sources, tmp_path / "out", to="yaml")  # type: ignore[arg-type]
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UsageError, match=r"file: cannot write it"):
        convert_all(sources, tmp_path / "file")


def test_a_result_that_cannot_be_written_is_told(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "text0.xml").mkdir(parents=True)
    (out / "below").write_bytes(b"")
    summary, _ = run(sources, out)
    assert [failure.name for failure in summary.failures] == [
        "below/document.xml",
        "below/report.JSON",
        "text0.txt",
    ]
    assert {code for failure in summary.failures for code in failure.codes} == {"RM940"}


def test_nothing_to_do_is_done(tmp_path: Path) -> None:
    summary = convert_all([], tmp_path / "out")
    assert (summary.done, summary.failed, summary.counts) == (0, 0, {})
    assert summary.bytes_per_second == 0
