import pytest
from benchmarks.cold import BARE, COMMAND_LINE
from benchmarks.contestant import OURS
from benchmarks.operations import Measured
from benchmarks.page import table
from benchmarks.targets import Verdict, verdicts

JSON_READ = Measured(
    "JSON read", "orjson.loads", {"orjson.loads": 2, OURS: 6, "pydantic v2": 7, "cattrs": 12}
)


def test_a_ratio_is_held_against_the_floor_and_each_peer() -> None:
    said = [(one.compared, one.measured, one.target, one.met) for one in verdicts([JSON_READ])]
    assert said == [
        ("rectify_model ÷ orjson.loads", 3.0, "≤ 3.3 ×", True),
        ("pydantic v2 ÷ rectify_model", 7 / 6, "≥ 1.25 ×", False),
        ("cattrs ÷ rectify_model", 2.0, "≥ 1.8 ×", True),
    ]


def test_a_cold_start_is_held_against_a_difference() -> None:
    (one,) = verdicts([Measured("cold start", BARE, {BARE: 0.25, COMMAND_LINE: 0.375})])
    assert (one.measured, one.target, one.met) == (125.0, "≤ 120 ms", False)


def test_what_is_beside_the_reading_has_two_targets() -> None:
    times = {"XML read": 0.5, "validate": 0.25, "read_text": 15.5}
    first, second = verdicts([Measured("beside XML read", "XML read", times)])
    assert (first.compared, first.measured, first.met) == ("validate ÷ XML read", 0.5, True)
    assert (second.compared, second.measured, second.met) == ("read_text ÷ XML read", 31.0, False)


@pytest.mark.parametrize(
    ("measured", "at_most", "met"),
    [(2.0, True, True), (2.1, True, False), (2.0, False, True), (1.9, False, False)],
)
def test_a_bound_is_met_by_itself(measured: float, at_most: bool, met: bool) -> None:  # noqa: FBT001
    assert Verdict("read", "a ÷ b", measured, 2.0, at_most=at_most).met is met


def test_the_table_says_what_was_measured_and_whether_it_is_met() -> None:
    assert table(verdicts([JSON_READ])) == (
        "|  | compared | measured | target | met |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| JSON read | rectify_model ÷ orjson.loads | 3.00 × | ≤ 3.3 × | yes |\n"
        "| JSON read | pydantic v2 ÷ rectify_model | 1.17 × | ≥ 1.25 × | **no** |\n"
        "| JSON read | cattrs ÷ rectify_model | 2.00 × | ≥ 1.8 × | yes |\n"
    )
