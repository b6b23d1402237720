"""Reports as columns for analysis: Arrow tables, and Parquet files for DuckDB and its like."""

from rectify_model.errors import MissingExtraError

try:
    import pyarrow as pa  # noqa: F401 - every module here needs it, and this one says what is missing
except ImportError as _error:
    raise MissingExtraError(
        "columns need pyarrow; install rectify-model[tables]",
        "列式数据需要 pyarrow；请安装 rectify-model[tables]",
    ) from _error

from rectify_model.columns.arrow import Tables, to_arrow
from rectify_model.columns.parquet import write_parquet
from rectify_model.columns.tables import SCHEMAS

__all__ = ["SCHEMAS", "Tables", "to_arrow", "write_parquet"]
