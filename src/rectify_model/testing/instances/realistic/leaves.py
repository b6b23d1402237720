"""What a report is told to come from and to carry along, and the values that words say."""

from typing import Any, Final

import attrs

from rectify_model.model import (
    Artefact,
    Citation,
    DateMention,
    Extension,
    Inference,
    Provenance,
    Quantity,
    Recurrence,
    Span,
    Suppression,
    Term,
    Values,
)
from rectify_model.testing.instances.realistic.author import Author, Fields, FieldsOf, Place
from rectify_model.testing.instances.realistic.sentences import SENTENCES
from rectify_model.text import find_values
from rectify_model.validation import RULES

__all__ = ["LEAVES"]

_CODES: Final = tuple(rule.kind.code for rule in RULES)
_ARTEFACTS: Final = (("- 1 -", "page number"), ("[bookmark: _GoBack]", "bookmark"))
_INFERRED: Final = (("/issuer", "title"), ("/inspection/programme", "title"))


def _provenance(author: Author, place: Place, _: Fields) -> Fields:
    return {
        "name": "整改进展情况的通报.txt",
        "media_type": "text/plain",
        "sha256": author.digest(),
        "reader": "rectify_model",
        "artefacts": author.many(Artefact, place, "x"),
        "inferences": author.many(Inference, place, "y"),
    }


def _artefact(author: Author, _: Place, __: Fields) -> Fields:
    text, reason = author.one_of(_ARTEFACTS)
    return {"line": author.number(1, 999), "column": 1, "text": text, "reason": reason}


def _inference(author: Author, _: Place, __: Fields) -> Fields:
    path, source = author.one_of(_INFERRED)
    return {"path": path, "source": source}


def _suppression(author: Author, _: Place, __: Fields) -> Fields:
    return {"code": author.one_of(_CODES), "reason": "已向上级说明情况。"}


def _extension(author: Author, _: Place, __: Fields) -> Fields:
    return {
        "namespace": "https://example.cn/ledger",
        "name": "编号",
        "value": f"整改〔2024〕{author.number(1, 99)}号",
    }


def _values(author: Author, _: Place, __: Fields) -> Fields:
    found = find_values("".join(author.sentence(kind) for kind in SENTENCES if author.yes()))
    return attrs.asdict(found, recurse=False)


def _mention(kind: str) -> FieldsOf:
    """Take a mention out of a sentence that says it."""

    def fields(author: Author, _: Place, __: Fields) -> Fields:
        (mention,) = getattr(find_values(author.sentence(kind)), kind)
        return attrs.asdict(mention, recurse=False)

    return fields


def _span(author: Author, _: Place, __: Fields) -> Fields:
    start = author.number(0, 99)
    return {"start": start, "end": start + author.number(1, 9)}


LEAVES: Final[dict[type[Any], FieldsOf]] = {
    Provenance: _provenance,
    Artefact: _artefact,
    Inference: _inference,
    Suppression: _suppression,
    Extension: _extension,
    Values: _values,
    Quantity: _mention("quantities"),
    DateMention: _mention("dates"),
    Recurrence: _mention("recurrences"),
    Citation: _mention("citations"),
    Term: _mention("terms"),
    Span: _span,
}
"""What draws the fields of what stands below no heading."""
