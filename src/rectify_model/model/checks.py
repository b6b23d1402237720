"""Every class checks, when it is made, what the annotations of its fields promise."""

from collections.abc import Callable
from typing import Any

import attrs

from rectify_model.errors import UsageError, WrongTypeError
from rectify_model.model.annotation import Annotation

__all__ = ["checked"]


def checked(_cls: type, fields: list["attrs.Attribute[Any]"]) -> list["attrs.Attribute[Any]"]:
    """Give each field a validator made from its annotation: an attrs `field_transformer`."""
    return [field.evolve(validator=_validator(field.type)) for field in fields]


_Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def _validator(annotation: Any) -> _Validator:
    taken = Annotation.of(annotation)
    expected, limits = taken.type, taken.limits

    def check_one(owner: object, field: "attrs.Attribute[Any]", value: Any) -> None:
        if type(value) is not expected:
            raise _wrong_type(owner, field, expected.__name__, expected.__name__, value)
        if limits is not None and (objection := limits.objection(value)) is not None:
            where = f"{type(owner).__name__}.{field.name}"
            raise UsageError(f"{where} {objection}", f"{where} 的值不合要求：{objection}")

    def check_optional(owner: object, field: "attrs.Attribute[Any]", value: Any) -> None:
        if value is not None:
            check_one(owner, field, value)

    def check_many(owner: object, field: "attrs.Attribute[Any]", value: Any) -> None:
        if type(value) is not tuple:
            name = expected.__name__
            raise _wrong_type(owner, field, f"a tuple of {name}", f"{name} 的元组", value)
        for entry in value:
            check_one(owner, field, entry)

    if taken.many:
        return check_many
    return check_optional if taken.optional else check_one


def _wrong_type(
    owner: object, field: "attrs.Attribute[Any]", wanted: str, wanted_zh: str, value: object
) -> WrongTypeError:
    where, found = f"{type(owner).__name__}.{field.name}", type(value).__name__
    return WrongTypeError(
        f"{where} takes {wanted}, not {found}", f"{where} 应为 {wanted_zh}，而不是 {found}"
    )
