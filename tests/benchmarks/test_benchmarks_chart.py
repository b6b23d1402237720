from pathlib import Path

import pytest
from benchmarks.chart import draw
from benchmarks.contestant import OURS
from benchmarks.operations import Measured

MEASURED = [
    Measured(f"{form} {verb}", "floor", {"floor": 1.0, "peer": 9.0, OURS: 3.0})
    for form in ("XML", "JSON")
    for verb in ("read", "write")
]


def test_the_chart_is_the_same_for_the_same_figures(tmp_path: Path) -> None:
    for name in ("one.svg", "two.svg"):
        draw(MEASURED, tmp_path / name)
    written = (tmp_path / "one.svg").read_bytes()
    assert written.startswith(b"<?xml")
    assert written == (tmp_path / "two.svg").read_bytes()


def test_the_chart_has_a_panel_for_each_of_four_operations(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="zip"):
        draw(MEASURED[:3], tmp_path / "chart.svg")
