"""What a ledger adds to an item: who answers for it, by when, and what has become of it."""

from typing import Any, Final

from rectify_model.model import (
    Acceptance,
    Audience,
    Completion,
    Deadline,
    DisclosureScope,
    Evidence,
    Phase,
    Responsibility,
    ResponsibilityRole,
    StatusEntry,
    Tracking,
)
from rectify_model.testing.instances.realistic.author import Author, Fields, FieldsOf, Place
from rectify_model.testing.instances.realistic.sentences import GOALS
from rectify_model.testing.report_texts.facts import chinese_day

__all__ = ["TRACKING"]

_NAMES: Final = {
    ResponsibilityRole.LEADER: ("党组书记", "分管副局长", "党组成员"),
    ResponsibilityRole.LEAD_UNIT: ("办公室", "机关党委", "人事科"),
    ResponsibilityRole.SUPPORTING_UNIT: ("财务科", "各党支部"),
    ResponsibilityRole.PERSON: ("办公室主任", "人事科科长"),
    ResponsibilityRole.SUPERVISING_UNIT: ("派驻纪检监察组", "机关纪委"),
}
_EVIDENCE: Final = ("会议纪要", "管理办法（印发稿）", "培训签到表", "清退凭证", "督导检查台账")
# The life of an item that is done, newest last: what the entry says of work and of acceptance.
_DONE: Final = (
    (Completion.UNDER_WAY, None),
    (Completion.DONE, Acceptance.AWAITED),
    (None, Acceptance.STRUCK_OFF),
)


def _tracking(author: Author, place: Place, _: Fields) -> Fields:
    is_done = author.yes()
    life = _DONE[-author.options.max_items :] if is_done else _DONE[:1]
    history: list[StatusEntry] = []
    for completion, acceptance in life:
        on = author.day(history[-1].on if history else None)
        said = {"on": on, "completion": completion, "acceptance": acceptance}
        history.append(author.make(StatusEntry, place, **said))
    roles = tuple(ResponsibilityRole)[: author.count(2)]
    return {
        "phase": author.one_of((Phase.AT_ONCE, Phase.CONCENTRATED)) if is_done else Phase.LONG_TERM,
        "sustained": not is_done or author.yes(),
        "responsibilities": tuple(author.make(Responsibility, place, role=role) for role in roles),
        "deadline": author.make(Deadline, place, ongoing=not is_done),
        "goal": author.draw(GOALS),
        "evidence": author.many(Evidence, place, "e"),
        "disclosure_scopes": tuple(
            author.make(DisclosureScope, place, audience=audience) for audience in Audience
        ),
        "history": tuple(history),
    }


def _deadline(author: Author, _: Place, kept: Fields) -> Fields:
    # What is not done yet has no last day, or it would be late.
    if kept.get("ongoing"):
        return {"text": "长期坚持"}
    on = author.later(author.feedback_on)
    return {"text": f"{chinese_day(on)}前", "on": on}


def _responsibility(author: Author, _: Place, kept: Fields) -> Fields:
    role = kept.get("role") or author.one_of(tuple(_NAMES))
    return {"role": role, "name": author.one_of(_NAMES[role])}


def _evidence(author: Author, place: Place, _: Fields) -> Fields:
    return {
        "title": author.one_of(_EVIDENCE),
        "href": f"https://example.cn/{place.id}.pdf",
        "media_type": "application/pdf",
        "sha256": author.digest(),
    }


def _status_entry(author: Author, _: Place, __: Fields) -> Fields:
    return {
        "on": author.day(),
        "by": author.one_of(_NAMES[ResponsibilityRole.LEAD_UNIT]),
        "completion": author.one_of(tuple(Completion)),
        "note": author.sentence(),
    }


def _disclosure_scope(author: Author, _: Place, __: Fields) -> Fields:
    is_disclosed = author.yes()
    return {
        "audience": author.one_of(tuple(Audience)),
        "disclosed": is_disclosed,
        "reason": None if is_disclosed else "涉及工作秘密",
    }


TRACKING: Final[dict[type[Any], FieldsOf]] = {
    Tracking: _tracking,
    Deadline: _deadline,
    Responsibility: _responsibility,
    Evidence: _evidence,
    StatusEntry: _status_entry,
    DisclosureScope: _disclosure_scope,
}
"""What draws the fields of what a ledger adds."""
