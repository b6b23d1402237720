"""Sections that answer problems: which heading is an area, which a topic, which an item.

The lowest heading that owns measures is the feedback item. An area with measures right below it
holds one item that takes the area's title.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from rectify_model.model import FeedbackItem, FocusArea, LongTermTask, Topic, Values
from rectify_model.numbering.marks import MarkKind
from rectify_model.text.fields.drafts import Draft
from rectify_model.text.fields.labelled import is_labelled, labelled_words, tracking_of
from rectify_model.text.fields.measures import has_measures, measures_below, measures_in
from rectify_model.text.lines.sentences import split_heading
from rectify_model.text.lines.source import Passage
from rectify_model.text.outline.headings import Heading

__all__ = ["fill_with_matters"]

# What is put right is named after what was wrong: 关于……问题, ……不到位.
_NAMES_PROBLEM: Final = re.compile(
    "^(?:关于|针对)|问题(?:的?整改(?:落实)?(?:情况)?)?[。：:；]?$"
    "|不(?:够|到位|力|强|严|深|足|实|规范|扎实|充分|及时|明显|平衡|健全|完善)[^，]{0,6}$"
    "|(?:薄弱|弱化|缺失|滞后|欠缺|缺位|淡化|虚化)[^，]{0,6}$"
)
_AREA_KINDS: Final = {MarkKind.PART, MarkKind.CHINESE, MarkKind.CHINESE_BRACKETS}


@attrs.frozen
class _Levels:
    """Which kinds of marks number the items of a section, and which gather them."""

    of_items: frozenset[MarkKind | None]
    """The kinds of the headings that own measures."""
    of_gatherers: frozenset[MarkKind | None]
    """The kinds of the headings that other headings stand below."""
    are_flat_tasks: bool
    """Whether the section lists long-term tasks right below it: such lists have no areas."""

    @classmethod
    def of(cls, section: Heading, *, long_term: bool) -> "_Levels":
        """Read the kinds off a section."""
        headings = list(_all_below(section))
        return cls(
            frozenset(each.kind for each in headings if not each.headings and has_measures(each)),
            frozenset(each.kind for each in headings if each.headings),
            long_term and not any(each.headings for each in headings),
        )


@attrs.frozen
class _Filling:
    """How one section is filled."""

    matter: type[FeedbackItem | LongTermTask]
    """What its items are."""
    field: str
    """The field that holds them."""
    levels: _Levels
    """Which kinds of marks number them."""
    find_values: Callable[[str], Values]
    """What finds the deadline in the words that name it."""


def fill_with_matters(
    section: Draft, heading: Heading, *, long_term: bool, find_values: Callable[[str], Values]
) -> None:
    """Fill a section that answers problems with areas, topics and items or long-term tasks."""
    filling = _Filling(
        LongTermTask if long_term else FeedbackItem,
        "tasks" if long_term else "items",
        _Levels.of(heading, long_term=long_term),
        find_values,
    )
    _gather(section, heading, filling)


def _gather(gatherer: Draft, heading: Heading, filling: _Filling) -> None:
    """Fill a section, area or topic with what stands below its heading."""
    title, run_in = split_heading(heading.content)
    prose, measures = _answers(run_in, heading)
    gatherer.fields |= {"label": heading.label, "title": title}
    gatherer.add("paragraphs", *prose)
    if measures:
        own = Draft(filling.matter, {"measures": measures})
        if title:
            own.infer("title", title.text, "the heading above its measures")
        gatherer.add(filling.field, own)
    for child in heading.headings:
        _place(gatherer, child, filling)


def _place(gatherer: Draft, heading: Heading, filling: _Filling) -> None:
    """Put a heading below a section, area or topic as what its level and content make it."""
    if gatherer.cls is Topic and heading.headings and not _is_item_of_points(heading):
        # The model knows no level between topic and item; the heading is kept as prose.
        gatherer.add("paragraphs", heading.passage, *heading.paragraphs)
        for child in heading.headings:
            _place(gatherer, child, filling)
    elif (cls := _gatherer_class(gatherer.cls, heading, filling.levels)) is not None:
        below = Draft(cls)
        _gather(below, heading, filling)
        gatherer.add("focus_areas" if cls is FocusArea else "topics", below)
    else:
        gatherer.add(filling.field, _matter(heading, filling))


def _gatherer_class(above: type, heading: Heading, levels: _Levels) -> type | None:
    """Return the class of a heading that gathers items, or None where it is an item itself."""
    if above is Topic:
        return None
    is_task = levels.are_flat_tasks and not heading.headings
    if above is not FocusArea and heading.kind in _AREA_KINDS and not is_task:
        return FocusArea
    if _is_item_of_points(heading):
        return None
    gathers = bool(heading.headings) or (
        heading.kind in levels.of_gatherers
        and heading.kind not in levels.of_items
        and not has_measures(heading)
    )
    return Topic if gathers else None


def _is_item_of_points(heading: Heading) -> bool:
    """Tell whether a heading names a problem and those below it, bare of measures, answer it."""
    if not heading.headings or not _names_problem(heading):
        return heading.kind is MarkKind.NAMED
    return not any(
        child.headings or has_measures(child) or _names_problem(child) for child in heading.headings
    )


def _names_problem(heading: Heading) -> bool:
    return _NAMES_PROBLEM.search(split_heading(heading.content)[0].text) is not None


def _matter(heading: Heading, filling: _Filling) -> Draft:
    """Return the item or task that a heading and what stands below it make."""
    title, run_in = split_heading(heading.content)
    prose, measures = _answers(run_in, heading)
    draft = Draft(
        filling.matter, {"number": heading.number, "label": heading.label, "title": title}
    )
    draft.add("paragraphs", *prose)
    draft.add("measures", *measures, *measures_below(heading.headings))
    _infer_labelled(draft, prose, filling.find_values)
    return draft


def _answers(run_in: Passage, heading: Heading) -> tuple[list[Passage], list[Draft]]:
    """Return the prose and the measures that stand right below a heading."""
    prose: list[Passage] = []
    measures: list[Draft] = []
    for passage in (run_in, *heading.paragraphs):
        before, counted = measures_in(passage)
        if measures and before and not counted and not is_labelled(before.text):
            measures[-1].add("paragraphs", before)
        elif before:
            prose.append(before)
        measures += counted
    return prose, measures + measures_below(heading.ordinals)


def _infer_labelled(
    draft: Draft, prose: list[Passage], find_values: Callable[[str], Values]
) -> None:
    """Fill the fields that labelled words in the prose name; the prose itself stays as it is."""
    words: dict[str, str] = {}
    for passage in prose:
        words |= labelled_words(passage.text)
    for field in ("problem", "goal"):
        if field in words:
            draft.infer(field, words[field], f"the words after its label: {words[field]}")
    if (tracking := tracking_of(words, find_values)) is not None:
        draft.infer("tracking", tracking, "labelled words in the paragraphs of the item")


def _all_below(heading: Heading) -> Iterator[Heading]:
    for child in heading.headings:
        yield child
        yield from _all_below(child)
