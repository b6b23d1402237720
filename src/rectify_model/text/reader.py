"""The reader: a published text goes through the passes and comes out as a report.

lines → paragraphs → front, outline, closing → roles → fields; each pass in a module of its own.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from importlib.metadata import version
from itertools import chain
from typing import Final

import attrs

from rectify_model.arguments import typed
from rectify_model.model import Artefact as ModelArtefact
from rectify_model.model import Provenance, Report, ReportKind, Section, SectionKind
from rectify_model.model.limits import first_illegal
from rectify_model.numbering.counting import Finding
from rectify_model.problems import Problem
from rectify_model.text import problem_kinds
from rectify_model.text.fields.closing import Closing, closing_of, disclosure_of
from rectify_model.text.fields.drafts import Completion, Draft, Said
from rectify_model.text.fields.front import Front, front_of
from rectify_model.text.fields.inspection import inspection_of
from rectify_model.text.fields.items import fill_with_matters
from rectify_model.text.fields.statements import statements_of
from rectify_model.text.fields.totals import find_totals
from rectify_model.text.lines.artefacts import Artefact, without_artefacts
from rectify_model.text.lines.paragraphs import Paragraph, joined_lines
from rectify_model.text.lines.sentences import split_heading
from rectify_model.text.lines.source import Passage, Source
from rectify_model.text.lines.spreading import with_counts_spread
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.sections import divided, section_kinds
from rectify_model.text.outline.tree import outline
from rectify_model.text.outline.unnumbered import with_bare_headings
from rectify_model.text.pieces import pieces_of
from rectify_model.text.reading import Reading
from rectify_model.text.values import find_values

__all__ = ["read_text"]

_ISSUER_IN_TITLE: Final = re.compile("([^，。；、：:\t“”]{3,50}?)关于")
_KINDS: Final = (
    (ReportKind.PLAN, re.compile("方案")),
    (ReportKind.FINAL, re.compile("整改(?:完成|落实)情况|整改结果")),
)


@typed
def read_text(text: str, *, name: str | None = None, sha256: str | None = None) -> Reading:
    """Read a published report.

    Any text is read; what is odd about it is told in the reading's problems. `name` is the source's
    name for the provenance and the problems, `sha256` the digest of its bytes where they are not
    the UTF-8 of the text.
    """
    source = Source(text)
    lines, artefacts = without_artefacts(source)
    paragraphs = with_counts_spread(joined_lines(lines))
    front = front_of(paragraphs)
    title = str(front.title) if front.title else ""
    closing = closing_of(paragraphs, title, front.length)
    artefacts += tuple(
        Artefact(start=start, end=end, reason="words above the title")
        for passage in front.above
        for start, end in passage.ranges
    )
    paragraphs = (
        *paragraphs[: front.length],
        *with_bare_headings(paragraphs[front.length : closing.start]),
        *paragraphs[closing.start :],
    )
    body = _body_start(paragraphs, front.length, closing.start)
    root, findings = outline(paragraphs[body : closing.start])
    preamble = [paragraph.passage for paragraph in paragraphs[front.length : body]]
    draft = _draft(front, preamble, root, closing)
    completion = Completion(
        report_id=_report_id(draft),
        find_values=partial(find_values, reference=_issued_on(draft)),
    )
    report: Report = completion.complete(draft)
    provenance = Provenance(
        name=_one_line(name) if name else None,
        media_type="text/plain",
        sha256=sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        reader=_reader(),
        artefacts=tuple(_told(source, artefact) for artefact in sorted(artefacts, key=_start)),
        inferences=tuple(completion.inferences),
    )
    pieces = pieces_of(text, completion.places, artefacts)
    problems = [*_oddities(front, root), *findings, *_lost_characters(text, artefacts)]
    paths = {piece.start: piece.path for piece in pieces}
    return Reading(
        source=text,
        report=attrs.evolve(report, provenance=provenance),
        problems=tuple(
            _problem(source, finding, paths.get(finding.offset), name)
            for finding in sorted(problems, key=lambda finding: finding.offset)
        ),
        pieces=pieces,
    )


def _issued_on(draft: Draft) -> date | None:
    """Return the day of a report, from which 今年 and 本月 are counted."""
    said = draft.fields["issued_on"]
    return said.value if isinstance(said, Said) and isinstance(said.value, date) else None


def _body_start(paragraphs: Sequence[Paragraph], first: int, last: int) -> int:
    """Return where the numbered paragraphs begin."""
    marked = (place for place in range(first, last) if paragraphs[place].marker)
    return next(marked, last)


def _draft(front: Front, preamble: Sequence[Passage], root: Heading, closing: Closing) -> Draft:
    title = str(front.title) if front.title else ""
    preamble = [*_sign(draft := Draft(Report), front, closing), *preamble]
    sections = divided(root)
    kinds = section_kinds(sections)
    draft.fields |= {
        "kind": next((kind for kind, words in _KINDS if words.search(title)), ReportKind.PROGRESS),
        "title": front.title,
        "inspection": inspection_of(
            title,
            [str(passage) for passage in preamble],
            [str(passage) for passage in (*closing.disclosure, *closing.others)],
        ),
        "paragraphs": preamble,
        "sections": [
            _section(section, kind) for section, kind in zip(sections, kinds, strict=True)
        ],
        "closing": closing.others,
        "disclosure": disclosure_of(closing.disclosure, sections),
    }
    accounts = [
        section.below
        for section, kind in zip(sections, kinds, strict=True)
        if kind is SectionKind.ACCOUNTABILITY
    ]
    words = "\n".join(str(passage) for passage in chain(preamble, *accounts))
    if (totals := find_totals(words)) is not None:
        draft.infer("totals", totals, totals.text or words)
    return draft


def _sign(draft: Draft, front: Front, closing: Closing) -> list[Passage]:
    """Set issuer and day; return the date below the title if the signature gives another."""
    above, below = front.issued_on, closing.issued_on
    draft.fields["issued_on"] = below or above
    if closing.issuer is not None:
        draft.fields["issuer"] = closing.issuer
    elif front.title and (found := _ISSUER_IN_TITLE.match(str(front.title))):
        draft.infer("issuer", found[1], found[0])
    if above is None or below is None:
        return []
    if above.value == below.value:
        both = Passage.joined([above.passage, below.passage])
        draft.fields["issued_on"] = Said(both, below.value)
        return []
    return [above.passage]


def _section(heading: Heading, kind: SectionKind) -> Draft:
    draft = Draft(Section, {"kind": kind})
    if kind in {SectionKind.RECTIFICATION, SectionKind.LONG_TERM}:
        long_term = kind is SectionKind.LONG_TERM
        fill_with_matters(draft, heading, long_term=long_term, find_values=find_values)
        return draft
    title, run_in = split_heading(heading.content)
    draft.fields |= {
        "label": heading.label,
        "title": title,
        "paragraphs": [*([run_in] if run_in else []), *heading.paragraphs],
        "statements": statements_of(heading),
    }
    return draft


def _report_id(draft: Draft) -> str:
    """Return an id made from who reports, on what, and when: the same on every reading."""
    day = draft.fields["issued_on"]
    words = (draft.fields.get("issuer"), draft.fields["title"], day and day.value)
    digest = hashlib.sha256("\0".join(map(str, words)).encode("utf-8", "surrogatepass"))
    return f"r{digest.hexdigest()[:12]}"


def _oddities(front: Front, root: Heading) -> Iterator[Finding]:
    if front.title is None:
        yield Finding(kind=problem_kinds.NO_TITLE, offset=0, details={})
    if not root.children:
        yield Finding(kind=problem_kinds.NO_SECTION, offset=0, details={})


def _lost_characters(text: str, artefacts: Iterable[Artefact]) -> Iterator[Finding]:
    for artefact in artefacts:
        within = first_illegal(text[artefact.start : artefact.end])
        if within is not None:
            offset = artefact.start + within
            details: dict[str, object] = {"character": _shown(text[offset])}
            yield Finding(kind=problem_kinds.NOT_XML_CHARACTER, offset=offset, details=details)


@lru_cache(maxsize=1)
def _reader() -> str:
    return f"rectify-model {version('rectify-model')}"


def _start(artefact: Artefact) -> int:
    return artefact.start


def _told(source: Source, artefact: Artefact) -> ModelArtefact:
    line, column = source.place(artefact.start)
    words = "".join(map(_shown, source.text[artefact.start : artefact.end]))
    return ModelArtefact(line=line, column=column, text=words, reason=artefact.reason)


def _shown(character: str) -> str:
    """Return a character, or its number where no document can hold it."""
    return character if first_illegal(character) is None else f"U+{ord(character):04X}"


def _one_line(name: str) -> str:
    """Return a source's name as a token: a file's name may hold what no document can."""
    return "".join(f"U+{ord(sign):04X}" if sign in "\t\n\r" else _shown(sign) for sign in name)


def _problem(source: Source, finding: Finding, path: str | None, name: str | None) -> Problem:
    line, column = source.place(finding.offset)
    return finding.kind.at(path=path, line=line, column=column, source=name, **finding.details)
