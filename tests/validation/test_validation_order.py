"""The places that problems are sorted by."""

from pathlib import Path
from typing import Any, Final

import pytest
from validation_reports import report_of

from rectify_model.codec import loads
from rectify_model.model import Report
from rectify_model.shape import pointed
from rectify_model.validation.order import place_of

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


def test_places_sort_as_the_document_goes(golden: Report) -> None:
    places = [tuple(place_of(golden, path)) for path, _ in pointed(golden)]
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
