from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify_model import pointers

STEPS = st.lists(st.text(max_size=3) | st.sampled_from(["~", "/", "~1", "~0", "a/b", ""]))


@attrs.frozen
class Held:
    items: tuple[Any, ...] = ()
    name: str = "名称"

    def shout(self) -> str:
        return self.name.upper()


@given(STEPS)
def test_what_is_joined_comes_apart_again(steps: list[str]) -> None:
    assert pointers.parts(pointers.join("", *steps)) == tuple(steps)


@pytest.mark.parametrize(
    ("name", "escaped"), [("a/b", "a~1b"), ("m~n", "m~0n"), ("~1", "~01"), ("标题", "标题")]
)
def test_names_are_escaped_as_the_rfc_says(name: str, escaped: str) -> None:
    assert pointers.escape(name) == escaped
    assert pointers.join("/x", name, 0) == f"/x/{escaped}/0"


def test_the_root_has_no_steps_and_is_its_own_parent() -> None:
    assert pointers.parts("") == ()
    assert pointers.parent("") == ""
    assert pointers.parent("/sections/0") == "/sections"


def test_climbing_ends_at_the_root() -> None:
    assert list(pointers.climb("/sections/0/title")) == [
        "/sections/0/title",
        "/sections/0",
        "/sections",
        "",
    ]
    assert list(pointers.climb("")) == [""]


def test_a_pointer_finds_attributes_and_entries() -> None:
    root = Held((Held(), Held(name="乙")))
    assert pointers.resolve(root, "/items/1/name") == "乙"
    assert pointers.resolve(root, "") is root


@pytest.mark.parametrize(
    "pointer",
    [
        *("/items/2", "/items/-1", "/items/x", "/items/²", "/items/01", f"/items/{'9' * 5000}"),
        *("/other", "/_items", "/name/0", "/ab cd", "/__class__", "/shout", "/"),
    ],
)
def test_a_place_that_is_not_there_is_named(pointer: str) -> None:
    with pytest.raises(LookupError, match="leads nowhere"):
        pointers.resolve(Held((1, 2)), pointer)


def test_what_begins_with_no_slash_is_no_pointer() -> None:
    with pytest.raises(LookupError, match="does not begin with a slash"):
        pointers.resolve(Held((1, 2)), "items/0")
    assert Held().shout() == "名称"
