"""The chart: how often the floor's time goes into everyone's, one panel an operation."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import matplotlib as mpl
from matplotlib.figure import Figure

from benchmarks.contestant import OURS
from benchmarks.operations import Measured

__all__ = ["draw"]

_OURS: Final = "#b3261e"
_FLOOR: Final = "#9aa0a6"
_PEER: Final = "#7c9cc4"
_INK: Final = "#202124"
_PALE: Final = "#5f6368"
_STYLE: Final = {
    # The same figures give the same file, and letters are shapes: no font is needed to see it.
    "svg.hashsalt": "rectify_model",
    "svg.fonttype": "path",
    "font.size": 10,
    "text.color": _INK,
    "ytick.color": _INK,
}


def draw(measured: Sequence[Measured], path: Path, **options: Any) -> None:
    """Draw the operations and write the chart to a file; its suffix tells the format."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(10, 6.2), layout="constrained")
        figure.get_layout_engine().set(wspace=0.06, hspace=0.08)
        for panel, one in zip(figure.subplots(2, 2).flat, measured, strict=True):
            _panel(panel, one)
        figure.savefig(path, metadata={"Date": None}, facecolor="white", **options)


def _panel(panel: Any, one: Measured) -> None:
    names = sorted(one.seconds, key=one.over_floor)
    ratios = [one.over_floor(name) for name in names]
    bars = panel.barh(names, ratios, color=[_colour(name, one) for name in names], height=0.68)
    for bar, name, ratio in zip(bars, names, ratios, strict=True):
        panel.annotate(
            f"{ratio:.1f} ×",
            (bar.get_width(), bar.get_y() + bar.get_height() / 2),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            color=_OURS if name == OURS else _PALE,
            fontweight="bold" if name == OURS else "normal",
        )
    panel.set_title(one.operation, loc="left", fontweight="bold", fontsize=12)
    panel.set_title(f"time ÷ {one.floor}", loc="right", fontsize=9, color=_PALE)
    panel.invert_yaxis()
    panel.set_xlim(0, max(ratios) * 1.16)
    panel.tick_params(left=False, bottom=False, labelbottom=False)
    for side in panel.spines.values():
        side.set_visible(False)
    for label in panel.get_yticklabels():
        if label.get_text() == OURS:
            label.set(color=_OURS, fontweight="bold")


def _colour(name: str, one: Measured) -> str:
    return {OURS: _OURS, one.floor: _FLOOR}.get(name, _PEER)
