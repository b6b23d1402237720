"""What the inspectors found and what is carried on: feedback items and long-term tasks."""

from datetime import date

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.extension import Extension
from rectify_model.model.measure import Measure
from rectify_model.model.tracking import Tracking
from rectify_model.model.types import Count, Identifier, Paragraph, Text, Token

__all__ = ["FeedbackItem", "LongTermTask", "Matter"]


@frozen(kw_only=True, field_transformer=checked)
class Matter:
    """整改事项: what feedback items and long-term tasks have in common."""

    id: Identifier
    """标识: stable, made from the report and the place."""
    number: Count | None = None
    """编号: the number that the label says; it restarts and repeats, so it is no key."""
    label: Token | None = None
    """标号: the printed number, verbatim, such as （5）."""
    title: Text | None = None
    """标题: the heading, verbatim."""
    problem: Text | None = None
    """具体表现: the problem in the inspectors' words; published reports leave it out."""
    goal: Text | None = None
    """整改目标: the state to be reached."""
    paragraphs: tuple[Paragraph, ...] = ()
    """正文: prose of the matter that is no measure."""
    measures: tuple[Measure, ...] = ()
    """整改措施: what was done, in order."""
    tracking: Tracking | None = None
    """台账: what a ledger adds."""
    extensions: tuple[Extension, ...] = ()
    """扩展: values of a tool's own."""


@frozen(kw_only=True, field_transformer=checked)
class FeedbackItem(Matter):
    """反馈问题/整改事项: a problem that the inspectors fed back, and its measures."""


@frozen(kw_only=True, field_transformer=checked)
class LongTermTask(Matter):
    """需长期整改事项: a problem whose rectification goes on for years."""

    origin: Identifier | None = None
    """来源事项: the id of the feedback item that the task carries on."""
    next_review: date | None = None
    """下次评估: when the task is looked at again."""
