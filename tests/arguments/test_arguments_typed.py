"""The sentence that refuses an argument of a wrong type."""

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any, BinaryIO, Literal

import attrs
import pytest

from rectify_model.arguments import typed
from rectify_model.errors import UsageError, WrongTypeError


@attrs.frozen
class Held:
    report: object = None


@typed
def taking(  # noqa: PLR0913 - one of each kind
    *,
    held: Held = Held(),
    path: str | os.PathLike[str] | bytes | None = None,
    many: Iterable[Held] = (),
    words: Mapping[str, int] | None = None,
    form: Literal["a", "b"] = "a",
    day: date | None = None,
    count: int = 0,
    call: Callable[[], None] | None = None,
    file: BinaryIO | None = None,
    text: str = "",
) -> int:
    return len([held, path, *many, words, form, day, count, call, file, text])


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"held": None}, "taking: held takes a Held, not NoneType; give what it takes"),
        ({"held": "x.xml"}, "a Held, not str 'x.xml'; read or load the file first"),
        ({"held": Held}, "a Held, not type; give an instance, not the class"),
        ({"held": [Held()]}, "a Held, not list; call it once for each"),
        ({"path": 5}, "path takes a path, bytes or None, not int 5"),
        ({"many": Held()}, "many takes an Iterable of a Held, not Held; put it into a list"),
        ({"many": [Held(), "长" * 99]}, rf"many\[1\] takes a Held, not str '{'长' * 40}'…"),
        ({"many": "held"}, "an Iterable of a Held, not str 'held'"),
        ({"words": {"a": True}}, "words takes a mapping of str to an int or None, not dict"),
        ({"form": 5}, 'form takes "a" or "b", not int 5'),
        ({"day": datetime(2025, 4, 27, tzinfo=UTC)}, "a date or None, not datetime"),
        ({"count": True}, "an int, not bool"),
        ({"count": 10**50, "text": 10**50}, "text takes str, not int;"),
        ({"call": 5}, "a function or None, not int 5"),
        ({"file": b""}, "an open file or None, not bytes b''"),
        ({"text": b"x"}, "str, not bytes b'x'; decode it first"),
        ({"file": "x", "path": 1.5}, "an open file or None"),
    ],
)
def test_a_wrong_type_is_refused_in_one_sentence(given: dict[str, Any], message: str) -> None:
    with pytest.raises(WrongTypeError, match=message) as raised:
        taking(**given)
    assert isinstance(raised.value, UsageError | TypeError)
    assert raised.value.message_zh.startswith("taking：参数")


def test_right_types_pass() -> None:
    assert taking() == 9
    assert taking(held=Held(), many=[Held()], words={"a": 1}, day=date(2025, 4, 27)) == 10
    assert taking(many=iter([1]), count=5, call=print) == 10  # type: ignore[arg-type]
