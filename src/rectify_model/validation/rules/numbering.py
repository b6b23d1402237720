"""RM101–RM104: whether headings, items and measures count on.

The reader of published text finds the same while it reads, by the same count; see `numbering/`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.numbering import Count, Finding, levels_of
from rectify_model.numbering.problem_kinds import (
    NUMBER_BACKWARDS,
    NUMBER_REPEATED,
    NUMBER_SKIPPED,
    WRONG_LEVEL_MARK,
)
from rectify_model.problems import ProblemKind
from rectify_model.validation.context import Context
from rectify_model.validation.marked import Marked, marked
from rectify_model.validation.rule import Breach, Rule, breach, rule

__all__ = ["RULES"]

_STANDARD = Bilingual(
    en="GB/T 9704-2012: the levels are marked 一、 （一） 1. （1）; a count goes on by one",
    zh="GB/T 9704-2012：各级序号依次为 一、 （一） 1. （1），逐一递增",
)


@rule(WRONG_LEVEL_MARK, rests_on=_STANDARD)
def wrong_level_mark(context: Context) -> Iterator[Breach]:
    """A mark counts on from the one before it, but is written as marks of another level are.

    序号接续上一项，但用了其他层级的标法。

    Why: whoever cites 第（二）项 does not find it.

    理由：依据“第（二）项”查找的人找不到该项。

    Fails:
        {"sections": [{"statements": [
            {"label": "（一）"}, {"label": "（2）"}, {"label": "（三）"}]}]}

    Passes:
        {"sections": [{"statements": [
            {"label": "（一）"}, {"label": "（二）"}, {"label": "（三）"}]}]}
    """
    yield from _found(context, WRONG_LEVEL_MARK)


@rule(NUMBER_REPEATED, rests_on=_STANDARD)
def number_repeated(context: Context) -> Iterator[Breach]:
    """A number stands twice in a row.

    同一序号连续出现两次。

    Why: the number does not say which of the two headings is meant.

    理由：两个标题无法凭序号区分。

    Fails:
        {"sections": [{"label": "一、"}, {"label": "一、"}]}

    Passes:
        {"sections": [{"label": "一、"}, {"label": "二、"}]}
    """
    yield from _found(context, NUMBER_REPEATED)


@rule(NUMBER_SKIPPED, rests_on=_STANDARD)
def number_skipped(context: Context) -> Iterator[Breach]:
    """A number is left out.

    序号跳号。

    Why: a reader cannot tell whether an item was dropped or miscounted.

    理由：读者无法判断是漏写了事项，还是数错了序号。

    Fails:
        {"sections": [{"label": "一、"}, {"label": "三、"}]}

    Passes:
        {"sections": [{"label": "一、"}, {"label": "二、"}]}
    """
    yield from _found(context, NUMBER_SKIPPED)


@rule(NUMBER_BACKWARDS, rests_on=_STANDARD)
def number_backwards(context: Context) -> Iterator[Breach]:
    """A number is smaller than the one before it in the same list.

    序号倒退。

    Why: the order of the items is in doubt.

    理由：各事项的先后次序存疑。

    Fails:
        {"sections": [{"label": "一、"}, {"label": "二、"}, {"label": "一、"}]}

    Passes:
        {"sections": [{"label": "一、"}, {"label": "二、"}, {"label": "三、"}]}
    """
    yield from _found(context, NUMBER_BACKWARDS)


RULES: tuple[Rule, ...] = (wrong_level_mark, number_repeated, number_skipped, number_backwards)


def _found(context: Context, kind: ProblemKind) -> Iterator[Breach]:
    for finding in context.cached(_findings):
        if finding.kind is kind:
            path = context.cached(_printed)[finding.offset].path
            yield breach(f"{path}/label", **finding.details)


def _findings(context: Context) -> Sequence[Finding]:
    """Count through the marks of a report as the reader counts through those of a text."""
    printed = context.cached(_printed)
    markers = [marker for each in printed for marker in each.markers]
    count = Count(markers, levels_of(markers))
    open_marks: list[Marked] = []
    for place, each in enumerate(printed):
        kind = count.kind_of_next(each.label, place, open_marks)
        while open_marks and open_marks[-1].path not in each.above:
            open_marks.pop()
        if len(each.markers) > 1:
            count.count_on(each.markers[1:])
        open_marks.append(each if kind is each.kind else attrs.evolve(each, kind=kind))
    return count.findings


def _printed(context: Context) -> Sequence[Marked]:
    """Return the nodes that bear a mark, in the order in which they were printed."""
    found = context.cached(marked)
    # Items and topics right below one heading stand in two fields; their numbers tell the order.
    lists = Counter(map(_owner, {_owner(each.path) for each in found}))
    mixed = {owner for owner, count in lists.items() if count > 1}
    if not mixed:
        return found
    numbers = {each.path: each.number for each in found if _owner(_owner(each.path)) in mixed}

    def order(each: Marked) -> list[int]:
        steps = each.path.split("/")
        paths = ("/".join(steps[:end]) for end in range(3, len(steps) + 1, 2))
        return [numbers.get(path, context.order[path]) for path in paths]

    return sorted(found, key=order)


def _owner(path: str) -> str:
    """Return the pointer of what a node or a list stands in."""
    return path.rpartition("/")[0]
