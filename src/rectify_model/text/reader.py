"""The reader: a published text goes through the passes and comes out as a report.

lines → tables, paragraphs → front, closing, outline → sections and their roles → fields; each pass
in a module of its own. The passes look at the view of the text (`text/view.py`); the report holds
what is printed. Roles come from evidence that is weighed together: `outline/roles.py` lists the few
ways to read the marks of a section and takes the one that the most speaks for.
"""

from collections.abc import Sequence
from functools import partial

import attrs

from rectify_model.arguments import typed
from rectify_model.model import Report, SectionKind
from rectify_model.numbering.counting import Finding
from rectify_model.problems import Problem
from rectify_model.text import oddities
from rectify_model.text.fields.closing import closing_of
from rectify_model.text.fields.drafts import Completion
from rectify_model.text.fields.front import front_of
from rectify_model.text.fields.report import infer_day, issued_on, report_draft, report_id
from rectify_model.text.lines.artefacts import Artefact, without_artefacts
from rectify_model.text.lines.grids import blocks_of
from rectify_model.text.lines.paragraphs import Paragraph, joined_lines
from rectify_model.text.lines.source import Source
from rectify_model.text.lines.spreading import with_counts_spread
from rectify_model.text.outline.numbered_labels import without_numbered_labels
from rectify_model.text.outline.run_on import with_run_on_headings
from rectify_model.text.outline.sections import read_sections
from rectify_model.text.outline.tables import header_keys, table_of
from rectify_model.text.outline.tree import outline
from rectify_model.text.outline.unnumbered import with_unnumbered_headings
from rectify_model.text.pieces import pieces_of
from rectify_model.text.provenance import provenance_of, with_printed_places
from rectify_model.text.reading import PieceKind, Reading
from rectify_model.text.values import values_in

__all__ = ["read_text"]


@typed
def read_text(text: str, *, name: str | None = None, sha256: str | None = None) -> Reading:
    """Read a published report.

    Any text is read; what is odd about it is told in the reading's problems. `name` is the source's
    name for the provenance and the problems, `sha256` the digest of its bytes where they are not
    the UTF-8 of the text.
    """
    source = Source(text)
    paragraphs, artefacts = _paragraphs(source)
    front = front_of(paragraphs)
    closing = closing_of(paragraphs, str(front.title or ""), front.length)
    artefacts = with_printed_places(source, (*artefacts, *front.artefacts))
    above = paragraphs[front.length : closing.start]
    above = with_unnumbered_headings(above)
    body = _body_start(above)
    root, findings = outline(above[body:])
    is_report = oddities.is_report(source.text)
    sections = read_sections(root)
    if not is_report:
        sections = [attrs.evolve(each, kind=SectionKind.OTHER) for each in sections]
    draft = report_draft(front, [each.passage for each in above[:body]], sections, closing)
    if draft.fields["issued_on"] is None:
        infer_day(draft, [text[each.start : each.end] for each in artefacts])
    completion = Completion(
        report_id=report_id(draft),
        find_values=partial(values_in, reference=issued_on(draft)),
    )
    report: Report = completion.complete(draft)
    pieces = pieces_of(text, completion.places, artefacts)
    left_out = [piece for piece in pieces if piece.kind is PieceKind.ARTEFACT]
    sections_told = zip(sections, draft.fields["sections"], strict=True)
    odd = [
        *oddities.of_whole(front, sections, is_report=is_report),
        *(
            attrs.evolve(each, offset=source.view.origin(each.offset))
            for each in (*findings, *oddities.of_sections(sections_told))
        ),
        *oddities.characters(source),
        *oddities.lost_characters(left_out),
    ]
    paths = {piece.start: piece.path for piece in pieces}
    provenance = provenance_of(source, left_out, completion.inferences, name=name, sha256=sha256)
    return Reading(
        source=text,
        report=attrs.evolve(report, provenance=provenance),
        problems=tuple(
            _problem(source, finding, paths.get(finding.offset), name)
            for finding in sorted(odd, key=lambda finding: finding.offset)
        ),
        pieces=pieces,
        reasons=completion.reasons,
    )


def _paragraphs(source: Source) -> tuple[tuple[Paragraph, ...], tuple[Artefact, ...]]:
    """Return the paragraphs of a text, its tables as rows among them, and the artefacts."""
    paragraphs: list[Paragraph] = []
    artefacts: list[Artefact] = []
    for block in blocks_of(source, lambda cells: header_keys(cells) is not None):
        table = table_of(block.grid)
        if table is not None:
            paragraphs += table.rows
            artefacts += [*table.artefacts, *block.artefacts]
        else:
            lines, found = without_artefacts(source, block.lines)
            artefacts += found
            paragraphs += with_counts_spread(joined_lines(lines))
    return without_numbered_labels(with_run_on_headings(paragraphs)), tuple(artefacts)


def _body_start(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the numbered paragraphs begin."""
    marked = (place for place, paragraph in enumerate(paragraphs) if paragraph.marker)
    return next(marked, len(paragraphs))


def _problem(source: Source, finding: Finding, path: str | None, name: str | None) -> Problem:
    line, column = source.place(finding.offset)
    return finding.kind.at(path=path, line=line, column=column, source=name, **finding.details)
