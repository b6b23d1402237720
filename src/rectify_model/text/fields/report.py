"""The report as a whole: front, sections and closing words become one draft."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Final

from rectify_model.model import Report, ReportKind, Section, SectionKind
from rectify_model.text.fields.closing import Closing, disclosure_of
from rectify_model.text.fields.drafts import Draft, Said
from rectify_model.text.fields.front import Front
from rectify_model.text.fields.inspection import inspection_of
from rectify_model.text.fields.items import fill_with_matters
from rectify_model.text.fields.statements import statements_of
from rectify_model.text.fields.totals import find_totals
from rectify_model.text.lines.source import Passage
from rectify_model.text.outline.sections import ANSWERING, SectionRead
from rectify_model.text.values import find_dates, find_values

__all__ = ["infer_day", "issued_on", "report_draft", "report_id"]

_ISSUER_IN_TITLE: Final = re.compile("([^，。；、：:\t“”]{3,50}?)关于")
_PUBLISHED: Final = re.compile("(?:发布|发表|公开|公布)(?:时间|日期)[：:] ?")
_LONGEST_DAY: Final = 12
_KINDS: Final = (
    (ReportKind.PLAN, re.compile("方案")),
    (ReportKind.FINAL, re.compile("整改完成情况|整改结果|整改销号")),
)


def report_draft(
    front: Front, preamble: Sequence[Passage], sections: Sequence[SectionRead], closing: Closing
) -> Draft:
    """Return the draft of a report."""
    title = str(front.title) if front.title else ""
    draft = Draft(Report)
    preamble = [*_sign(draft, front, closing), *preamble]
    draft.fields |= {
        "kind": next((kind for kind, words in _KINDS if words.search(title)), ReportKind.PROGRESS),
        "title": front.title,
        "inspection": inspection_of(
            title,
            [str(passage) for passage in preamble],
            [str(passage) for passage in (*closing.disclosure, *closing.others)],
        ),
        "paragraphs": preamble,
        "sections": [_section(section) for section in sections],
        "closing": closing.others,
        "disclosure": disclosure_of(closing.disclosure, [section.heading for section in sections]),
    }
    accounts = [
        section.heading.below for section in sections if section.kind is SectionKind.ACCOUNTABILITY
    ]
    words = "\n".join(str(passage) for passage in chain(preamble, *accounts))
    if (totals := find_totals(words)) is not None:
        draft.infer("totals", totals, totals.text or words)
    return draft


def issued_on(draft: Draft) -> date | None:
    """Return the day of a report, from which 今年 and 本月 are counted."""
    said = draft.fields["issued_on"]
    day = said.value if isinstance(said, Said) else said
    return day if isinstance(day, date) else None


def infer_day(draft: Draft, left_out: Iterable[str]) -> None:
    """Take the day of a report from the line in which a web page says when it was published."""
    for words in left_out:
        if (published := _PUBLISHED.search(words)) is not None:
            for mention in find_dates(words[published.end() : published.end() + _LONGEST_DAY]):
                draft.infer("issued_on", mention.starts_on, f"{published[0]}{mention.text}")
                return


def report_id(draft: Draft) -> str:
    """Return an id made from who reports, on what, and when: the same on every reading."""
    words = (draft.fields.get("issuer"), draft.fields["title"], issued_on(draft))
    digest = hashlib.sha256("\0".join(map(str, words)).encode("utf-8", "surrogatepass"))
    return f"r{digest.hexdigest()[:12]}"


def _sign(draft: Draft, front: Front, closing: Closing) -> list[Passage]:
    """Set issuer and day; return the date below the title if the signature gives another."""
    above, below = front.issued_on, closing.issued_on
    draft.fields["issued_on"] = below or above
    if (issuer := closing.issuer or front.issuer) is not None:
        draft.fields["issuer"] = issuer
    elif front.title and (found := _ISSUER_IN_TITLE.match(str(front.title))):
        draft.infer("issuer", found[1], found[0])
    if above is None or below is None:
        return []
    if above.value == below.value:
        both = Passage.joined([above.passage, below.passage])
        draft.fields["issued_on"] = Said(both, below.value)
        return []
    return [above.passage]


def _section(section: SectionRead) -> Draft:
    heading, kind = section.heading, section.kind
    draft = Draft(Section, {"kind": kind}, because=section.because)
    if kind in ANSWERING:
        long_term = kind is SectionKind.LONG_TERM
        fill_with_matters(
            draft, heading, section.roles, long_term=long_term, find_values=find_values
        )
        return draft
    run_in = [heading.run_in] if heading.run_in else []
    draft.fields |= {"label": heading.label, "title": heading.title}
    if section.lists_problems:
        draft.fields["paragraphs"] = [*run_in, *heading.below]
    else:
        draft.fields["paragraphs"] = [*run_in, *heading.paragraphs]
        draft.fields["statements"] = statements_of(heading)
    return draft
