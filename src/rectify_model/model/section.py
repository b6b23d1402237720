"""The parts of a report, from the section down to the topic."""

from typing import Annotated

from attrs import frozen

from rectify_model.model.annotation import Since
from rectify_model.model.checks import checked
from rectify_model.model.extension import Extension
from rectify_model.model.item import FeedbackItem, LongTermTask
from rectify_model.model.types import Count, Paragraph, Text, Token
from rectify_model.model.values import Values
from rectify_model.model.vocabulary import SectionKind

__all__ = ["FocusArea", "Point", "Section", "Statement", "Topic"]


@frozen(kw_only=True, field_transformer=checked)
class Point:
    """要点: one of the points that a statement counts up, 一是 … 二是 …"""

    ordinal: Count | None = None
    """序号: the number that the label says."""
    label: Token
    """标号: the words that number the point, verbatim."""
    text: Text = ""
    """正文: the words of the point, verbatim."""


@frozen(kw_only=True, field_transformer=checked)
class Statement:
    """工作情况: a paragraph of its own with a run-in heading, （一）…"""

    label: Token | None = None
    """标号: the printed number, verbatim."""
    title: Text | None = None
    """标题: the run-in heading, up to its first 。 included."""
    text: Text = ""
    """正文: the words after the heading and before the first point, verbatim."""
    points: tuple[Point, ...] = ()
    """要点: the points counted up."""
    paragraphs: tuple[Paragraph, ...] = ()
    """续段: paragraphs that carry the statement on."""
    values: Values = Values()
    """要素: what the wording says in numbers, dates and names."""

    @property
    def wording(self) -> str:
        """The words that spans count in: title, text and points, then each paragraph on a line."""
        points = "".join(point.label + point.text for point in self.points)
        return "\n".join(((self.title or "") + self.text + points, *self.paragraphs))


@frozen(kw_only=True, field_transformer=checked)
class Topic:
    """小类: a heading, as a rule 1., that gathers items or tasks."""

    label: Token | None = None
    """标号: the printed number, verbatim."""
    title: Text | None = None
    """标题: the heading, verbatim."""
    paragraphs: tuple[Paragraph, ...] = ()
    """正文: prose before the first item."""
    items: tuple[FeedbackItem, ...] = ()
    """整改事项: the items of the topic."""
    tasks: tuple[LongTermTask, ...] = ()
    """长期整改事项: the long-term tasks of the topic."""
    extensions: Annotated[tuple[Extension, ...], Since("1.1")] = ()
    """扩展: values of a tool's own."""


@frozen(kw_only=True, field_transformer=checked)
class FocusArea:
    """聚焦方面: a heading, as a rule （一）聚焦…方面, that gathers topics or items."""

    label: Token | None = None
    """标号: the printed number, verbatim."""
    title: Text | None = None
    """标题: the heading, verbatim."""
    paragraphs: tuple[Paragraph, ...] = ()
    """正文: prose before the first topic or item."""
    items: tuple[FeedbackItem, ...] = ()
    """整改事项: the items right under the area."""
    tasks: tuple[LongTermTask, ...] = ()
    """长期整改事项: the long-term tasks right under the area."""
    topics: tuple[Topic, ...] = ()
    """小类: the topics of the area."""
    extensions: Annotated[tuple[Extension, ...], Since("1.1")] = ()
    """扩展: values of a tool's own."""


@frozen(kw_only=True, field_transformer=checked)
class Section:
    """部分: a part of the report with a heading of the first level, as a rule 一、"""

    kind: SectionKind = SectionKind.OTHER
    """类别: what the section is for."""
    label: Token | None = None
    """标号: the printed number, verbatim."""
    title: Text | None = None
    """标题: the heading, verbatim."""
    paragraphs: tuple[Paragraph, ...] = ()
    """正文: prose before the first heading."""
    statements: tuple[Statement, ...] = ()
    """工作情况: paragraphs with run-in headings."""
    items: tuple[FeedbackItem, ...] = ()
    """整改事项: the items right under the section."""
    tasks: tuple[LongTermTask, ...] = ()
    """长期整改事项: the long-term tasks right under the section."""
    topics: tuple[Topic, ...] = ()
    """小类: the topics right under the section."""
    focus_areas: tuple[FocusArea, ...] = ()
    """聚焦方面: the focus areas of the section."""
    extensions: Annotated[tuple[Extension, ...], Since("1.1")] = ()
    """扩展: values of a tool's own."""
