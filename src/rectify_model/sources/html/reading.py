"""A saved page becomes a source text: decoded, laid out, its article told from its furniture."""

from functools import lru_cache
from importlib.metadata import version
from typing import Final

from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual
from rectify_model.errors import DocumentError
from rectify_model.problems import Problem
from rectify_model.sources.encodings import is_hardly_chinese
from rectify_model.sources.html.charset import decoded_page
from rectify_model.sources.html.flow import laid_out
from rectify_model.sources.html.telling import told_lines
from rectify_model.sources.limits import DEFAULT_SOURCE_LIMITS, SourceLimits, limit_passed
from rectify_model.sources.problem_kinds import HARDLY_CHINESE, NO_SHOWN_TEXT
from rectify_model.sources.source_text import SourceText

__all__ = ["read_html", "read_part"]

# As much as tells the language.
_SAMPLE: Final = 20_000
_BREAKS: Final = "line break between Chinese and other words"


@typed
def read_html(
    data: bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    limits: SourceLimits = DEFAULT_SOURCE_LIMITS,
) -> SourceText:
    """Read a saved page: its article as the body, all else that it shows as artefacts.

    Nothing is fetched and no script is run.

    Args:
        data: The bytes of the page.
        name: The file's name, for the problems.
        encoding: Its encoding, such as `gb18030`; where it is None, the page and its bytes decide.
        limits: How large the page may be.

    Raises:
        DocumentError: The page is empty or no text (RM805), implausible in any encoding (RM807), or
            shows no text (RM812).
        LimitExceededError: It passes one of the limits (RM809).
        UsageError: The bytes are not of the encoding that is given.
    """
    return read_part(data, name=name, encoding=encoding, limits=limits)


def read_part(
    data: bytes,
    *,
    name: str | None,
    encoding: str | None,
    limits: SourceLimits,
    declared: str | None = None,
) -> SourceText:
    """Read a page that may lie in a file of another format.

    Args:
        data: The bytes of the page.
        name: The file's name, for the problems.
        encoding: Its encoding, where the user knows it.
        limits: How large the page may be.
        declared: The encoding that stands around the page, such as in the head of a part.

    Raises:
        DocumentError: The page is no text (RM805, RM807), or shows none (RM812).
        LimitExceededError: It passes one of the limits (RM809).
        UsageError: The bytes are not of the encoding that is given.
    """
    most = min(limits.max_bytes, limits.max_markup_bytes)
    if len(data) > most:
        limit = Bilingual(en=f"of {most} bytes of markup", zh=f"标记文本 {most} 字节")
        raise limit_passed(limit, name)
    page = decoded_page(data, encoding, name, declared)
    _check_values(page.text, limits, name)
    flow = laid_out(page.text, limits, name)
    lines = told_lines(flow, page.text)
    if not any(line.artefact is None for line in lines):
        raise DocumentError([NO_SHOWN_TEXT.at(source=name)])
    body = "".join(line.text for line in lines if line.artefact is None)
    problems: tuple[Problem, ...] = page.problems
    if is_hardly_chinese(body[:_SAMPLE]):
        problems += (HARDLY_CHINESE.at(line=1, column=1, source=name),)
    return SourceText(
        lines=lines,
        media_type="text/html",
        reader=_reader(),
        mended=((_BREAKS, flow.mended),) if flow.mended else (),
        left_out=tuple(flow.left_out.items()),
        problems=problems,
    )


def _check_values(text: str, limits: SourceLimits, name: str | None) -> None:
    counts = (
        ("<", limits.max_tags, Bilingual(en="of {most} tags", zh="{most} 个标签")),
        ("=", limits.max_attributes, Bilingual(en="of {most} attributes", zh="{most} 个属性")),
        ("&", limits.max_references, Bilingual(en="of {most} references", zh="{most} 个字符引用")),
    )
    for sign, most, limit in counts:
        if text.count(sign) > most:
            raise limit_passed(limit.filled(most=most), name)


@lru_cache(maxsize=1)
def _reader() -> str:
    return f"rectify-model {version('rectify-model')} (HTML)"
