"""Files: bounded reading, and writing that loses nothing that was there before."""

from rectify_model.files.locks import hold
from rectify_model.files.reading import open_for_reading, read_bytes
from rectify_model.files.replacing import (
    remove_leftovers,
    replacing,
    replacing_all,
    write_bytes,
)
from rectify_model.files.results import Written, digest_of, write_result
from rectify_model.files.system import told_as_unreadable, told_as_unwritable

__all__ = [
    "Written",
    "digest_of",
    "hold",
    "open_for_reading",
    "read_bytes",
    "remove_leftovers",
    "replacing",
    "replacing_all",
    "told_as_unreadable",
    "told_as_unwritable",
    "write_bytes",
    "write_result",
]
