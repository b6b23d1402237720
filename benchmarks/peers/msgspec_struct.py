"""The model in msgspec: JSON straight into structs.

It is no match in strictness: it takes the last of duplicate keys, a number for a decimal, and
characters that no XML can hold.
"""

from typing import Any

import msgspec

from benchmarks.contestant import Contestant
from benchmarks.peers.model import annotation_of, default_of, derived, fields_of
from rectify_model.shape import ClassShape

__all__ = ["contestants"]


def contestants() -> list[Contestant]:
    """Return msgspec with structs."""
    return [
        Contestant(
            name="msgspec",
            configuration="`Struct`, `forbid_unknown_fields=True`, `omit_defaults=True`;"
            " `json.Decoder` and `json.Encoder` made once",
            format="json",
            read=msgspec.json.Decoder(derived(_make), strict=True).decode,
            write=msgspec.json.Encoder().encode,
        )
    ]


def _make(shape: ClassShape, class_for: Any) -> Any:
    fields: list[Any] = [
        (field.name, annotation_of(field, class_for))
        if field.required
        else (field.name, annotation_of(field, class_for), default_of(field))
        for field in fields_of(shape)
    ]
    return msgspec.defstruct(
        shape.cls.__name__, fields, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
    )
