"""Which marks number which level of a report: publishers differ, and skip levels."""

from typing import Final

from attrs import frozen

from rectify_model.numbering.marks import MarkKind

__all__ = ["SHAPES", "Shape"]


@frozen(kw_only=True)
class Shape:
    """体例: how a publisher numbers the parts of a report; a level that is None is skipped."""

    section: MarkKind | None = MarkKind.CHINESE
    """部分: the mark of sections; without it the report is one section without a heading."""
    area: MarkKind | None = None
    """聚焦方面: the mark of focus areas."""
    topic: MarkKind | None = None
    """小类: the mark of topics."""
    item: MarkKind
    """整改事项: the mark of items."""
    measure: MarkKind = MarkKind.POINT_SHI
    """整改措施: the mark of measures."""

    def __str__(self) -> str:
        """Return the marks, from the outermost."""
        levels = (self.section, self.area, self.topic, self.item, self.measure)
        return "→".join(level.value for level in levels if level is not None)


SHAPES: Final[tuple[Shape, ...]] = (
    Shape(item=MarkKind.ARABIC),
    Shape(item=MarkKind.CHINESE_BRACKETS),
    Shape(area=MarkKind.CHINESE_BRACKETS, item=MarkKind.ARABIC),
    Shape(
        area=MarkKind.CHINESE_BRACKETS,
        topic=MarkKind.ARABIC,
        item=MarkKind.ARABIC_BRACKETS,
    ),
    Shape(topic=MarkKind.ARABIC, item=MarkKind.ARABIC_BRACKETS),
    Shape(item=MarkKind.NAMED),
    Shape(area=MarkKind.CHINESE_BRACKETS, item=MarkKind.ARABIC, measure=MarkKind.CIRCLED),
    Shape(area=MarkKind.CHINESE_BRACKETS, item=MarkKind.ARABIC, measure=MarkKind.HALF_BRACKET),
    Shape(area=MarkKind.CHINESE_BRACKETS, item=MarkKind.ARABIC, measure=MarkKind.POINT_DI),
    Shape(item=MarkKind.ARABIC, measure=MarkKind.POINT_YAO),
    Shape(section=MarkKind.PART, area=MarkKind.CHINESE, item=MarkKind.CHINESE_BRACKETS),
    Shape(section=None, item=MarkKind.CHINESE_BRACKETS),
    Shape(section=None, area=MarkKind.CHINESE_BRACKETS, item=MarkKind.ARABIC),
    Shape(section=None, topic=MarkKind.ARABIC, item=MarkKind.ARABIC_BRACKETS),
    Shape(section=None, item=MarkKind.ARABIC),
    Shape(section=MarkKind.BARE_SECTION, item=MarkKind.BARE),
)
"""体例表: the shapes that reports are drawn in, the simplest first."""
