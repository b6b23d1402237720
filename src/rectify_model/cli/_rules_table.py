"""The rules as a table."""

from collections.abc import Iterable
from typing import Final

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from rectify_model.cli._language import Language, Message
from rectify_model.cli._rich import STYLES
from rectify_model.terminal import one_line
from rectify_model.validation.rule import Rule
from rectify_model.validation.wording import template

__all__ = ["rules_table"]

_HEADINGS: Final = (
    Message(en="code", zh="代码"),
    Message(en="name", zh="名称"),
    Message(en="severity", zh="级别"),
    Message(en="profiles", zh="方案"),
    Message(en="message", zh="说明"),
)


def rules_table(rules: Iterable[Rule], language: Language) -> Table:
    """Return a table with a row for each rule."""
    table = Table(box=SIMPLE, header_style="dim", pad_edge=False, collapse_padding=True)
    for heading in _HEADINGS:
        # Chinese has no blanks to wrap at.
        table.add_column(heading.in_language(language), overflow="fold")
    for rule in rules:
        kind = rule.kind
        message = kind.message_zh if language is Language.CHINESE else kind.message
        table.add_row(
            kind.code,
            kind.name,
            Text(kind.severity, STYLES[kind.severity]),
            ", ".join(sorted(rule.profiles)),
            one_line(template(message)),
        )
    return table
