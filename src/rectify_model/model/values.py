"""What sentences say in numbers, dates and names, each beside the words that say it."""

from datetime import date
from typing import Annotated

from attrs import frozen

from rectify_model.model.annotation import Since
from rectify_model.model.checks import checked
from rectify_model.model.types import Count, Number, Offset, Text, Token
from rectify_model.model.vocabulary import Bound, DeadlineUnit, RecurrenceUnit

__all__ = [
    "Citation",
    "DateMention",
    "Deadline",
    "Mention",
    "Quantity",
    "Recurrence",
    "Span",
    "Term",
    "Values",
]


@frozen(kw_only=True, field_transformer=checked)
class Span:
    """位置: where words stand in a node's wording, in code points from 0."""

    start: Offset
    """起点: the first character's offset."""
    end: Offset
    """终点: the offset after the last character."""


@frozen(kw_only=True, field_transformer=checked)
class Mention:
    """提及: words of a text that say a value."""

    span: Span
    """位置: where the words stand."""
    text: Text
    """原文: the words, verbatim."""


@frozen(kw_only=True, field_transformer=checked)
class Quantity(Mention):
    """数量: a counted or measured thing, such as 2600余人."""

    value: Number
    """数值: the number, 万 and 亿 multiplied out; the lower end of a range such as 3至5."""
    unit: Token | None = None
    """单位: the classifier or unit, such as 人, 万元 without its 万, or %."""
    bound: Bound = Bound.EXACT
    """界限: how the printed number bounds the real one."""
    subject: Token | None = None
    """对象: what is counted, where the words around the number name it."""
    upper: Annotated[Number | None, Since("1.1")] = None
    """上限: the upper end of a range such as 3至5, or of an estimate such as 三五."""
    negative: Annotated[bool, Since("1.1")] = False
    """负数: whether the words say a minus or a fall, such as -5%, 负5% and 下降5%."""


@frozen(kw_only=True, field_transformer=checked)
class DateMention(Mention):
    """日期: a date or a period that a sentence names."""

    starts_on: date | None = None
    """起: the first day; absent where the words leave it open, as 截至2022年3月底 does."""
    ends_on: date | None = None
    """止: the last day, the same as the first for a single date; absent after 2021年9月以来."""
    year_implied: bool = False
    """年份省略: whether the year or month was taken from other words or from the report's date."""


@frozen(kw_only=True, field_transformer=checked)
class Recurrence(Mention):
    """周期: a thing promised again and again, such as 每季度至少一次."""

    every: Count = 1
    """间隔: after how many units."""
    unit: RecurrenceUnit
    """周期单位: the unit of the period."""
    count: Count | None = None
    """次数: how often in each period, where the words say it."""
    bound: Bound = Bound.EXACT
    """界限: how the printed count bounds the real one."""
    upper: Annotated[Count | None, Since("1.1")] = None
    """次数上限: the upper end of a count such as 1-2次, whose lower end is `count`."""


@frozen(kw_only=True, field_transformer=checked)
class Deadline:
    """时限: by when a thing is to be done, such as 会后5个工作日内 or 2025年底前，并长期坚持."""

    span: Span | None = None
    """位置: where the words stand; absent in a ledger."""
    text: Text | None = None
    """原文: the words, verbatim."""
    on: date | None = None
    """截止日: the last day allowed."""
    starts_on: date | None = None
    """起: the first day of the period allowed."""
    ends_on: date | None = None
    """止: the last day of the period allowed."""
    after_event: Token | None = None
    """起算: the event from which the time is counted, such as 会后."""
    n: Count | None = None
    """期限: how many units after the event."""
    unit: DeadlineUnit | None = None
    """时限单位: the unit of the time limit."""
    ongoing: bool = False
    """长期坚持: whether the work goes on after the deadline."""


@frozen(kw_only=True, field_transformer=checked)
class Citation(Mention):
    """引用: a document named in book-title marks, 《…》; the words are those between the marks."""


@frozen(kw_only=True, field_transformer=checked)
class Term(Mention):
    """引号用语: a term in quotation marks, “…”; the words are those between the marks."""


@frozen(kw_only=True, field_transformer=checked)
class Values:
    """要素: everything found in a node's wording, each kind in the order of the text."""

    quantities: tuple[Quantity, ...] = ()
    """数量: counted and measured things."""
    dates: tuple[DateMention, ...] = ()
    """日期: dates and periods."""
    recurrences: tuple[Recurrence, ...] = ()
    """周期: things promised again and again."""
    deadlines: tuple[Deadline, ...] = ()
    """时限: time limits."""
    citations: tuple[Citation, ...] = ()
    """引用: documents named."""
    terms: tuple[Term, ...] = ()
    """引号用语: quoted terms."""
