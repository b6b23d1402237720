"""How a reading is told in the terms of the truth files, which were written by eye."""

from typing import Any

from rectify_model.model import FocusArea, Section, Topic
from rectify_model.model.item import Matter
from rectify_model.text import Reading


class Told:
    """A reading, node by node: line, label, title and what stands below."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def sections(self) -> list[dict[str, Any]]:
        return [
            self._gatherer(section, f"/sections/{at}", kind=str(section.kind))
            for at, section in enumerate(self.reading.report.sections)
        ]

    def _line(self, path: str) -> int | None:
        """Return the line that a node's label stands in, or else its title."""
        for field in ("label", "title", "lead", "text"):
            if (place := self.reading.place(f"{path}/{field}")) is not None:
                return place[0]
        return None

    def _gatherer(
        self, node: Section | FocusArea | Topic, path: str, kind: str | None = None
    ) -> dict[str, Any]:
        told: dict[str, Any] = {"line": self._line(path)}
        if kind is not None:
            told["kind"] = kind
        told |= {"label": node.label, "title": node.title}
        if isinstance(node, Section) and node.statements:
            told["statements"] = [
                [self._line(f"{path}/statements/{at}"), each.label, each.title, len(each.points)]
                for at, each in enumerate(node.statements)
            ]
        for field in ("items", "tasks"):
            if matters := getattr(node, field):
                told[field] = [
                    self._matter(each, f"{path}/{field}/{at}") for at, each in enumerate(matters)
                ]
        for field in ("topics", "focus_areas"):
            if below := getattr(node, field, ()):
                told[field] = [
                    self._gatherer(each, f"{path}/{field}/{at}") for at, each in enumerate(below)
                ]
        return told

    def _matter(self, matter: Matter, path: str) -> dict[str, Any]:
        measures = [
            [self._line(f"{path}/measures/{at}"), measure.label, measure.ordinal]
            for at, measure in enumerate(matter.measures)
        ]
        return {
            "line": self._line(path),
            "label": matter.label,
            "number": matter.number,
            "title": matter.title,
            "measures": measures,
        }
