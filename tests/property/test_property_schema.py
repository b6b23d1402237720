"""The agreement law: valid by the XSD ⇔ valid by the JSON Schema ⇔ loads without a Problem."""

from typing import Any

import pytest
from drawn_documents import any_types, as_json, as_xml, other_elements, same_types
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import etree
from search_profiles import share
from third_party_validators import Validator, usable

from rectify_model import loads
from rectify_model.codec import Format
from rectify_model.errors import DocumentError
from rectify_model.schema import path

XSD = etree.XMLSchema(etree.parse(path("xsd")))

# Shrinking through other processes takes too long.
TOLD_AS_FOUND = [Phase.explicit, Phase.reuse, Phase.generate]
each_validator = pytest.mark.parametrize(
    "validator", usable(), ids=lambda validator: str(validator.name)
)


def loads_well(document: bytes, form: Format) -> bool:
    try:
        loads(document, form)
    except DocumentError:
        return False
    return True


def xsd_takes(document: bytes) -> bool:
    try:
        return XSD.validate(etree.fromstring(document))
    except etree.XMLSyntaxError:
        return False


@share(1.5)
@given(same_types())
def test_law_agreement_of_both_schemas_and_the_reader(plain: dict[str, Any]) -> None:
    xml, text = as_xml(plain), as_json(plain)
    verdict = loads_well(text, "json")
    assert loads_well(xml, "xml") is verdict
    assert xsd_takes(xml) is verdict
    # The others start a process, and have their turn below.
    at_hand = [each for each in usable() if each.name in {"xmlschema", "jsonschema-rs"}]
    for validator in at_hand:
        assert validator.verdicts([xml if validator.form == "xml" else text]) == [verdict]


def test_law_agreement_on_what_is_not_well_formed() -> None:
    assert not xsd_takes(b"<")
    assert not loads_well(b"<", "xml")


@share(1.5)
@given(other_elements())
def test_law_agreement_of_the_xsd_and_the_reader_on_elements(document: bytes) -> None:
    assert xsd_takes(document) is loads_well(document, "xml")


@each_validator
@settings(share(0.06), phases=TOLD_AS_FOUND)
@given(st.data())
def test_law_agreement_of_every_validator_with_the_reader(
    validator: Validator, data: st.DataObject
) -> None:
    form = validator.form
    plain = same_types().map(as_xml if form == "xml" else as_json)
    drawn = plain | (other_elements() if form == "xml" else any_types())
    documents = data.draw(st.lists(drawn, min_size=15, max_size=15))
    expected = [loads_well(document, form) for document in documents]
    said = zip(documents, validator.verdicts(documents), expected, strict=True)
    assert [document for document, verdict, right in said if verdict is not right] == []
