"""From the documents of older versions to those of this one, as plain data."""

from rectify_model.migration.migrated import Migrated
from rectify_model.migration.steps import CURRENT, EARLIER, OLDER, carried, shapes_at

__all__ = ["CURRENT", "EARLIER", "OLDER", "Migrated", "carried", "shapes_at"]
