from collections.abc import Sequence

import pytest
from benchmarks import operations
from benchmarks.contestant import OURS, ours
from benchmarks.documents import Documents
from benchmarks.floors import FLOORS
from benchmarks.interleaved import Task
from benchmarks.operations import Measured, measure_alone, measure_each

from rectify_model.codec import SCHEMA_VERSION

DOCUMENTS = Documents()


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What each task of the last operation comes to, in place of its time."""
    results: dict[str, object] = {}

    def fake(tasks: Sequence[Task], rounds: int) -> dict[str, float]:
        assert rounds == 7
        results.update({task.name: task.run(task.prepare()) for task in tasks})
        return dict.fromkeys((task.name for task in tasks), 1.0)

    monkeypatch.setattr(operations, "medians", fake)
    return results


def test_each_operation_is_done_by_ours_and_the_floor(done: dict[str, object]) -> None:
    each = measure_each(DOCUMENTS, [ours("xml"), ours("json")], rounds=7)
    expected = (DOCUMENTS.report, DOCUMENTS.xml, DOCUMENTS.report, DOCUMENTS.json)
    for (operation, floor), result in zip(FLOORS.items(), expected, strict=True):
        assert next(each) == Measured(operation, floor, {floor: 1.0, OURS: 1.0})
        assert done[OURS] == result


def test_documents_on_one_line_are_told_apart(done: dict[str, object]) -> None:
    compact = Documents(indent=False)
    contestants = [ours("xml", indent=False), ours("json", indent=False)]
    each = measure_each(compact, contestants, rounds=7)
    for operation, result in zip(FLOORS, (None, compact.xml, None, compact.json), strict=True):
        assert next(each).operation == f"{operation}, compact"
        assert result in (None, done[OURS])
    assert done["orjson.dumps"] == compact.json.strip()


def test_the_floors_do_the_same_work(done: dict[str, object]) -> None:
    list(measure_each(DOCUMENTS, [], rounds=7))
    tree = done["lxml.etree.fromstring"]
    assert getattr(tree, "tag", None) == "{urn:rectify-model:1}report"
    written = done["lxml.etree.tostring"]
    assert written == DOCUMENTS.xml.partition(b"\n")[2].strip()
    assert done["orjson.loads"] == {"schema_version": SCHEMA_VERSION, **DOCUMENTS.plain}
    assert done["orjson.dumps"] == DOCUMENTS.json.strip()


def test_rules_and_published_text_are_timed_beside_xml(done: dict[str, object]) -> None:
    measured = measure_alone(DOCUMENTS, rounds=7)
    assert measured.floor == "XML read"
    assert list(done) == ["XML read", "validate", "read_text"]
    assert done["XML read"] == DOCUMENTS.report
    assert getattr(done["read_text"], "report", None) == DOCUMENTS.report
    assert isinstance(done["validate"], tuple | list)


def test_ratios_stand_within_one_run() -> None:
    measured = Measured("XML read", "floor", {"floor": 2.0, OURS: 5.0, "peer": 20.0})
    assert measured.over_floor(OURS) == 2.5
    assert measured.faster_than("peer") == 4.0
