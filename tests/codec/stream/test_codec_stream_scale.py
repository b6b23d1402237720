"""Four times as many reports take no more memory, and no more work than in proportion."""

import subprocess
import sys
from collections import deque
from contextlib import suppress
from itertools import repeat
from pathlib import Path

import pytest
from counted_calls import assert_linear

from rectify_model.codec import dump_all, iter_slices, load
from rectify_model.errors import DocumentError

EXAMPLE = Path(__file__).parents[2] / "golden" / "zhongshan-xiqu-2025.json"

# Run elsewhere: the most memory that a process ever held tells of its whole life.
MEASURES = """
import resource, sys
from itertools import repeat
from rectify_model.codec import dump_all, iter_load, load

example, path = load(sys.argv[1]), sys.argv[2]

def most(count):
    assert dump_all(repeat(example, count), path) == count
    assert sum(1 for _ in iter_load(path)) == count
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

before = most(50)
print(most(200) - before)
"""
# Two hundred reports of this size, held at once, take more than 30 MB.
MOST_GROWTH = 6_000


@pytest.mark.parametrize("suffix", [".xml", ".jsonl", ".xml.gz"])
def test_memory_does_not_grow_with_the_number_of_reports(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    ran = subprocess.run(  # noqa: S603 - the command is ours
        [sys.executable, "-c", MEASURES, str(EXAMPLE), str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert int(ran.stdout) < MOST_GROWTH


def cut(path: Path) -> None:
    with suppress(DocumentError):
        deque(iter_slices(path, tell=lambda _: None), maxlen=0)


@pytest.mark.parametrize(
    "between",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<!-- </report> -->", id="comments"),
        pytest.param(b"<!-- <report>", id="comments without end"),
        pytest.param(b"<report <report id='", id="tags without end"),
        pytest.param(b"report </", id="names"),
        pytest.param(b"<![CDATA[", id="sections without end"),
        pytest.param(b"<?", id="instructions without end"),
    ],
)
def test_cutting_takes_linear_work_whatever_stands_there(between: bytes, tmp_path: Path) -> None:
    report = load(EXAMPLE)

    def collection(times: int) -> Path:
        path = tmp_path / f"{times}.xml"
        dump_all(repeat(report, 2), path)
        data = path.read_bytes().removesuffix(b"</reports>\n")
        path.write_bytes(data + between * 1_000 * times)
        return path

    assert_linear(cut, collection, 1)
