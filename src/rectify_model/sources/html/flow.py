"""A page in lines, as a browser lays them out: one walk over its tags and text."""

from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.sources.html import elements
from rectify_model.sources.html.boxes import Box, Frame
from rectify_model.sources.html.frames import frame_within
from rectify_model.sources.html.lines import Buffer, PageLine
from rectify_model.sources.html.scopes import OpenElements
from rectify_model.sources.html.tables import PageTable, Slots
from rectify_model.sources.html.tokens import tokens
from rectify_model.sources.html.traits import attributes_of, traits_of
from rectify_model.sources.limits import SourceLimits, limit_passed

__all__ = ["Page", "laid_out"]

_MOST_LABELS: Final = 7


@attrs.define(eq=False)
class Page:
    """A page as it is laid out."""

    limits: SourceLimits
    """How much it may take."""
    name: str | None = None
    """The name of the file, for the problems."""
    lines: list[PageLine] = attrs.field(factory=list)
    """The lines, in order, those that nobody sees included."""
    boxes: list[Box] = attrs.field(factory=list)
    """The blocks, each after the one that it lies in."""
    tables: list[PageTable] = attrs.field(factory=list)
    """The tables, in order."""
    meta: dict[str, str] = attrs.field(factory=dict)
    """What the head says, by its names in small letters; `title` is the element's text."""
    left_out: dict[str, int] = attrs.field(factory=dict)
    """What is no text, by kind."""
    _open: OpenElements = attrs.field(init=False)
    _slots: Slots = attrs.field(init=False)
    _shown: Buffer = attrs.field(factory=Buffer)
    _apart: Buffer = attrs.field(factory=Buffer)
    _apart_by: Frame | None = None
    """Where the words come from that are not to be seen in the line."""
    _waiting: list[PageLine] = attrs.field(factory=list)
    """Lines that are not to be seen in the line around them, until that is over."""
    _jump: int = 0
    """How many blocks have ended and begun since the last line."""

    def __attrs_post_init__(self) -> None:
        """Open the page itself."""
        box = Box(None, "", is_centred=False, level=None, names_title=False)
        self.boxes.append(box)
        self._open = OpenElements([Frame("", box, is_block=True)])
        self._slots = Slots(self.limits.max_slots, self.name)

    def leave_out(self, kind: str) -> None:
        """Count what is no text."""
        self.left_out[kind] = self.left_out.get(kind, 0) + 1

    def close(self) -> None:
        """End the page."""
        self._break()
        holding = [table for table in self.tables if table.is_data]
        for number, table in enumerate(holding, 1):
            table.number = number

    @property
    def mended(self) -> int:
        """How many breaks of the file were mended that a browser would show as blanks."""
        return self._shown.mended + self._apart.mended

    def text(self, text: str, offset: int) -> None:
        """Lay out text.

        Raises:
            LimitExceededError: There are more lines than the limits allow.
        """
        frame = self._open.frames[-1]
        if frame.name == "title" and "title" not in self.meta:
            self.meta["title"] = " ".join(text.split())
            return
        buffer = self._shown
        if frame.hidden_by is not None or frame.apart is not None:
            buffer = self._apart
            last = self._apart_by
            if last is None or last.hidden_by is not frame.hidden_by or last.apart != frame.apart:
                self._break_apart()
                self._apart_by = frame
        if frame.keeps_spaces:
            for number, part in enumerate(text.split("\n")):
                if number:
                    self._break_in(frame)
                    self._apart_by = frame if frame.is_apart else None
                buffer.add_verbatim(part, offset, is_link=frame.is_link, is_strong=frame.is_strong)
                offset += len(part) + 1
        else:
            buffer.add(text, offset, is_link=frame.is_link, is_strong=frame.is_strong)

    def start(self, name: str, written: str) -> None:
        """Begin an element.

        Raises:
            LimitExceededError: There are more lines or spanned cells than the limits allow.
        """
        if name in elements.PICTURES:
            self.leave_out("picture")
        if name in elements.VOID:
            self._start_void(name, written)
            return
        for ended in elements.CLOSED_BY.get(name, ()):
            self._close(self._open.depth_to(ended))
        if name in elements.ITEMS:
            self._close(self._open.depth_to_item())
        elif name == "a":
            self._close(self._open.end_inline(name))
        traits = traits_of(name, written)
        frame = frame_within(self._open.frames[-1], name, traits, self._slots)
        if frame.is_block:
            self._break_in(frame)
            self._jump += 1
            self.boxes.append(frame.box)
        if name == "table" and frame.table is not None:
            self.tables.append(frame.table)
        elif name == "li" and traits.takes_room and frame.counter is not None:
            label = frame.counter.count(traits.attributes, traits.style)
            buffer = self._apart if frame.is_apart else self._shown
            # An item may begin with a list; more than a few such numbers nobody reads.
            buffer.labels = (*buffer.labels[-_MOST_LABELS:], label)
        self._open.push(frame)

    def end(self, name: str) -> None:
        """End an element.

        Raises:
            LimitExceededError: There are more lines than the limits allow.
        """
        if name in {"br", "p"} and not (name == "p" and self._open.depth_to(name)):
            self._break_in(self._open.frames[-1])
        elif name in elements.BLOCKS or name in elements.WHOLE:
            self._close(self._open.depth_to_end(name))
        else:
            self._close(self._open.end_inline(name))

    def _start_void(self, name: str, written: str) -> None:
        if name == "hr":
            self._close(self._open.depth_to("p"))
        if name in elements.BREAKS:
            self._break_in(self._open.frames[-1])
        elif name == "meta":
            attributes = attributes_of(written)
            key = attributes.get("name") or attributes.get("property") or ""
            content = " ".join(attributes.get("content", "").split())
            if content:
                self.meta.setdefault(key.lower(), content)

    def _close(self, count: int) -> None:
        """Close so many of the innermost elements."""
        for _ in range(count):
            frame = self._open.frames[-1]
            if frame.is_block:
                self._break_in(frame)
                self._jump += 1
            if frame.name == "li":
                self._shown.labels = self._apart.labels = ()
            self._open.pop()

    def _break_in(self, frame: Frame) -> None:
        """End the line that an element stands in: of what is apart, no line around it."""
        if frame.is_apart:
            self._break_apart()
        else:
            self._break()

    def _break(self) -> None:
        self._break_apart()
        frame = self._open.frames[-1]
        line = self._shown.take(frame.box, is_kept=frame.keeps_spaces)
        if line is not None:
            line.jump, self._jump = self._jump, 0
            line.artefact = frame.artefact
            line.box.size += len(line.text)
            line.cell = frame.cell
            if line.cell is not None:
                line.cell.size += len(line.text)
                line.cell.lines += 1
            self._append(line, self.lines)
        if self._waiting:
            self.lines += self._waiting
            self._waiting = []

    def _break_apart(self) -> None:
        frame = self._apart_by
        if frame is None:
            return
        self._apart_by = None
        line = self._apart.take(frame.box, is_kept=frame.keeps_spaces)
        if line is not None:
            line.hidden_by, line.cell = frame.hidden_by, frame.cell
            line.artefact = frame.apart or frame.artefact
            # What stands above a character comes after its line; so does what is hidden there.
            self._append(line, self._waiting if self._shown.pieces else self.lines)

    def _append(self, line: PageLine, lines: list[PageLine]) -> None:
        lines.append(line)
        most = self.limits.max_lines
        if len(self.lines) + len(self._waiting) > most:
            raise limit_passed(Bilingual(en=f"of {most} lines", zh=f"{most} 行"), self.name)


def laid_out(page: str, limits: SourceLimits, name: str | None = None) -> Page:
    """Lay a page out in lines.

    Raises:
        LimitExceededError: It has more lines or spanned cells than the limits allow.
    """
    result = Page(limits, name)
    for kind, value, attributes, offset in tokens(page):
        if kind == "text":
            result.text(value, offset)
        elif kind == "start":
            result.start(value, attributes)
        elif kind == "end":
            result.end(value)
        else:
            result.leave_out(kind)
    result.close()
    return result
