"""What the elements of HTML are: blocks that break lines, and what shows no text of its own."""

from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.sources.html import reasons

__all__ = [
    "BLOCKS",
    "BREAKS",
    "CLOSED_BY",
    "CONTROLS",
    "ITEMS",
    "LISTS",
    "NOT_SHOWN",
    "PARTS_OF_TABLES",
    "PICTURES",
    "RAW",
    "SET_ASIDE",
    "VOID",
    "WHOLE",
]

BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "noframes",
        "ol",
        "optgroup",
        "option",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    ]
)
"""The elements that begin a line and end one, by the style sheet of the HTML standard (15.3)."""
BREAKS: Final = frozenset(("br", "hr"))
"""The elements that end a line and hold nothing."""
VOID: Final = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
"""The elements that have no content and no end tag."""
RAW: Final = frozenset(
    ["iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"]
)
"""The elements within which nothing is a tag but their own end."""
NOT_SHOWN: Final = frozenset(
    [
        "audio",
        "canvas",
        "colgroup",
        "datalist",
        "desc",
        "dialog",
        "iframe",
        "metadata",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "template",
        "title",
        "video",
    ]
)
"""The elements whose content a browser of today does not show, though it may be words."""
WHOLE: Final = NOT_SHOWN | {"button", "math", "select", "svg"}
"""The elements whose end tags end whatever is still open within them."""
CONTROLS: Final = frozenset(
    ["button", "input", "optgroup", "option", "progress", "select", "textarea"]
)
"""The elements that a visitor works with; their words are none of the text."""
ITEMS: Final = frozenset(("dd", "dt", "li"))
"""The items of lists."""
LISTS: Final = frozenset(["dir", "menu", "ol", "ul"])
"""The lists that items stand in."""
PARTS_OF_TABLES: Final = frozenset(
    ["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"]
)
"""The elements whose end tags reach out of a cell, up to the next table."""
PICTURES: Final = frozenset(["embed", "img", "object", "svg", "video"])
"""The elements that show something else than words."""
SET_ASIDE: Final[dict[str, Bilingual]] = {
    "nav": reasons.NAVIGATION,
    "footer": reasons.FOOTER,
    "aside": reasons.ASIDE,
    "navigation": reasons.NAVIGATION,
    "contentinfo": reasons.FOOTER,
    "complementary": reasons.ASIDE,
    "search": reasons.CONTROL,
}
"""The elements and roles (WAI-ARIA) that say of themselves that they are no part of the article."""
_CELLS: Final = ("td", "th", "caption")
_ROWS: Final = (*_CELLS, "tr")
_GROUPS: Final = (*_ROWS, "tbody", "thead", "tfoot")
CLOSED_BY: Final[dict[str, tuple[str, ...]]] = {
    # A paragraph cannot hold a block, so one ends it.
    **dict.fromkeys(BLOCKS - {"body", "html", "dd", "dt", "option", "optgroup", *_GROUPS}, ("p",)),
    **dict.fromkeys(_CELLS, _CELLS),
    "tr": _ROWS,
    **dict.fromkeys(("tbody", "thead", "tfoot"), _GROUPS),
    "dd": ("p",),
    "dt": ("p",),
    "option": ("option",),
    "optgroup": ("option", "optgroup"),
    "rt": ("rt", "rp"),
    "rp": ("rt", "rp"),
}
"""Which open elements an element ends that begins, where no end tag has done so."""
