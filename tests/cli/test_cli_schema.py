"""`rectify-model schema`: the packaged schemas."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli_running import run

from rectify_model import schema


@pytest.mark.parametrize(
    ("kind", "build"), [("xsd", schema.xsd), ("jsonschema", schema.json_schema)]
)
def test_prints_what_the_model_says(kind: str, build: Callable[[], bytes]) -> None:
    ran = run("schema", kind)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.encode() == build()


@pytest.mark.parametrize("kind", ["xsd", "jsonschema"])
def test_prints_where_the_file_lies(kind: str) -> None:
    ran = run("schema", kind, "--path")
    assert ran.code == 0
    [line] = ran.out.splitlines()
    assert Path(line).read_text(encoding="utf-8") == run("schema", kind).out


def test_there_is_no_other_schema() -> None:
    assert run("schema", "rng").code == 2
