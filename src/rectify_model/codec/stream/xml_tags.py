"""The tags of a collection in XML, found by searches of bytes: no tree is built.

In a well-formed document `<` begins markup and nothing else. So a report ends where its end tag
first stands, unless that is within a comment, a CDATA section or a processing instruction: those
are skipped. A report holds none of its own kind, so where another begins, the one before is broken
off.

Every search looks for `<` first: so it runs at the speed of memory, not at that of a parser.
"""

import re
from functools import lru_cache
from typing import Final, Literal, Self

import attrs

__all__ = ["PROLOG", "START_TAG", "Event", "Tags", "attribute_names"]

_BLANK: Final = rb"[ \t\r\n]"
_NAME: Final = rb"""[^ \t\r\n<>/!?="']++"""
# What may hide a tag. As long as the data go on, the end of what is open may be yet to come.
_HIDING: Final = rb"!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>"
_OPEN: Final = rb"(?P<open>!--|!\[CDATA\[|\?)"
_START_TAG: Final = rb"<(?P<name>" + _NAME + rb""")(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+>"""
_ATTRIBUTE: Final = re.compile(rb"""([^ \t\r\n=<"']++)\s*+=\s*+(?:"[^"]*+"|'[^']*+')""")

START_TAG: Final = re.compile(_START_TAG)
"""A start tag with its name, or the tag of an empty element; only such as may be well-formed."""
PROLOG: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>" + _BLANK + rb"++|<!--.*?-->|<\?.*?\?>)*+" + _START_TAG, re.DOTALL
)
"""All up to the end of the root's start tag."""

Event = Literal["entry", "other", "last"]
"""What comes next: an entry, something else before an entry or the end tag, or the end tag."""


def attribute_names(tag: bytes) -> set[bytes]:
    """Return the names of the attributes of a start tag."""
    return set(_ATTRIBUTE.findall(tag))


@attrs.define
class Tags:
    """The tags of one collection, looked for from its first to its last."""

    root: bytes
    """The name of its element as it is written, with the prefix."""
    entry: bytes
    """The local name of its entries, which may have any prefix."""
    _nothing_hides: bool = False
    """Whether something was found that never ends; to look for its end again takes too long."""

    def event(self, data: bytes, start: int, ended: bool) -> tuple[Event, int] | None:  # noqa: FBT001 - a search
        """Tell what begins at `start`, where no white space stands, and where it ends.

        Returns:
            None where it has no end in the data.
        """
        searches = _between(self.root, self.entry)
        found = searches.plain.match(data, start)
        if found is not None and found["entry"]:
            end = self._end_of_entry(data, start, found["entry"], ended=ended)
            return None if end is None else ("entry", end)
        if found is not None and found["last"]:
            return "last", found.end()
        found = self._first(searches, data, start, ended=ended)
        return None if found is None else ("other", found.start())

    def _end_of_entry(self, data: bytes, start: int, name: bytes, *, ended: bool) -> int | None:
        tag = START_TAG.match(data, start)
        if tag is not None and data[tag.end() - 2 : tag.end()] == b"/>":
            return tag.end()
        begin = start + 1 if tag is None else tag.end()
        found = self._first(_within(self.root, name), data, begin, ended=ended)
        if found is None:
            return None
        return found.end() if found["close"] else found.start()

    def _first(
        self, searches: "_Searches", data: bytes, begin: int, *, ended: bool
    ) -> re.Match[bytes] | None:
        """Return the first tag from `begin` on."""
        if self._nothing_hides:
            return searches.plain.search(data, begin)
        for found in searches.skipping.finditer(data, begin):
            if found["open"] is not None:
                # What never ends hides nothing: the mistake is its own.
                self._nothing_hides = ended
                return searches.plain.search(data, found.end()) if ended else None
            if found.lastgroup is not None:
                return found
        return None


@attrs.frozen
class _Searches:
    """Two searches for the same tags."""

    skipping: re.Pattern[bytes]
    """Finds what may hide them as well, whole or open, so that it is skipped."""
    plain: re.Pattern[bytes]
    """Finds them alone, hidden or not."""

    @classmethod
    def of(cls, first: bytes, *tags: bytes) -> Self:
        """Make them from the tags without `<`, and from a quick first look at what follows it."""
        plain = b"|".join(tags)
        skipping = b"<(?=[!?]|" + first + b")(?:" + b"|".join((_HIDING, _OPEN, plain)) + b")"
        return cls(re.compile(skipping, re.DOTALL), re.compile(b"<(?:" + plain + b")"))


@lru_cache(maxsize=16)
def _between(root: bytes, entry: bytes) -> _Searches:
    """Return the searches for what matters between entries."""
    prefix = rb"(?:[^ \t\r\n<>/!?=\"':]++:)?"
    begins = rb"(?P<entry>" + prefix + re.escape(entry) + rb")(?=[ \t\r\n/>])"
    last = rb"(?P<last>/" + re.escape(root) + _BLANK + rb"*+>)"
    return _Searches.of(b"", begins, last)


@lru_cache(maxsize=16)
def _within(root: bytes, name: bytes) -> _Searches:
    """Return the searches for an entry's end tag, or what comes next where that is missing."""
    close = rb"(?P<close>/" + re.escape(name) + _BLANK + rb"*+>)"
    begins = rb"(?P<begins>" + re.escape(name) + rb"(?=[ \t\r\n/>]))"
    last = rb"(?P<last>/" + re.escape(root) + _BLANK + rb"*+>)"
    return _Searches.of(
        b"/?(?:" + re.escape(name) + b"|" + re.escape(root) + b")", close, begins, last
    )
