"""The marked corpus: each text is read at least as well as its floor, which only rises."""

import json
from pathlib import Path
from typing import Final

import pytest
from reading.marked import load
from reading.scores import score

SHAPES: Final = Path(__file__).parents[1] / "corpus" / "shapes"
FLOORS: Final[dict[str, float]] = json.loads((SHAPES / "floors.json").read_text("utf-8"))


def test_each_text_has_a_floor() -> None:
    assert sorted(FLOORS) == sorted(path.stem for path in SHAPES.glob("*.marked"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_structure_reaches_the_floor_and_nothing_is_lost(name: str) -> None:
    reached = score(load(SHAPES / f"{name}.marked"))
    assert reached.f1 >= FLOORS[name]
    assert reached.covered == 1.0
