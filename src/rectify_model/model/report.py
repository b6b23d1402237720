"""The report as a whole, with views across its parts."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.disclosure import Disclosure
from rectify_model.model.extension import Extension
from rectify_model.model.inspection import Inspection
from rectify_model.model.item import FeedbackItem, LongTermTask, Matter
from rectify_model.model.measure import Measure
from rectify_model.model.provenance import Provenance
from rectify_model.model.section import Section
from rectify_model.model.suppression import Suppression
from rectify_model.model.totals import Totals
from rectify_model.model.types import Identifier, Paragraph, Text, Token
from rectify_model.model.vocabulary import ReportKind

__all__ = ["Node", "Report"]

Node = Matter | Measure
"""What bears an id and can be found by it."""


@frozen(kw_only=True, field_transformer=checked)
class Report:
    """通报: a published report on the rectification after an inspection."""

    id: Identifier
    """标识: stable, made from who reports, on what, and when."""
    kind: ReportKind = ReportKind.PROGRESS
    """类别: what the report tells about."""
    title: Text | None = None
    """标题: the title, verbatim, joined over broken lines."""
    issuer: Token | None = None
    """发布单位: the body that issues the report."""
    issued_on: date | None = None
    """成文日期: the day on which it was issued."""
    inspection: Inspection | None = None
    """巡视/巡察: the inspection that the report answers."""
    paragraphs: tuple[Paragraph, ...] = ()
    """导语: the prose before the first section."""
    sections: tuple[Section, ...] = ()
    """部分: the sections, in order."""
    closing: tuple[Paragraph, ...] = ()
    """结语: prose after the last section that says nothing of the disclosure."""
    disclosure: Disclosure | None = None
    """公开: how the public may answer."""
    totals: Totals | None = None
    """整改总体情况: what the report says of all its items together."""
    provenance: Provenance | None = None
    """来源: where the report came from and what was inferred."""
    suppressions: tuple[Suppression, ...] = ()
    """豁免: findings that are known and accepted."""
    extensions: tuple[Extension, ...] = ()
    """扩展: values of a tool's own."""

    @cached_property
    def feedback_items(self) -> tuple[FeedbackItem, ...]:
        """The feedback items of all sections, in the order of the document."""
        return tuple(node for node in _owners(self) if isinstance(node, FeedbackItem))

    @cached_property
    def long_term_tasks(self) -> tuple[LongTermTask, ...]:
        """The long-term tasks of all sections, in the order of the document."""
        return tuple(node for node in _owners(self) if isinstance(node, LongTermTask))

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of all items and tasks, in the order of the document."""
        return tuple(measure for owner in _owners(self) for measure in owner.measures)

    def find(self, node_id: str) -> Node | None:
        """Return the item, task or measure with this id, the first where two share it, or None.

        The first call looks through the report, each later one takes constant time.
        """
        return self._by_id.get(node_id)

    @cached_property
    def _by_id(self) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for owner in (*self.feedback_items, *self.long_term_tasks):
            found.setdefault(owner.id, owner)
            for measure in owner.measures:
                found.setdefault(measure.id, measure)
        return found


def _owners(report: Report) -> Iterator[Matter]:
    """Yield whatever owns measures, in the order of the document."""
    for section in report.sections:
        yield from (*section.items, *section.tasks)
        for topic in section.topics:
            yield from (*topic.items, *topic.tasks)
        for area in section.focus_areas:
            yield from (*area.items, *area.tasks)
            for topic in area.topics:
                yield from (*topic.items, *topic.tasks)
