"""Files that hold a report: which format their bytes are of, and which text they are."""

from rectify_model.sources.encodings import Decoded, decode
from rectify_model.sources.formats import FILE_FORMATS, FileFormat, format_of, format_of_suffix

__all__ = ["FILE_FORMATS", "Decoded", "FileFormat", "decode", "format_of", "format_of_suffix"]
