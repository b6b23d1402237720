"""Collections as files: suffixes, compression, all or nothing, and what cannot be had."""

import gzip
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import attrs
import pytest
from collections_read import place, read_all

from rectify_model.codec import Limits, dump_all, dumps, iter_load, iter_slices, read_document
from rectify_model.codec.stream import window
from rectify_model.errors import (
    DocumentError,
    LossWarning,
    MissingExtraError,
    NewerVersionWarning,
    UsageError,
)
from rectify_model.model import Report, Section
from rectify_model.problems import Problem

GOLDEN = Path(__file__).parents[2] / "golden"
COMPRESSIONS = ["", ".gz"]
if any(map(find_spec, ("backports", "compression"))):  # pragma: no branch - the extra zstd
    COMPRESSIONS.append(".zst")
SUFFIXES = [form + compression for form in (".xml", ".jsonl") for compression in COMPRESSIONS]

SMALL = [
    Report(id="a", title="甲<&>\r\n"),
    Report(id="b", sections=(Section(label="一、"), Section())),
    Report(id="c"),
]


def refuse(problems: Sequence[Problem]) -> None:
    raise DocumentError(problems)  # pragma: no cover - there are none


@pytest.mark.parametrize("suffix", [".xml", ".jsonl"])
def test_a_collection_is_written_as_the_golden_file(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"collection{suffix}"
    assert dump_all(iter(SMALL), path) == 3
    golden = GOLDEN / path.name
    assert path.read_bytes() == golden.read_bytes()
    assert list(iter_load(golden)) == SMALL


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_what_is_written_is_read_again(suffix: str, count: int, tmp_path: Path) -> None:
    path, again = tmp_path / f"A.b{suffix.upper()}", tmp_path / f"again{suffix}"
    assert dump_all(SMALL[:count], path) == count
    assert list(iter_load(str(path))) == SMALL[:count]
    assert dump_all(SMALL[:count], again, indent=False) == count
    assert list(iter_load(again)) == SMALL[:count]
    dump_all(SMALL[:count], again)
    assert again.read_bytes() == path.read_bytes()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("suffix", [".xml", ".jsonl"])
def test_a_slice_is_the_document_of_its_report(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    dump_all(SMALL, path)
    slices = list(iter_slices(path, tell=refuse))
    assert [piece.index for piece in slices] == [0, 1, 2]
    assert [read_document(piece.data, piece.form).report for piece in slices] == SMALL
    for piece, report in zip(slices, SMALL, strict=True):
        whole = dumps(report, piece.form, indent=piece.form == "xml").rstrip(b"\n")
        assert whole.endswith(piece.data.rstrip(b"\n"))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_cut_at_any_byte_is_never_complete(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    dump_all(SMALL[:2], path)
    data = path.read_bytes()
    complete = []
    for cut in range(len(data)):
        path.write_bytes(data[:cut])
        outcome = read_all(path)
        assert outcome.ids in ([], ["a"], ["a", "b"])
        # Half a line is broken too.
        assert [found[0] for found in outcome.found] in ([], ["RM901"], ["RM903"])
        if not outcome.end:
            complete.append(cut)
    # The newline at the end is no part of a document.
    newline = [len(data) - 1] if suffix in {".xml", ".jsonl"} else []
    assert complete == newline


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_whole_reports_before_a_cut_are_read(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "_CHUNK", 1 << 16)
    reports = [Report(id=f"r{number}", title="甲乙丙" * 50) for number in range(900)]
    path = tmp_path / f"a{suffix}"
    dump_all(reports, path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])
    outcome = read_all(path)
    assert outcome.ids == [report.id for report in reports][: len(outcome.ids)]
    assert len(outcome.ids) > 100
    ((code, pointer, line, _),) = outcome.end
    assert (code, pointer) == ("RM930", "")
    assert line is not None
    assert line > len(outcome.ids)


@pytest.mark.parametrize(
    ("suffix", "broken"),
    [(".xml.gz", b"no gzip"), (".jsonl.gz", gzip.compress(b"{}", mtime=0)[:10] + b"\xff" * 20)]
    + [(".xml.zst", b"no zstd")] * (".zst" in COMPRESSIONS),
)
def test_broken_compression_is_told(suffix: str, broken: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(broken)
    assert read_all(path).end == [("RM903", "", 1, 1)]


def test_a_broken_checksum_is_told_behind_the_reports(tmp_path: Path) -> None:
    path = tmp_path / "a.xml.gz"
    dump_all(SMALL, path)
    data = bytearray(path.read_bytes())
    data[-8] ^= 1
    path.write_bytes(data)
    outcome = read_all(path)
    assert outcome.ids == ["a", "b", "c"]
    assert [found[0] for found in outcome.end] == ["RM903"]


def test_zstd_that_is_not_installed_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, name, None)
    path = tmp_path / "a.xml.zst"
    with pytest.raises(MissingExtraError, match=r"rectify-model\[zstd\]"):
        dump_all(SMALL, path)
    assert list(tmp_path.iterdir()) == []
    path.write_bytes(b"")
    with pytest.raises(MissingExtraError, match=r"rectify-model\[zstd\]"):
        iter_load(path)


@pytest.mark.parametrize("name", ["a", "a.json", "a.xml.bz2", "a.gz", ".xml", "a.txt.gz", "xml.gz"])
def test_a_suffix_that_tells_no_collection_is_refused(name: str, tmp_path: Path) -> None:
    said = r"the suffix tells no collection; give \.xml/\.jsonl \(\+ \.gz/\.zst\)"
    with pytest.raises(UsageError, match=said) as raised:
        dump_all(SMALL, tmp_path / name)
    assert "后缀不表示任何文件集" in raised.value.message_zh
    with pytest.raises(UsageError, match=said):
        iter_load(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read it"):
        iter_load(tmp_path / "a.xml")
    (tmp_path / "a.jsonl").mkdir()
    with pytest.raises(UsageError, match="cannot read it"):
        iter_load(tmp_path / "a.jsonl")
    # It opens, but the system refuses to read from it.
    (tmp_path / "b.xml").symlink_to("/proc/self/mem")
    with pytest.raises(UsageError, match=r"b\.xml: cannot read it \(Input/output error\)"):
        next(iter_load(tmp_path / "b.xml"))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_goes_wrong_on_the_way_leaves_what_was_there(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"before")

    def failing() -> Iterator[Report]:
        yield SMALL[0]
        raise OSError("of the caller")

    with pytest.raises(OSError, match=r"^of the caller$"):
        dump_all(failing(), path)
    with pytest.raises(UsageError, match="takes a Report, not str"):
        dump_all([SMALL[0], "b"], path)  # type: ignore[list-item]
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_full_disk_is_told(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.symlink_to("/dev/full")
    reports = (attrs.evolve(SMALL[0], paragraphs=(str(n) * 999,) * 99) for n in range(20))
    with pytest.raises(UsageError, match="cannot write it"):
        dump_all(reports, path)


def test_all_that_is_public_takes_its_arguments_by_name(tmp_path: Path) -> None:
    path, report = tmp_path / "a.xml", Report(id="a")
    assert dump_all(reports=[report], path=path, indent=False) == 1
    assert list(iter_load(path=path, on_error="raise", limits=Limits())) == [report]
    assert len(list(iter_slices(path=path, tell=print, limits=Limits()))) == 1


def test_an_unknown_treatment_of_errors_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="on_error takes 'raise' or 'skip', not 'warn'"):
        iter_load(tmp_path / "a.xml", on_error="warn")  # type: ignore[arg-type]


def test_an_error_ends_the_reading_and_closes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'{}\n{"schema_version":"1.0","id":"b"}\n{"schema_version":"1.0","reports":2}\n'
    )
    reports = iter_load(path)
    with pytest.raises(DocumentError):
        next(reports)
    assert list(reports) == []


def test_a_reading_can_be_left_early(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    dump_all(SMALL, path)
    with iter_load(path) as reports:
        assert next(reports).id == "a"
    assert list(reports) == []


def test_so_many_problems_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"{}\n" * 5 + b'{"schema_version":"1.0","reports":5}\n')
    reports = iter_load(path, on_error="skip", limits=Limits(max_problems=3))
    assert list(reports) == []
    assert [problem.code for problem in reports.problems] == ["RM911", "RM911", "RM911", "RM999"]
    assert [place(problem)[1:3] for problem in reports.problems[:3]] == [
        ("/0/schema_version", 1),
        ("/0/id", 1),
        ("/1/schema_version", 2),
    ]
    assert "7 more problems" in reports.problems[-1].message


def test_what_is_left_out_of_a_report_is_warned_of_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'{"schema_version":"1.0","id":"a"}\n{"schema_version":"1.9","id":"b","new":1}\n'
        b'{"schema_version":"1.9","reports":2}\n'
    )
    reports = iter_load(path)
    with pytest.warns(NewerVersionWarning, match="fields left out: 1") as warned:
        assert [report.id for report in reports] == ["a", "b"]
    assert warned[0].filename == __file__
    assert issubclass(NewerVersionWarning, LossWarning)
    assert list(map(place, reports.problems)) == [("RM916", "/1/new", 2, 34)]
    assert reports.problems[0].source == str(path)
