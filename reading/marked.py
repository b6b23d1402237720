"""A marked text: a published text whose truth stands in it, each mark beside the words it is of.

A file holds a header in JSON (what the front and the end of the text say), a line `---`, and the
text. A mark is `⟪role|label|title⟫`; without the brackets, the role and the bars it is the text.
`tests/corpus/shapes/README.md` lists the roles.
"""

import json
import re
from pathlib import Path
from typing import Any, Final

import attrs

__all__ = ["Marked", "Node", "load", "parse"]

_MARK: Final = re.compile(r"⟪([^|⟫]*)(?:\|([^|⟫]*))?(?:\|([^⟫]*))?⟫")
_RULE: Final = "\n---\n"
_NODES: Final = {"P": "statement", "A": "area", "T": "topic", "I": "item", "K": "task"}
_SECTIONS: Final = {
    "S.a": "accountability",
    "S.r": "rectification",
    "S.l": "long_term",
    "S.o": "outlook",
    "S.x": "other",
}
_FIELDS: Final = {"p": "problem", "g": "goal", "r": "responsible", "c": "completion"}


@attrs.frozen(kw_only=True)
class Node:
    """A part of a report: what it is, where it begins, and the words that head it."""

    role: str
    """What it is; a section bears its kind, as in `section rectification`."""
    start: int
    """The offset at which its label begins."""
    until: int
    """The last offset at which a reader may say that it begins: that of the first word after."""
    label: str | None
    """The printed number or label."""
    title: str | None
    """The heading."""


@attrs.frozen(kw_only=True)
class Marked:
    """A text with its truth."""

    name: str
    """The file's name without its suffix."""
    header: dict[str, Any]
    """What is true of the front and the end, with the values looked for and the shape's name."""
    text: str
    """The text as it was published."""
    nodes: tuple[Node, ...]
    """The parts, in the order of the text."""
    fields: tuple[tuple[int, str, str], ...]
    """What items hold beside measures: the item's place in `nodes`, the field and its words."""

    @property
    def shape(self) -> str:
        """The name of the text's shape."""
        return str(self.header["shape"])


def load(path: Path) -> Marked:
    """Read a marked text from a file.

    Args:
        path: The file.

    Returns:
        The text and its truth.
    """
    return parse(path.stem, path.read_bytes().decode())


def parse(name: str, content: str) -> Marked:
    """Take a marked text apart.

    Args:
        name: The text's name.
        content: Header, rule and text.

    Returns:
        The text and its truth.

    Raises:
        ValueError: If a mark has a role that does not exist, or a field belongs to no item.
    """
    head, _, body = content.partition(_RULE)
    nodes: list[Node] = []
    fields: list[tuple[int, str, str]] = []
    text, at = "", 0
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        at = mark.end()
        role, label, title = mark[1], mark[2] or "", mark[3]
        if (field := _FIELDS.get(role)) is not None:
            fields.append((_last_matter(nodes, mark[0]), field, (title or "").strip()))
        else:
            until = len(text) + len(label)
            after = (title or "") + _MARK.sub("", body[at:])
            until += len(after) - len(after.lstrip())
            nodes.append(
                Node(
                    role=_role(mark[1]),
                    start=len(text),
                    until=until,
                    label=label or None,
                    title=title,
                )
            )
        text += label + (title or "")
    return Marked(
        name=name,
        header=json.loads(head),
        text=text + body[at:],
        nodes=tuple(nodes),
        fields=tuple(fields),
    )


def _role(letter: str) -> str:
    if letter == "m":
        return "measure"
    if letter in _SECTIONS:
        return f"section {_SECTIONS[letter]}"
    if letter in _NODES:
        return _NODES[letter]
    msg = f"no role is written {letter!r}"
    raise ValueError(msg)


def _last_matter(nodes: list[Node], mark: str) -> int:
    for at in range(len(nodes) - 1, -1, -1):
        if nodes[at].role in {"item", "task"}:
            return at
    msg = f"no item stands before {mark}"
    raise ValueError(msg)
