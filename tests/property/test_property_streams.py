"""The laws of collections: what is written is read again, and nothing is lost beside a mistake."""

from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from drawn_documents import any_reports
from hypothesis import given
from hypothesis import strategies as st
from search_profiles import share

from rectify_model.codec import dump_all, iter_load, iter_slices, loads
from rectify_model.errors import DocumentError
from rectify_model.model import Report

COMPRESSIONS = ["", ".gz"]
if any(map(find_spec, ("backports", "compression"))):  # pragma: no branch - the extra zstd
    COMPRESSIONS.append(".zst")
suffixes = st.builds(
    str.__add__, st.sampled_from([".xml", ".jsonl"]), st.sampled_from(COMPRESSIONS)
)


@share(0.5)
@given(st.lists(any_reports, max_size=4), suffixes, st.booleans())
def test_law_round_trip_a_collection_is_read_as_it_was_written(
    reports: list[Report],
    suffix: str,
    indent: bool,  # noqa: FBT001 - drawn
) -> None:
    with TemporaryDirectory() as directory:
        path = Path(directory) / f"a{suffix}"
        assert dump_all(reports, path, indent=indent) == len(reports)
        assert list(iter_load(path)) == reports
        slices = list(iter_slices(path, tell=lambda _: None))
        assert [loads(piece.data, piece.form) for piece in slices] == reports


# Pieces that mean something to a collection.
PIECES = st.sampled_from(
    [
        *("<report>", "</report>", "<reports>", "</reports>", "<report/>", "<", ">", '"', "'"),
        *("<!--", "-->", "<![CDATA[", "]]>", "<?p ", "?>", "<!DOCTYPE a>", "&#0;", "\n", "甲", "x"),
        *('{"schema_version":"1.0","reports":2}', "\n{}\n", "[", "}", "\ufeff", "\0"),
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    suffix = draw(st.sampled_from([".xml", ".jsonl"]))
    reports = [Report(id=name, title="甲<") for name in "abc"]
    with TemporaryDirectory() as directory:
        path = Path(directory) / f"a{suffix}"
        dump_all(reports, path, indent=draw(st.booleans()))
        data = path.read_bytes()
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(start + 12, len(data))))
        data = data[:start] + draw(PIECES | st.just("")).encode() + data[end:]
    return suffix, data


@given(mutated())
def test_law_errors_a_mutated_collection_gives_errors_of_ours_and_tells_what_it_leaves_out(
    drawn: tuple[str, bytes],
) -> None:
    suffix, data = drawn
    with TemporaryDirectory() as directory:
        path = Path(directory) / f"a{suffix}"
        path.write_bytes(data)
        reports = iter_load(path, on_error="skip")
        read: list[Report] = []
        ended = False
        try:
            read.extend(reports)
        except DocumentError:
            ended = True
        again: list[Report] = []
        try:
            again.extend(iter_load(path))
        except DocumentError:
            assert ended or reports.problems
        else:
            assert not ended
            assert reports.problems == ()
        assert read[: len(again)] == again
