"""The model in pydantic v2: JSON straight into objects, and straight out of them."""

from typing import Any

from pydantic import ConfigDict, TypeAdapter, create_model

from benchmarks.contestant import Contestant
from benchmarks.peers.model import annotation_of, default_of, derived, fields_of
from rectify_model.shape import ClassShape

__all__ = ["contestants"]


def contestants() -> list[Contestant]:
    """Return pydantic v2, whose adapter takes and gives bytes."""
    model = TypeAdapter(derived(_make))
    return [
        Contestant(
            name="pydantic v2",
            configuration="`extra='forbid'`, `strict=True`; `TypeAdapter.validate_json`,"
            " `TypeAdapter.dump_json(exclude_unset=True)`",
            format="json",
            read=model.validate_json,
            write=lambda report: model.dump_json(report, exclude_unset=True),
        )
    ]


def _make(shape: ClassShape, class_for: Any) -> Any:
    fields: dict[str, Any] = {
        field.name: (
            annotation_of(field, class_for),
            ... if field.required else default_of(field),
        )
        for field in fields_of(shape)
    }
    config = ConfigDict(extra="forbid", strict=True)
    return create_model(shape.cls.__name__, __config__=config, **fields)
