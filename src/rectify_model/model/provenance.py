"""Where a report came from and what was made of it."""

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.types import Count, MediaType, Sha256, Text, Token

__all__ = ["Artefact", "Inference", "Provenance"]


@frozen(kw_only=True, field_transformer=checked)
class Artefact:
    """杂质: words of the source that are no part of the report, such as a page number."""

    line: Count
    """行号: the line of the source, from 1."""
    column: Count
    """列号: the column in code points, from 1."""
    text: Text
    """原文: the words; a character that XML cannot hold is written as U+XXXX."""
    reason: Token
    """原因: why they are no part of the report."""


@frozen(kw_only=True, field_transformer=checked)
class Inference:
    """推断: a field that the source does not print as such, and what it was taken from."""

    path: Token
    """字段: the field, as a JSON Pointer (RFC 6901)."""
    source: Text
    """依据: what it was inferred from."""


@frozen(kw_only=True, field_transformer=checked)
class Provenance:
    """来源: the source of the report and the reader that read it."""

    name: Token | None = None
    """来源名称: the file's name or another name of the source."""
    media_type: MediaType | None = None
    """媒体类型: the source's media type."""
    sha256: Sha256 | None = None
    """摘要值: the SHA-256 digest of the source's bytes."""
    reader: Token | None = None
    """读取程序: the reader's name and version."""
    artefacts: tuple[Artefact, ...] = ()
    """杂质: what of the source is no part of the report."""
    inferences: tuple[Inference, ...] = ()
    """推断: which fields were inferred, and from what."""
