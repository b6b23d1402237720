"""Whether a report answers a party inspection (巡视/巡察), or one of another kind."""

from typing import Final

from rectify_model.model import Report

__all__ = ["answers_party_inspection"]

_WORDS: Final = ("巡视", "巡察")


def answers_party_inspection(report: Report) -> bool:
    """Return whether the inspection is a party's, as far as the report tells.

    The programme decides. Without one the titles do: an audit's or a regulator's report has titles
    that name neither 巡视 nor 巡察. A report without a title is taken for a party inspection's.
    """
    inspection = report.inspection
    if not report.title or (inspection is not None and inspection.programme is not None):
        return True
    titles = (report.title, *(section.title or "" for section in report.sections))
    return any(word in title for title in titles for word in _WORDS)
