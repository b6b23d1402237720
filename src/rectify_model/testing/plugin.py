"""A pytest plugin: `--rm-profile`, and the fixtures `example_report` and `make_report`.

Ask for it by name, in the `conftest.py` beside the settings of pytest:

    pytest_plugins = ["rectify_model.testing.plugin"]
"""

from collections.abc import Callable
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings

from rectify_model.model import Report
from rectify_model.testing import example

__all__ = ["example_report", "make_report", "pytest_addoption", "pytest_configure"]

_OPTION: Final = "--rm-profile"
_ANOTHER: Final = "--hypothesis-profile"
_PROFILES: Final[dict[str, dict[str, Any]]] = {
    "ci": {"max_examples": 100, "derandomize": True, "database": None},
    "deep": {"max_examples": 5000},
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.getgroup("rectify_model").addoption(
        _OPTION,
        choices=tuple(_PROFILES),
        help="how hypothesis searches: ci - 100 examples, the same on every run; "
        "deep - 5000 examples, others on every run (default: as your own settings say)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Load the profile that is asked for; unasked, no setting of hypothesis is touched."""
    chosen: str | None = config.getoption(_OPTION)
    if chosen is None:
        return
    if config.getoption(_ANOTHER, default=None):
        raise pytest.UsageError(
            f"{_OPTION} and {_ANOTHER} both choose a profile; give one (两个选项只能给出一个)"
        )
    # What a profile leaves open stays as the user has it.
    own, name = settings(), f"rectify-model-{chosen}"
    patient = {*own.suppress_health_check, HealthCheck.too_slow, HealthCheck.data_too_large}
    settings.register_profile(
        name,
        parent=own,
        deadline=None,
        suppress_health_check=tuple(patient),
        **_PROFILES[chosen],
    )
    settings.load_profile(name)


@pytest.fixture(scope="session")
def example_report() -> Report:
    """Return a small report that reads like a published one (通报样例)."""
    return example.example_report()


@pytest.fixture(scope="session")
def make_report() -> Callable[..., Report]:
    """Return a function that makes a valid report; keyword arguments set its fields.

    Unset, `id` is `report`, and any other field has its default.
    """
    return lambda **fields: Report(**{"id": "report", **fields})
