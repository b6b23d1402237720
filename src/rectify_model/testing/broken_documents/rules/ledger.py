"""RM601–RM611: ledgers that do not say who, by when and with what evidence, or cannot be."""

from typing import Final

from rectify_model.testing.broken_documents.document import TODAY
from rectify_model.testing.broken_documents.making import Plain
from rectify_model.testing.broken_documents.rules.draft import Breaches, Draft, moved

__all__ = ["BREACHES"]

_DONE: Final[Plain] = {"completion": "已完成", "acceptance": "待验收"}
_UNDER_WAY: Final[Plain] = {"completion": "整改中"}
_FORBIDDEN: Final[tuple[tuple[Plain, ...], ...]] = (
    (_DONE, _UNDER_WAY),
    (_UNDER_WAY, {"completion": "未启动"}),
    (_UNDER_WAY, {"cycle": 2, "completion": "整改中"}),
    (_DONE, {"cycle": 3, "completion": "整改中"}),
    (_DONE, {"acceptance": "已销号"}, {"note": "补充说明。"}),
    ({"cycle": 2, "completion": "整改中"},),
)


def _without(draft: Draft, role: str) -> str:
    path, matter = draft.matter()
    tracking = matter["tracking"]
    tracking["responsibilities"] = [
        each for each in tracking["responsibilities"] if each["role"] != role
    ]
    return path


def _no_leader(draft: Draft) -> str:
    return _without(draft, "责任领导")


def _no_unit(draft: Draft) -> str:
    return _without(draft, "牵头单位")


def _no_deadline(draft: Draft) -> str:
    path, matter = draft.matter()
    del matter["tracking"]["deadline"]
    return path


def _no_evidence(draft: Draft) -> str:
    path, _ = draft.tracking(_UNDER_WAY, _DONE, evidence=[])
    return path


def _out_of_order(draft: Draft) -> str:
    latest = moved(TODAY.isoformat(), -draft.number(1, 99))
    days = [latest] * draft.number(1, 3)
    days.append(moved(latest, -draft.number(1, 99)))
    path, _ = draft.tracking(*({"on": day, **_UNDER_WAY} for day in days))
    return f"{path}/history/{len(days) - 1}/on"


def _forbidden(draft: Draft) -> str:
    history = draft.one_of(_FORBIDDEN)
    path, _ = draft.tracking(*history)
    return f"{path}/history/{len(history) - 1}"


def _not_accepted(draft: Draft) -> str:
    path, _ = draft.tracking(_UNDER_WAY, {"completion": "已完成"})
    return path


def _late(draft: Draft) -> str:
    on = moved(draft.feedback_on, draft.number(0, 99))
    name = draft.one_of(("on", "ends_on"))
    path, _ = draft.tracking(_UNDER_WAY, deadline={"text": "限期完成", name: on})
    return f"{path}/deadline"


def _struck_off_too_early(draft: Draft) -> str:
    before = draft.one_of(("未启动", "整改中", "基本完成"))
    path, _ = draft.tracking({"completion": before}, {"acceptance": "已销号"})
    return f"{path}/history/1/acceptance"


def _withheld(draft: Draft) -> str:
    scope = {"audience": draft.one_of(("party", "public")), "disclosed": False}
    if draft.number(0, 1):
        scope["reason"] = " "
    path, _ = draft.tracking(_UNDER_WAY, disclosure_scopes=[scope])
    return f"{path}/disclosure_scopes/0"


def _no_review(draft: Draft) -> str:
    path, task = draft.task()
    del task["next_review"]
    return path


BREACHES: Final[Breaches] = {
    "RM601": _no_leader,
    "RM602": _no_unit,
    "RM603": _no_deadline,
    "RM604": _no_evidence,
    "RM605": _out_of_order,
    "RM606": _forbidden,
    "RM607": _not_accepted,
    "RM608": _late,
    "RM609": _struck_off_too_early,
    "RM610": _withheld,
    "RM611": _no_review,
}
