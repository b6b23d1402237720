"""The end of a report: how the public may answer, who signed it, and when."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from rectify_model.model import Disclosure
from rectify_model.text.fields.contact import contact_fields, tells_contact
from rectify_model.text.fields.drafts import Draft, Said
from rectify_model.text.fields.signature import date_line, issuer_line, signed_line
from rectify_model.text.lines.paragraphs import Paragraph
from rectify_model.text.lines.source import Passage
from rectify_model.text.outline.headings import Heading

__all__ = ["Closing", "closing_of", "disclosure_of"]

_ATTACHMENT: Final = re.compile("附件?[0-9一二三]?[：:]|附件[0-9一二三]?$")
_LABELLED: Final = re.compile("【?[^，。；：:、“”】]{2,10}(?:】|[：:])")
_CLOSES: Final = re.compile(
    "^(?:特此|此报|专此|附件|附[：:]|联系人)|^(?:以上|上述).{0,12}(?:监督|意见)"
)


@attrs.define(kw_only=True)
class Closing:
    """The end of a report."""

    start: int
    """The index of its first paragraph."""
    disclosure: list[Passage] = attrs.field(factory=list)
    """The paragraphs that say how the public may answer."""
    others: list[Passage] = attrs.field(factory=list)
    """Further paragraphs, such as 特此通报。"""
    issuer: Passage | None = None
    """Who signed."""
    issued_on: Said | None = None
    """The day of the signature."""


def closing_of(paragraphs: Sequence[Paragraph], title: str, first: int) -> Closing:
    """Return the end of a report, which begins after its last numbered paragraph.

    `first` is the index before which no closing words can stand.
    """
    last = _attachments(paragraphs, first)
    marked = [place for place in range(first, last) if paragraphs[place].marker]
    start = _start(paragraphs, title, marked[-1] + 1 if marked else first)
    closing = Closing(start=start)
    signed = _signature(closing, paragraphs, title)
    for place in range(start, len(paragraphs)):
        if place not in signed:
            passage = paragraphs[place].passage
            tells = tells_contact(passage.text) or (
                bool(closing.disclosure)
                and place < last
                and _LABELLED.match(passage.text) is not None
            )
            (closing.disclosure if tells else closing.others).append(passage)
    return closing


def _attachments(paragraphs: Sequence[Paragraph], first: int) -> int:
    """Return where the list of attachments begins, whose numbers are no headings."""
    places = range(first, len(paragraphs))
    return next((at for at in places if _ATTACHMENT.match(paragraphs[at].text)), len(paragraphs))


def _start(paragraphs: Sequence[Paragraph], title: str, first: int) -> int:
    """Return where the closing words begin: no paragraph of the last section stands after them."""
    for place in range(first, len(paragraphs)):
        paragraph = paragraphs[place]
        signs = date_line(paragraph) or signed_line(paragraph)
        followed = place + 1 < len(paragraphs) and date_line(paragraphs[place + 1]) is not None
        last = place + 1 == len(paragraphs)
        if (
            signs
            or tells_contact(paragraph.text)
            or _CLOSES.search(paragraph.text)
            or ((followed or last) and issuer_line(paragraph, title))
        ):
            return place
    return len(paragraphs)


def _signature(closing: Closing, paragraphs: Sequence[Paragraph], title: str) -> set[int]:
    """Read the last signature into the closing; return which paragraphs it stands in."""
    for place in range(len(paragraphs) - 1, closing.start - 1, -1):
        if (signed := signed_line(paragraphs[place])) is not None:
            closing.issuer, closing.issued_on = signed
            return {place}
        if (day := date_line(paragraphs[place])) is not None:
            closing.issued_on = day
            beside = [
                near
                for near in (place - 1, place + 1)
                if closing.start <= near < len(paragraphs) and issuer_line(paragraphs[near], title)
            ]
            if beside:
                closing.issuer = paragraphs[beside[0]].passage
            return {place, *beside[:1]}
    for place in range(len(paragraphs) - 1, closing.start - 1, -1):
        if issuer_line(paragraphs[place], title):
            closing.issuer = paragraphs[place].passage
            return {place}
    return set()


def disclosure_of(passages: Sequence[Passage], sections: Sequence[Heading]) -> Draft | None:
    """Return the disclosure that the closing words tell, or else the last section, or None."""
    if passages:
        text = "\n".join(str(passage) for passage in passages)
        return Draft(Disclosure, {**contact_fields(text), "paragraphs": list(passages)})
    below = sections[-1].below if sections else []
    draft = Draft(Disclosure)
    for field, value in contact_fields("\n".join(str(passage) for passage in below)).items():
        draft.infer(field, value, "the last section")
    return draft if draft.fields else None
