"""What fuzzing has found, and what is like it: each file holds to the invariant of its directory."""

from pathlib import Path

import pytest
from fuzz_invariants import INVARIANTS

CORPUS = Path(__file__).parent / "corpus" / "fuzz"
FILES = sorted(path.relative_to(CORPUS) for path in CORPUS.rglob("*") if path.is_file())


@pytest.mark.parametrize("file", FILES, ids=str)
def test_what_was_found_holds_now(file: Path) -> None:
    INVARIANTS[file.parent.name]((CORPUS / file).read_bytes())


def test_each_invariant_has_its_corpus() -> None:
    assert {file.parent.name for file in FILES} == INVARIANTS.keys()
