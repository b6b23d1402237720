"""What is odd about a text as a whole: told as problems, so that silence means sure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rectify_model.model.limits import first_illegal
from rectify_model.numbering.counting import Finding
from rectify_model.problems import ProblemKind
from rectify_model.text import problem_kinds
from rectify_model.text.fields.drafts import Draft
from rectify_model.text.fields.front import Front
from rectify_model.text.lines.source import Source
from rectify_model.text.outline.sections import ANSWERING, SectionRead
from rectify_model.text.reading import Piece
from rectify_model.text.view import PRIVATE_USE, RADICAL

__all__ = ["characters", "is_report", "lost_characters", "of_sections", "of_whole", "shown"]

_SPEAKS_OF_IT: Final = re.compile(
    "巡[视察]|整改|督察|审计(?:查出|发现|指出|反馈)|(?:检查|监管)(?:发现|反馈|指出)"
)
_CLOSE: Final = 0.35
"""How little a reading may be ahead before it is told."""


def is_report(text: str) -> bool:
    """Tell whether a text speaks of anything that a report would; an empty one says nothing."""
    return not text.strip() or _SPEAKS_OF_IT.search(text) is not None


def of_whole(
    front: Front, sections: Sequence[SectionRead], *, is_report: bool
) -> Iterator[Finding]:
    """Yield what is missing of a text as a whole, or that it is no report."""
    if not is_report:
        yield _found(problem_kinds.NO_REPORT, 0)
        return
    if front.title is None:
        yield _found(problem_kinds.NO_TITLE, 0)
    if not any(section.heading.children or section.heading.label for section in sections):
        yield _found(problem_kinds.NO_SECTION, 0)


def of_sections(sections: Iterable[tuple[SectionRead, Draft]]) -> Iterator[Finding]:
    """Yield what was hard to tell of the sections that answer problems."""
    for section, draft in sections:
        if section.kind not in ANSWERING:
            continue
        offset = next((passage.start for passage in section.heading.below if passage), None)
        roles = section.roles
        if offset is not None and roles.items is not None and roles.confidence < _CLOSE:
            yield _found(
                problem_kinds.CLOSE_READINGS, offset, label=roles.mark or roles.items.value
            )
        if offset is not None and not _has_measures(draft):
            yield _found(problem_kinds.NO_MEASURES, offset)


def _has_measures(draft: Draft) -> bool:
    """Tell whether a measure stands anywhere below a node."""
    below = [entry for value in draft.fields.values() if isinstance(value, list) for entry in value]
    return bool(draft.fields.get("measures")) or any(
        isinstance(entry, Draft) and _has_measures(entry) for entry in below
    )


def characters(source: Source) -> Iterator[Finding]:
    """Yield what is told once of the characters of a text; offsets are of what is printed."""
    if not source.printed.isascii():
        for pattern, kind in (
            (RADICAL, problem_kinds.RADICALS_FOR_CHARACTERS),
            (PRIVATE_USE, problem_kinds.PRIVATE_CHARACTERS),
        ):
            if first := pattern.search(source.printed):
                count = sum(1 for _ in pattern.finditer(source.printed))
                yield _found(kind, first.start(), count=count)


def lost_characters(left_out: Iterable[Piece]) -> Iterator[Finding]:
    """Yield the artefacts that hold what no document can."""
    for piece in left_out:
        within = first_illegal(piece.text)
        if within is not None:
            character = shown(piece.text[within])
            yield _found(problem_kinds.NOT_XML_CHARACTER, piece.start + within, character=character)


def shown(character: str) -> str:
    """Return a character, or its number where no document can hold it."""
    return character if first_illegal(character) is None else f"U+{ord(character):04X}"


def _found(kind: ProblemKind, offset: int, **details: object) -> Finding:
    return Finding(kind=kind, offset=offset, details=details)
