from pathlib import Path

import attrs
import pytest
from benchmarks import archive
from benchmarks.archive import ITERPARSE, LostError, measure_archive, write_archive
from benchmarks.contestant import OURS, ours
from benchmarks.documents import Documents
from lxml import etree

import rectify_model as rm

DOCUMENTS = Documents()


@pytest.fixture(autouse=True)
def build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(archive, "BUILD", tmp_path / "bench")
    return tmp_path / "bench"


def test_an_archive_holds_reports_of_the_size_asked_for() -> None:
    paths = write_archive(DOCUMENTS, 10 * len(DOCUMENTS.xml))
    assert [path.name for path in paths] == [f"archive-{number}.xml" for number in range(4)]
    assert sum(path.stat().st_size for path in paths) >= 10 * len(DOCUMENTS.xml)
    for path in paths:
        reports = etree.parse(path).getroot()
        assert reports.tag == "{urn:rectify-model:1}reports"
        assert len(reports) == 3
        assert rm.loads(etree.tostring(reports[2], encoding="UTF-8"), "xml") == DOCUMENTS.report


def test_each_loop_sees_each_report_and_the_files_go(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "SLICE", 5)
    bound: list[str] = []
    peer = attrs.evolve(ours("xml"), name="peer", bind=lambda element: bound.append(element.tag))
    unbound = attrs.evolve(peer, name="unbound", bind=None)
    measured = measure_archive(DOCUMENTS, [peer, unbound], 8 * len(DOCUMENTS.xml), rounds=2)
    assert (measured.operation, measured.floor) == ("archive", ITERPARSE)
    assert measured.seconds.keys() == {ITERPARSE, OURS, "peer"}
    assert all(seconds > 0 for seconds in measured.seconds.values())
    assert bound == ["{urn:rectify-model:1}report"] * 10
    assert list(build.iterdir()) == []


def test_the_time_of_a_slice_is_extrapolated(monkeypatch: pytest.MonkeyPatch) -> None:
    # Each reading of the clock is a second after the one before, so that each loop takes one.
    ticks = iter(range(100))
    monkeypatch.setattr(archive, "perf_counter", lambda: next(ticks))
    monkeypatch.setattr(archive, "SLICE", 3)
    peer = attrs.evolve(ours("xml"), name="peer", bind=id)
    measured = measure_archive(DOCUMENTS, [peer], 8 * len(DOCUMENTS.xml), rounds=1)
    assert measured.seconds == {ITERPARSE: 1, OURS: 1, "peer": 12 / 3}


def test_a_loop_that_loses_a_report_is_no_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_typed", len)
    with pytest.raises(LostError, match=r"^4 reports were seen instead of 12$"):
        measure_archive(DOCUMENTS, [], 8 * len(DOCUMENTS.xml), rounds=1)
