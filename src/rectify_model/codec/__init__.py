"""Reports as JSON and XML documents, strict and deterministic."""

from rectify_model.codec.documents import (
    dump,
    dumps,
    load,
    loads,
    make_converter,
    migrate,
    read_document,
)
from rectify_model.codec.fast import show_source
from rectify_model.codec.formats import Format
from rectify_model.codec.limits import DEFAULT_LIMITS, Limits
from rectify_model.codec.loaded import Loaded
from rectify_model.codec.stream import (
    OnError,
    Reports,
    Slice,
    dump_all,
    is_collection_name,
    iter_load,
    iter_slices,
)
from rectify_model.codec.versions import SCHEMA_VERSION
from rectify_model.codec.xml_names import NAMESPACE, VERSION
from rectify_model.migration import Migrated

__all__ = [
    "DEFAULT_LIMITS",
    "NAMESPACE",
    "SCHEMA_VERSION",
    "VERSION",
    "Format",
    "Limits",
    "Loaded",
    "Migrated",
    "OnError",
    "Reports",
    "Slice",
    "dump",
    "dump_all",
    "dumps",
    "is_collection_name",
    "iter_load",
    "iter_slices",
    "load",
    "loads",
    "make_converter",
    "migrate",
    "read_document",
    "show_source",
]
