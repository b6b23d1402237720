"""Published texts, each with the report that it prints."""

from collections.abc import Iterable
from typing import Final

from attrs import field, frozen
from hypothesis import strategies as st

from rectify_model.errors import UsageError
from rectify_model.model import Report
from rectify_model.testing.report_texts.closing import draw_closing
from rectify_model.testing.report_texts.facts import draw_facts
from rectify_model.testing.report_texts.front import draw_front
from rectify_model.testing.report_texts.marks import Misnumbered
from rectify_model.testing.report_texts.noise import Noise, noises
from rectify_model.testing.report_texts.sections import draw_sections
from rectify_model.testing.report_texts.shapes import SHAPES, Shape
from rectify_model.testing.report_texts.writer import Writer

__all__ = ["ReportText", "report_texts"]

_NO_SHAPES: Final = (
    "shapes is empty; name some of rectify_model.testing.report_texts.SHAPES",
    "没有给出体例; 请从 rectify_model.testing.report_texts.SHAPES 中选取",
)


@frozen(kw_only=True)
class ReportText:
    """通报文本: a published text and the report that it prints."""

    text: str
    """The text, as a file holds it."""
    report: Report = field(repr=False)
    """The report: what a reader should make of the text, but for ids, values and provenance."""
    shape: Shape
    """How its parts are numbered."""
    noise: Noise
    """What became of the paragraphs on their way into the text."""
    misnumbered: Misnumbered | None
    """The mark that is no right one; every other counts on."""


def report_texts(
    *, shapes: Iterable[Shape] = SHAPES, noise: bool = True
) -> st.SearchStrategy[ReportText]:
    """Draw published texts, each with the report that it prints, for tests of readers.

    Text and report are drawn together, from the same choices; no reader is asked. The report
    says what the text prints: the structure, the front matter, the inspection, the disclosure, the
    days. Its ids are not a reader's, and it holds no values and no provenance: compare
    `structure_of` of both. That function and `SHAPES` are in
    `rectify_model.testing.report_texts`.

    Args:
        shapes: How the parts may be numbered: some of `SHAPES`.
        noise: Whether marks are written in all the ways that they are met in, one of them may be
            misnumbered, and the text is broken, indented and littered as files are. Without it
            each paragraph is a line behind two ideographic spaces, and marks are those of
            GB/T 9704.

    Returns:
        A strategy; what it draws shrinks to a report of one section with one item and one measure,
        without noise.

    Raises:
        UsageError: There is no shape to draw.
    """
    drawn = tuple(shapes)
    if not drawn:
        raise UsageError(*_NO_SHAPES)
    return _report_texts(st.sampled_from(drawn), has_noise=noise)


@st.composite
def _report_texts(
    draw: st.DrawFn, shapes: st.SearchStrategy[Shape], *, has_noise: bool
) -> ReportText:
    shape = draw(shapes)
    writer = Writer(
        draw=draw,
        shape=shape,
        noise=has_noise,
        items_run_on=draw(st.booleans()),
        lists_before_slip=draw(st.integers(0, 6)) if has_noise else 0,
    )
    facts = draw_facts(draw)
    front = draw_front(writer, facts)
    sections = draw_sections(writer)
    report = Report(id="report", **front, sections=sections, **draw_closing(writer, facts))
    noise = draw(noises(writer.paragraphs)) if has_noise else Noise()
    return ReportText(
        text=noise.over(writer.paragraphs),
        report=report,
        shape=shape,
        noise=noise,
        misnumbered=writer.misnumbered,
    )
