"""The fast path: readers and writers of each class, as source text generated from its shape."""

from rectify_model.codec.fast.documents import (
    levels_of,
    read_json,
    read_xml,
    write_json,
    write_xml,
)
from rectify_model.codec.fast.generated_source import show_source

__all__ = ["levels_of", "read_json", "read_xml", "show_source", "write_json", "write_xml"]
