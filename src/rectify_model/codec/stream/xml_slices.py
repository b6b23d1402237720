"""A collection in XML, cut into its reports: each becomes a document of its own."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

import attrs

from rectify_model.codec.documents import decoded
from rectify_model.codec.explain.lines import line_finder
from rectify_model.codec.explain.shown import shown
from rectify_model.codec.explain.xml_positions import element_finder
from rectify_model.codec.limits import Limits
from rectify_model.codec.problem_kinds import CUT_OFF, STRAY_TEXT, UNEXPECTED_ELEMENT
from rectify_model.codec.stream.slices import Slice
from rectify_model.codec.stream.window import Window
from rectify_model.codec.stream.xml_root import Root, shown_tag
from rectify_model.codec.stream.xml_tags import PROLOG, START_TAG, Tags
from rectify_model.codec.xml_parser import parse_xml
from rectify_model.errors import DocumentError
from rectify_model.problems import Problem

__all__ = ["xml_slices"]

_BLANKS: Final = re.compile(rb"[ \t\r\n]*+")
_NO_CONTENT: Final = re.compile(rb"(?:[ \t\r\n]++|<!--.*?-->|<\?.*?\?>)*+", re.DOTALL)
# The root's start tag must be found in so many bytes, or there is no collection.
_LONGEST_PROLOG: Final = 1 << 20
_WHITE_SPACE: Final = " \t\r\n"
_cut_off: Final = partial(
    CUT_OFF.at,
    path="",
    reason="the end tag of the collection is missing",
    reason_zh="缺少文件集的结束标签",
)


def xml_slices(
    window: Window, entry: str, limits: Limits, tell: Callable[[Sequence[Problem]], None]
) -> Iterator[Slice]:
    """Yield the reports of a collection, one after the other.

    Args:
        window: The file.
        entry: The name of a report's element; the collection's is its plural.
        limits: How large what stands between two reports may be.
        tell: Takes what is wrong between the reports.

    Raises:
        DocumentError: It is no collection, is cut off, or goes on behind its end.
        LimitExceededError: A report does not end within the limit.
    """
    window.find(_begins)
    root = Root.of(window.data, f"{entry}s", limits)
    if root.problems:
        tell(root.problems)
    window.take(root.size)
    if not root.is_empty:
        yield from _entries(window, root, entry, limits, tell)
    _expect_nothing_more(window, limits)


def _begins(data: bytes, _start: int, ended: bool) -> bool | None:  # noqa: FBT001 - a search
    return ended or len(data) >= _LONGEST_PROLOG or PROLOG.match(data) is not None or None


def _entries(
    window: Window,
    root: Root,
    entry: str,
    limits: Limits,
    tell: Callable[[Sequence[Problem]], None],
) -> Iterator[Slice]:
    tags = Tags(root.name, entry.encode())
    index = 0
    while True:
        window.skip(_BLANKS)
        event = window.find(tags.event)
        line, column = window.line, window.column
        if event is None:
            raise DocumentError([_cut_off(line=line, column=column)])
        kind, end = event
        data = window.take(end)
        if kind == "last":
            return
        piece = Slice(data=data, form="xml", index=None, line=line, column=column)
        if kind == "other":
            if problems := _strays(piece, root, entry, limits):
                tell(problems)
        else:
            yield _on_its_own(attrs.evolve(piece, index=index), root)
            index += 1


def _on_its_own(piece: Slice, root: Root) -> Slice:
    """Put the declarations of the root into a report's start tag, where it does not repeat them."""
    tag = START_TAG.match(piece.data)
    if tag is None or not (missing := root.missing(tag[0])):
        return piece
    at = tag.end("name")
    return attrs.evolve(
        piece,
        data=piece.data[:at] + missing + piece.data[at:],
        added_at=len(piece.data[:at].decode(errors="replace")),
        added=len(missing.decode()),
    )


def _strays(piece: Slice, root: Root, entry: str, limits: Limits) -> list[Problem]:
    """Tell what stands between two reports, apart from white space, comments and the like."""
    data, added = root.wrapped(piece.data)
    piece = attrs.evolve(piece, data=data, added=added)
    try:
        whole = decoded(data)
        element = parse_xml(data, limits)
    except DocumentError as error:
        return [piece.told(problem) for problem in error.problems]
    find, owner = element_finder(element, data), f"{entry}s"
    problems = []
    texts = (element.text, *(child.tail for child in element))
    if stray := "".join(each for each in texts if each).strip(_WHITE_SPACE):
        begin = next(_NO_CONTENT.finditer(data, data.index(b">") + 1)).end()
        line, column = line_finder(whole)(len(data[:begin].decode()))
        problems.append(
            STRAY_TEXT.at(path="", line=line, column=column, owner=owner, found=shown(stray))
        )
    for child in element:
        line, column = find(child)
        expected = {"expected": f"<{entry}>", "expected_zh": f"<{entry}>"}
        name = shown_tag(child)
        problems.append(
            UNEXPECTED_ELEMENT.at(
                path="", line=line, column=column, owner=owner, name=name, **expected
            )
        )
    return [piece.told(problem) for problem in problems]


def _expect_nothing_more(window: Window, limits: Limits) -> None:
    """See to it that white space, comments and the like alone follow the collection.

    Raises:
        DocumentError: Something else does.
    """
    window.skip(_BLANKS)
    window.find(lambda _data, _start, ended: ended or None)
    line, column = window.line, window.column
    before = b"<a/>"
    data = before + window.take(len(window.data))
    rest = Slice(data=data, form="xml", index=None, line=line, column=column, added=len(before))
    try:
        decoded(data)
        parse_xml(data, limits)
    except DocumentError as error:
        raise DocumentError([rest.told(problem) for problem in error.problems]) from None
