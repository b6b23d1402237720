"""RM301–RM309: days that contradict one another, time limits that are not kept."""

from typing import Final

from rectify_model.model import Measure
from rectify_model.testing.broken_documents.document import TODAY
from rectify_model.testing.broken_documents.rules.draft import Breaches, Draft, moved

__all__ = ["BREACHES"]

# Longer than six months whatever the months, and shorter than from a feedback to `TODAY`.
_LATE: Final = (185, 240)
_TODAY: Final = TODAY.isoformat()


def _stay_reversed(draft: Draft) -> str:
    stay = draft.plain["inspection"]
    stay["starts_on"] = moved(stay["ends_on"], draft.number(1, 30))
    return "/inspection/ends_on"


def _feedback_before_end(draft: Draft) -> str:
    stay = draft.plain["inspection"]
    stay["feedback_on"] = moved(stay["ends_on"], -draft.number(1, 10))
    return "/inspection/feedback_on"


def _report_before_feedback(draft: Draft) -> str:
    draft.plain["issued_on"] = moved(draft.feedback_on, -draft.number(1, 30))
    return "/issued_on"


def _issued(draft: Draft, day: str) -> str:
    """Let the report be issued on a day, and be open to answers from then on."""
    draft.plain["issued_on"] = day
    draft.plain["disclosure"] |= {"starts_on": day, "ends_on": moved(day, 14)}
    return "/issued_on"


def _report_late(draft: Draft) -> str:
    return _issued(draft, moved(draft.feedback_on, draft.number(*_LATE)))


def _plan_late(draft: Draft) -> str:
    draft.plain["kind"] = "plan"
    # Fifteen working days are three weeks.
    return _issued(draft, moved(draft.feedback_on, draft.number(22, 90)))


def _period_reversed(draft: Draft) -> str:
    path, measure = draft.some(Measure)
    name = draft.one_of(("dates", "deadlines"))
    last = moved(_TODAY, draft.number(-999, 999))
    first = moved(last, draft.number(1, 400))
    place = draft.say(measure, name, "按期完成。", starts_on=first, ends_on=last)
    return f"{path}{place}/ends_on"


def _silent_period(draft: Draft) -> str:
    entry = {"on": moved(_TODAY, -draft.number(400, 500)), "completion": "整改中"}
    path, _ = draft.tracking(entry)
    matter = path.rpartition("/")[0]
    measures = [each for each in draft.every(Measure) if each[0].startswith(f"{matter}/")]
    place, measure = draft.one_of(measures)
    words, unit = draft.one_of((("每月", "month"), ("每季度", "quarter"), ("每半年", "half_year")))
    text = f"{words}排查1次"
    return place + draft.say(measure, "recurrences", text, unit=unit, count=1)


def _issued_in_future(draft: Draft) -> str:
    return _issued(draft, moved(_TODAY, draft.number(1, 999)))


def _deadline_before_feedback(draft: Draft) -> str:
    on = moved(draft.feedback_on, -draft.number(1, 99))
    done = {"completion": "已完成", "acceptance": "待验收"}
    path, _ = draft.tracking(done, deadline={"text": "限期完成", "on": on})
    return f"{path}/deadline"


BREACHES: Final[Breaches] = {
    "RM301": _stay_reversed,
    "RM302": _feedback_before_end,
    "RM303": _report_before_feedback,
    "RM304": _report_late,
    "RM305": _plan_late,
    "RM306": _period_reversed,
    "RM307": _silent_period,
    "RM308": _issued_in_future,
    "RM309": _deadline_before_feedback,
}
