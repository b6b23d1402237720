"""RM501–RM508: whether the public is told long enough, and can answer."""

from typing import Any

import pytest
from validation_reports import paths_of, problems_of

from rectify_model.validation import PUBLISHED, RegulationProfile


def disclosure(**printed: Any) -> dict[str, Any]:
    return {"issued_on": "2025-04-27", "disclosure": printed}


def test_a_period_of_one_day_is_not_reversed() -> None:
    day = "2025-04-27"
    assert not paths_of("RM501", disclosure(starts_on=day, ends_on=day))
    assert not paths_of("RM501", disclosure(starts_on=day))
    assert not paths_of("RM501", disclosure(ends_on=day))
    reversed_ = disclosure(starts_on=day, ends_on="2025-04-26")
    assert paths_of("RM501", reversed_) == ["/disclosure"]
    assert not paths_of("RM502", reversed_)


def test_both_ends_of_a_period_count() -> None:
    fortnight = disclosure(starts_on="2025-04-27", ends_on="2025-05-10")
    (problem,) = problems_of("RM502", fortnight)
    assert problem.message == "the disclosure lasts 14 days, but at least 15 are asked for"
    assert not paths_of("RM502", disclosure(starts_on="2025-04-27", ends_on="2025-05-11"))
    assert not paths_of("RM502", disclosure(starts_on="2025-04-27"))
    assert not paths_of("RM502", fortnight, regulation=RegulationProfile())
    assert paths_of("RM502", disclosure(starts_on="2025-04-27", ends_on="2025-04-27"))


def test_a_period_may_end_on_the_day_of_issue() -> None:
    assert not paths_of("RM503", disclosure(ends_on="2025-04-27"))
    assert paths_of("RM503", disclosure(ends_on="2025-04-26")) == ["/disclosure/ends_on"]
    assert not paths_of("RM503", {"disclosure": {"ends_on": "2025-04-26"}})
    assert not paths_of("RM503", disclosure())


def test_what_was_done_is_told_to_the_public() -> None:
    assert paths_of("RM504", {"kind": "final"}, profile=PUBLISHED) == [""]
    assert not paths_of("RM504", {"kind": "plan"}, profile=PUBLISHED)
    assert not paths_of("RM504", disclosure(), profile=PUBLISHED)
    assert not paths_of("RM504", {"kind": "final"})


def test_one_way_to_answer_is_enough() -> None:
    assert paths_of("RM505", disclosure(postcode="528400")) == ["/disclosure"]
    for way in ("phone", "postal_address", "email"):
        assert not paths_of("RM505", disclosure(**{way: "a"}))


@pytest.mark.parametrize(
    ("code", "field", "wrong", "right"),
    [
        ("RM506", "phone", "0760-2318", "0760-23187906"),
        ("RM507", "postcode", "5284", "528400"),
        ("RM508", "email", "jiandu", "jiandu@163.com"),
    ],
)
def test_contacts(code: str, field: str, wrong: str, right: str) -> None:
    (problem,) = problems_of(code, disclosure(**{field: wrong}))
    assert problem.path == f"/disclosure/{field}"
    assert wrong in problem.message
    assert not paths_of(code, disclosure(**{field: right}))
    assert not paths_of(code, disclosure())
    assert not paths_of(code, {})
