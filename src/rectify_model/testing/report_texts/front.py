"""The head of a drawn report: its title over one or more lines, and the preamble."""

from typing import Any, Final

from hypothesis import strategies as st

from rectify_model.model import Inspection, ReportKind
from rectify_model.testing.report_texts.facts import Facts, chinese_day
from rectify_model.testing.report_texts.writer import Role, Writer

__all__ = ["draw_front"]

_MATTERS: Final = (
    (ReportKind.PROGRESS, "巡察整改进展情况"),
    (ReportKind.FINAL, "巡察反馈意见整改完成情况"),
)


def draw_front(writer: Writer, facts: Facts) -> dict[str, Any]:
    """Draw title and preamble; return the report's fields that they fill."""
    inspection = facts.inspection
    kind, matter = writer.choose(_MATTERS)
    about = f"关于{inspection.term}{inspection.round}{matter}"
    lines = writer.choose(
        (
            (f"{facts.issuer}{about}的通报",),
            (facts.issuer, f"{about}的通报"),
            (facts.issuer, about, "的通报"),
        )
    )
    for line in lines:
        writer.say(line, Role.TITLE)
    if facts.date_line:
        writer.say(facts.date_line, Role.TITLE)
    preamble = [*_preamble(inspection)]
    if writer.draw(st.booleans()):
        preamble = ["".join(preamble)]
    for paragraph in preamble:
        writer.say(paragraph)
    return {
        "kind": kind,
        "title": "".join(lines),
        "issuer": facts.issuer,
        "issued_on": facts.issued_on if facts.date_line or facts.signature else None,
        "inspection": inspection,
        "paragraphs": tuple(preamble),
    }


def _preamble(inspection: Inspection) -> tuple[str, str]:
    dates = (inspection.starts_on, inspection.ends_on, inspection.feedback_on)
    first, last, feedback = (chinese_day(day) for day in dates if day)
    mode = inspection.mode and inspection.mode.chinese
    team, inspected = inspection.team, inspection.inspected
    stay = f"{first}至{last}，{team}对{inspected}开展了{mode}巡察"
    told = f"{feedback}，{team}向{inspected}反馈了巡察意见"
    return (
        f"根据{inspection.authority}统一部署，{stay}。{told}。",
        "按照巡察工作有关要求，现将巡察整改进展情况予以公布。",
    )
