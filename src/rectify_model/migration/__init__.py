"""From the documents of older versions to those of this one, as plain data."""

from rectify_model.migration.migrated import Migrated
from rectify_model.migration.steps import CURRENT, OLDER, carried, shapes_at

__all__ = ["CURRENT", "OLDER", "Migrated", "carried", "shapes_at"]
