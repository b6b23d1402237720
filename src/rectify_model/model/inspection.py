"""The inspection that a report answers."""

from datetime import date

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.types import Token
from rectify_model.model.vocabulary import Mode, Programme

__all__ = ["Inspection"]


@frozen(kw_only=True, field_transformer=checked)
class Inspection:
    """巡视/巡察: who inspected whom, when, and on whose behalf."""

    programme: Programme | None = None
    """类别: 巡视 or 巡察."""
    mode: Mode | None = None
    """方式: in which way the inspection was held."""
    term: Token | None = None
    """届次: the term of the committee that inspects, such as 十五届市委."""
    round: Token | None = None
    """轮次: the round within the term, such as 第五轮."""
    subject: Token | None = None
    """对象范围: the field inspected, such as 公安系统."""
    authority: Token | None = None
    """派出党委: the committee that sends the team, such as 市委."""
    team: Token | None = None
    """巡视巡察组: the team, such as 市委第八巡察组."""
    inspected: Token | None = None
    """被巡视巡察单位: the body inspected."""
    starts_on: date | None = None
    """进驻日期: the first day of the stay."""
    ends_on: date | None = None
    """结束日期: the last day of the stay."""
    feedback_on: date | None = None
    """反馈日期: the day on which the findings were fed back."""
