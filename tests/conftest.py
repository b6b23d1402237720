"""What holds for all tests: helpers that several directories share, and the report's header."""

import sys
from importlib import import_module
from pathlib import Path

# Pytest finds a helper beside its test; these are shared by several directories.
sys.path[:0] = [str(Path(__file__).parent / name) for name in ("codec", "validators")]


def pytest_report_header() -> list[str]:
    return list(import_module("third_party_validators").absences())
