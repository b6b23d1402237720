"""What holds for all tests: helpers that several directories share, and the report's header.

The built wheel is tested without extras too: then a file that imports what an extra brings is left
out, and the header says so. Where every extra is there, nothing is left out.
"""

import re
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

# Pytest finds a helper beside its test; these are shared by several directories, and the
# benchmarks lie beside the tests.
sys.path[:0] = [
    *(str(Path(__file__).parent / name) for name in ("codec", "growth", "property", "validators")),
    str(Path(__file__).parent.parent),
]

# What an import of ours or of a helper needs, beside the packages that are imported by their name.
_NEEDS: Final = {
    "click": r"click|cli_running|rectify_model\.cli|benchmarks\.cold",
    "rich": r"rich|cli_running|rectify_model\.cli|benchmarks\.cold",
    "phonenumbers": "phonenumbers|email_validator",
    "pyarrow": r"pyarrow|rectify_model\.columns",
    "duckdb": "duckdb",
    "matplotlib": r"benchmarks\.chart",
    "xsdata": r"benchmarks\.(?:peers|machine)",
    "distributed": "distributed",
    "hypothesis": r"hypothesis|search_profiles|rectify_model\.testing",
}
_ABSENT: Final = [package for package in _NEEDS if find_spec(package) is None]
_LEFT_OUT: Final = re.compile(
    "|".join(rf"^(?:from|import) (?:{_NEEDS[package]})\b" for package in _ABSENT) or r"(?!)",
    re.MULTILINE,
)


if "hypothesis" not in _ABSENT:  # pragma: no branch - absent where the wheel is tested alone
    import_module("search_profiles")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    is_test = collection_path.match("test_*.py")
    left_out = is_test and _LEFT_OUT.search(collection_path.read_text(encoding="utf-8"))
    return True if left_out else None


def pytest_report_header() -> list[str]:
    absences = [f"left out: the tests that need {package}" for package in _ABSENT]
    return [*absences, *import_module("third_party_validators").absences()]
