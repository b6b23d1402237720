"""Files that hold a report: which format their bytes are of, and which text they are."""

from rectify_model.sources.encodings import Decoded, decode
from rectify_model.sources.formats import FILE_FORMATS, FileFormat, format_of, format_of_suffix
from rectify_model.sources.source_text import Cell, SourceLine, SourceText

__all__ = [
    "FILE_FORMATS",
    "Cell",
    "Decoded",
    "FileFormat",
    "SourceLine",
    "SourceText",
    "decode",
    "format_of",
    "format_of_suffix",
]
