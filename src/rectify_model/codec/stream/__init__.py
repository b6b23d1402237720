"""Collections: many reports in one file, read and written one at a time."""

from rectify_model.codec.stream.layouts import is_collection_name
from rectify_model.codec.stream.reports import OnError, Reports, dump_all, iter_load, iter_slices
from rectify_model.codec.stream.slices import Slice

__all__ = [
    "OnError",
    "Reports",
    "Slice",
    "dump_all",
    "is_collection_name",
    "iter_load",
    "iter_slices",
]
