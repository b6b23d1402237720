"""Who signed a report, and when."""

import re
from typing import Final

from rectify_model.text.fields.drafts import Said
from rectify_model.text.lines.paragraphs import Paragraph
from rectify_model.text.lines.source import Passage
from rectify_model.text.values.dates import find_dates
from rectify_model.text.values.days import NOISE

__all__ = ["date_line", "issuer_line", "signed_line"]

_ISSUER: Final = re.compile(r"[^，。；：:、！？“”\t0-9]{3,50}")
_BODY: Final = re.compile(
    "(?:委员会|党委|党组|支部|总支|工委|纪委|党工委|局|院|公司|集团|大学|学院|学校|中学|小学|厅|部|委|办公室|中心"
    "|政府|会|站|所|队|社|处|银行|医院|馆|团|室|署|科|场|厂)$"
)
_WEEKDAY: Final = re.compile(NOISE)
# Text recognition takes 0 for O, 1 for l and 日 for 曰.
_MISREAD: Final = re.compile("[0-9OoIl]{4} ?年 ?[0-9OoIl]{1,2} ?月 ?[0-9OoIl]{1,2} ?[日曰]")
_MEANT: Final = str.maketrans("OoIl曰", "0011日")
_BRACKETS: Final = "（()）〔〕 \u00a0\u3000"


def date_line(paragraph: Paragraph) -> Said | None:
    """Return the day, if a full date is all that the paragraph says."""
    return _day(paragraph.passage)


def issuer_line(paragraph: Paragraph, title: str) -> bool:
    """Tell whether a paragraph is the name of a body, such as stands above the date."""
    text = paragraph.text
    return bool(_ISSUER.fullmatch(text)) and (
        title.startswith(text) or _BODY.search(text) is not None
    )


def signed_line(paragraph: Paragraph) -> tuple[Passage, Said] | None:
    """Return the issuer and the day, if both stand on one line with white space in between."""
    found = re.fullmatch(r"(\S.*?)[ \u00a0\u3000]+(\S.*)", paragraph.text)
    if found is None:
        return None
    day = _day(paragraph.passage.cut(found.start(2)))
    issuer = paragraph.passage.cut(0, found.end(1)).strip()
    if day is None or not _ISSUER.fullmatch(issuer.text) or not _BODY.search(issuer.text):
        return None
    return issuer, day


def _day(passage: Passage) -> Said | None:
    words = passage.text.strip()
    if _MISREAD.fullmatch(words):
        words = words.translate(_MEANT)
    for printed in (words, words.strip(_BRACKETS)):
        for mention in find_dates(printed):
            is_one_day = mention.starts_on is not None and mention.starts_on == mention.ends_on
            rest = _WEEKDAY.fullmatch(printed, mention.span.end)
            if is_one_day and not mention.span.start and rest:
                return Said(passage, mention.starts_on)
    return None
