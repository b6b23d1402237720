"""What rules find in a context, those of a user's own among them."""

from typing import Any, Final

from validation_reports import REGULATION, TODAY, report_of

from rectify_model.model import Deadline, Extension, Measure, Quantity, Report, Topic
from rectify_model.validation import Context

FIGURE: Final = {"span": "0-2", "text": "2次", "value": "2", "unit": "次"}
NOTE: Final = {"namespace": "urn:x", "name": "n", "value": "v"}
MEASURES: Final[list[dict[str, Any]]] = [
    {"id": "m1", "text": "2次", "values": {"quantities": [FIGURE]}, "extensions": [NOTE]},
    {"id": "m2", "text": "落实。"},
]
ITEM: Final = {"id": "i1", "measures": MEASURES, "tracking": {"deadline": {"on": "2025-06-30"}}}
STATEMENT: Final = {"text": "10日内", "values": {"deadlines": [{"span": "0-4", "text": "10日内"}]}}


def context_of(plain: dict[str, Any]) -> Context:
    return Context(report=report_of(plain), today=TODAY, regulation=REGULATION)


def paths(found: Any) -> list[str]:
    return [path for path, _ in found]


CONTEXT: Final = context_of(
    {"sections": [{"statements": [STATEMENT], "items": [ITEM], "tasks": [{"id": "t1"}]}]}
)


def test_every_object_of_a_class_is_found_whatever_it_stands_below() -> None:
    at = "/sections/0/items/0"
    assert paths(CONTEXT.every(Report)) == [""]
    assert paths(CONTEXT.every(Measure)) == [f"{at}/measures/0", f"{at}/measures/1"]
    assert paths(CONTEXT.every(Quantity)) == [f"{at}/measures/0/values/quantities/0"]
    assert paths(CONTEXT.every(Extension)) == [f"{at}/measures/0/extensions/0"]
    assert paths(CONTEXT.every(Deadline)) == [
        "/sections/0/statements/0/values/deadlines/0",
        f"{at}/tracking/deadline",
    ]
    assert CONTEXT.every(Topic) == ()


def test_speakers_are_the_measures_and_statements_that_say_a_value() -> None:
    assert paths(CONTEXT.speakers) == ["/sections/0/statements/0", "/sections/0/items/0/measures/0"]


def test_what_bears_an_id_stands_in_the_order_of_the_document() -> None:
    assert [node.id for _, node in CONTEXT.identified] == ["i1", "m1", "m2", "t1"]


def test_pointers_are_ordered_and_lead_to_their_object() -> None:
    assert [CONTEXT.node(path) for path in CONTEXT.order] == [node for _, node in CONTEXT.walked]
    assert list(CONTEXT.order.values()) == list(range(len(CONTEXT.walked)))


def test_what_is_computed_is_computed_once() -> None:
    def compute(_: Context) -> object:
        return object()

    assert CONTEXT.cached(compute) is CONTEXT.cached(compute)
