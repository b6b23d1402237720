"""Models are copied and pickled, and come back equal."""

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rectify_model import RegulationProfile, find_values, read_text, validate
from rectify_model.codec import DEFAULT_LIMITS, dumps
from rectify_model.model import Report
from rectify_model.shape import classes_below
from rectify_model.testing import example_report
from rectify_model.testing.example import EXAMPLE_TEXT
from rectify_model.testing.strategies import instances, reports

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)


def pickled(value: Any, protocol: int) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - our own bytes


COPIES: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    **{f"pickle {number}": partial(pickled, protocol=number) for number in PROTOCOLS},
}


@given(reports(), st.sampled_from(list(COPIES.values())))
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_a_copy_of_a_report_is_equal_and_writes_the_same_bytes(
    report: Report, copied: Callable[[Any], Any]
) -> None:
    again = copied(report)
    assert (again, hash(again)) == (report, hash(report))
    assert dumps(again, "xml") == dumps(report, "xml")


@pytest.mark.parametrize("shape", list(classes_below(Report)), ids=lambda shape: shape.name)
@given(st.data())
@settings(deadline=None, max_examples=2, suppress_health_check=[HealthCheck.too_slow])
def test_every_class_is_copied(shape: Any, data: st.DataObject) -> None:
    instance = data.draw(instances(shape.cls))
    for copied in COPIES.values():
        assert copied(instance) == instance


@pytest.mark.parametrize("way", COPIES)
def test_what_a_report_has_looked_up_does_not_stand_in_the_way(way: str) -> None:
    report = read_text(EXAMPLE_TEXT).report
    before = COPIES[way](report)
    measure = report.measures[-1]
    assert report.find(measure.id) is measure
    after = COPIES[way](report)
    assert before == after == report
    assert after.find(measure.id) == measure
    assert after.measures == report.measures


@pytest.mark.parametrize(
    "value",
    [
        read_text(EXAMPLE_TEXT),
        read_text("（一）\n（3）\n"),
        validate(Report(id="r"), "ledger"),
        find_values("每季度至少一次，2025年6月30日前，2600余人。"),
        DEFAULT_LIMITS,
        RegulationProfile(disclosure_days=15),
    ],
    ids=["reading", "problems", "findings", "values", "limits", "regulation"],
)
def test_what_the_functions_take_and_give_is_copied(value: Any) -> None:
    for copied in COPIES.values():
        assert copied(value) == value


def test_another_process_reads_the_pickle() -> None:
    code = (
        "import pickle, sys; report = pickle.load(sys.stdin.buffer); "
        "from rectify_model import dumps; sys.stdout.buffer.write(dumps(report, 'json'))"
    )
    done = subprocess.run(  # noqa: S603 - this interpreter, our own code
        [sys.executable, "-c", code],
        input=pickle.dumps(example_report()),
        stdout=subprocess.PIPE,
        check=True,
    )
    assert done.stdout == dumps(example_report(), "json")
