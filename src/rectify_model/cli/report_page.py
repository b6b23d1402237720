"""A report as a page: its tree, a table of what each section holds, the problems found."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

import attrs
from rich.box import SIMPLE
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from rectify_model import pointers
from rectify_model.bilingual import Bilingual
from rectify_model.cli.counts import PARTS, Counts, counted
from rectify_model.cli.language import Language
from rectify_model.cli.pages import problem_line
from rectify_model.model import (
    Disclosure,
    FocusArea,
    Inspection,
    Report,
    Section,
    Statement,
    Topic,
)
from rectify_model.model.item import Matter
from rectify_model.problems import Problem
from rectify_model.terminal import one_line

if TYPE_CHECKING:
    from rectify_model.text.reasons import Reason

__all__ = ["page"]

_NO_TITLE = Bilingual(en="(no title)", zh="（无标题）")
_INSPECTION: Final = Bilingual(en="Inspection", zh="巡视巡察")
_FEEDBACK: Final = Bilingual(en="feedback {day}", zh="反馈 {day}")
_DISCLOSURE: Final = Bilingual(en="Disclosure", zh="公开")
_SECTION: Final = Bilingual(en="section", zh="部分")
_ALL: Final = Bilingual(en="all", zh="合计")

Headed = Section | Statement | FocusArea | Topic | Matter


def page(
    report: Report,
    problems: tuple[Problem, ...],
    language: Language,
    reasons: "Mapping[str, Reason]",
) -> Iterator[RenderableType]:
    """Yield the parts of the page; the problems stand last, one a line, where there are any.

    `reasons` say by JSON Pointer why a part was read as what it is; those given are shown.
    """
    told = {id(pointers.resolve(report, path)): reason for path, reason in reasons.items()}
    yield _Outline(language, told).tree(report)
    yield _table(report.sections, language)
    if problems:
        yield Text(counted("problems", len(problems), language), style="bold")
    for problem in problems:
        yield problem_line(problem, language)


@attrs.frozen
class _Outline:
    language: Language
    reasons: "Mapping[int, Reason]"
    """Why a part was read as what it is, by the part's identity."""

    def tree(self, report: Report) -> Tree:
        title = report.title or _NO_TITLE.in_language(self.language)
        root = Tree(Text(one_line(title), style="bold"), guide_style="dim")
        if report.inspection is not None:
            root.add(self._fact(_INSPECTION, self._inspection(report.inspection)))
        for section in report.sections:
            self._add_section(root, section)
        if report.disclosure is not None:
            root.add(self._fact(_DISCLOSURE, _disclosure(report.disclosure)))
        return root

    def _add_section(self, root: Tree, section: Section) -> None:
        node = root.add(self._heading(section, "bold cyan"))
        for statement in section.statements:
            node.add(self._heading(statement))
        self._add_matters(node, section)
        for topic in section.topics:
            self._add_matters(node.add(self._heading(topic)), topic)
        for area in section.focus_areas:
            below = node.add(self._heading(area, "cyan"))
            self._add_matters(below, area)
            for topic in area.topics:
                self._add_matters(below.add(self._heading(topic)), topic)

    def _add_matters(self, node: Tree, owner: Section | FocusArea | Topic) -> None:
        for matter in (*owner.items, *owner.tasks):
            measures = counted("measures", len(matter.measures), self.language)
            node.add(self._heading(matter, count=f"  {measures}"))

    def _heading(self, part: Headed, style: str = "", count: str = "") -> Text:
        words = (part.label or "") + (part.title or _NO_TITLE.in_language(self.language))
        heading = Text.assemble((one_line(words), style), (count, "green"))
        if (reason := self.reasons.get(id(part))) is not None:
            why = reason.words.in_language(self.language)
            heading.append(f"\n{one_line(why)} ({reason.confidence:.0%})", style="dim")
        return heading

    def _fact(self, name: Bilingual, details: Iterator[str | None]) -> Text:
        told = " · ".join(one_line(detail) for detail in details if detail)
        return Text.assemble((name.in_language(self.language), "bold cyan"), "  ", told)

    def _inspection(self, inspection: Inspection) -> Iterator[str | None]:
        yield from (inspection.programme, inspection.mode, inspection.term, inspection.round)
        yield inspection.subject
        yield " → ".join(filter(None, (inspection.team, inspection.inspected)))
        yield _period(inspection.starts_on, inspection.ends_on)
        if inspection.feedback_on is not None:
            yield _FEEDBACK.in_language(self.language, day=inspection.feedback_on)


def _disclosure(disclosure: Disclosure) -> Iterator[str | None]:
    yield _period(disclosure.starts_on, disclosure.ends_on)
    yield from (disclosure.phone, disclosure.postal_address, disclosure.postcode, disclosure.email)


def _period(starts_on: date | None, ends_on: date | None) -> str | None:
    if starts_on is None and ends_on is None:
        return None
    return f"{starts_on or '…'} – {ends_on or '…'}"


def _table(sections: tuple[Section, ...], language: Language) -> Table:
    table = Table(
        box=SIMPLE,
        show_footer=True,
        header_style="dim",
        footer_style="bold",
        pad_edge=False,
        collapse_padding=True,
    )
    table.add_column(_SECTION.in_language(language), _ALL.in_language(language))
    parts = [part for part in PARTS if part not in {"sections", "problems"}]
    total = Counts.of(sections)
    for part in parts:
        name = PARTS[part].in_language(language)
        table.add_column(name, str(getattr(total, part)), justify="right")
    for section in sections:
        counts = Counts.of([section])
        numbers = (str(getattr(counts, part) or "·") for part in parts)
        table.add_row(one_line((section.label or "") + (section.title or "")), *numbers)
    return table
