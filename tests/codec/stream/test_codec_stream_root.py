"""The root of a collection: what a part of it is wrapped in means what the root means."""

import pytest
from lxml import etree

from rectify_model.codec.limits import DEFAULT_LIMITS
from rectify_model.codec.stream.xml_root import Root
from rectify_model.errors import DocumentError


def opening(sign: str) -> bytes:
    return f'<reports xmlns="urn:rectify-model:1" xmlns:q="urn:a{sign}b">'.encode()


@pytest.mark.parametrize("sign", ["'", "%3C", "?x=1"])
def test_namespaces_keep_their_signs(sign: str) -> None:
    data = opening(sign)
    root = Root.of(data, "reports", DEFAULT_LIMITS)
    whole, start = root.wrapped(b"<x/>")
    assert etree.fromstring(whole).nsmap == etree.fromstring(data + b"</reports>").nsmap
    assert whole[start:] == b"<x/></reports>"


@pytest.mark.parametrize("sign", ["&lt;", ">", "&#34;", "&#9;", "&#10;", "&#13;", " "])
def test_a_namespace_that_is_no_uri_is_refused(sign: str) -> None:
    with pytest.raises(DocumentError) as caught:
        Root.of(opening(sign), "reports", DEFAULT_LIMITS)
    assert [problem.code for problem in caught.value.problems] == ["RM903"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('<other xmlns="urn:x">', "not <{urn:x}other>"),
        ('<report xmlns="urn:rectify-model:1">', "not <report>"),
        # What the parser is given is all up to the last tag, and at least something.
        ("<reports", "not well-formed XML: a tag is not closed by >"),
        ("<reports a=b>", "the value of an attribute is not quoted"),
        ("<?x ?><reports <甲>", "a name is missing"),
    ],
)
def test_what_is_no_root_is_told(data: str, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        Root.of(data.encode(), "reports", DEFAULT_LIMITS)
    assert message in caught.value.problems[0].message
