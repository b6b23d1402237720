"""The XML parser: what it trusts, and what it drops."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from rectify_model.hardened_xml import make_parser


class Recorder(etree.Resolver):
    """Writes down whatever a parser asks for, and leaves it to lxml."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def resolve(self, system_url: str, public_id: str, context: Any = None) -> None:  # noqa: ARG002 - lxml's
        self.asked.append(system_url)


@pytest.fixture
def document(tmp_path: Path) -> str:
    """A document with entities, a default, and a DTD of its own, which is not there."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    return f"""<!DOCTYPE a SYSTEM "a.dtd" [
        <!ENTITY inner "inner"> <!ENTITY outer SYSTEM "{secret.as_uri()}">
        <!ATTLIST a b CDATA "default">
    ]><a>&inner;&outer;</a>"""


@pytest.mark.parametrize("blank", [True, False])
def test_the_parser_by_itself_takes_no_entity_and_loads_nothing(
    document: str, *, blank: bool
) -> None:
    recorder, parser = Recorder(), make_parser(remove_blank_text=blank)
    parser.resolvers.add(recorder)
    root = etree.fromstring(document, parser)
    assert list(root.itertext("*")) == []
    assert recorder.asked == []


def test_a_parser_that_trusts_would_be_seen_to_load(document: str) -> None:
    recorder, parser = Recorder(), etree.XMLParser(load_dtd=True)
    parser.resolvers.add(recorder)
    with suppress(etree.XMLSyntaxError):
        etree.fromstring(document, parser)
    assert recorder.asked[0].endswith("a.dtd")


def test_comments_are_dropped_and_the_white_space_around_them_stays() -> None:
    data = b"<a> <b> <!-- --> </b>\n</a>"
    assert etree.fromstring(data, make_parser()).text == " "
