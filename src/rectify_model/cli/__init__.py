"""The command line: arguments in, exit code out; no logic of its own."""

import sys

from rectify_model.cli._language import Message, language_of_locale
from rectify_model.cli._streams import fill_closed_streams

__all__ = ["main"]

_EXTRA_MISSING = Message(
    en='rectify-model: the command line needs {name}; run: pip install "rectify-model[cli]"',
    zh='rectify-model：命令行需要 {name}；请运行：pip install "rectify-model[cli]"',
)


def main() -> None:
    """Run the command line and exit: 0 done, 1 problems of severity error, 2 unusable input."""
    fill_closed_streams()
    try:
        # Late, as this module must import without the extra [cli].
        from rectify_model.cli._app import app
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in {"typer", "rich"}:
            raise
        sentence = _EXTRA_MISSING.in_language(language_of_locale(), name=name)
        sys.stderr.write(f"{sentence}\n")
        sys.exit(2)
    app(prog_name="rectify-model")
