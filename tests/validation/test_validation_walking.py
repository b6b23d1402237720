"""The walk through a report: what it passes, in which order, and what is left aside."""

from pathlib import Path
from typing import Any, Final

import pytest
from validation_reports import report_of

from rectify_model.codec import loads
from rectify_model.model import Extension, Measure, Quantity, Report, Values
from rectify_model.validation.walking import node_at, place_of, walked

GOLDEN: Final = Path(__file__).parents[1] / "golden" / "zhongshan-xiqu-2025.xml"
PLAIN: Final[dict[str, Any]] = {
    "inspection": {"programme": "巡察"},
    "paragraphs": ["导语"],
    "sections": [
        {"items": [{"id": "i1", "measures": [{"id": "m1"}, {"id": "m2"}]}]},
        {"statements": [{"points": [{"label": "一是"}]}], "topics": [{"label": "1."}]},
    ],
    "extensions": [{"namespace": "urn:x", "name": "n", "value": "v"}],
}


@pytest.fixture(scope="module")
def golden() -> Report:
    return loads(GOLDEN.read_bytes(), "xml")


def test_objects_come_outermost_first_in_the_order_of_the_fields() -> None:
    report = report_of(PLAIN)
    (section, other), (item,) = report.sections, report.sections[0].items
    assert list(walked(report, (Values,))) == [
        ("", report),
        ("/inspection", report.inspection),
        ("/sections/0", section),
        ("/sections/0/items/0", item),
        ("/sections/0/items/0/measures/0", item.measures[0]),
        ("/sections/0/items/0/measures/1", item.measures[1]),
        ("/sections/1", other),
        ("/sections/1/statements/0", other.statements[0]),
        ("/sections/1/statements/0/points/0", other.statements[0].points[0]),
        ("/sections/1/topics/0", other.topics[0]),
        ("/extensions/0", report.extensions[0]),
    ]


def test_what_stands_below_a_class_left_aside_is_left_out_too(golden: Report) -> None:
    everything, outline = walked(golden), walked(golden, (Values, Extension))
    aside = {type(node) for _, node in everything} - {type(node) for _, node in outline}
    assert {Values, Quantity} <= aside
    assert [entry for entry in everything if type(entry[1]) is Measure] == [
        entry for entry in outline if type(entry[1]) is Measure
    ]


def test_each_pointer_leads_to_its_object(golden: Report) -> None:
    assert all(node_at(golden, path) is node for path, node in walked(golden))


def test_places_sort_as_the_document_goes(golden: Report) -> None:
    places = [tuple(place_of(golden, path)) for path, _ in walked(golden)]
    assert places == sorted(set(places))


@pytest.mark.parametrize(
    ("path", "above"),
    [
        ("/title", ""),
        ("/paragraphs/0", ""),
        ("/totals/rate", ""),
        ("/nothing", ""),
        ("/sections", ""),
        ("/sections/2/label", ""),
        ("/sections/last", ""),
        ("/sections/2/topics/0", ""),
        ("/title/sections/1", ""),
        ("/sections/0/items/0/measures/1/text", "/sections/0/items/0/measures/1"),
        ("/inspection/starts_on", "/inspection"),
    ],
)
def test_what_is_no_object_has_the_place_of_what_it_stands_in(path: str, above: str) -> None:
    report = report_of(PLAIN)
    assert place_of(report, path) == place_of(report, above)
    assert len(place_of(report, above)) == len(above.split("/")) - 1
