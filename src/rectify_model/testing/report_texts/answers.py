"""What answers problems: areas, topics, items or tasks, and their measures."""

from collections.abc import Sequence
from typing import Any, Final

from attrs import define
from hypothesis import strategies as st

from rectify_model.model import FeedbackItem, FocusArea, LongTermTask, Measure, Topic
from rectify_model.numbering.marks import MarkKind
from rectify_model.testing.report_texts import words
from rectify_model.testing.report_texts.counted import counted
from rectify_model.testing.report_texts.marks import Mark
from rectify_model.testing.report_texts.writer import Writer

__all__ = ["Answers"]

_Matter = FeedbackItem | LongTermTask
_Level = tuple[type[FocusArea | Topic | _Matter], MarkKind]
_FIELDS: Final = {
    FocusArea: "focus_areas",
    Topic: "topics",
    FeedbackItem: "items",
    LongTermTask: "tasks",
}


@define
class Answers:
    """The drawing of what stands below a section that answers problems."""

    writer: Writer
    """What it is written with."""
    matter: type[_Matter]
    """What its items are."""
    count: int = 0
    """How many items there are so far."""

    def fields(self) -> dict[str, Any]:
        """Draw all of it; return the section's fields."""
        shape = self.writer.shape
        every = ((FocusArea, shape.area), (Topic, shape.topic), (self.matter, shape.item))
        levels: list[_Level] = [(cls, kind) for cls, kind in every if kind is not None]
        is_gathered = self.matter is LongTermTask and shape.area is not None
        if is_gathered and self.writer.draw(st.booleans()):
            levels = levels[1:]
        return self._below(levels)

    def _below(self, levels: Sequence[_Level]) -> dict[str, Any]:
        """Draw the headings of the first level, and those of the others below each."""
        (cls, kind), *deeper = levels
        runs_on = cls is self.matter and self.writer.items_run_on
        first = self.count + 1 if runs_on else 1
        marks = self.writer.siblings(kind, first=first, may_slip=not runs_on)
        if cls is self.matter:
            made = [self._matter(mark, is_first=mark is marks[0]) for mark in marks]
        else:
            made = [self._gatherer(cls, mark, deeper) for mark in marks]
        return {_FIELDS[cls]: tuple(made)}

    def _gatherer(self, cls: type[Any], mark: Mark, deeper: Sequence[_Level]) -> Any:
        writer = self.writer
        titles = words.AREA_TITLES if cls is FocusArea else words.MATTER_TITLES
        title = writer.heading(mark, titles)
        prose = writer.prose()
        return cls(label=mark.label or None, title=title, paragraphs=prose, **self._below(deeper))

    def _matter(self, mark: Mark, *, is_first: bool) -> _Matter:
        """Draw an item: counted measures, or only prose, which is a measure.

        Where none of the items below a problem had measures, they would be its measures themselves.
        """
        self.count += 1
        title = self.writer.heading(mark, words.MATTER_TITLES)
        item_id = self.writer.new_id()
        is_prose_only = not is_first and self.writer.draw(st.booleans())
        prose = self.writer.prose(least=is_prose_only)
        done = tuple(Measure(id=self.writer.new_id(), text=text) for text in prose)
        return self.matter(
            id=item_id,
            number=mark.number,
            label=mark.label or None,
            title=title,
            paragraphs=() if is_prose_only else prose,
            measures=done if is_prose_only else self._measures(),
        )

    def _measures(self) -> tuple[Measure, ...]:
        points = counted(self.writer, self.writer.shape.measure, carried_on=True)
        return tuple(
            Measure(
                id=self.writer.new_id(),
                ordinal=point.mark.number,
                label=point.mark.label,
                lead=point.lead or None,
                text=point.text,
                paragraphs=point.paragraphs,
            )
            for point in points
        )
