"""The report as a whole, and what stands around its sections."""

from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

import attrs

from rectify_model.model import (
    Disclosure,
    Inspection,
    Report,
    ReportKind,
    Section,
    SectionKind,
    Totals,
)
from rectify_model.testing.instances.realistic.author import Author, Fields, FieldsOf, Place
from rectify_model.testing.report_texts.facts import chinese_day

__all__ = ["WHOLE"]

_MUST: Final = (SectionKind.ACCOUNTABILITY, SectionKind.RECTIFICATION)
_MAY: Final = (SectionKind.LONG_TERM, SectionKind.OUTLOOK)
_DISCLOSURE_DAYS: Final = 15


def _report(author: Author, place: Place, kept: Fields) -> Fields:
    facts, may = author.facts, author.options.max_items - len(_MUST)
    kind = kept.get("kind") or author.one_of((ReportKind.PROGRESS, ReportKind.FINAL))
    inspection = facts.inspection
    kinds = [*_MUST, *[each for each in _MAY if author.yes()][:may]]
    fields: Fields = {
        "id": place.id,
        "kind": kind,
        "title": f"{facts.issuer}关于{inspection.term}{inspection.round}"
        f"{inspection.programme}{kind.chinese}的通报",
        "issuer": facts.issuer,
        "issued_on": facts.issued_on,
        "inspection": inspection,
        "paragraphs": (_preamble(author),),
        "sections": tuple(
            author.make(Section, place.below("s", number), kind=each)
            for number, each in enumerate(kinds, 1)
        ),
        "disclosure": author.make(Disclosure, place),
    }
    # Only what is counted in the report itself can be right.
    counted = Report(**{"id": place.id, "sections": fields["sections"], **kept})
    problems = len(counted.feedback_items) + len(counted.long_term_tasks)
    if problems and author.yes():
        fields["totals"] = author.make(Totals, place, problems=problems)
    return fields


def _preamble(author: Author) -> str:
    facts = author.facts.inspection
    stay = [chinese_day(day) for day in (facts.starts_on, facts.ends_on) if day]
    return (
        f"根据{facts.authority}统一部署，{'至'.join(stay)}，{facts.team}对{facts.inspected}"
        f"开展{facts.mode}{facts.programme}。{chinese_day(author.feedback_on)}，"
        f"{facts.team}反馈了{facts.programme}意见。现将整改情况予以公布。"
    )


def _inspection(author: Author, _: Place, __: Fields) -> Fields:
    return attrs.asdict(author.facts.inspection, recurse=False)


def _disclosure(author: Author, _: Place, __: Fields) -> Fields:
    starts_on = author.facts.issued_on
    ends_on = starts_on + timedelta(days=_DISCLOSURE_DAYS - 1)
    fields: Fields = {
        "starts_on": starts_on,
        "ends_on": ends_on,
        "phone": f"0760-2318{author.digits(4)}",
        "phone_note": "工作时间",
        "postal_address": f"{author.facts.inspection.inspected}机关党委",
        "postcode": f"528{author.digits(3)}",
        "email": f"jg{author.digits(3)}@example.cn",
    }
    return fields | {"paragraphs": (_invitation(fields),)}


def _invitation(fields: Fields) -> str:
    first, last = fields["starts_on"], fields["ends_on"]
    return (
        f"欢迎广大干部群众监督。公开期限：{chinese_day(first)}至{chinese_day(last)}。"
        f"联系电话：{fields['phone']}（{fields['phone_note']}）；"
        f"通信地址：{fields['postal_address']}；邮政编码：{fields['postcode']}；"
        f"电子邮箱：{fields['email']}。"
    )


def _totals(author: Author, _: Place, kept: Fields) -> Fields:
    problems = kept.get("problems") or author.number(1, 99)
    done = author.number(0, problems)
    mostly_done = author.number(0, problems - done)
    under_way = problems - done - mostly_done
    # Rounded to two places in whole numbers, as no decimal context must matter.
    rate = Decimal(f"{(20_000 * done + problems) // (2 * problems)}E-2")
    return {
        "problems": problems,
        "done": done,
        "mostly_done": mostly_done,
        "under_way": under_way,
        "rate": rate,
        "text": f"反馈的{problems}个问题，已完成{done}个，基本完成{mostly_done}个，"
        f"整改中{under_way}个，完成率{rate}%。",
    }


WHOLE: Final[dict[type[Any], FieldsOf]] = {
    Report: _report,
    Inspection: _inspection,
    Disclosure: _disclosure,
    Totals: _totals,
}
"""What draws the fields of the report and of what stands around its sections."""
