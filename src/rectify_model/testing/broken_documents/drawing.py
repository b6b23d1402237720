"""Documents with one defect each, over all codes that a document's defect can have."""

from collections.abc import Callable, Sequence
from typing import Final

from hypothesis import strategies as st

from rectify_model.codec import Format
from rectify_model.errors import UsageError
from rectify_model.testing.broken_documents import (
    json_fields,
    no_document,
    not_well_formed,
    rules,
    versions,
    xml_elements,
    xml_fields,
)
from rectify_model.testing.broken_documents.catalogue import LEFT_OUT
from rectify_model.testing.broken_documents.document import BrokenDocument
from rectify_model.testing.broken_documents.making import FORMATS, Drawers

__all__ = ["DRAWERS", "broken_documents"]

_Drawer = Callable[[st.DrawFn], BrokenDocument]

DRAWERS: Final[Drawers] = {
    **rules.DRAWERS,
    **no_document.DRAWERS,
    **not_well_formed.DRAWERS,
    **versions.DRAWERS,
    **json_fields.DRAWERS,
    **xml_fields.DRAWERS,
    **xml_elements.DRAWERS,
}
"""By code and format, what draws a document with that defect."""


def broken_documents(
    format: Format | None = None,  # noqa: A002 - as documents are read and written
    *,
    codes: Sequence[str] | None = None,
) -> st.SearchStrategy[BrokenDocument]:
    """Draw documents with one defect, each with the code and the place that are to be told.

    For tests of loaders and validators. The defect is put into a sound document, anywhere where it
    can stand; the place is known from the writing, no reader is asked. Fields, types and words come
    from the shape, so that what the model gains is broken as well.

    Args:
        format: `"json"` or `"xml"`; where it is None, both, and what is of neither.
        codes: The codes to draw, such as `["RM301", "RM912"]`; all by default. One that documents
            of the format cannot have is drawn in those that can.

    Returns:
        A strategy; what it draws shrinks to a small document.

    Raises:
        UsageError: There is no such format; or there is no such code, none that the defect of a
            document has, or none of those asked for in this format.
    """
    if format is not None and format not in FORMATS:
        known = FORMATS
        raise UsageError(
            f"there is no format {format!r}; give one of {', '.join(known)}",
            f"没有格式 {format!r}；请用 {'、'.join(known)} 之一",
        )
    wanted = _drawn_codes() if codes is None else tuple(map(_checked, codes))
    by_code = [_drawers(code, format) for code in dict.fromkeys(wanted)]
    # The code is drawn first, so that one that both formats can have is not drawn twice as often.
    drawers = [of_code for of_code in by_code if of_code]
    if not drawers:
        raise UsageError(
            f"no document of {format or 'any format'} has the defects asked for: "
            f"{', '.join(wanted) or 'no code'}",
            f"{format or '任何'} 文件不会有所要求的缺陷：{'、'.join(wanted) or '未给出代码'}",
        )
    return st.sampled_from(drawers).flatmap(st.sampled_from).flatmap(_strategy)


def _drawers(code: str, format: Format | None) -> list[_Drawer]:  # noqa: A002 - as above
    return [
        drawer
        for (each, form), drawer in DRAWERS.items()
        if each == code and format in {None, form}
    ]


def _strategy(drawer: _Drawer) -> st.SearchStrategy[BrokenDocument]:
    return st.composite(drawer)()


def _drawn_codes() -> tuple[str, ...]:
    return tuple(sorted({code for code, _ in DRAWERS}))


def _checked(code: str) -> str:
    if code in LEFT_OUT:
        reason = LEFT_OUT[code]
        raise UsageError(
            f"no document is drawn with {code}: {reason.en}",
            f"不生成 {code} 的文件：{reason.zh}",
        )
    if code not in (known := _drawn_codes()):
        raise UsageError(
            f"there is no code {code!r}; there are {', '.join(known)}",
            f"没有代码 {code!r}；可用 {'、'.join(known)}",
        )
    return code
