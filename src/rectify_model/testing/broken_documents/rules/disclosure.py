"""RM501–RM508: a public that is told too short, or cannot answer."""

from collections.abc import Callable
from typing import Final

from rectify_model.testing.broken_documents.rules.draft import Breaches, Draft, moved

__all__ = ["BREACHES"]

_PATH: Final = "/disclosure"


def _reversed(draft: Draft) -> str:
    days = draft.plain["disclosure"]
    days["starts_on"] = moved(days["ends_on"], draft.number(1, 99))
    return _PATH


def _too_short(draft: Draft) -> str:
    days = draft.plain["disclosure"]
    days["ends_on"] = moved(days["starts_on"], draft.number(0, 13))
    return _PATH


def _over_before_issue(draft: Draft) -> str:
    last = moved(draft.plain["issued_on"], -draft.number(1, 99))
    first = moved(last, -draft.number(0, 30))
    draft.plain["disclosure"] |= {"starts_on": first, "ends_on": last}
    return f"{_PATH}/ends_on"


def _not_disclosed(draft: Draft) -> str:
    del draft.plain["disclosure"]
    return ""


def _no_contact(draft: Draft) -> str:
    for name in ("phone", "postal_address", "email"):
        del draft.plain["disclosure"][name]
    return _PATH


def _printed(name: str, *wrong: str) -> Callable[[Draft], str]:
    def planted(draft: Draft) -> str:
        draft.plain["disclosure"][name] = draft.one_of(wrong)
        return f"{_PATH}/{name}"

    return planted


BREACHES: Final[Breaches] = {
    "RM501": _reversed,
    "RM502": _too_short,
    "RM503": _over_before_issue,
    "RM504": _not_disclosed,
    "RM505": _no_contact,
    "RM506": _printed("phone", "0760-231879", "231879", "无", "0760-2318790６7", "1076-23187906"),
    "RM507": _printed("postcode", "52840", "5284000", "52840O", "邮编"),
    "RM508": _printed("email", "jiandu@163", "jiandu163.com", "@163.com", "jiandu@", "无"),
}
