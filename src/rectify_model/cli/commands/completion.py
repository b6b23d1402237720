"""`rectify-model completion`: the script by which a shell completes the command line."""

from enum import StrEnum
from typing import Final

import click
from click.shell_completion import get_completion_class

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import ExitCode
from rectify_model.cli.language import Language
from rectify_model.cli.options import lang_option, one_of
from rectify_model.cli.output import print_text
from rectify_model.cli.usage import argument, command

__all__ = ["Shell", "completion"]

_VARIABLE: Final = "_RECTIFY_MODEL_COMPLETE"
"""The variable by which the script asks the program; Click makes its name of the program's."""


class Shell(StrEnum):
    """A shell that can be completed."""

    BASH = "bash"
    """Bash, from 4.4 on."""
    ZSH = "zsh"
    """Zsh."""
    FISH = "fish"
    """Fish."""


@command(
    Bilingual(
        en="Print the script by which a shell completes commands, options, files and codes.\n\n"
        "\b\n"
        'bash, in ~/.bashrc:  eval "$(rectify-model completion bash)"\n'
        'zsh, in ~/.zshrc:    eval "$(rectify-model completion zsh)"\n'
        "fish:                rectify-model completion fish > "
        "~/.config/fish/completions/rectify-model.fish",
        zh="输出补全脚本，供 shell 补全命令、选项、文件名和代码。\n\n"
        "\b\n"
        'bash，写入 ~/.bashrc：  eval "$(rectify-model completion bash)"\n'
        'zsh，写入 ~/.zshrc：    eval "$(rectify-model completion zsh)"\n'
        "fish：                  rectify-model completion fish > "
        "~/.config/fish/completions/rectify-model.fish",
    )
)
@argument("shell", **one_of(Shell))
@lang_option
@click.pass_context
def completion(context: click.Context, *, shell: Shell, lang: Language) -> ExitCode:  # noqa: ARG001 - for errors
    """Print the script of a shell."""
    found = get_completion_class(shell)
    assert found is not None  # noqa: S101 - Click knows the three
    print_text(found(context.find_root().command, {}, "rectify-model", _VARIABLE).source())
    return ExitCode.DONE
