"""The schemas as files in the package: where they lie, and how they are written."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Literal

from rectify_model.arguments import typed
from rectify_model.codec import SCHEMA_VERSION
from rectify_model.errors import UsageError
from rectify_model.schema.json_schema import json_schema
from rectify_model.schema.xsd import xsd

__all__ = ["Kind", "path", "write_all"]

Kind = Literal["xsd", "jsonschema"]
"""A kind of schema, by name."""

_DIRECTORY: Final = Path(__file__).parent / "data" / SCHEMA_VERSION
_FILES: Final[Mapping[Kind, tuple[str, Callable[[], bytes]]]] = {
    "xsd": ("rectify-model.xsd", xsd),
    "jsonschema": ("rectify-model.schema.json", json_schema),
}


@typed
def path(kind: Kind) -> Path:
    """Return the file of a schema, for tools that take files.

    Raises:
        UsageError: There is no such kind.
    """
    if kind not in _FILES:
        names = ", ".join(_FILES)
        message = f"there is no schema {kind!r}; give one of {names}"
        raise UsageError(message, f"没有模式 {kind!r}；请用 {names} 之一")
    return _DIRECTORY / _FILES[kind][0]


def write_all(directory: Path = _DIRECTORY) -> None:
    """Build both schemas and write them."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, build in _FILES.values():
        (directory / name).write_bytes(build())
