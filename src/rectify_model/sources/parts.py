"""Parts of archives that hold XML, parsed by a parser that trusts nothing."""

import codecs
from typing import Final

from lxml import etree

from rectify_model.bilingual import Bilingual
from rectify_model.errors import DocumentError
from rectify_model.hardened_xml import make_parser
from rectify_model.sources.archives import Archive
from rectify_model.sources.limits import limit_passed
from rectify_model.sources.problem_kinds import BROKEN_PART

__all__ = ["parse_part"]

_BYTE_ORDERS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def parse_part(
    archive: Archive, part: str, replaced: tuple[tuple[bytes, bytes], ...] = ()
) -> etree._Element | None:
    """Return the root of a part, or None where the archive has no such part.

    Nothing is fetched, no entity is resolved; comments and instructions are left out.

    Args:
        archive: The file.
        part: The part's name.
        replaced: Namespaces that stand for others, each with the other one.

    Raises:
        DocumentError: The part is no well-formed XML without a DOCTYPE (RM832), or is damaged.
        LimitExceededError: It is too large, or has too many tags or attributes (RM809).
    """
    data = archive.read(part)
    if data is None:
        return None
    if data.startswith(_BYTE_ORDERS):
        data = data.decode("utf-16", "replace").encode()
    _check(archive, part, data)
    for old, new in replaced:
        data = data.replace(old, new)
    try:
        return etree.fromstring(data, make_parser())
    except etree.XMLSyntaxError:
        reason = Bilingual(en="it is no well-formed XML", zh="不是格式良好的 XML")
        raise _broken(archive, part, reason) from None


def _check(archive: Archive, part: str, data: bytes) -> None:
    # Beside a declaration this can stand in CDATA only, which no program writes so.
    if b"<!DOCTYPE" in data:
        raise _broken(archive, part, Bilingual(en="it has a DOCTYPE", zh="含有 DOCTYPE"))
    tags, attributes = archive.limits.max_part_tags, archive.limits.max_attributes
    if data.count(b"<") > tags:
        raise limit_passed(Bilingual(en=f"of {tags} tags", zh=f"{tags} 个标记"), archive.name)
    if data.count(b"=") > attributes:
        limit = Bilingual(en=f"of {attributes} attributes", zh=f"{attributes} 个属性")
        raise limit_passed(limit, archive.name)


def _broken(archive: Archive, part: str, reason: Bilingual) -> DocumentError:
    problem = BROKEN_PART.at(source=archive.name, part=part, reason=reason.en, reason_zh=reason.zh)
    return DocumentError([problem])
