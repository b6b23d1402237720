"""How a collection lies in a file, as the suffixes tell: `.xml` or `.jsonl`, then `.gz`, `.zst`."""

import os
from pathlib import PurePath
from typing import Final, Literal

import attrs

from rectify_model.arguments import typed
from rectify_model.codec.formats import Format
from rectify_model.errors import UsageError

__all__ = ["Compression", "Layout", "is_collection_name", "layout_of"]

Compression = Literal["gzip", "zstd"]
"""A way to compress a file, by name."""

_FORMATS: Final[dict[str, Format]] = {".xml": "xml", ".jsonl": "json"}
_COMPRESSIONS: Final[dict[str, Compression]] = {".gz": "gzip", ".zst": "zstd"}


@attrs.frozen(kw_only=True)
class Layout:
    """How a collection is written."""

    form: Format
    """The format of each report."""
    compression: Compression | None
    """How the whole is compressed; None for not at all."""


@typed
def is_collection_name(path: str | os.PathLike[str]) -> bool:
    """Tell whether the suffixes of a name are those of a collection."""
    return _layout(path) is not None


def layout_of(path: str | os.PathLike[str]) -> Layout:
    """Return the layout that a file's suffixes stand for.

    Raises:
        UsageError: They stand for none.
    """
    layout = _layout(path)
    if layout is None:
        suffixes_known = "/".join(_FORMATS) + " (+ " + "/".join(_COMPRESSIONS) + ")"
        raise UsageError(
            f"{os.fspath(path)}: the suffix tells no collection; give {suffixes_known}",
            f"{os.fspath(path)}：后缀不表示任何文件集；请用 {suffixes_known}",
        )
    return layout


def _layout(path: str | os.PathLike[str]) -> Layout | None:
    suffixes = [suffix.lower() for suffix in PurePath(path).suffixes]
    compression = _COMPRESSIONS.get(suffixes[-1]) if suffixes else None
    if compression is not None:
        suffixes.pop()
    form = _FORMATS.get(suffixes[-1]) if suffixes else None
    return None if form is None else Layout(form=form, compression=compression)
