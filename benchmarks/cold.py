"""What a new process takes: the command line from XML to JSON, and the import of the package."""

import subprocess
import sys
from statistics import median
from time import perf_counter
from typing import Final

from benchmarks.documents import BUILD, Documents
from benchmarks.operations import Measured

__all__ = ["BARE", "COMMAND_LINE", "DEPENDENCIES", "IMPORT", "measure_command", "measure_import"]

BARE: Final = "python -c pass"
COMMAND_LINE: Final = "rectify-model convert"
IMPORT: Final = "import rectify_model"
DEPENDENCIES: Final = "import attrs, cattrs, lxml.etree, orjson"

_TIMED_IMPORT: Final = """
import time
start = time.perf_counter()
{statement}
print(time.perf_counter() - start)
"""


def measure_command(documents: Documents, rounds: int) -> Measured:
    """Time the conversion of the example on the command line, and a Python that does nothing."""
    BUILD.mkdir(parents=True, exist_ok=True)
    source = BUILD / "example.xml"
    source.write_bytes(documents.xml)
    convert = ["-m", "rectify_model.cli", "convert", str(source), "-o", str(BUILD / "example.json")]
    commands = {BARE: ["-c", "pass"], COMMAND_LINE: convert}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, arguments in commands.items():
            start = perf_counter()
            _python(arguments)
            times[name].append(perf_counter() - start)
    return Measured("cold start", BARE, {name: median(took) for name, took in times.items()})


def measure_import(rounds: int) -> Measured:
    """Time the import of the package, and that of what it stands on, each in a new process."""
    times: dict[str, list[float]] = {IMPORT: [], DEPENDENCIES: []}
    for _ in range(rounds):
        for statement, took in times.items():
            took.append(float(_python(["-c", _TIMED_IMPORT.format(statement=statement)])))
    return Measured("import", DEPENDENCIES, {name: median(took) for name, took in times.items()})


def _python(arguments: list[str]) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    return done.stdout
