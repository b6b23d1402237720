"""For tests of code that works with reports: strategies, asserts, an example, a pytest plugin."""

from rectify_model.errors import MissingExtraError

try:
    import hypothesis  # noqa: F401 - every module here needs it, and this one says what is missing
except ImportError as _error:
    raise MissingExtraError(
        "the testing kit needs hypothesis; install rectify-model[testing]",
        "测试工具需要 hypothesis；请安装 rectify-model[testing]",
    ) from _error

from rectify_model.testing import strategies
from rectify_model.testing.assertions import assert_codec, assert_round_trip
from rectify_model.testing.example import example_report

__all__ = ["assert_codec", "assert_round_trip", "example_report", "strategies"]
