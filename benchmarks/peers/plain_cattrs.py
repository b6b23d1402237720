"""The model in plain cattrs: attrs classes without validators, and cattrs' own orjson converter."""

from decimal import Decimal
from typing import Any

import attrs
from cattrs.preconf.orjson import make_converter

from benchmarks.contestant import Contestant
from benchmarks.peers.model import annotation_of, default_of, derived, fields_of
from rectify_model.shape import ClassShape

__all__ = ["contestants"]


def contestants() -> list[Contestant]:
    """Return cattrs with its orjson converter."""
    report = derived(_make)
    converter = make_converter(
        forbid_extra_keys=True, omit_if_default=True, detailed_validation=False
    )
    converter.register_structure_hook(Decimal, lambda plain, _: Decimal(plain))
    converter.register_unstructure_hook(Decimal, str)
    return [
        Contestant(
            name="cattrs",
            configuration="`preconf.orjson.make_converter(forbid_extra_keys=True,"
            " omit_if_default=True, detailed_validation=False)`",
            format="json",
            read=lambda data: converter.loads(data, report),
            write=converter.dumps,
        )
    ]


def _make(shape: ClassShape, class_for: Any) -> Any:
    fields = {
        field.name: attrs.field(
            type=annotation_of(field, class_for),
            default=attrs.NOTHING if field.required else default_of(field),
        )
        for field in fields_of(shape)
    }
    return attrs.make_class(shape.cls.__name__, fields, kw_only=True, slots=True)
