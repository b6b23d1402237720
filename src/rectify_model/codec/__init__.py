"""Reports as JSON and XML documents, strict and deterministic."""

from rectify_model.codec._codec import SCHEMA_VERSION
from rectify_model.codec._formats import Format
from rectify_model.codec.documents import dump, dumps, load, loads, make_converter
from rectify_model.codec.limits import DEFAULT_LIMITS, Limits

__all__ = [
    "DEFAULT_LIMITS",
    "SCHEMA_VERSION",
    "Format",
    "Limits",
    "dump",
    "dumps",
    "load",
    "loads",
    "make_converter",
]
