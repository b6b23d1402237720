"""The command line: arguments in, exit code out; no logic of its own."""

import atexit
import gc
import sys
from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.cli.language import language_of_locale
from rectify_model.cli.output import fill_closed_streams

__all__ = ["main"]

# As many objects as some reports have; Python's own figure is 700.
_ALLOCATIONS: Final = 50_000
_EXTRA_MISSING: Final = Bilingual(
    en='rectify-model: the command line needs {name}; run: pip install "rectify-model[cli]"',
    zh='rectify-model：命令行需要 {name}；请运行：pip install "rectify-model[cli]"',
)


def main() -> None:
    """Run the command line and exit: 0 done, 1 problems of severity error, 2 unusable input."""
    fill_closed_streams()
    # What one command makes is hardly ever garbage: to look for it takes a tenth of the time, most
    # of that at the very end.
    gc.set_threshold(_ALLOCATIONS)
    atexit.register(gc.freeze)
    try:
        # Late, as this module must import without the extra [cli].
        from rectify_model.cli.app import run

        code = run(sys.argv[1:])
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in {"click", "rich"}:
            raise
        sentence = _EXTRA_MISSING.in_language(language_of_locale(), name=name)
        sys.stderr.write(f"{sentence}\n")
        code = 2
    sys.exit(code)
