"""The packaged schemas are those that the model gives, and are schemas."""

import hashlib
import json
import runpy
from pathlib import Path
from unittest import mock

import pytest
from lxml import etree

from rectify_model import schema
from rectify_model.codec import DEFAULT_LIMITS, SCHEMA_VERSION, Format, dumps, loads
from rectify_model.codec.codec import Codec
from rectify_model.model import Report
from rectify_model.schema import packaged as _packaged

CORPUS = Path(__file__).parents[1] / "corpus" / "versions"
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


PUBLISHED = {
    "1.0/rectify-model.schema.json": "9fb11839e346e492f4b305007d047192fd059cf7a453f567cc42daad5230183d",
    "1.0/rectify-model.xsd": "1be071b6570fe9f4e14e3904198383055edc8bb44ee841f4a13d48e6e8804d10",
}


def test_schemas_of_published_versions_stay_as_they_are() -> None:
    folder = Path(schema.__file__).parent / "data"
    older = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.parent.name != SCHEMA_VERSION
    }
    assert older == PUBLISHED


@pytest.mark.parametrize("form", ["xml", "json"])
def test_documents_of_published_minor_versions_load_by_the_fast_path(form: Format) -> None:
    data = (CORPUS / "1.0" / f"zhongshan-xiqu-2025.{form}").read_bytes()
    assert b"1.0" in data
    loaded = Codec(Report).decode_fast(data, form, DEFAULT_LIMITS)
    assert loaded is not None
    assert (loaded.problems, loads(data)) == ((), loaded.report)
    assert len(loaded.report.measures) == 133
    # Written again it is a document of this version, and says the same.
    assert loads(dumps(loaded.report, form)) == loaded.report
    assert f'"{SCHEMA_VERSION}"'.encode() in dumps(loaded.report, form)


def test_a_document_of_1_0_is_valid_by_the_schema_of_1_0() -> None:
    folder = Path(schema.__file__).parent / "data" / "1.0"
    xsd = etree.XMLSchema(etree.parse(folder / "rectify-model.xsd"))
    document = etree.parse(CORPUS / "1.0" / "zhongshan-xiqu-2025.xml")
    assert xsd.validate(document)
    # Each version has a schema of its own, which takes what states that version.
    xsd = etree.XMLSchema(etree.parse(schema.path("xsd")))
    assert not xsd.validate(document)
