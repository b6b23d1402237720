"""What a section is for, told by the words of its title, then by its content and place."""

import re
from collections.abc import Sequence
from typing import Final

from rectify_model.model import SectionKind
from rectify_model.numbering.marks import MarkKind
from rectify_model.text.lines.sentences import split_heading
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.points import counted_points

__all__ = ["divided", "kind_by_words", "section_kinds"]

_SECTION_MARKS: Final = {MarkKind.BARE_SECTION, MarkKind.PART, MarkKind.CHINESE}
_SECTIONS_ONLY: Final = {SectionKind.ACCOUNTABILITY, SectionKind.LONG_TERM, SectionKind.OUTLOOK}

# The first pattern that fits decides: 需长期整改事项进展情况 speaks of 整改 as well.
_WORDS: Final = (
    (
        SectionKind.OUTLOOK,
        re.compile("下一?步|下一?阶段|今后|后续|打算|努力方向|(?:巩固|深化|拓展|运用).{0,8}成果"),
    ),
    (
        SectionKind.LONG_TERM,
        re.compile(
            "长期(?:整改|坚持|推进)|(?:需要?|正在)?(?:持续|继续)(?:整改|推进)|(?:尚未|未)(?:完成|整改)"
            "|正在(?:整改|推进)|阶段性"
        ),
    ),
    (
        SectionKind.ACCOUNTABILITY,
        re.compile(
            "(?:履行|落实|压实|扛起|扛牢|承担).{0,14}(?:主体)?责任(?:情况|$)|主体责任(?:的?(?:落实|履行))?情况"
            "|(?:组织|开展|推进|领导|部署|总体|基本|主要|工作)(?:工作)?(?:情况|做法)|统一思想|提高.{0,6}(?:站位|认识)"
        ),
    ),
    (
        SectionKind.RECTIFICATION,
        re.compile(
            "反馈|(?:问题|事项|任务).{0,8}(?:整改|落实|完成)|整改(?:落实|进展|完成|成效|事项|任务|情况)"
        ),
    ),
)
# Titles that name problems are what is put right, whatever else they speak of.
_PROBLEMS: Final = re.compile("反馈.{0,8}问题.{0,6}整改(?!.{0,6}责任)")


def kind_by_words(title: str) -> SectionKind | None:
    """Return what the title says the section is for, or None."""
    return next((kind for kind, pattern in _WORDS if pattern.search(title)), None)


def section_kinds(sections: Sequence[Heading]) -> tuple[SectionKind, ...]:
    """Return what each of a report's sections is for."""
    kinds = [_kind_by_title_and_content(section) for section in sections]
    if len(sections) == 1 and not sections[0].content and _counts_in_headings(sections[0]):
        return (SectionKind.RECTIFICATION,)
    answered = [place for place, kind in enumerate(kinds) if kind is SectionKind.RECTIFICATION]
    return tuple(kind or _kind_by_place(place, answered) for place, kind in enumerate(kinds))


def _kind_by_title_and_content(section: Heading) -> SectionKind | None:
    title = str(split_heading(section.content)[0])
    kind = kind_by_words(title)
    answers = _answers_problems(section)
    if kind is SectionKind.ACCOUNTABILITY and answers and _PROBLEMS.search(title):
        return SectionKind.RECTIFICATION
    return SectionKind.RECTIFICATION if kind is None and answers else kind


def _kind_by_place(place: int, answered: Sequence[int]) -> SectionKind:
    """Return the kind of a section of prose: before the answers 主体责任, after them 下一步."""
    if answered and place < answered[0]:
        return SectionKind.ACCOUNTABILITY
    return SectionKind.OTHER


def _answers_problems(section: Heading) -> bool:
    """Tell whether a section has headings with measures, as answers to problems have."""
    return any(
        child.ordinals or child.headings or _counts_in_paragraphs(child)
        for child in section.headings
    )


def _counts_in_headings(section: Heading) -> bool:
    """Tell whether points run on from headings.

    Statements have such points as well, but a report that is one section without a title, and has
    points at all, says with them what was done.
    """
    return any(counted_points(child.content)[1] for child in section.headings)


def _counts_in_paragraphs(heading: Heading) -> bool:
    return any(counted_points(paragraph)[1] for paragraph in heading.paragraphs)


def divided(root: Heading) -> list[Heading]:
    """Return the sections of an outline.

    They are the headings 一、 or, where a report has none, headings of its first level whose titles
    say what sections say. Headings before the first section, or all of them where there is none,
    make up a section without a heading of its own.
    """
    is_section = [child.kind in _SECTION_MARKS for child in root.children]
    if not any(is_section):
        said = [kind_by_words(child.content.text) for child in root.headings]
        if len([kind for kind in said if kind]) > 1 and set(said) & _SECTIONS_ONLY:
            is_section = [child in root.headings for child in root.children]
    first = is_section.index(True) if any(is_section) else len(is_section)
    unheaded = Heading(paragraphs=root.paragraphs, children=root.children[:first])
    return [*([unheaded] if unheaded.below else []), *root.children[first:]]
