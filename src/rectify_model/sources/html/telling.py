"""Each line of a page is told: the article and its title as the body, all else with its reason."""

from collections.abc import Iterator
from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.sources.html import reasons
from rectify_model.sources.html.article import Article, find_article
from rectify_model.sources.html.flow import Page
from rectify_model.sources.html.furniture import parted
from rectify_model.sources.html.lines import PageLine
from rectify_model.sources.html.places import Places
from rectify_model.sources.html.scores import Scored
from rectify_model.sources.html.titles import Heads, heads_of, titles_of
from rectify_model.sources.source_text import Cell, SourceLine

__all__ = ["told_lines"]

_NAMED_TITLES: Final = ("articletitle", "og:title", "twitter:title")
_NAMED_PUBLICATION: Final = ("pubdate", "contentsource")
_FURNITURE_WITHIN: Final = (reasons.TOOLS, reasons.COUNTER, reasons.NEIGHBOURS)
"""What is furniture in the midst of prose too; other words may be a report's there."""


def told_lines(page: Page, text: str) -> tuple[SourceLine, ...]:
    """Return the lines of a page, every visible character in exactly one of them."""
    article = find_article(page)
    heads = heads_of(article, titles_of(page.meta))
    telling = _Telling(article=article, heads=heads, places=Places(text))
    told = list(telling.title_of(page.meta))
    if not heads.titles:
        told += telling.publication_of(page.meta)
    place = 0
    for line in page.lines:
        if place < len(article.lines) and article.lines[place].line is line:
            told += telling.of_line(place)
            if heads.titles and place == max(heads.titles):
                told += telling.publication_of(page.meta)
            place += 1
        else:
            reason = reasons.HIDDEN if line.hidden_by is not None else line.artefact
            told.append(telling.apart(line, line.text, reason or reasons.BELOW))
    return tuple(told)


@attrs.define(eq=False, kw_only=True)
class _Telling:
    """What the lines of one page are told by."""

    article: Article
    heads: Heads
    places: Places

    def title_of(self, meta: dict[str, str]) -> Iterator[SourceLine]:
        """Yield the title where only the head of the page says it."""
        if not self.heads.titles and self.heads.own is None:
            found = [meta[key] for key in _NAMED_TITLES if key in meta]
            for title in found[:1]:
                yield SourceLine(text=title, heading=0, place=self.places.in_head())

    def publication_of(self, meta: dict[str, str]) -> Iterator[SourceLine]:
        """Yield when and from whom it was published where only the head of the page says it."""
        said = [meta[key] for key in _NAMED_PUBLICATION if key in meta]
        if said and not self.heads.publications and self.heads.own is None:
            yield SourceLine(text=" ".join(said), place=self.places.in_head())

    def of_line(self, place: int) -> Iterator[SourceLine]:
        """Yield what one line of the page is, in parts where only some of it is furniture."""
        each = self.article.lines[place]
        line = each.line
        if place in self.heads.publications and not self._is_repeated_above(place):
            for words, furniture in parted(line.text):
                if furniture is None:
                    yield self.body(line, words, None)
                else:
                    yield self.apart(line, words, furniture)
            return
        reason = self._reason(place, each)
        if reason is None:
            is_title = place in self.heads.titles
            yield self.body(line, line.text, 0 if is_title else line.box.level)
        else:
            yield self.apart(line, line.text, reason)

    def _is_repeated_above(self, place: int) -> bool:
        return self.heads.own is not None and place < self.heads.own

    def _reason(self, place: int, each: Scored) -> Bilingual | None:
        """Return why a line is none of the body, or None."""
        if place in self.heads.titles:
            return reasons.REPEATED_TITLE if self.heads.own is not None else None
        if place in self.heads.publications:
            return reasons.PUBLICATION
        if self.article.is_core(place):
            return each.furniture if each.furniture in _FURNITURE_WITHIN else None
        return each.furniture or self._reason_by_place(place, is_linked=each.is_linked)

    def _reason_by_place(self, place: int, *, is_linked: bool) -> Bilingual | None:
        article = self.article
        is_above = place < article.start
        if is_linked:
            return reasons.NAVIGATION if is_above else reasons.LINKS
        if article.first <= place < article.stop and not self._is_above_title(place):
            return None
        return reasons.ABOVE if is_above else reasons.BELOW

    def _is_above_title(self, place: int) -> bool:
        titles = self.heads.titles
        return bool(titles) and self.heads.own is None and place < min(titles)

    def body(self, line: PageLine, words: str, heading: int | None) -> SourceLine:
        """Return a line of the body."""
        cell = line.cell
        number = cell.table.number if cell is not None else 0
        return SourceLine(
            text=words,
            place=self.places.of_body(line),
            generated=" ".join(filter(None, map(str, line.labels))),
            heading=heading,
            cell=None
            if cell is None or not number
            else Cell(
                table=number,
                row=cell.row,
                column=cell.column,
                columns=cell.columns,
                rows=cell.rows,
            ),
        )

    def apart(self, line: PageLine, words: str, reason: Bilingual) -> SourceLine:
        """Return a line that is none of the body."""
        return SourceLine(text=words, place=self.places.of_artefact(line), artefact=reason)
