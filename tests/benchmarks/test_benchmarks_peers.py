import pytest
from benchmarks.contestant import Contestant, check
from benchmarks.documents import Documents
from benchmarks.peers import (
    msgspec_struct,
    plain_cattrs,
    py_serializable,
    pydantic_v2,
    pydantic_xml,
    xsdata,
)

DOCUMENTS = Documents()
LIBRARIES = (xsdata, pydantic_xml, py_serializable, pydantic_v2, plain_cattrs, msgspec_struct)
PEERS = [peer for library in LIBRARIES for peer in library.contestants()]


def test_each_peer_has_a_name_of_its_own() -> None:
    assert [peer.name for peer in PEERS] == [
        "xsdata (lxml)",
        "xsdata (native)",
        "pydantic-xml",
        "py-serializable",
        "py-serializable (namespace)",
        "pydantic v2",
        "cattrs",
        "msgspec",
    ]


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_reads_and_writes_the_same_data_as_ours(peer: Contestant) -> None:
    check(peer, DOCUMENTS)


STRICT = [peer for peer in PEERS if not peer.name.startswith("py-serializable")]


@pytest.mark.parametrize("peer", STRICT, ids=lambda peer: peer.name)
def test_a_peer_is_told_to_refuse_what_it_does_not_know(peer: Contestant) -> None:
    known, unknown = {
        "xml": (b"<report ", b'<report unknown="1" '),
        "json": (b'"schema_version"', b'"unknown": 1, "schema_version"'),
    }[peer.format]
    source: bytes = getattr(DOCUMENTS, peer.format)
    with pytest.raises(Exception, match=r"[Uu]nknown"):
        peer.read(source.replace(known, unknown, 1))
