"""A rule's page, taken from the docstring of its check.

The docstring is written in both languages side by side: a paragraph in English, then the same in
Chinese, which ends with 。 as no English one does. Below `Fails:` and `Passes:` stand two reports.
"""

import inspect
import textwrap
from collections.abc import Callable
from typing import Any, Final

import attrs

from rectify_model.bilingual import CHINESE, Bilingual

__all__ = ["EXAMPLES", "RulePage", "page_of"]

EXAMPLES: Final = {
    "Fails": Bilingual(en="Fails:", zh="不符合的示例："),
    "Passes": Bilingual(en="Passes:", zh="符合的示例："),
}
"""What heads an example, by its heading in the docstring."""


@attrs.frozen(kw_only=True)
class RulePage:
    """What the docstring of a rule says in one language."""

    paragraphs: tuple[str, ...]
    """What the rule finds, then details, then why."""
    examples: dict[str, str]
    """A report that breaks the rule and one that keeps it, as JSON, by `EXAMPLES`."""


def page_of(check: Callable[..., Any], language: str) -> RulePage:
    """Return the page of a rule's check.

    Args:
        check: The function that finds the breaches.
        language: `zh` or `en`; a page that is written in the other one alone is given in that.
    """
    paragraphs: list[str] = []
    examples: dict[str, str] = {}
    for paragraph in filter(None, (inspect.getdoc(check) or "").split("\n\n")):
        heading, _, report = paragraph.partition(":\n")
        if heading in EXAMPLES:
            examples[heading] = textwrap.dedent(report).rstrip()
        else:
            paragraphs.append(paragraph.strip())
    chosen = [each for each in paragraphs if _is_chinese(each) == (language == CHINESE)]
    return RulePage(paragraphs=tuple(map(_unwrapped, chosen or paragraphs)), examples=examples)


def _is_chinese(paragraph: str) -> bool:
    return paragraph.endswith("。")


def _unwrapped(paragraph: str) -> str:
    # Chinese has no blanks where its lines break.
    return paragraph.replace("\n", "" if _is_chinese(paragraph) else " ")
