"""The format as XSD 1.0 and as JSON Schema 2020-12, for tools in any language."""

from rectify_model.schema.json_schema import json_schema
from rectify_model.schema.packaged import Kind, path
from rectify_model.schema.xsd import xsd

__all__ = ["Kind", "json_schema", "path", "xsd"]
