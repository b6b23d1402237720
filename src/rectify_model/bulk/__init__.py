"""Many reports at once, on the cores of this machine or on a cluster."""

from rectify_model.bulk.collections import Mapped, map_reports
from rectify_model.bulk.manifest import MANIFEST
from rectify_model.bulk.outcomes import Failure, Kept
from rectify_model.bulk.run import convert_all
from rectify_model.bulk.summary import Progress, Summary

__all__ = [
    "MANIFEST",
    "Failure",
    "Kept",
    "Mapped",
    "Progress",
    "Summary",
    "convert_all",
    "map_reports",
]
