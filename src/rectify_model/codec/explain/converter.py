"""Plain data and objects: a cattrs converter whose hooks are made from the shape.

Strict: a value has exactly the type of its field, tuples come from lists only, unknown keys and
nulls are refused. Every defect is found in one go.
"""

from collections.abc import Callable
from typing import Any

import cattrs
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from rectify_model.shape import FieldShape, UnfitError, classes_below

__all__ = ["converter_for"]

_Structure = Callable[[Any, Any], Any]
_Unstructure = Callable[[Any], Any]


def converter_for(root: type, base: cattrs.Converter | None = None) -> cattrs.Converter:
    """Return a copy of `base` (a plain converter by default) that knows `root` and all below it."""
    converter = cattrs.Converter() if base is None else base.copy()
    for shape in classes_below(root):
        # Typed loosely, as cattrs takes options of its own in the same place.
        overrides: dict[str, Any] = {
            field.name: override(
                omit_if_default=True,
                struct_hook=_structure_hook(field, converter),
                unstruct_hook=_unstructure_hook(field, converter),
            )
            for field in shape.fields
        }
        converter.register_unstructure_hook(
            shape.cls, make_dict_unstructure_fn(shape.cls, converter, **overrides)
        )
        structure_fields: _Structure = make_dict_structure_fn(
            shape.cls,
            converter,
            _cattrs_forbid_extra_keys=True,
            _cattrs_detailed_validation=True,
            **overrides,
        )
        converter.register_structure_hook(shape.cls, _from_dict_only(structure_fields))
    return converter


def _structure_hook(field: FieldShape, converter: cattrs.Converter) -> _Structure:
    # Objects go through the converter, so that a caller's own hook for a class is honoured.
    if field.scalar is None:
        cls = field.cls
        one: _Unstructure = lambda plain: converter.structure(plain, cls)  # noqa: E731
    else:
        one = field.scalar.from_plain
    return _from_list_only(one) if field.many else lambda plain, _: one(plain)


def _unstructure_hook(field: FieldShape, converter: cattrs.Converter) -> _Unstructure:
    one = converter.unstructure if field.scalar is None else field.scalar.to_plain
    return (lambda values: [one(value) for value in values]) if field.many else one


def _from_dict_only(structure_fields: _Structure) -> _Structure:
    # cattrs looks for keys in whatever it is given, so that a string passes for an empty object.
    def structure(plain: object, cls: type) -> Any:
        if type(plain) is not dict:
            raise UnfitError(plain, "an object", "对象")
        return structure_fields(plain, cls)

    return structure


def _from_list_only(one: Callable[[Any], Any]) -> _Structure:
    # cattrs takes any iterable for a tuple, a string as well.
    def structure(plain: object, _: object) -> tuple[Any, ...]:
        if type(plain) is not list:
            raise UnfitError(plain, "a list", "列表")
        entries: list[Any] = []
        errors: list[Exception] = []
        for index, entry in enumerate(plain):
            try:
                entries.append(one(entry))
            except Exception as error:  # noqa: BLE001 - collected, as cattrs does
                error.add_note(IterableValidationNote(f"entry {index}", index, object))
                # Without the frames, which by the thousand slow down the garbage collector.
                errors.append(error.with_traceback(None))
        if errors:
            # Pyright reads the signature of the built-in group, which takes no class.
            raise IterableValidationError("entries", errors, tuple)  # pyright: ignore[reportCallIssue]
        return tuple(entries)

    return structure
