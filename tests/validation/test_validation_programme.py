"""Rules that hold for party inspections alone leave reports of other kinds in peace."""

from typing import Any, Final

import pytest
from validation_reports import TODAY, report_of

from rectify_model.validation import PUBLISHED, validate
from rectify_model.validation.programme import answers_party_inspection

PARTY_ONLY: Final = {"RM401", "RM404", "RM406", "RM504"}
BARE: Final[dict[str, Any]] = {"kind": "progress", "sections": [{"items": [{"id": "i1"}]}]}


@pytest.mark.parametrize(
    ("told", "is_party"),
    [
        ({}, True),
        ({"title": "关于巡察整改进展情况的通报"}, True),
        ({"title": "关于巡视整改进展情况的通报"}, True),
        ({"title": "关于审计查出问题整改情况的报告"}, False),
        ({"title": "关于整改情况的报告", "inspection": {"programme": "巡视"}}, True),
        ({"title": "关于整改情况的报告", "inspection": {"inspected": "某公司"}}, False),
        ({"title": "关于整改情况的报告", "inspection": {}}, False),
        ({"inspection": {"inspected": "某公司"}}, True),
    ],
)
def test_the_programme_decides_and_then_the_title(
    told: dict[str, Any],
    is_party: bool,  # noqa: FBT001  # a column of the table
) -> None:
    report = report_of(BARE | told)
    assert answers_party_inspection(report) == is_party
    found = {problem.code for problem in validate(report, PUBLISHED, today=TODAY)}
    # What a report of any kind owes is asked of both.
    assert {"RM403", "RM405"} <= found
    asked = PARTY_ONLY - {"RM406"} if told.get("inspection") else PARTY_ONLY
    assert found & asked == (asked if is_party else set())


@pytest.mark.parametrize(
    ("title", "is_party"), [("党委履行巡察整改主体责任情况", True), ("整改情况", False)]
)
def test_a_section_may_name_the_inspection(title: str, is_party: bool) -> None:  # noqa: FBT001
    plain = {"title": "关于整改进展情况的通报", "sections": [{}, {"title": title}]}
    assert answers_party_inspection(report_of(plain)) == is_party
