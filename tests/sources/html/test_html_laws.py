"""Whatever a page is built of, each visible character stands in exactly one line."""

import html
from collections import Counter
from contextlib import suppress

from hypothesis import event, given
from hypothesis import strategies as st

from rectify_model.errors import RectifyModelError
from rectify_model.sources import SourceText
from rectify_model.sources.html import read_html

WORDS = st.text("一是（）1.打印来源：，。 \u00a0\u3000<&a\n\U00020000", min_size=1, max_size=12)
TEXTS = WORDS.map(html.escape)
NAMES = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "a",
        "li",
        "ol",
        "ul",
        "td",
        "tr",
        "table",
        "h1",
        "h2",
        "section",
        "pre",
        "center",
        "font",
        "nav",
        "ruby",
        "rt",
        "button",
    ]
)
ATTRIBUTES = st.sampled_from(
    ["", " hidden", " style='display:none'", " href=x", " class=title", " align=center"]
)


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def put(name: str, attributes: str, children: list[str], is_closed: bool) -> str:  # noqa: FBT001
        end = f"</{name}>" if is_closed else ""
        return f"<{name}{attributes}>{''.join(children)}{end}"

    return st.builds(put, NAMES, ATTRIBUTES, st.lists(inner, max_size=4), st.booleans())


BROKEN = st.sampled_from(["</p>", "</div>", "</table>", "<br>", "<hr>", "<!-- x -->", "</b>"])
PIECES = st.recursive(TEXTS | BROKEN, element, max_leaves=20)
DRAWN = st.lists(PIECES, min_size=1, max_size=8)


def shown(source: SourceText) -> Counter[str]:
    return Counter("".join("".join(line.text.split()) for line in source.lines))


@given(DRAWN)
def test_each_character_stands_in_exactly_one_line(pieces: list[str]) -> None:
    page = "".join(pieces)
    # What is written between the tags, by the simplest means there are.
    written = "".join(part.rpartition(">")[2] for part in page.split("<"))
    expected = Counter("".join(html.unescape(written).split()))
    try:
        source = read_html(f"{page}<p>末".encode())
    except RectifyModelError:
        event("refused")
    else:
        assert shown(source) == expected + Counter("末")


@given(st.text(max_size=200) | st.lists(st.sampled_from("<>/!-'\"= \n&;#pab甲"), max_size=99))
def test_only_our_errors_leave(page: str | list[str]) -> None:
    with suppress(RectifyModelError):
        read_html("".join(page).encode("utf-8", "replace"))


@given(st.binary(max_size=99))
def test_only_our_errors_leave_whatever_the_bytes(data: bytes) -> None:
    for before in (b"", b"<meta charset=gb2312>", b"<meta charset=utf-7>"):
        with suppress(RectifyModelError):
            read_html(before + data)
