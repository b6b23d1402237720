"""Where a result goes: to standard output, or to a file that nobody else has written."""

from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.cli.exit_codes import usage_error
from rectify_model.cli.output import write_output

__all__ = ["STANDARD", "write_to"]

STANDARD: Final = "-"
"""The name that stands for standard input and output."""
_KEPT: Final = Bilingual(
    en="{name}: another file stands there already; give another name, or --force to replace it",
    zh="{name}：已有内容不同的文件；请另取名称，或用 --force 覆盖",
)


def write_to(name: str, data: bytes, *, force: bool, backup: bool = False) -> None:
    """Write to the file `name`, or to standard output for -.

    Raises:
        UsageError: Another file stands there and `force` is not given, or it cannot be written.
        OSError: Standard output cannot be written.
    """
    # Late, as --help writes no file.
    from rectify_model.files import Written, write_result

    if name == STANDARD:
        write_output(data)
    elif write_result(name, data, force=force, backup=backup) is Written.KEPT:
        raise usage_error(_KEPT, name=name)
