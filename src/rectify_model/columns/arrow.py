"""Reports as Arrow tables in memory."""

from collections.abc import Iterable
from datetime import date

import attrs
import pyarrow as pa

from rectify_model.arguments import typed
from rectify_model.columns.batches import BATCH_SIZE, record_batches
from rectify_model.columns.tables import TABLES
from rectify_model.model import Report
from rectify_model.validation import PUBLISHED
from rectify_model.validation.validate import Placed

__all__ = ["Tables", "to_arrow"]


@attrs.frozen(kw_only=True, hash=False)
class Tables:
    """The five tables; the schema of each says what its columns are."""

    reports: pa.Table
    """通报: a row a report, with its inspection, disclosure, totals and provenance."""
    items: pa.Table
    """整改事项: a row a feedback item or long-term task, with its headings and current status."""
    measures: pa.Table
    """整改措施: a row a measure."""
    quantities: pa.Table
    """数量: a row a quantity that a measure or a statement says."""
    problems: pa.Table
    """疑点: a row a finding of the rules."""


@typed
def to_arrow(
    reports: Iterable[Report | Placed], *, profile: str = PUBLISHED, today: date | None = None
) -> Tables:
    """Return reports as tables with declared schemas; without reports, tables without rows.

    Ids are unique in one report at most, so tables are joined by `report_id` and an id or path.

    Args:
        reports: The reports, or readings and loaded documents: then each problem has its line, and
            what was found while reading is told as well.
        profile: Which rules the problems come from, as for `validate`.
        today: The day that deadlines are held against; the current day where it is None.

    Raises:
        UsageError: No rule belongs to the profile.
    """
    batches = list(record_batches(reports, BATCH_SIZE, profile, today))
    return Tables(
        **{
            table.name: pa.Table.from_batches([each[table.name] for each in batches], table.schema)
            for table in TABLES
        }
    )
