"""The example as documents, byte for byte; `make golden` writes them anew after a wanted change."""

from pathlib import Path
from typing import get_args

import pytest

from rectify_model import dumps, loads, read
from rectify_model.codec import Format

EXAMPLE = Path(__file__).parents[1] / "examples" / "zhongshan-xiqu-2025.txt"
GOLDEN = Path(__file__).parent / "golden" / EXAMPLE.stem


@pytest.mark.parametrize("form", get_args(Format))
def test_the_example_is_written_as_the_golden_file(form: Format) -> None:
    assert dumps(read(EXAMPLE).report, form) == GOLDEN.with_suffix(f".{form}").read_bytes()


@pytest.mark.parametrize("form", get_args(Format))
def test_the_golden_file_is_read_as_the_example(form: Format) -> None:
    assert loads(GOLDEN.with_suffix(f".{form}").read_bytes(), form) == read(EXAMPLE).report
