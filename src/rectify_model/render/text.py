"""A report as published text: title, preamble, sections, closing words, signature."""

from collections.abc import Iterable, Iterator
from typing import Final

from rectify_model.arguments import typed
from rectify_model.model import Report
from rectify_model.render.disclosure import chinese_day, disclosure_paragraphs
from rectify_model.render.sections import section_paragraphs

__all__ = ["render_text"]

# GB/T 9704 sets a paragraph two characters in, and the signature to the right.
_INDENT: Final = "\u3000" * 2
_FAR: Final = "\u3000" * 14
_LONGEST_TITLE_LINE: Final = 80


@typed
def render_text(report: Report) -> str:
    """Write a report as its publisher prints it.

    Every label, title and paragraph is written as it stands, each paragraph on a line of its own.
    What a publication does not print is left out: the ledger, the problem and the goal of an item,
    tools' extensions, and what only restates the words of others (inspection, totals, values). A
    disclosure without paragraphs is put into words.

    Args:
        report: Any report. Where it was read from a published text, the result reads as the same
            report but for its provenance.

    Returns:
        The text, its lines ended by line feeds.
    """
    blocks = (
        _title_lines(report.title or ""),
        _indented(_INDENT, report.paragraphs),
        *(_indented(_INDENT, section_paragraphs(section)) for section in report.sections),
        _indented(_INDENT, _disclosure(report)),
        _indented(_INDENT, report.closing),
        _indented(_FAR, _signature(report)),
    )
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks if block)


def _indented(indent: str, paragraphs: Iterable[str]) -> list[str]:
    return [indent + paragraph for paragraph in paragraphs]


def _title_lines(title: str) -> list[str]:
    """Return the title on a line, or on two where it is long: the issuer, then 关于…"""
    at = title.find("关于") if len(title) > _LONGEST_TITLE_LINE else 0
    return [part for part in (title[: max(at, 0)], title[max(at, 0) :]) if part]


def _disclosure(report: Report) -> Iterable[str]:
    if report.disclosure is None:
        return ()
    if report.disclosure.paragraphs:
        return report.disclosure.paragraphs
    is_in_last_section = "disclosure" in _inferred(report)
    return () if is_in_last_section else disclosure_paragraphs(report.disclosure)


def _signature(report: Report) -> Iterator[str]:
    if report.issuer is not None and "issuer" not in _inferred(report):
        yield report.issuer
    if report.issued_on is not None:
        yield chinese_day(report.issued_on)


def _inferred(report: Report) -> set[str]:
    """Return which of the report's fields were taken from words that stand elsewhere in it."""
    inferences = report.provenance.inferences if report.provenance else ()
    return {step for inference in inferences for step in inference.path.split("/")[1:2]}
