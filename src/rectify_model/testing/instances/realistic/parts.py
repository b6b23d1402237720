"""The parts of a report, from the sections down to the measures."""

from typing import Any, Final

import attrs
from hypothesis import strategies as st

from rectify_model.model import (
    FeedbackItem,
    FocusArea,
    LongTermTask,
    Measure,
    MeasureKind,
    Point,
    Section,
    SectionKind,
    Statement,
    Topic,
    Tracking,
)
from rectify_model.numbering import MarkKind
from rectify_model.shape import shape_of
from rectify_model.testing.instances.realistic.author import Author, Fields, FieldsOf, Place
from rectify_model.testing.instances.realistic.sentences import GOALS, PROBLEMS, SENTENCES
from rectify_model.testing.report_texts import words

__all__ = ["PARTS"]

_LISTS: Final[dict[type, tuple[str, str]]] = {
    FocusArea: ("focus_areas", "a"),
    Topic: ("topics", "t"),
}
_TITLES: Final = words.SECTION_TITLES | {SectionKind.OTHER: st.just("其他需要说明的情况")}
_MOST_SENTENCES: Final = 3


def _section(author: Author, place: Place, kept: Fields) -> Fields:
    kind = kept.get("kind") or author.one_of(tuple(_TITLES))
    fields: Fields = {
        "kind": kind,
        "label": MarkKind.CHINESE.written(place.number),
        "title": author.draw(_TITLES[kind]),
    }
    if kind is SectionKind.RECTIFICATION:
        return fields | _below(Section, author, place)
    if kind is SectionKind.LONG_TERM:
        return fields | {"tasks": author.many(LongTermTask, place, "k")}
    return fields | {"statements": author.many(Statement, place, "w", 2)}


def _below(cls: type, author: Author, place: Place) -> Fields:
    """Draw what stands below a section or a heading: the next headings, or items."""
    if place.depth < len(author.levels):
        heading = author.levels[place.depth]
        name, letter = _LISTS[heading]
        if name in shape_of(cls).by_name:
            return {name: author.many(heading, place, letter)}
    return {"items": author.many(FeedbackItem, place, "i")}


def _headed(cls: type, titles: st.SearchStrategy[str]) -> FieldsOf:
    def heading(author: Author, place: Place, _: Fields) -> Fields:
        deeper = attrs.evolve(place, depth=place.depth + 1)
        title = author.draw(titles)
        return {"label": place.mark(place.number), "title": title, **_below(cls, author, deeper)}

    return heading


def _statement(author: Author, place: Place, _: Fields) -> Fields:
    return {
        "label": place.mark(place.number),
        "title": f"{author.draw(words.STATEMENT_TITLES)}。",
        "text": author.sentence(*SENTENCES),
        "points": author.many(Point, place, "p", 2) if author.yes() else (),
    }


def _point(author: Author, place: Place, _: Fields) -> Fields:
    label = MarkKind.POINT_SHI.written(place.number)
    return {"ordinal": place.number, "label": label, "text": author.sentence()}


def _item(author: Author, place: Place, kept: Fields) -> Fields:
    # Items count on through the whole report, as their ids are kept from its beginning.
    author.item_ids.append(kept.get("id", place.id))
    return _matter(author, place, len(author.item_ids))


def _task(author: Author, place: Place, _: Fields) -> Fields:
    fields = _matter(author, place, place.number)
    if author.item_ids:
        fields["origin"] = author.one_of(author.item_ids)
    if author.is_ledger:
        fields["next_review"] = author.later(author.facts.issued_on)
    return fields


def _matter(author: Author, place: Place, number: int) -> Fields:
    fields: Fields = {
        "id": place.id,
        "number": number,
        "label": place.mark(number),
        "title": author.draw(words.MATTER_TITLES),
        "measures": author.many(Measure, place, "m", 2),
    }
    if author.is_ledger:
        fields |= {
            "problem": author.draw(PROBLEMS),
            "goal": author.draw(GOALS),
            "tracking": author.make(Tracking, place),
        }
    return fields


def _measure(author: Author, place: Place, _: Fields) -> Fields:
    most = min(_MOST_SENTENCES, author.options.max_items)
    sentences = [author.sentence(*SENTENCES) for _ in range(author.draw(st.integers(1, most)))]
    fields: Fields = {
        "id": place.id,
        "ordinal": place.number,
        "label": MarkKind.POINT_SHI.written(place.number),
        "lead": author.draw(words.LEADS) if author.yes() else None,
        "text": "".join([author.sentence(), *sentences[1:], sentences[0]]),
    }
    if author.is_ledger:
        fields["kinds"] = (author.one_of(tuple(MeasureKind)),)
    return fields


PARTS: Final[dict[type[Any], FieldsOf]] = {
    Section: _section,
    FocusArea: _headed(FocusArea, words.AREA_TITLES),
    Topic: _headed(Topic, words.MATTER_TITLES),
    Statement: _statement,
    Point: _point,
    FeedbackItem: _item,
    LongTermTask: _task,
    Measure: _measure,
}
"""What draws the fields of each part."""
