"""What a section is for: the words of its title and what it holds, weighed together."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.model import SectionKind
from rectify_model.numbering.marks import SECTION_KINDS, MarkKind
from rectify_model.text.outline.headings import Heading, counts_up
from rectify_model.text.outline.roles import Roles, roles_of
from rectify_model.text.reasons import Reason, for_section

__all__ = ["ANSWERING", "SectionRead", "divided", "kind_by_words", "read_sections"]

_SECTION_MARKS: Final = SECTION_KINDS | {MarkKind.BARE_SECTION}
_SECTIONS_ONLY: Final = {SectionKind.ACCOUNTABILITY, SectionKind.LONG_TERM, SectionKind.OUTLOOK}

# The first pattern that fits decides: 需长期整改事项进展情况 speaks of 整改 as well.
_WORDS: Final = (
    (
        SectionKind.OUTLOOK,
        re.compile(
            "下一?步|下一?阶段|今后|(?<!及)后续|打算|努力方向|(?:巩固|深化|拓展|运用).{0,8}成果"
        ),
    ),
    (
        SectionKind.LONG_TERM,
        re.compile(
            "长期(?:整改|坚持|推进)|(?:需要?|正在)?(?:持续|继续)(?:整改|推进)|(?:尚未|未)(?:全部)?(?:完成|整改)"
            "|正在(?:整改|推进)"
        ),
    ),
    (
        SectionKind.ACCOUNTABILITY,
        re.compile(
            "(?:履行|落实|压实|扛起|扛牢|承担).{0,14}(?:主体)?责任(?:情况|$)|主体责任(?:的?(?:落实|履行))?情况"
            "|书记.{0,8}(?:组织|落实|抓).{0,8}整改|责任.{0,4}落实情况"
            "|(?:组织|开展|推进|领导|部署|总体|基本|主要|工作)(?:工作|部署|推进|整改|开展)*(?:情况|做法)"
            "|统一思想|提高.{0,6}(?:站位|认识)"
        ),
    ),
    (
        SectionKind.RECTIFICATION,
        re.compile(
            "反馈|(?:问题|事项|任务).{0,8}(?:整改|落实|完成)|整改(?:落实|进展|完成|成效|事项|任务|情况|措施)"
        ),
    ),
)
# Titles that name problems are what is put right, whatever else they speak of.
_PROBLEMS: Final = re.compile("反馈.{0,8}问题.{0,6}整改(?!.{0,6}责任)")
# Parts of a plan that say how, not what.
_FRAME: Final = re.compile(
    "^(?:整改|总体|工作)?(?:目标|原则|要求|思路|保障|步骤|安排|指导思想)|(?:组织|工作)(?:保障|要求)|指导思想|总体要求"
)
# A list of problems, to be answered elsewhere.
_LISTED: Final = re.compile("(?:反馈|指出|发现|查出|存在)的?(?:主要|突出|具体)?问题[。：:]?$")
_CLAUSE_END: Final = re.compile("[，。；：:]")
_FEWEST_ITEMS: Final = 2
ANSWERING: Final = frozenset({SectionKind.RECTIFICATION, SectionKind.LONG_TERM})
"""The kinds of sections that answer problems."""

Basis = tuple[Bilingual, float]
"""What a kind rests on, and how sure that makes it."""

_BY_BOTH: Final = (
    Bilingual(en="the words of its title and what stands below", zh="标题用语与所列内容"),
    1.0,
)
_BY_TITLE: Final = (Bilingual(en="the words of its title", zh="标题用语"), 0.8)
_BY_CONTENT: Final = (Bilingual(en="what stands below its title", zh="标题之下的内容"), 0.7)
_BY_PLACE: Final = (Bilingual(en="its place among the others", zh="在各部分中的位置"), 0.5)
_LISTING: Final = (
    Bilingual(en="titles that a later section answers", zh="其标题在后文逐一得到回应"),
    0.9,
)


@attrs.frozen(kw_only=True, eq=False)
class SectionRead:
    """A section with what it is for and how its marks are read."""

    heading: Heading
    """Its heading and what stands below."""
    kind: SectionKind
    """What it is for."""
    roles: Roles
    """How its marks are read."""
    because: Reason
    """Why it is for that."""
    lists_problems: bool = False
    """Whether it lists the problems that another section answers."""


def kind_by_words(title: str) -> SectionKind | None:
    """Return what the title says the section is for, or None."""
    return next((kind for kind, pattern in _WORDS if pattern.search(title)), None)


def read_sections(root: Heading) -> list[SectionRead]:
    """Return the sections of an outline, each with what it is for."""
    sections = divided(root)
    roles = [roles_of(section) for section in sections]
    judged = [_kind(section, role) for section, role in zip(sections, roles, strict=True)]
    if len(sections) == 1 and not sections[0].content and _counts_in_headings(sections[0]):
        judged = [(SectionKind.RECTIFICATION, judged[0][1])]
    answered = [
        place for place, (kind, _) in enumerate(judged) if kind is SectionKind.RECTIFICATION
    ]
    read = []
    for place, (section, (kind, basis)) in enumerate(zip(sections, judged, strict=True)):
        listed = _lists_problems(section, sections[place + 1 :])
        told = SectionKind.OTHER if listed else kind or _kind_by_place(place, answered)
        read.append(
            SectionRead(
                heading=section,
                kind=told,
                roles=roles[place],
                because=for_section(told, *(_LISTING if listed else basis)),
                lists_problems=listed,
            )
        )
    return read


def _kind(section: Heading, roles: Roles) -> tuple[SectionKind | None, Basis]:
    """Return what a section is for by title and content, or None where neither says it."""
    title = section.title.text
    said = kind_by_words(title)
    if _FRAME.search(title) and said is None:
        return SectionKind.OTHER, _BY_TITLE
    answers = _answers(section, roles)
    if said is SectionKind.ACCOUNTABILITY and answers > 0 and _PROBLEMS.search(title):
        return SectionKind.RECTIFICATION, _BY_BOTH
    if said is not None:
        agrees = (said in ANSWERING) == (answers > 0)
        return said, _BY_BOTH if agrees else _BY_TITLE
    return (SectionKind.RECTIFICATION, _BY_CONTENT) if answers > 0 else (None, _BY_PLACE)


def _answers(section: Heading, roles: Roles) -> float:
    """Weigh what speaks for a section to answer problems by what stands below its title."""
    items = [heading for heading in section.descendants if heading.kind is roles.items]
    if not items:
        return float(any(counts_up(each.text) for each in section.paragraphs)) - 1.0
    answered = sum(1 for item in items if item.children or _counts_below(item))
    named = sum(item.names_problem for item in items)
    told = sum(1 for item in items if named and item.has_answer)
    return max(answered, told) + named - len(items) / 3


def _lists_problems(section: Heading, later: Sequence[Heading]) -> bool:
    """Tell whether a section lists what a later one answers, under the same titles."""
    if not _LISTED.search(section.title.text):
        return False
    listed = {_first_clause(heading) for heading in section.descendants}
    answered = {_first_clause(heading) for other in later for heading in other.descendants}
    return bool(listed & answered - {""})


def _first_clause(heading: Heading) -> str:
    return _CLAUSE_END.split(heading.title.text, maxsplit=1)[0]


def _kind_by_place(place: int, answered: Sequence[int]) -> SectionKind:
    """Return the kind of a section of prose: before the answers 主体责任, after them 下一步."""
    if answered and place < answered[0]:
        return SectionKind.ACCOUNTABILITY
    return SectionKind.OTHER


def _counts_below(heading: Heading) -> bool:
    return any(counts_up(paragraph.text) for paragraph in heading.paragraphs)


def _counts_in_headings(section: Heading) -> bool:
    """Tell whether points run on from headings.

    Statements have such points as well, but a report that is one section without a title, and has
    points at all, says with them what was done.
    """
    return any(counts_up(child.content.text) for child in section.children)


def divided(root: Heading) -> list[Heading]:
    """Return the sections of an outline.

    They are the headings 一、 or, where a report has none, headings of its first level whose titles
    say what sections say. Headings before the first section, or all of them where there is none,
    make up a section without a heading of its own; so do headings 一、 that name problems.
    """
    is_section = [child.kind in _SECTION_MARKS for child in root.children]
    if not any(is_section):
        said = [kind_by_words(child.content.text) for child in root.children]
        if len([kind for kind in said if kind]) > 1 and set(said) & _SECTIONS_ONLY:
            is_section = [child.level == root.children[0].level for child in root.children]
    may_be_item = [_may_be_item(child) for child in root.children]
    named = sum(child.names_problem for child in compress(root.children, may_be_item))
    if named >= _FEWEST_ITEMS and 2 * named >= sum(may_be_item):
        is_section = [
            each and not is_item for each, is_item in zip(is_section, may_be_item, strict=True)
        ]
    return list(_parted(root, is_section))


def _may_be_item(heading: Heading) -> bool:
    """Tell whether a heading of the first level may be an item: something answers it alone."""
    return (
        heading.kind in _SECTION_MARKS
        and kind_by_words(heading.title.text) is None
        and not heading.names_field
        and heading.has_answer
        and not any(child.names_problem for child in heading.children)
    )


def _parted(root: Heading, is_section: Sequence[bool]) -> Iterator[Heading]:
    """Yield the sections; what stands between two of them is one without a heading."""
    unheaded = Heading(paragraphs=root.paragraphs)
    for child, heads in zip(root.children, is_section, strict=True):
        if not heads:
            unheaded.children.append(child)
            continue
        if unheaded.below:
            yield unheaded
        unheaded = Heading()
        yield child
    if unheaded.below:
        yield unheaded
