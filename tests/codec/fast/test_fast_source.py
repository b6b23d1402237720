"""Source texts: how they are put together, and that they can be looked at."""

from decimal import Decimal
from io import StringIO
from typing import Annotated, Any

import attrs
import pytest

from rectify_model.codec import DEFAULT_LIMITS, show_source
from rectify_model.codec.codec import Codec
from rectify_model.codec.fast.source import Source
from rectify_model.model import Term
from rectify_model.model.limits import IntegerLimits, StringLimits
from rectify_model.model.types import Number, Text, Token
from rectify_model.model.vocabulary import Vocabulary


def test_blocks_are_indented_and_names_stand_for_values() -> None:
    source = Source("doubled(value)")
    with source.block(f"if value > {source.name('most', 5)}:"):
        source.add("value = most", "value += 0")
    source.add("return 2 * value")
    assert source.text == (
        "def doubled(value):\n    if value > most:\n        value = most\n        value += 0\n"
        "    return 2 * value\n"
    )
    assert [source.compiled()(value) for value in (3, 8)] == [6, 10]


def test_a_name_stands_for_one_thing() -> None:
    source = Source("f()")
    assert source.name("a", 1) == source.name("a", 1) == "a"
    with pytest.raises(ValueError, match="a stands for something else already"):
        source.name("a", 2)


def test_the_source_of_a_class_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    show_source(Term)
    shown = capsys.readouterr().out
    compile(shown, "shown", "exec")
    assert (
        shown
        == (
            "def read_term(plain, tell):\\n    if type(plain) is not dict:\\n        raise Unfit\\n"
        ).replace("\\n", "\n")
        + shown.split("raise Unfit\n", 1)[1]
    )
    for function in ("read_term(plain, tell)", "plain_term(node)", "read_term(element)"):
        assert f"def {function}:\n" in shown
    assert "def write_term(node, parts, indents, depth):\n" in shown
    other = StringIO()
    show_source(Term, other)
    assert other.getvalue() == shown


class Sign(Vocabulary):
    BOTH = "<&>", "两者"
    ONE = "a", "其一"


Even = Annotated[str, StringLimits(name="even", one_line=True, min_length=2, pattern="[ab]*")]
Loose = Annotated[str, StringLimits(name="loose", one_line=True, pattern="[^\\t]+|")]
Below = Annotated[int, IntegerLimits(name="below", minimum=5, maximum=9_999)]


@attrs.frozen(kw_only=True)
class Odd:
    """A class with what the model happens to have none of."""

    sign: Sign = Sign.ONE
    signs: tuple[Sign, ...] = ()
    even: Even | None = None
    loose: Loose = ""
    below: Below | None = None
    usual: Below = 5_000
    numbers: tuple[Number, ...] = ()
    flags: tuple[bool, ...] = ()
    open: bool = True
    texts: tuple[Text, ...]
    inner: tuple[Token, ...]


ODD = Codec(Odd)
FULL = Odd(
    sign=Sign.BOTH,
    signs=(Sign.BOTH, Sign.ONE),
    even="ab",
    loose="a",
    below=5,
    numbers=(Decimal("1.50"), Decimal(0)),
    flags=(True, False),
    open=False,
    texts=("", "<&>\r\"'"),
    inner=("<&>\"'\u00a0", "b"),
)


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("odd", [FULL, Odd(texts=(), inner=())], ids=["full", "least"])
@pytest.mark.parametrize("indent", [True, False])
def test_every_kind_of_field_goes_the_fast_path(form: Any, odd: Odd, *, indent: bool) -> None:
    data = ODD.encode(odd, form, indent=indent)
    quick = ODD.decode_fast(data, form, DEFAULT_LIMITS)
    assert quick is not None
    assert quick.report == ODD.decode(data, form, DEFAULT_LIMITS).report == odd


def test_words_are_escaped_where_they_must_be() -> None:
    text = ODD.encode(FULL, "xml", indent=True).decode()
    assert 'sign="&lt;&amp;&gt;" even="ab" loose="a" below="5" open="false">\n' in text
    assert "  <signs>\n    <sign>&lt;&amp;&gt;</sign>\n    <sign>a</sign>\n  </signs>\n" in text
    assert "<number>1.5</number>\n    <number>0</number>\n" in text
    assert "<boolean>true</boolean>\n    <boolean>false</boolean>\n" in text
    assert "<text/>\n    <text>&lt;&amp;&gt;&#13;\"'</text>\n" in text
    assert "<texts/>" in ODD.encode(Odd(texts=(), inner=()), "xml", indent=True).decode()


@pytest.mark.parametrize("form", ["json", "xml"])
def test_what_equals_a_default_is_not_written(form: Any) -> None:
    odd = Odd(usual=int("5000"), texts=(), inner=())
    assert b"usual" not in ODD.encode(odd, form, indent=True)
    assert b"usual" in ODD.encode(attrs.evolve(odd, usual=5_001), form, indent=True)


@pytest.mark.parametrize(
    ("plain", "attributes"),
    [
        ('"even":"a"', 'even="a"'),
        ('"even":"abc"', 'even="abc"'),
        ('"even":""', 'even=""'),
        ('"loose":"\\t"', 'loose="&#9;"'),
        ('"below":4', 'below="4"'),
        ('"below":10000', 'below="10000"'),
        ('"below":"5"', 'below="05"'),
        ('"open":1', 'open="1"'),
        ('"open":"true"', 'open="TRUE"'),
        ('"sign":"b"', 'sign="b"'),
        ('"sign":5', 'sign=""'),
    ],
)
def test_nothing_else_does(plain: str, attributes: str) -> None:
    json = f'{{"schema_version":"1.0","texts":[],"inner":[],{plain}}}'.encode()
    assert ODD.decode_fast(json, "json", DEFAULT_LIMITS) is None
    xml = (
        f'<odd xmlns="urn:rectify-model:1" schema_version="1.0" {attributes}><texts/><inner/></odd>'
    ).encode()
    assert ODD.decode_fast(xml, "xml", DEFAULT_LIMITS) is None
    assert ODD.decode_fast(xml.replace(attributes.encode(), b""), "xml", DEFAULT_LIMITS) is not None


@attrs.frozen
class Hollow:
    """A class without a field."""


@attrs.frozen(kw_only=True)
class Whole:
    """A class that nothing may be missing of; what holds nothing stands first."""

    name: Token
    hollow: Hollow
    first: Text
    last: Text
    hollows: tuple[Hollow, ...]


@attrs.frozen(kw_only=True)
class Listed:
    """A class that nothing may be missing of; a list of texts stands first."""

    name: Token
    texts: tuple[Text, ...]
    last: Text


WHOLE = Whole(name="甲", hollow=Hollow(), first="a", last="", hollows=(Hollow(),))
LISTED = Listed(name="甲", texts=("a", ""), last="b")


@pytest.mark.parametrize("whole", [WHOLE, LISTED], ids=["hollow", "list"])
@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("indent", [True, False])
def test_what_must_be_there_is_written_whatever_stands_first(
    whole: Whole | Listed, form: Any, *, indent: bool
) -> None:
    codec: Codec[Any] = Codec(type(whole))
    data = codec.encode(whole, form, indent=indent)
    quick = codec.decode_fast(data, form, DEFAULT_LIMITS)
    assert quick is not None
    assert quick.report == codec.decode(data, form, DEFAULT_LIMITS).report == whole


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_document_may_hold_nothing(form: Any) -> None:
    codec = Codec(Hollow)
    data = codec.encode(Hollow(), form, indent=True)
    quick = codec.decode_fast(data, form, DEFAULT_LIMITS)
    assert quick is not None
    assert quick.report == codec.decode(data, form, DEFAULT_LIMITS).report == Hollow()


@attrs.frozen(kw_only=True)
class Picky:
    """A class that has a say when it is made."""

    text: Text = ""

    def __attrs_post_init__(self) -> None:
        if self.text == "no":
            raise RuntimeError


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_class_that_has_a_say_is_heard(form: Any) -> None:
    codec = Codec(Picky)
    for text in ("yes", "nay"):
        data = codec.encode(Picky(text=text), form, indent=True)
        quick = codec.decode_fast(data, form, DEFAULT_LIMITS)
        assert quick is not None
        assert quick.report.text == text
        assert codec.decode_fast(data.replace(text.encode(), b"no"), form, DEFAULT_LIMITS) is None


@pytest.mark.parametrize("without", [b"<texts/>", b"<inner/>"])
def test_a_required_list_must_be_there(without: bytes) -> None:
    xml = b'<odd xmlns="urn:rectify-model:1" schema_version="1.0"><texts/><inner/></odd>'
    assert ODD.decode_fast(xml.replace(without, b""), "xml", DEFAULT_LIMITS) is None


@pytest.mark.parametrize("entry", ["<number>01</number>", "<number a=''>1</number>", "<text/>"])
def test_entries_are_held_against_their_type(entry: str) -> None:
    xml = (
        '<odd xmlns="urn:rectify-model:1" schema_version="1.0">'
        f"<numbers><number>1</number>{entry}</numbers><texts/><inner/></odd>"
    ).encode()
    assert ODD.decode_fast(xml, "xml", DEFAULT_LIMITS) is None
    sound = xml.replace(entry.encode(), b"<number>2</number>")
    assert ODD.decode_fast(sound, "xml", DEFAULT_LIMITS) is not None
