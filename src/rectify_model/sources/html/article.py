"""Which lines of a page are its article, found by where its prose and its marks are densest."""

from collections.abc import Callable, Sequence
from typing import Final

import attrs

from rectify_model.sources.html import reasons
from rectify_model.sources.html.flow import Page
from rectify_model.sources.html.furniture import ENDS_ARTICLE, is_attachment, is_publication
from rectify_model.sources.html.lines import PageLine
from rectify_model.sources.html.scores import Scored, densest, scored

__all__ = ["Article", "find_article"]

_ENOUGH: Final = 15.0
"""What an article scores at least; a short paragraph does."""
_OVERWHELMING: Final = 4
"""What is hidden is the article only where what is shown scores so many times less."""
_SHARE: Final = 0.5
"""The least share of the core in a block that is taken for the article as a whole."""


@attrs.frozen(kw_only=True)
class Article:
    """The lines that may be the article's, and where it lies among them."""

    lines: tuple[Scored, ...]
    """The lines that are shown and no furniture by what the elements say, in order."""
    first: int
    """Where the lines begin that belong to the article or stand above it in the same block."""
    start: int
    """Where its prose begins."""
    core_stop: int
    """Where its prose ends."""
    stop: int
    """Where it ends."""

    def is_core(self, place: int) -> bool:
        """Tell whether a line stands among the article's prose."""
        return self.start <= place < self.core_stop


def find_article(page: Page) -> Article:
    """Return where the article lies in a page.

    Where a page shows no prose but hides some that scripts show later, the hidden is shown.
    """
    shown = [line for line in page.lines if line.hidden_by is None]
    plain = tuple(scored(line) for line in shown if line.artefact is None)
    core = densest(plain)
    hidden = [scored(line) for line in page.lines if line.hidden_by is not None]
    start, _, score = densest(hidden)
    if score >= _ENOUGH and score > _OVERWHELMING * core[2]:
        _show(page, hidden[start].line)
        return find_article(page)
    if core[2] < _ENOUGH:
        every = tuple(scored(line) for line in shown)
        of_all = densest(every)
        if of_all[2] < _ENOUGH:
            return Article(lines=plain, first=0, start=0, core_stop=0, stop=len(plain))
        plain, core = every, of_all
    return _around(page, plain, core[0], core[1])


def _show(page: Page, line: PageLine) -> None:
    hidden_by = line.hidden_by
    for each in page.lines:
        if each.hidden_by is hidden_by:
            each.hidden_by = None
            each.box.size += len(each.text)


def _around(page: Page, lines: tuple[Scored, ...], start: int, stop: int) -> Article:
    """Return the article around its core: what stands in the same block, up to what ends it."""
    is_inside = _membership(page, [each.line for each in lines[start:stop]])
    first = start
    while first > 0 and is_inside(lines[first - 1].line) and not _ends_above(lines[first - 1]):
        first -= 1
    end = stop
    while end < len(lines) and is_inside(lines[end].line) and not _ends_below(lines[end]):
        end += 1
    if end < len(lines) and lines[end].is_linked:
        # What heads a list of links goes with them.
        while end > stop and lines[end - 1].line.box.level is not None:
            end -= 1
    while end < len(lines) and is_attachment(lines[end].line.text):
        end += 1
    return Article(lines=lines, first=first, start=start, core_stop=stop, stop=end)


def _membership(page: Page, core: Sequence[PageLine]) -> Callable[[PageLine], bool]:
    """Return whether a line stands in the block of the article.

    That is the smallest block that holds the core and more. Where it holds much else, the page
    gives the article none of its own, and only the siblings of the core's paragraphs belong to it.
    """
    for line in core:
        line.box.core += len(line.text)
    for box in reversed(page.boxes):
        if box.parent is not None:
            box.parent.core += box.core
            box.parent.size += box.size
    block = core[0].box
    total = page.boxes[0].core
    # A block that holds the core alone is its only paragraph, and the article is around it.
    while (block.core < total or block.size == total) and block.parent is not None:
        block = block.parent
    if total >= _SHARE * block.size:
        for box in page.boxes:
            box.is_inside = box is block or (box.parent is not None and box.parent.is_inside)
        return lambda line: line.box.is_inside
    around = {id(core[0].box.parent), id(core[-1].box.parent)}
    return lambda line: id(line.box.parent) in around


def _ends_above(each: Scored) -> bool:
    if each.furniture is not None:
        return each.furniture in ENDS_ARTICLE or each.furniture is reasons.BREADCRUMBS
    return each.is_linked and not is_publication(each.line.text)


def _ends_below(each: Scored) -> bool:
    return each.is_linked if each.furniture is None else each.furniture in ENDS_ARTICLE
