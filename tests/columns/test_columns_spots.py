"""The rows' objects with their places."""

from datetime import date
from pathlib import Path

from rectify_model import loads
from rectify_model.columns.spots import problem_spots, walk
from rectify_model.model import FeedbackItem, LongTermTask, Report, Section, Values
from rectify_model.problems import Problem, Severity
from rectify_model.validation import Context, RegulationProfile

GOLDEN = Path(__file__).parents[1] / "golden" / "zhongshan-xiqu-2025.json"
REPORT = loads(GOLDEN.read_bytes(), "json")


def test_the_places_are_those_that_rules_see() -> None:
    context = Context(report=REPORT, today=date(2025, 6, 1), regulation=RegulationProfile())
    assert [(spot.path, spot.node) for spot in walk(REPORT)] == list(context.walked)


def test_an_object_knows_what_it_stands_in() -> None:
    spots = list(walk(REPORT))
    report, section = spots[0], next(spot for spot in spots if type(spot.node) is Section)
    assert section.above is report
    assert report.above is None
    assert section.nearest(Report) is report
    assert section.nearest(Section, Report) is section
    assert section.nearest(FeedbackItem, LongTermTask) is None
    assert section.node_of(Report) is REPORT
    assert section.node_of(Values) is None


def problem(path: str | None) -> Problem:
    return Problem(
        code="RM001", name="n", severity=Severity.INFO, message="m", message_zh="m", path=path
    )


def test_a_problem_stands_in_the_innermost_object_of_its_path() -> None:
    area = "/sections/1/focus_areas/0"
    paths = [f"{area}/title", f"{area}/topics/99/title", area, "", None, "/none", "none"]
    found = list(problem_spots(map(problem, paths), walk(REPORT)))
    assert [spot.path for spot in found] == [path or "" for path in paths]
    assert [spot.node for spot in found] == list(map(problem, paths))
    assert [spot.above and spot.above.path for spot in found] == [area, area, area, "", "", "", ""]
