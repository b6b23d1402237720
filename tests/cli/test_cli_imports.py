"""What a command does not import: whatever it can do without."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from cli_running import EXAMPLE

DOCUMENT: Final = Path(__file__).parents[1] / "golden" / "zhongshan-xiqu-2025.xml"
# What other commands need, what other sources need, and what is only slow.
_NEVER: Final = {
    "rectify_model.bulk",
    "rectify_model.cli.runs",
    "rectify_model.cli.pages",
    "rectify_model.text",
    "rectify_model.validation",
    "cattrs",
    "concurrent.futures",
    "hypothesis",
    "importlib.metadata",
    "multiprocessing",
    "pyarrow",
    "pydantic",
    "rich",
    "secrets",
    "typer",
    "urllib.request",
    "xml.sax",
}
_RUN: Final = """
import atexit, gc, sys
from rectify_model.cli import main

@atexit.register
def tell():
    print(*sys.modules, gc.get_freeze_count() > 0, gc.get_threshold()[0])

main()
"""


def imported(*arguments: str) -> set[str]:
    """Run the command line in a new process, and return what was imported."""
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", _RUN, *arguments], capture_output=True, check=True, text=True
    )
    *_, told = done.stdout.splitlines()
    *modules, frozen, threshold = told.split()
    # What was made is not looked through for garbage at the end, and seldom before.
    assert (frozen, threshold) == ("True", "50000")
    return set(modules)


def test_a_document_is_converted_without_what_it_does_not_need(tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    modules = imported("convert", str(DOCUMENT), "-o", str(output))
    assert output.exists()
    assert modules & _NEVER == set()
    assert "rectify_model.codec" in modules


def test_a_text_needs_its_reader_alone(tmp_path: Path) -> None:
    modules = imported("convert", str(EXAMPLE), "-o", str(tmp_path / "out.xml"))
    assert "rectify_model.text" in modules
    assert "rich" not in modules
    assert "concurrent.futures" not in modules


def test_help_needs_neither_model_nor_codecs() -> None:
    modules = imported("convert", "--help")
    needless = {"rectify_model.model", "rectify_model.codec", "lxml", "orjson", "rich"}
    assert modules & (needless | _NEVER) == set()
