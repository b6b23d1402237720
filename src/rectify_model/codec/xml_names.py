"""The names that are fixed in our XML."""

import re
from typing import Final

__all__ = ["NAMESPACE", "NAMESPACES", "SCHEMA_HINTS", "VERSION"]

NAMESPACE: Final = "urn:rectify-model:1"
"""The namespace of all elements; it changes when a release breaks the format."""

NAMESPACES: Final = re.compile("urn:rectify-model:[1-9][0-9]*")
"""The namespaces of all versions."""

VERSION: Final = "schema_version"
"""The root's attribute that states the schema version."""

_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA_HINTS: Final = frozenset(
    {f"{{{_INSTANCE}}}schemaLocation", f"{{{_INSTANCE}}}noNamespaceSchemaLocation"}
)
"""Attributes that say where a schema lies: allowed on any element (XSD 1.0, 2.6.3), no content."""
