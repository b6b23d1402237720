"""What an element begins with: its own traits, and what it takes over from the one around it."""

from typing import Final

from rectify_model.sources.html.boxes import Box, Frame
from rectify_model.sources.html.counters import Counter
from rectify_model.sources.html.elements import ITEMS, LISTS, PARTS_OF_TABLES
from rectify_model.sources.html.tables import PageTable, Slots
from rectify_model.sources.html.traits import Traits

__all__ = ["frame_within"]

_END_ITEMS: Final = LISTS | {"dl", "table", "td", "th", "caption"}
"""Within them, an item ends none that began outside."""


def frame_within(parent: Frame, name: str, traits: Traits, slots: Slots) -> Frame:
    """Return an open element within another.

    Raises:
        LimitExceededError: It is a cell for which the limits leave no place.
    """
    frame = Frame(
        name,
        Box.within(parent.box, name, traits) if traits.is_block else parent.box,
        traits.is_block,
        parent.keeps_spaces if traits.keeps_spaces is None else traits.keeps_spaces,
        parent.is_link or traits.is_link,
        parent.is_strong or traits.is_strong,
        parent.hidden_by,
        traits.aside or parent.artefact,
        parent.apart or traits.apart,
        parent.counter,
        parent.table,
        parent.cell,
        parent.item,
    )
    if traits.hidden:
        frame.hidden_by = frame
    elif traits.is_shown:
        frame.hidden_by = None
    if name in ITEMS:
        frame.item = frame
    elif name in _END_ITEMS:
        frame.item = None
    if name in LISTS:
        frame.counter = Counter.of(name, traits.attributes, traits.style)
    elif name in PARTS_OF_TABLES:
        _lay_in_table(frame, traits, slots)
    return frame


def _lay_in_table(frame: Frame, traits: Traits, slots: Slots) -> None:
    table = frame.table
    if frame.name == "table":
        if table is not None:
            table.holds_tables = True
        role = traits.attributes.get("role", "").lower()
        frame.table = PageTable(slots, role in {"presentation", "none"})
        frame.cell = None
    elif table is not None and frame.name == "tr":
        table.begin_row()
    elif table is not None and frame.name in {"td", "th"}:
        read = traits.attributes.get
        frame.cell = table.add_cell(read("colspan", ""), read("rowspan", ""))
