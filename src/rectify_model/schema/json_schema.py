"""The JSON Schema 2020-12, built from the shape.

`title` is the Chinese term, `description` the English sentence. Patterns are anchored and written
in what ECMA 262 (with or without the flag u) and Rust share; `format` asserts nothing, so dates
are a pattern too.
"""

import json
from typing import Any, Final

from rectify_model.codec import NAMESPACE, SCHEMA_VERSION, VERSION
from rectify_model.model.limits import IntegerLimits, StringLimits
from rectify_model.schema.types import classes, scalars
from rectify_model.shape import ClassShape, FieldShape, Scalar
from rectify_model.shape.documentation import (
    Documentation,
    documentation_of,
    field_documentation,
    word_documentation,
)

__all__ = ["json_schema"]

_Schema = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_TYPES: Final = {str: "string", int: "integer", bool: "boolean"}

# XML 1.0, production 2 (Char), turned round; a lone surrogate is no character to begin with.
_LEGAL: Final = r"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]*$"
_CHARACTERS: Final = "characters"
_CHARACTERS_SAID: Final = Documentation("字符", "Text that XML 1.0 can hold.")
_VERSION_SAID: Final = Documentation("格式版本", "The version of the format.")


def json_schema() -> bytes:
    """Build the JSON Schema; the same model always gives the same bytes."""
    report, *others = classes()
    schema = {
        "$schema": _DIALECT,
        "$id": f"{NAMESPACE}:schema:{SCHEMA_VERSION}",
        **_class(report),
        "$defs": {
            **{shape.name: _class(shape) for shape in others},
            **{scalar.name: _scalar(scalar) for scalar in scalars()},
            _CHARACTERS: {**_said(_CHARACTERS_SAID), "type": "string", "pattern": _LEGAL},
        },
    }
    version = {**_said(_VERSION_SAID), "const": SCHEMA_VERSION}
    schema["properties"] = {VERSION: version, **schema["properties"]}
    schema["required"] = [VERSION, *schema["required"]]
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _class(shape: ClassShape) -> _Schema:
    said = field_documentation(shape.cls)
    return {
        **_said(documentation_of(shape.cls)),
        "type": "object",
        "properties": {
            field.name: {**_said(said[field.name]), **_field(field)} for field in shape.fields
        },
        "required": [field.name for field in shape.fields if field.required],
        "additionalProperties": False,
    }


def _field(field: FieldShape) -> _Schema:
    one = {"$ref": f"#/$defs/{field.entry_name}"}
    if field.many:
        return {"type": "array", "items": one}
    if field.scalar is None or field.default is None:
        return one
    return {**one, "default": field.scalar.to_plain(field.default)}


def _scalar(scalar: Scalar) -> _Schema:
    said = _said(documentation_of(scalar))
    match scalar.limits:
        case StringLimits(min_length=least):
            return {
                **said,
                "type": "string",
                "$ref": f"#/$defs/{_CHARACTERS}",
                **({"minLength": least} if least else {}),
                **_pattern(scalar),
            }
        case IntegerLimits(minimum=minimum, maximum=maximum):
            return {**said, "type": "integer", "minimum": minimum, "maximum": maximum}
    kind: _Schema = {**said, "type": _TYPES[scalar.plain]}
    if scalar.words:
        named = ({"const": word.value, **_said(word_documentation(word))} for word in scalar.words)
        return {**kind, "oneOf": list(named)}
    return {**kind, **_pattern(scalar)}


def _pattern(scalar: Scalar) -> _Schema:
    return {} if scalar.pattern is None else {"pattern": f"^(?:{scalar.pattern})$"}


def _said(said: Documentation) -> _Schema:
    return {"title": said.chinese, "description": said.english}
