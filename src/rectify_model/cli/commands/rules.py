"""`rectify-model rules`: what is checked, as a table."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language
from rectify_model.cli.options import lang_option, profile_option
from rectify_model.cli.usage import command

if TYPE_CHECKING:
    from rich.table import Table

    from rectify_model.validation import Rule

__all__ = ["rules"]

_HEADINGS: Final = (
    Bilingual(en="code", zh="代码"),
    Bilingual(en="name", zh="名称"),
    Bilingual(en="severity", zh="级别"),
    Bilingual(en="profiles", zh="方案"),
    Bilingual(en="message", zh="说明"),
)


@command(
    Bilingual(
        en="List the rules (规则): code, name, severity, profiles, message.\n\n"
        "What the nearest pyproject.toml selects, ignores and re-grades holds here too.",
        zh="列出规则：代码、名称、级别、方案、说明。\n\n"
        "最近的 pyproject.toml 所选、所略、所改级别在此同样适用。",
    )
)
@profile_option
@lang_option
def rules(*, profile: str | None, lang: Language) -> ExitCode:
    """Print the table of rules."""
    # Late, as what stands behind it is not needed for --help.
    from rectify_model.cli.pages import print_page
    from rectify_model.cli.rule_choice import Choice

    choice = Choice.of(profile=profile)
    print_page([_table(choice.in_profile if profile else choice.rules, lang)])
    return ExitCode.DONE


def _table(chosen: Iterable["Rule"], language: Language) -> "Table":
    from rich.box import SIMPLE
    from rich.table import Table
    from rich.text import Text

    from rectify_model.cli.pages import STYLES
    from rectify_model.terminal import one_line
    from rectify_model.validation.wording import template

    table = Table(box=SIMPLE, header_style="dim", pad_edge=False, collapse_padding=True)
    for heading in _HEADINGS:
        # Chinese has no blanks to wrap at.
        table.add_column(heading.in_language(language), overflow="fold")
    for rule in chosen:
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
