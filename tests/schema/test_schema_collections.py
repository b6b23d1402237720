"""A collection in XML is valid by the XSD exactly where its reports are."""

from pathlib import Path

import pytest
from lxml import etree

from rectify_model import schema
from rectify_model.codec import dump_all, iter_load
from rectify_model.errors import DocumentError
from rectify_model.model import Report

XSD = etree.XMLSchema(etree.fromstring(schema.xsd()))
OPEN = '<reports xmlns="urn:rectify-model:1">'
REPORT = '<report schema_version="1.1" id="a"/>'


@pytest.mark.parametrize("count", [0, 1, 3])
def test_what_is_written_is_valid(count: int, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    dump_all([Report(id="a")] * count, path)
    XSD.assertValid(etree.parse(path))


@pytest.mark.parametrize(
    ("content", "valid"),
    [
        ("", True),
        (f"\n{REPORT}<!-- -->{REPORT}\n", True),
        ("<report schema_version='1.1'/>", False),
        ("<titel/>", False),
        ("甲", False),
        (f"<reports>{REPORT}</reports>", False),
    ],
)
def test_valid_is_what_is_read_without_a_problem(
    content: str, *, valid: bool, tmp_path: Path
) -> None:
    path = tmp_path / "a.xml"
    path.write_text(f"{OPEN}{content}</reports>", encoding="utf-8")
    assert XSD.validate(etree.parse(path)) == valid
    if valid:
        assert len(list(iter_load(path))) == content.count("<report ")
    else:
        with pytest.raises(DocumentError):
            list(iter_load(path))


def test_the_root_takes_no_attributes(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(f"{OPEN[:-1]} count='0'/>", encoding="utf-8")
    assert not XSD.validate(etree.parse(path))
    with pytest.raises(DocumentError):
        list(iter_load(path))
