"""Asserts that a report, or a converter of the user's own, loses nothing on the way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from typing import Final, TypeVar

from hypothesis import HealthCheck, given
from hypothesis import settings as Settings  # noqa: N812 - an argument bears the name
from hypothesis.strategies import SearchStrategy

from rectify_model.arguments import typed
from rectify_model.codec import Format, dumps, loads
from rectify_model.model import Report
from rectify_model.testing import strategies
from rectify_model.testing.as_code import as_code
from rectify_model.testing.differences import described
from rectify_model.testing.telling_reports import telling_reports

__all__ = ["assert_codec", "assert_round_trip"]

D = TypeVar("D")

_FORMATS: Final[tuple[Format, ...]] = ("json", "xml")


@typed
def assert_round_trip(report: Report) -> None:
    """Assert that a report survives JSON and XML, each alone and one after the other.

    In each format, indented and not: what is written is read again, the same bytes are written
    again, and the way over the other format changes no byte.

    Raises:
        AssertionError: It does not; the message tells the first places that differ.
    """
    __tracebackhide__ = True
    for form, indent in product(_FORMATS, (True, False)):
        data = dumps(report, form, indent=indent)
        for source in (data, data.decode()):
            back = loads(source, form)
            _assert_equal(report, back, form.upper())
        for other in _FORMATS:
            over = loads(dumps(back, other), other)
            way = f"{form.upper()} over {other.upper()}"
            _assert_equal(report, over, way)
            _assert_same_bytes(data, dumps(over, form, indent=indent), way)


@typed
def assert_codec(
    my_loads: Callable[[D], Report],
    my_dumps: Callable[[Report], D],
    *,
    strategy: SearchStrategy[Report] | None = None,
    settings: Settings | None = None,
) -> None:
    """Assert that a converter loses nothing: `my_loads(my_dumps(report)) == report`.

    First each field of each class is tried with each kind of value that converters lose, in a
    report that is empty but for it, and each place where an object may stand with an object that
    has all its fields, so that no luck is needed; then hypothesis draws reports and shrinks what
    fails.

    Args:
        my_loads: What makes a report of whatever `my_dumps` returns.
        my_dumps: What writes a report.
        strategy: The reports to draw; given one, only what it draws is tried.
        settings: How hypothesis searches; by default as the profile that is loaded says, but
            without a deadline.

    Raises:
        AssertionError: A report came back changed; the message tells the first places that
            differ, a note the smallest report found, as code. What the converter raises itself
            goes through with the same note.
    """
    __tracebackhide__ = True

    def check(report: Report) -> None:
        __tracebackhide__ = True
        with _noted(report):
            _assert_equal(report, my_loads(my_dumps(report)), "my_loads(my_dumps(report))")

    if strategy is None:
        for report in telling_reports():
            check(report)
    search = given(report=strategies.reports() if strategy is None else strategy)(check)
    (settings or _patient())(search)()


def _patient() -> Settings:
    # Made when it is needed, from the profile that is loaded then. How long a converter takes is no
    # question of whether it is right.
    checks = (HealthCheck.too_slow, HealthCheck.data_too_large)
    return Settings(deadline=None, report_multiple_bugs=False, suppress_health_check=checks)


@contextmanager
def _noted(report: Report) -> Iterator[None]:
    __tracebackhide__ = True
    try:
        yield
    except Exception as error:
        error.add_note(f"the smallest report that shows it (最小的例子): {as_code(report)}")
        raise


def _assert_equal(report: Report, back: object, way: str) -> None:
    __tracebackhide__ = True
    if back != report:
        message = f"{way}: the report comes back changed (读回的通报与原来不同)"
        raise AssertionError(f"{message}\n{described(report, back)}")


def _assert_same_bytes(before: bytes, after: bytes, way: str) -> None:
    __tracebackhide__ = True
    if before != after:
        lines = zip(before.split(b"\n"), after.split(b"\n"), strict=False)
        number = next((number for number, (one, other) in enumerate(lines, 1) if one != other), 0)
        message = f"{way}: other bytes are written (写出的字节不同), first in line {number}"
        raise AssertionError(message)
