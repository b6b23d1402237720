"""The page in the docs: how well each shape is read."""

from collections.abc import Iterable
from typing import Final

from reading.marked import Marked
from reading.scores import Score, Share

__all__ = ["page"]

_INTRODUCTION: Final = """\
# How well texts are read

Scores of `read_text` over the texts in `tests/corpus/shapes`: synthetic reports in the shapes of
many publishers, whose truths were written before the reader saw them. `make reading-report`
measures all of it anew and writes this page.

- **precision**, **recall**, **F1**: sections (with their kind), statements, areas, topics, items,
  tasks and measures, matched by role and by place in the source.
- **words**: of those found, the share with the right label and title.
- **front and end**: title, issuer, dates, kind, inspection, disclosure.
- **values**: chosen numbers and time limits, and what stands beside measures: problem, goal, who is
  responsible, how far it is.
- **coverage**: the least share of a source that the pieces account for.
"""
_HEAD: Final = (
    "texts",
    "precision",
    "recall",
    "F1",
    "words",
    "front and end",
    "values",
    "coverage",
)


def page(scored: Iterable[tuple[Marked, Score]]) -> str:
    """Return the page in Markdown.

    Args:
        scored: Each text with its score.
    """
    by_shape: dict[str, list[Score]] = {}
    by_text = []
    for marked, one in sorted(scored, key=lambda pair: pair[0].name):
        by_shape.setdefault(marked.shape, []).append(one)
        by_text.append((f"{marked.name} ({marked.shape})", 1, one))
    shapes = [
        (shape, len(scores), sum(scores, Score())) for shape, scores in sorted(by_shape.items())
    ]
    everything = sum((one for _, _, one in by_text), Score())
    shapes.append(("**all**", len(by_text), everything))
    return "\n".join(
        (_INTRODUCTION, "## By shape\n", _table(shapes), "## By text\n", _table(by_text))
    )


def _table(rows: Iterable[tuple[str, int, Score]]) -> str:
    lines = [("", *_HEAD), ("---",) * (len(_HEAD) + 1)]
    for name, count, one in rows:
        figures: tuple[Share | float, ...] = (
            one.precision,
            one.recall,
            one.f1,
            one.words,
            one.header,
            one.values,
        )
        lines.append((name, str(count), *map(_figure, (*figures, one.covered))))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _figure(value: Share | float) -> str:
    return f"{float(value):.3f}"
