"""The model keeps the order of the source: nodes in the order of the model ascend in the text."""

from pathlib import Path

import pytest
from hypothesis import given
from reading.marked import load

from rectify_model import walk
from rectify_model.testing.report_texts import ReportText, report_texts
from rectify_model.text import Reading, read, read_text

CORPUS = Path(__file__).parents[1] / "corpus"
SHAPES = sorted((CORPUS / "shapes").glob("*.marked"))
REPORTS = sorted((CORPUS / "reports").glob("*.txt"))


def places(reading: Reading) -> list[int]:
    """Return where the words of each node begin that has some, in the order of the model."""
    starts: dict[str, int] = {}
    for piece in reading.pieces:
        path = piece.path or ""
        while path and path not in starts:
            starts[path] = piece.start
            path = path.rpartition("/")[0]
    pointers = [visit.pointer for visit in walk(reading.report)]
    return [starts[each] for each in pointers if each.startswith("/sections") and each in starts]


@pytest.mark.parametrize("path", [*SHAPES, *REPORTS], ids=lambda path: path.stem)
def test_the_nodes_of_each_text_of_the_corpus_ascend(path: Path) -> None:
    reading = read_text(load(path).text) if path in SHAPES else read(path)
    assert places(reading) == sorted(places(reading))


@given(report_texts())
def test_law_the_nodes_of_drawn_texts_ascend(drawn: ReportText) -> None:
    found = places(read_text(drawn.text))
    assert found == sorted(found)


def test_loose_items_behind_a_topic_do_so_too() -> None:
    reading = read_text(
        "某局关于巡察整改情况的通报\n一、反馈问题整改情况\n1.甲的问题\n（1）乙的问题\n一是丙。\n"
        "2.丁的问题\n一是戊。\n"
    )
    (topic, loose) = reading.report.sections[0].topics
    assert (topic.label, loose.label, loose.items[0].label) == ("1.", None, "2.")
    assert places(reading) == sorted(places(reading))
