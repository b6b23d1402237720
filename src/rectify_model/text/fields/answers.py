"""What stands below the heading of an item: its measures, and the words that labels stand before.

Everything below an item is read in the order of the text. A label such as 整改措施： says what the
words after it are, up to the next label; what is counted up becomes measures, and so does prose
where nothing is counted.
"""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.model import Measure
from rectify_model.numbering.marks import MarkKind
from rectify_model.text.fields.drafts import Draft
from rectify_model.text.fields.labelled import is_status
from rectify_model.text.lines.sentences import split_lead
from rectify_model.text.lines.source import EMPTY, Passage
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.labels import (
    COMPLETION,
    MEASURES,
    Labelled,
    has_label,
    labelled_parts,
)
from rectify_model.text.outline.points import Counted, counted_line, counted_points
from rectify_model.text.reasons import for_measure

__all__ = ["Answers", "answers_below", "answers_in_row"]

_OF_PROSE: Final = 0.7
"""How sure it is that prose below a problem says what was done, and not what was wrong."""
# What comes next is no measure of the item that it happens to stand below.
_PLANS: Final = re.compile("(?:下一?步|下一?阶段|今后|接下来|后续)[，,]")
_ANNOUNCES: Final = ("：", ":")


@attrs.define(eq=False)
class Answers:
    """What was read so far below the heading of an item."""

    paragraphs: list[Passage] = attrs.field(factory=list)
    """The prose that is no measure."""
    measures: list[Draft] = attrs.field(factory=list)
    """The measures."""
    words: dict[str, list[Passage]] = attrs.field(factory=dict)
    """The words after each label, by what it stands for."""
    _key: str | None = None
    """What the label stands for whose words are being read."""
    _bare: set[int] = attrs.field(factory=set)
    """Which of the paragraphs stand behind no label and announce nothing."""
    _counted_from: int = 0
    """How many measures there were when the last label came."""

    def prose(self, passage: Passage) -> None:
        """Take in a paragraph without a mark."""
        parts = labelled_parts(passage)
        if all(part.key != MEASURES for part in parts) and parts[0].key:
            self._field(passage, parts)
            return
        for part in parts:
            if part.key is None:
                self._unlabelled(part.words)
            elif part.key == MEASURES and not is_status(part.words.text):
                self._labelled(part)
            else:
                self._field(Passage.joined([part.label, part.words]), [part])

    def done(self, words: Passage) -> None:
        """Take in prose that says what was done, as it runs on from 针对……问题，"""
        before, points = counted_points(words)
        if before:
            self.paragraphs.append(before) if points else self.measures.append(_unnumbered(before))
        self.measures += map(_measure, points)

    def mark(self, heading: Heading) -> None:
        """Take in a numbered paragraph, with what stands below it."""
        if self._key not in {None, MEASURES}:
            self._unlabelled(heading.passage)
            for passage in heading.below:
                self.prose(passage)
            return
        self.measures += map(_measure, counted_line(heading))
        is_labelled = False
        for passage in heading.below:
            # What stands behind a label below a measure is of the item again.
            is_labelled = is_labelled or has_label(passage.text)
            if is_labelled:
                self.prose(passage)
            else:
                self._continued(passage)

    def cell(self, key: str, words: Passage) -> None:
        """Take in the cell of a row, whose column says what it is."""
        self._key = key
        if key == MEASURES and not is_status(words.text):
            self.done(words)
        else:
            self._field(words, [Labelled(key, EMPTY, words)])

    def finished(self) -> "Answers":
        """Return it when all is read: prose alone says what was done, so it is the measures."""
        if not self.measures:
            for place in sorted(self._bare):
                self.measures.append(_unnumbered(self.paragraphs[place]))
            self.paragraphs = [
                passage for place, passage in enumerate(self.paragraphs) if place not in self._bare
            ]
        return self

    def _labelled(self, part: Labelled) -> None:
        """Take in 整改措施： with the words after it, which are measures."""
        self._key, self._counted_from = MEASURES, len(self.measures)
        before, points = counted_points(part.words)
        if points or not part.words:
            self.paragraphs.append(Passage.joined([part.label, before]) if before else part.label)
            self.measures += map(_measure, points)
        else:
            lead, text = split_lead(part.words)
            fields = {"label": part.label, "lead": lead, "text": text}
            reason = for_measure("labelled", part.label.text, 1.0)
            self.measures.append(Draft(Measure, fields, because=reason))

    def _field(self, passage: Passage, parts: Sequence[Labelled]) -> None:
        """Take in labelled words that are no measures; a label alone goes before its words."""
        self.paragraphs.append(passage)
        for part in parts:
            key = part.key or ""
            if part.words:
                key = COMPLETION if part.key == MEASURES else key
                self.words.setdefault(key, []).append(part.words)
        self._key = None if parts[-1].words else parts[-1].key

    def _unlabelled(self, words: Passage) -> None:
        key = COMPLETION if self._key == MEASURES and is_status(words.text) else self._key
        if key is not None and key != MEASURES:
            self.paragraphs.append(words)
            self.words.setdefault(key, []).append(words)
            return
        before, points = counted_points(words)
        if before:
            self._plain(before, is_followed=bool(points))
        self.measures += map(_measure, points)

    def _plain(self, words: Passage, *, is_followed: bool) -> None:
        """Take in prose without label and mark."""
        if is_followed or words.text.endswith(_ANNOUNCES) or _PLANS.match(words.text):
            self.paragraphs.append(words)
        elif self._key == MEASURES and not self._is_counting():
            self.measures.append(_unnumbered(words))
        elif self.measures:
            self._continued(words)
        else:
            self._bare.add(len(self.paragraphs))
            self.paragraphs.append(words)

    def _continued(self, words: Passage) -> None:
        """Take in prose that carries the last measure on."""
        self.measures[-1].add("paragraphs", words)

    def _is_counting(self) -> bool:
        """Tell whether measures were counted up since the last label."""
        is_new = len(self.measures) == self._counted_from
        return not is_new and self.measures[-1].fields.get("ordinal") is not None


def answers_below(run_in: Passage, heading: Heading) -> Answers:
    """Read what runs on from a heading and stands below it."""
    answers = Answers()
    if run_in and heading.kind is MarkKind.ANSWER:
        answers.done(run_in)
    elif run_in:
        answers.prose(run_in)
    for passage in heading.paragraphs:
        answers.prose(passage)
    for child in heading.children:
        answers.mark(child)
    return answers


def answers_in_row(heading: Heading) -> Answers:
    """Read the cells of a row."""
    answers = Answers()
    for key, words in heading.cells:
        answers.cell(key, words)
    return answers


def _unnumbered(words: Passage) -> Draft:
    return Draft(Measure, {"text": words}, because=for_measure("prose", "", _OF_PROSE))


def _measure(point: Counted) -> Draft:
    lead, text = split_lead(point.content)
    fields = {"ordinal": point.number, "label": point.label, "lead": lead, "text": text}
    return Draft(Measure, fields, because=for_measure("counted", point.label.text, 1.0))
