"""What a start tag says about how its element is shown, read once for tags that are alike."""

import re
from functools import lru_cache
from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.sources.html import elements, reasons
from rectify_model.sources.html.references import resolved

__all__ = ["Traits", "attributes_of", "traits_of"]

_ATTRIBUTE: Final = re.compile(
    r"""([^\t\n\f\r />=][^\t\n\f\r />=]*+)"""
    r"""(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"([^"]*+)"|'([^']*+)'|([^\t\n\f\r >]++)))?"""
)
_DECLARATION: Final = re.compile(r"([a-z-]+)\s*+:\s*+([^;]*+)")
_SHOWN_AS_BLOCK: Final = frozenset(
    ["block", "flex", "flow-root", "grid", "list-item", "table", "table-row"]
)
_SHOWN_IN_LINE: Final = frozenset(
    ["contents", "inline", "inline-block", "inline-flex", "inline-grid", "inline-table"]
)
_KEPT_SPACES: Final = frozenset(("break-spaces", "pre", "pre-line", "pre-wrap"))
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_LARGE: Final = re.compile(r"(?:[4-7]|\+[1-4])")
_POINTS: Final = re.compile(r"(\d{1,3})(?:\.\d*)?(pt|px)")
_LARGE_SIZES: Final = {"pt": 16, "px": 20}
_TITLE_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:\w*title\w*|tit\w?|bt\d?|biaoti|headline|subject|heading)(?:$|[\s_-])",
    re.IGNORECASE,
)
# Of longer ones, a page has hardly two alike.
_LONGEST_KEPT: Final = 300
# Whatever follows so much is no layout: only pictures that lie in the page itself are as long.
_LONGEST_READ: Final = 100_000


@attrs.frozen(kw_only=True)
class Traits:
    """What a start tag says about its element."""

    is_block: bool
    """Whether it begins a line and ends one."""
    hidden: bool
    """Whether it hides what it holds."""
    takes_room: bool
    """Whether it is laid out though nobody sees it (`visibility`), so that it counts in a list."""
    apart: Bilingual | None
    """Why its words are none of the line that it stands in, such as the reading in a ruby."""
    aside: Bilingual | None
    """Why it is no part of an article, by what it says itself."""
    keeps_spaces: bool | None
    """Whether white space is kept; None where it says nothing."""
    is_link: bool
    """Whether it is a link."""
    level: int | None
    """The level of a heading."""
    is_centred: bool
    """Whether it is set in the middle."""
    is_strong: bool
    """Whether it is bold or large."""
    names_title: bool
    """Whether its class or id is a word for a title."""
    is_shown: bool
    """Whether it shows what it holds within something hidden."""
    attributes: dict[str, str]
    """Its attributes, by their names in small letters."""
    style: dict[str, str]
    """The declarations of its style, in small letters."""


def attributes_of(written: str) -> dict[str, str]:
    """Return the attributes of a tag; of two alike the first counts, as the standard says."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written[:_LONGEST_READ]):
        found.setdefault(name.lower(), resolved(double or single or bare))
    return found


def traits_of(name: str, written: str) -> Traits:
    """Return the traits of an element by its name and its attributes as they are written."""
    return _remembered(name, written) if len(written) < _LONGEST_KEPT else _read(name, written)


def _read(name: str, written: str) -> Traits:
    attributes = attributes_of(written) if written else {}
    # The last declaration counts.
    style = dict(_DECLARATION.findall(attributes.get("style", "").lower()))
    display = _first_word(style, "display")
    visibility = _first_word(style, "visibility")
    is_hidden = (
        (name in elements.NOT_SHOWN and not (name == "dialog" and "open" in attributes))
        or display == "none"
        or visibility in {"hidden", "collapse"}
        or ("hidden" in attributes and not display)
    )
    role = attributes.get("role", "").strip().lower()
    return Traits(
        is_block=_is_block(name, display),
        hidden=is_hidden,
        takes_room=display != "none" and "hidden" not in attributes,
        apart=_apart(name),
        aside=elements.SET_ASIDE.get(name) or elements.SET_ASIDE.get(role),
        keeps_spaces=_keeps_spaces(name, _first_word(style, "white-space")),
        is_link=name == "a" and "href" in attributes,
        level=_LEVELS.get(name),
        is_centred=name == "center"
        or attributes.get("align", "").lower() == "center"
        or _first_word(style, "text-align") == "center",
        is_strong=_is_strong(name, attributes, style),
        names_title=_TITLE_NAME.search(f"{attributes.get('class', '')} {attributes.get('id', '')}")
        is not None,
        is_shown=visibility == "visible",
        attributes=attributes,
        style=style,
    )


_remembered = lru_cache(maxsize=1024)(_read)


def _first_word(style: dict[str, str], name: str) -> str:
    return style[name].replace("!", " ").split(maxsplit=1)[0] if style.get(name, "").strip() else ""


def _is_block(name: str, display: str) -> bool:
    if name in elements.PARTS_OF_TABLES:
        return True
    if display in _SHOWN_IN_LINE:
        return False
    return name in elements.BLOCKS or display in _SHOWN_AS_BLOCK or display == "table-cell"


def _apart(name: str) -> Bilingual | None:
    if name in {"rt", "rp", "rtc"}:
        return reasons.READING_AID
    return reasons.CONTROL if name in elements.CONTROLS else None


def _keeps_spaces(name: str, white_space: str) -> bool | None:
    if white_space:
        return white_space in _KEPT_SPACES
    return True if name in {"pre", "listing", "plaintext", "xmp", "textarea"} else None


def _is_strong(name: str, attributes: dict[str, str], style: dict[str, str]) -> bool:
    if name in {"b", "strong"} or name in _LEVELS:
        return True
    if name == "font" and _LARGE.fullmatch(attributes.get("size", "")):
        return True
    size = _POINTS.match(_first_word(style, "font-size"))
    if size is not None and int(size[1]) >= _LARGE_SIZES[size[2]]:
        return True
    return _first_word(style, "font-weight") in {"bold", "600", "700", "800", "900"}
