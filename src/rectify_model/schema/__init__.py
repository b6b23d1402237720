"""The format as XSD 1.0 and as JSON Schema 2020-12, for tools in any language."""

from rectify_model.schema._json_schema import json_schema
from rectify_model.schema._packaged import Kind, path
from rectify_model.schema._xsd import xsd

__all__ = ["Kind", "json_schema", "path", "xsd"]
