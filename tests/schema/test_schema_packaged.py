"""The packaged schemas are those that the model gives, and are schemas."""

import json
import runpy
from pathlib import Path
from unittest import mock

import pytest
from lxml import etree

from rectify_model import schema
from rectify_model.codec import SCHEMA_VERSION
from rectify_model.schema import packaged as _packaged

BUILDERS = {"xsd": schema.xsd, "jsonschema": schema.json_schema}


@pytest.mark.parametrize("kind", ["xsd", "jsonschema"])
def test_the_packaged_file_is_what_the_model_gives(kind: schema.Kind) -> None:
    packaged = schema.path(kind)
    assert packaged.parent.name == SCHEMA_VERSION
    assert packaged.read_bytes() == BUILDERS[kind](), "run: make schema"


def test_the_xsd_is_one() -> None:
    etree.XMLSchema(etree.fromstring(schema.xsd()))


def test_the_json_schema_says_which_dialect_it_is_in() -> None:
    built = json.loads(schema.json_schema())
    assert built["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert built["$id"].endswith(SCHEMA_VERSION)


def test_the_files_are_written(tmp_path: Path) -> None:
    _packaged.write_all(tmp_path / SCHEMA_VERSION)
    written = {file.name: file.read_bytes() for file in (tmp_path / SCHEMA_VERSION).iterdir()}
    assert written == {
        schema.path("xsd").name: schema.xsd(),
        schema.path("jsonschema").name: schema.json_schema(),
    }


def test_the_module_writes_the_files() -> None:
    with mock.patch.object(_packaged, "write_all") as write_all:
        runpy.run_module("rectify_model.schema", run_name="__main__")
        runpy.run_module("rectify_model.schema", run_name="imported")
    write_all.assert_called_once_with()
