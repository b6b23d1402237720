"""Sections that answer problems are filled with areas, topics and items or long-term tasks.

Which kind of mark numbers the items was weighed before. Headings above it gather; what one of them
has of measures right below it makes an item that takes its title. An item behind a gatherer goes
into a gatherer without a heading, so that the model keeps the order of the source.
"""

from collections.abc import Callable

import attrs

from rectify_model.model import FeedbackItem, FocusArea, LongTermTask, Section, Topic, Values
from rectify_model.numbering.marks import SECTION_KINDS, MarkKind
from rectify_model.text.fields.answers import Answers, answers_below, answers_in_row
from rectify_model.text.fields.drafts import Draft
from rectify_model.text.fields.labelled import tracking_of
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.roles import Roles, gathers_items
from rectify_model.text.reasons import for_gatherer, for_row

__all__ = ["fill_with_matters"]

_AREA_KINDS = SECTION_KINDS | {MarkKind.CHINESE_BRACKETS, MarkKind.DECIMAL}
_STOPS = "。；;"
_LISTS = {Topic: "topics", FocusArea: "focus_areas"}


@attrs.frozen
class _Filling:
    """How one section is filled."""

    matter: type[FeedbackItem | LongTermTask]
    """What its items are."""
    field: str
    """The field that holds them."""
    roles: Roles
    """How its marks are read."""
    find_values: Callable[[str], Values]
    """What finds the deadline in the words that name it."""


def fill_with_matters(
    section: Draft,
    heading: Heading,
    roles: Roles,
    *,
    long_term: bool,
    find_values: Callable[[str], Values],
) -> None:
    """Fill a section that answers problems with areas, topics and items or long-term tasks."""
    matter = LongTermTask if long_term else FeedbackItem
    field = "tasks" if long_term else "items"
    _gather(section, heading, _Filling(matter, field, roles, find_values))


def _gather(gatherer: Draft, heading: Heading, filling: _Filling) -> None:
    """Fill a section, area or topic with what stands below its heading."""
    gatherer.fields |= {"label": heading.label, "title": heading.title}
    roles = filling.roles
    kinds = {roles.items, *roles.above}
    gathers = gathers_items(heading, roles)
    placed = [child for child in heading.children if gathers or child.kind in kinds]
    own = [child for child in heading.children if not (gathers or child.kind in kinds)]
    answers = answers_below(heading.run_in, attrs.evolve(heading, children=own))
    if not placed and gatherer.cls is not Section:
        answers = answers.finished()
    gatherer.add("paragraphs", *answers.paragraphs)
    if answers.measures:
        reason = filling.roles.of_items
        matter = Draft(filling.matter, {"measures": answers.measures}, because=reason)
        if heading.title:
            matter.infer("title", heading.title.printed, "the heading above its measures")
        gatherer.add(filling.field, matter)
    for child in placed:
        _place(gatherer, child, filling)


def _place(gatherer: Draft, heading: Heading, filling: _Filling) -> None:
    """Put a heading below a section, area or topic as what it is."""
    is_area = gatherer.cls is Section and heading.kind in _AREA_KINDS
    if not _gathers(heading, filling.roles, is_area=is_area):
        _add(gatherer, filling.field, _matter(heading, filling))
    elif gatherer.cls is Topic:
        # The model knows no level between topic and item; the heading is kept as prose.
        gatherer.add("paragraphs", heading.passage, *heading.paragraphs)
        for child in heading.children:
            _place(gatherer, child, filling)
    else:
        cls = FocusArea if is_area else Topic
        mark, roles = heading.label.text, filling.roles
        below = Draft(cls, because=for_gatherer(mark, roles.mark, roles.confidence))
        _gather(below, heading, filling)
        _add(gatherer, _LISTS[cls], below)


def _gathers(heading: Heading, roles: Roles, *, is_area: bool) -> bool:
    """Tell whether a heading gathers items: one above them does, unless it is answered itself."""
    if heading.kind not in roles.above:
        return gathers_items(heading, roles)
    has_items = any(child.kind is roles.items for child in heading.descendants)
    return is_area or has_items or not heading.is_counted_below


def _add(gatherer: Draft, field: str, entry: Draft) -> None:
    """Add an entry in the order of the source, which the model lists class by class."""
    topics = gatherer.fields.get("topics")
    if topics and field not in _LISTS.values():
        if not _is_bare(topics[-1]):
            topics.append(Draft(Topic))
        topics[-1].add(field, entry)
    else:
        gatherer.add(field, entry)


def _is_bare(gatherer: Draft) -> bool:
    return not gatherer.fields.get("label") and not gatherer.fields.get("title")


def _matter(heading: Heading, filling: _Filling) -> Draft:
    """Return the item or task that a heading and what stands below it make."""
    is_row = heading.kind is MarkKind.ROW
    read = answers_in_row(heading) if is_row else answers_below(heading.run_in, heading)
    answers = read.finished()
    fields = {
        "number": heading.number,
        "label": heading.label,
        "title": heading.content if is_row else heading.title,
    }
    reason = for_row() if is_row else filling.roles.of_items
    draft = Draft(filling.matter, fields, because=reason)
    draft.add("paragraphs", *answers.paragraphs)
    draft.add("measures", *answers.measures)
    _infer_labelled(draft, answers, filling.find_values)
    return draft


def _infer_labelled(draft: Draft, answers: Answers, find_values: Callable[[str], Values]) -> None:
    """Fill the fields that labelled words name; the words themselves stay where they are."""
    for field in ("problem", "goal"):
        if passages := answers.words.get(field):
            words = "\n".join(passage.printed for passage in passages).rstrip(_STOPS)
            draft.infer(field, words, f"the words after its label: {words}")
    if (tracking := tracking_of(answers.words, find_values)) is not None:
        draft.infer("tracking", tracking, "labelled words in the paragraphs of the item")
