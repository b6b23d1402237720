"""Statements as paragraphs: a heading, its text and its points, run on as far as they can be."""

from collections.abc import Iterator

from rectify_model.model import Statement
from rectify_model.render.marks import bears_mark, marked, run_on, worded

__all__ = ["statement_paragraphs"]


def statement_paragraphs(statement: Statement) -> Iterator[str]:
    """Yield the paragraphs of a statement.

    The text runs on from a heading that ends with 。 and stands below any other. The points run on
    from both where they can be told apart, and stand in paragraphs of their own where not.
    """
    title, text = statement.title or "", statement.text
    heading = marked(statement.label, title)
    is_sentence = title.endswith("。")
    if text and not is_sentence:
        yield from filter(None, (heading,))
        heading = ""
    before = text if text or is_sentence else title
    # A point right behind a mark is no point, and below points that run on nothing is numbered.
    alone = not (before or is_sentence) or any(map(bears_mark, statement.paragraphs))
    run = None if alone else run_on(before, statement.points)
    yield from filter(None, (heading + text + (run or ""),))
    if run is None:
        yield from map(worded, statement.points)
    yield from statement.paragraphs
