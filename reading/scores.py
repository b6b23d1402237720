"""What share of the truth a reading gives."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, Final, Self

import attrs

from reading.marked import Marked, Node
from reading.nodes import MATTERS, Told, told
from rectify_model.model import Report
from rectify_model.model.item import Matter
from rectify_model.text import Reading, read_text

__all__ = ["Score", "Share", "compare", "score"]

_INVISIBLE: Final = frozenset({"Cf", "Mn", "Zs", "Zl", "Zp", "Cc"})
_EDGES: Final = "。．，,、：:；;?？#*•➢◆-|\\"


@attrs.frozen
class Share:
    """How many of how many."""

    right: int = 0
    """How many are right."""
    of: int = 0
    """How many there are."""

    def __add__(self, other: Self) -> Self:
        """Add two shares up."""
        return type(self)(self.right + other.right, self.of + other.of)

    def __float__(self) -> float:
        """Return the share, which is 1 of nothing."""
        return self.right / self.of if self.of else 1.0

    @classmethod
    def of_all(cls, verdicts: Iterable[bool]) -> Self:
        """Count what is right."""
        all_of_them = list(verdicts)
        return cls(sum(all_of_them), len(all_of_them))


@attrs.frozen(kw_only=True)
class Score:
    """How well one text, or several, were read."""

    precision: Share = Share()
    """Of the nodes that the reader found, those that are there."""
    recall: Share = Share()
    """Of the nodes that are there, those that the reader found."""
    words: Share = Share()
    """Of the nodes found rightly, those with the right label and title."""
    header: Share = Share()
    """Fields of front and end."""
    values: Share = Share()
    """Values, problems, goals, who is responsible and how far the work is."""
    covered: float = 1.0
    """The least share of a source that the pieces account for."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = float(self.precision), float(self.recall)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def __add__(self, other: Self) -> Self:
        """Add two scores up."""
        return type(self)(
            precision=self.precision + other.precision,
            recall=self.recall + other.recall,
            words=self.words + other.words,
            header=self.header + other.header,
            values=self.values + other.values,
            covered=min(self.covered, other.covered),
        )


def score(marked: Marked) -> Score:
    """Read a text and compare what came out with its truth."""
    return compare(marked, read_text(marked.text))[0]


def compare(marked: Marked, reading: Reading) -> tuple[Score, list[str]]:
    """Compare a reading with the truth.

    Args:
        marked: The text with its truth.
        reading: What a reader made of the text.

    Returns:
        The score, and a line for each difference.
    """
    found = told(reading)
    if not marked.nodes:
        found = [one for one in found if one[0].role in MATTERS]
    pairs, missing, extra = _matched(marked.nodes, found)
    words = [_same_words(marked.nodes[at], found[there][0]) for at, there in pairs.items()]
    header = dict(_header(marked.header, reading.report))
    values = dict(_values(marked, {at: found[there][1] for at, there in pairs.items()}, reading))
    differences = [
        *(f"missing: {_said(marked.nodes[at])}" for at in missing),
        *(f"not there: {_said(found[at][0])}" for at in extra),
        *(
            f"words: {_said(marked.nodes[at])} read as {_said(found[there][0])}"
            for (at, there), same in zip(pairs.items(), words, strict=True)
            if not same
        ),
        *(f"wrong: {name}" for name, right in (header | values).items() if not right),
    ]
    return Score(
        precision=Share(len(pairs), len(found)),
        recall=Share(len(pairs), len(marked.nodes)),
        words=Share.of_all(words),
        header=Share.of_all(header.values()),
        values=Share.of_all(values.values()),
        covered=reading.coverage,
    ), differences


def _matched(
    truth: Iterable[Node], found: list[Told]
) -> tuple[dict[int, int], list[int], list[int]]:
    """Pair nodes of one role that begin at one place: the pairs, what is missing, what is extra."""
    free: dict[str, list[int]] = {}
    for at, (node, _) in enumerate(found):
        free.setdefault(node.role, []).append(at)
    pairs: dict[int, int] = {}
    missing = []
    for at, node in enumerate(truth):
        candidates = free.get(node.role, [])
        while candidates and found[candidates[0]][0].start < node.start:
            candidates = candidates[1:]
        free[node.role] = candidates
        if candidates and found[candidates[0]][0].start <= node.until:
            pairs[at] = candidates[0]
        else:
            missing.append(at)
    taken = set(pairs.values())
    return pairs, missing, [at for at in range(len(found)) if at not in taken]


def _header(truth: dict[str, Any], report: Report) -> Iterator[tuple[str, bool]]:
    for field in ("title", "issuer", "issued_on", "kind"):
        if field in truth:
            yield field, _same(truth[field], getattr(report, field))
    for part in ("inspection", "disclosure"):
        there = getattr(report, part)
        for field, expected in truth.get(part, {}).items():
            yield f"{part}.{field}", _same(expected, getattr(there, field, None))


def _values(
    marked: Marked, matters: dict[int, Matter | None], reading: Reading
) -> Iterator[tuple[str, bool]]:
    for at, field, expected in marked.fields:
        matter = matters.get(at)
        name = f"{field} of {_said(marked.nodes[at])}: {expected}"
        yield name, matter is not None and any(_same(expected, one) for one in _held(matter, field))
    said = set(_said_values(reading.report))
    for value in marked.header["values"]:
        yield f"value {value}", tuple(value) in said


def _held(matter: Matter, field: str) -> list[object]:
    if field in {"problem", "goal"}:
        return [getattr(matter, field)]
    if matter.tracking is None:
        return []
    if field == "responsible":
        return [one.name for one in matter.tracking.responsibilities]
    return [one.completion for one in matter.tracking.history]


def _said_values(report: Report) -> Iterator[tuple[str, ...]]:
    for measure in report.measures:
        for quantity in measure.values.quantities:
            yield "quantity", f"{quantity.value.normalize():f}", quantity.unit or ""
        for recurrence in measure.values.recurrences:
            yield "recurrence", str(recurrence.every), str(recurrence.unit)
    for matter in (*report.feedback_items, *report.long_term_tasks):
        if matter.tracking and matter.tracking.deadline:
            yield "deadline", str(matter.tracking.deadline.on)


def _same_words(expected: Node, found: Node) -> bool:
    return _plain(expected.title) == _plain(found.title) and (
        # A measure below 整改措施： may bear the words as its label or not.
        _plain(expected.label) == _plain(found.label)
        or (expected.role == "measure" and found.label is None)
    )


def _same(expected: object, found: object) -> bool:
    if expected is None or found is None:
        return expected is found
    return _plain(str(expected)) == _plain(str(found))


def _plain(words: str | None) -> str:
    """Leave out what may be written either way: width, blanks, decoration, the last stop."""
    seen = unicodedata.normalize("NFKC", words or "")
    kept = (sign for sign in seen if unicodedata.category(sign) not in _INVISIBLE)
    return "".join(kept).replace("\\", "").strip(_EDGES)


def _said(node: Node) -> str:
    return f"{node.role} {node.label or ''}{node.title or ''} at {node.start}"
