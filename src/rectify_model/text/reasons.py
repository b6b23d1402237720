"""Why a part of a text was read as what it is, and how sure that is."""

from functools import lru_cache
from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.model import SectionKind

__all__ = ["Reason", "for_gatherer", "for_item", "for_measure", "for_row", "for_section"]

_NO_MARK: Final = Bilingual(en="no mark", zh="无序号")
_SECTION: Final = Bilingual(
    en="the section is read as {kind} by {by}",
    zh="该部分读作“{kind}”，依据：{by}",
)
_ITEM: Final = Bilingual(
    en="{mark} numbers the items of the section: of {count} such headings {named} name a problem "
    "and {answered} have measures counted below",
    zh="本部分以 {mark} 为事项编号：{count} 个此类标题中，{named} 个点明问题，"
    "{answered} 个之下列有措施",
)
_GATHERER: Final = Bilingual(
    en="{mark} stands above {items}, which numbers the items of the section",
    zh="{mark} 位于本部分事项编号 {items} 之上",
)
_MEASURE: Final = {
    "counted": Bilingual(
        en="it is counted up below the item by {mark}", zh="在事项之下以 {mark} 计数"
    ),
    "labelled": Bilingual(en="it stands behind the label {mark}", zh="位于“{mark}”之后"),
    "prose": Bilingual(
        en="it is prose below an item that counts nothing up, so it says what was done",
        zh="事项之下没有计数的措施，该段文字说明所做的工作",
    ),
}
_ROW: Final = Bilingual(
    en="it is a row of a table whose header names its columns",
    zh="表格中的一行，表头说明了各列内容",
)


@attrs.frozen(kw_only=True)
class Reason:
    """Why a node was read as what it is."""

    words: Bilingual
    """The evidence in a sentence."""
    confidence: float
    """How sure it is, from 0 to 1."""


def for_section(kind: SectionKind, by: Bilingual, confidence: float) -> Reason:
    """Return why a section is of its kind."""
    words = Bilingual(
        en=_SECTION.en.format(kind=kind.value, by=by.en),
        zh=_SECTION.zh.format(kind=kind.chinese, by=by.zh),
    )
    return Reason(words=words, confidence=confidence)


def for_item(mark: str, counts: tuple[int, int, int], confidence: float) -> Reason:
    """Return why a heading is an item.

    Args:
        mark: The mark of the items, as the first of them bears it.
        counts: How many headings bear it, how many of them name a problem, and below how many of
            them measures are counted.
        confidence: How sure it is.
    """
    count, named, answered = counts
    words = _filled(_ITEM, mark, count=count, named=named, answered=answered)
    return Reason(words=words, confidence=confidence)


def for_gatherer(mark: str, items: str, confidence: float) -> Reason:
    """Return why a heading gathers items."""
    return Reason(words=_filled(_GATHERER, mark, items=items), confidence=confidence)


@lru_cache(maxsize=256)
def for_measure(way: str, mark: str, confidence: float) -> Reason:
    """Return why words are a measure: they are `counted`, `labelled` or `prose`."""
    return Reason(words=_filled(_MEASURE[way], mark), confidence=confidence)


def for_row() -> Reason:
    """Return why a row of a table is an item."""
    return Reason(words=_ROW, confidence=1.0)


def _filled(words: Bilingual, mark: str, **details: object) -> Bilingual:
    return Bilingual(
        en=words.en.format(mark=mark or _NO_MARK.en, **details),
        zh=words.zh.format(mark=mark or _NO_MARK.zh, **details),
    )
