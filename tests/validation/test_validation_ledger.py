"""RM601–RM611: whether a ledger says who, by when and with what result, and what became of it."""

from datetime import date
from typing import Any

import pytest
from validation_reports import paths_of, problems_of

from rectify_model.model import State, Tracking
from rectify_model.validation import PUBLISHED, RULES

TRACKING = "/sections/0/items/0/tracking"
DONE = {"completion": "已完成"}
UNDER_WAY = {"completion": "整改中"}
AWAITED = {"acceptance": "待验收"}
RETURNED = {"acceptance": "退回"}
STRUCK_OFF = {"acceptance": "已销号"}


def tracked(*history: dict[str, Any], **tracking: Any) -> dict[str, Any]:
    ledger = {"history": list(history), **tracking}
    return {"sections": [{"items": [{"id": "i1", "tracking": ledger}]}]}


def cycle(number: int, entry: dict[str, Any]) -> dict[str, Any]:
    return {"cycle": number, **entry}


def test_a_published_report_need_not_be_a_ledger() -> None:
    assert all(PUBLISHED not in rule.profiles for rule in RULES if rule.kind.code > "RM6")


@pytest.mark.parametrize("code", ["RM601", "RM602", "RM603"])
def test_items_and_tasks_name_who_and_by_when(code: str) -> None:
    named = {
        "responsibilities": [
            {"role": "配合单位", "name": "法制科"},
            {"role": "责任领导", "name": "书记"},
            {"role": "牵头单位", "name": "办公室"},
        ],
        "deadline": {"on": "2025-12-31"},
    }
    items = [{"id": "a"}, {"id": "b", "tracking": {}}, {"id": "c", "tracking": named}]
    tasks = [{"id": "d"}, {"id": "e", "tracking": named}]
    places = paths_of(code, {"sections": [{"items": items, "tasks": tasks}]})
    assert places == ["/sections/0/items/0", "/sections/0/items/1", "/sections/0/tasks/0"]


EVIDENCE = [{"title": "台账"}]


def test_evidence_of_the_cycle_shows_what_is_done() -> None:
    assert paths_of("RM604", tracked(DONE)) == [TRACKING]
    assert not paths_of("RM604", tracked(UNDER_WAY))
    assert not paths_of("RM604", tracked())
    assert not paths_of("RM604", tracked(DONE, evidence=EVIDENCE))
    assert not paths_of("RM604", tracked({**UNDER_WAY, "evidence": EVIDENCE}, DONE))
    earlier = tracked({**DONE, "evidence": EVIDENCE}, cycle(2, DONE))
    assert paths_of("RM604", earlier) == [TRACKING]


def test_each_entry_out_of_order_is_named() -> None:
    days = ("2025-03-01", "2025-01-01", None, "2025-02-01", "2025-03-01")
    assert paths_of("RM605", tracked(*({"on": day} for day in days))) == [
        f"{TRACKING}/history/1/on",
        f"{TRACKING}/history/3/on",
    ]


@pytest.mark.parametrize(
    "history",
    [
        (),
        (UNDER_WAY, {"completion": "基本完成"}, DONE, AWAITED, STRUCK_OFF),
        ({}, UNDER_WAY, {"note": "推进中"}, UNDER_WAY),
        (DONE, AWAITED, RETURNED, UNDER_WAY, DONE, STRUCK_OFF),
        (DONE, {**RETURNED, **UNDER_WAY}, DONE),
        ({"completion": "基本完成"}, RETURNED, {"completion": "基本完成"}),
        (DONE, STRUCK_OFF, cycle(2, UNDER_WAY)),
        (DONE, cycle(2, {"completion": "未启动"}), cycle(2, DONE), cycle(3, {})),
        (STRUCK_OFF, cycle(2, {})),
    ],
)
def test_the_life_cycle_allows(history: tuple[dict[str, Any], ...]) -> None:
    assert not paths_of("RM606", tracked(*history))


@pytest.mark.parametrize(
    ("history", "index"),
    [
        ((DONE, UNDER_WAY), 1),
        ((UNDER_WAY, {}, {"completion": "未启动"}), 2),
        ((DONE, RETURNED, {"completion": "未启动"}), 2),
        ((DONE, STRUCK_OFF, {"note": "补充"}), 2),
        ((DONE, STRUCK_OFF, RETURNED), 2),
        ((cycle(2, UNDER_WAY),), 0),
        ((DONE, cycle(3, UNDER_WAY)), 1),
        ((DONE, cycle(2, DONE), cycle(1, {})), 2),
        ((UNDER_WAY, cycle(2, UNDER_WAY)), 1),
    ],
)
def test_the_life_cycle_forbids(history: tuple[dict[str, Any], ...], index: int) -> None:
    assert paths_of("RM606", tracked(*history)) == [f"{TRACKING}/history/{index}"]


def test_a_forbidden_transition_names_both_states() -> None:
    (problem,) = problems_of("RM606", tracked({**DONE, **AWAITED}, cycle(3, {})))
    assert problem.message == "cycle 3, — cannot follow cycle 1, 已完成 待验收"
    assert problem.message_zh == "第1轮“已完成 待验收”之后不能是第3轮“—”"


def test_what_is_closed_was_accepted_or_says_why_not() -> None:
    assert paths_of("RM607", tracked(DONE)) == [TRACKING]
    assert paths_of("RM607", tracked({**DONE, **STRUCK_OFF}, cycle(2, DONE))) == [TRACKING]
    assert not paths_of("RM607", tracked(DONE, AWAITED))
    assert not paths_of("RM607", tracked(DONE, {"note": "书记同意免予验收"}))
    assert not paths_of("RM607", tracked(UNDER_WAY))


def test_a_deadline_is_the_last_day() -> None:
    due = {"deadline": {"on": "2025-05-31"}}
    assert paths_of("RM608", tracked(UNDER_WAY, **due)) == [f"{TRACKING}/deadline"]
    assert not paths_of("RM608", tracked(UNDER_WAY, **due), today=date(2025, 5, 31))
    assert not paths_of("RM608", tracked(DONE, **due))
    assert paths_of("RM608", tracked(DONE, RETURNED, **due)) == [f"{TRACKING}/deadline"]
    assert paths_of("RM608", tracked(deadline={"ends_on": "2025-05-31"})) != []
    assert not paths_of("RM608", tracked(deadline={"text": "长期坚持"}))
    assert not paths_of("RM608", tracked())


def test_only_finished_work_is_struck_off() -> None:
    place = f"{TRACKING}/history/1/acceptance"
    assert paths_of("RM609", tracked(UNDER_WAY, STRUCK_OFF, {"note": "补充"})) == [place]
    assert paths_of("RM609", tracked(DONE, cycle(2, STRUCK_OFF))) == [place]
    assert not paths_of("RM609", tracked({**DONE, **STRUCK_OFF}))


def test_what_is_withheld_has_a_reason() -> None:
    scopes = [
        {"audience": "party", "disclosed": True},
        {"audience": "public", "disclosed": False, "reason": " "},
        {"audience": "party", "disclosed": False},
        {"audience": "public", "disclosed": False, "reason": "涉密"},
    ]
    assert paths_of("RM610", tracked(disclosure_scopes=scopes)) == [
        f"{TRACKING}/disclosure_scopes/{index}" for index in (1, 2)
    ]


def test_a_task_is_looked_at_again() -> None:
    tasks = [{"id": "a"}, {"id": "b", "next_review": "2025-12-31"}]
    assert paths_of("RM611", {"sections": [{"tasks": tasks}]}) == ["/sections/0/tasks/0"]


def test_without_an_entry_no_cycle_has_begun() -> None:
    assert Tracking().state == State(cycle=0, completion=None, acceptance=None)
