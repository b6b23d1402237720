"""A document with one defect is invalid for every validator and for the reader."""

import re

import pytest
from test_codec_defects import JSON_DEFECTS, XML_DEFECTS
from third_party_validators import Validator, usable

from rectify_model import Report, dumps, loads
from rectify_model.codec import SCHEMA_VERSION, Format
from rectify_model.errors import DocumentError

# What a schema cannot see, since the parser has settled it before: see docs/reference/schema.md.
PARSERS_MATTER = re.compile("twice|float for integer|surrogate|byte order mark")

DEFECTS: dict[Format, dict[str, bytes]] = {
    "xml": {name: text.encode() for name, text, *_ in XML_DEFECTS},
    "json": {
        name: text.encode("utf-8", "surrogatepass")
        for name, text, *_ in JSON_DEFECTS
        if PARSERS_MATTER.search(name) is None
    },
}
# This one takes U+3000 between elements for white space, which XML does not.
EXCUSED = {("xmlschema", "text in list")}

XML = f'<report xmlns="urn:rectify-model:1" schema_version="{SCHEMA_VERSION}" id="r">'
INSTANCE = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
VALID: dict[Format, list[bytes]] = {
    "xml": [
        f"{XML}</report>".encode(),
        f"{XML}\n <title>甲<!-- 注 -->乙</title><inspection>\n</inspection>\n</report>".encode(),
        f"{XML}<title {INSTANCE} xsi:schemaLocation='urn:t t.xsd'/></report>".encode(),
        f"<?p ?>{XML}<paragraphs> </paragraphs><sections/></report>".encode(),
        dumps(Report(id="r", title="\r\n\t ]]>"), "xml"),
    ],
    "json": [
        f'{{"schema_version": "{SCHEMA_VERSION}", "id": "r"}}'.encode(),
        f'{{"id": "r", "sections": [{{}}], "schema_version": "{SCHEMA_VERSION}"}}'.encode(),
        dumps(Report(id="r", title="\r\n\t\U0010ffff"), "json"),
    ],
}

each_validator = pytest.mark.parametrize(
    "validator", usable(), ids=lambda validator: str(validator.name)
)


@each_validator
def test_documents_with_a_defect_are_invalid(validator: Validator) -> None:
    defects = DEFECTS[validator.form]
    assert len(defects) > 15
    for document in defects.values():
        with pytest.raises(DocumentError):
            loads(document)
    said = zip(defects, validator.verdicts(list(defects.values())), strict=True)
    assert {(validator.name, name) for name, verdict in said if verdict} <= EXCUSED


@each_validator
def test_documents_of_others_are_valid(validator: Validator) -> None:
    documents = VALID[validator.form]
    assert [loads(document).id for document in documents] == ["r"] * len(documents)
    said = zip(documents, validator.verdicts(documents), strict=True)
    assert [document for document, verdict in said if not verdict] == []


@each_validator
def test_nil_and_types_of_others_are_invalid(validator: Validator) -> None:
    documents = [
        f'{XML}<title {INSTANCE} xsi:nil="true"/></report>'.encode(),
        f'{XML}<title {INSTANCE} xsi:type="token">甲</title></report>'.encode(),
    ]
    for document in documents:
        with pytest.raises(DocumentError):
            loads(document)
    assert validator.verdicts(documents) == [False, False]
