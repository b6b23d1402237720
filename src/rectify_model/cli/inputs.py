"""Reports from whatever the user names: files, - for standard input, folders and patterns.

The one module that needs the readers and codecs; a command imports it when it runs, so that help is
quick.
"""

import glob
import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

import attrs

from rectify_model import files, sources
from rectify_model.bilingual import Bilingual
from rectify_model.cli.destination import STANDARD
from rectify_model.cli.exit_codes import attempted, usage_error
from rectify_model.cli.language import Language
from rectify_model.cli.output import read_stream
from rectify_model.codec import Limits
from rectify_model.opening import Opened, lines_of, open_report

__all__ = ["SHOWN_STANDARD", "Input", "is_folder", "named_files", "open_each", "read_input"]

SHOWN_STANDARD: Final = "<stdin>"
"""The name that problems of standard input bear."""
_TOO_LARGE: Final = Bilingual(
    en="{name}: larger than {most} bytes; split it, or raise --limit bytes=NUMBER",
    zh="{name}：超过 {most} 字节；请拆分文件，或放宽 --limit bytes=数值",
)
_NO_REPORT: Final = Bilingual(
    en="{name}: there is no report in the folder; reports are {suffixes} files",
    zh="{name}：文件夹中没有通报；通报是 {suffixes} 文件",
)
_NO_MATCH: Final = Bilingual(
    en="{name}: no file fits the pattern; check it", zh="{name}：没有文件符合该模式，请检查"
)


@attrs.frozen(kw_only=True)
class Input:
    """The bytes that the user named, not yet looked at."""

    name: str
    """The name that problems bear: the user's, or `<stdin>`."""
    data: bytes = attrs.field(repr=False)
    """The bytes."""
    encoding: str | None
    """The encoding that the user says a text has."""
    limits: Limits
    """How large and how deep it may be."""

    def opened(self, *, salvage: bool = False) -> Opened:
        """Read the report.

        Args:
            salvage: Whether a document's wrong fields are left out, where the rest will do.

        Raises:
            DocumentError: There is none.
            UsageError: A text is not of the encoding.
        """
        return open_report(
            self.data,
            name=self.name,
            encoding=self.encoding,
            limits=self.limits,
            salvage=salvage,
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the bytes, for what holds no report."""
        return lines_of(self.data.decode(errors="replace"))


def read_input(name: str, *, encoding: str | None, limits: Limits) -> Input:
    """Read the bytes that `name` stands for: a file's, or those of standard input for -.

    Raises:
        UsageError: The file cannot be read, or there are more bytes than the limits allow.
        OSError: Standard input cannot be read.
    """
    most = limits.max_bytes
    standard = name == STANDARD
    data = read_stream(most + 1) if standard else files.read_bytes(name, most)
    shown = SHOWN_STANDARD if standard else name
    if len(data) > most:
        raise usage_error(_TOO_LARGE, name=shown, most=most)
    return Input(name=shown, data=data, encoding=encoding, limits=limits)


def open_each(
    names: Iterable[str], *, encoding: str | None, limits: Limits, language: Language
) -> Iterator[Opened | None]:
    """Open one report after the other; of what holds none, say why and yield None."""

    def opened(name: str) -> Opened:
        return read_input(name, encoding=encoding, limits=limits).opened()

    for name in names:
        yield attempted(partial(opened, name), language)


def is_folder(name: str) -> bool:
    """Tell whether a name is that of a folder."""
    return os.path.isdir(name)  # noqa: PTH112 - a Path raises where a name is too long


def named_files(names: Iterable[str]) -> Iterator[str]:
    """Yield the files that names stand for: a folder for the reports in it, a pattern for its fits.

    Names that begin with a dot are passed over in folders.

    Raises:
        UsageError: A folder holds no report, or no file fits a pattern.
    """
    for name in names:
        if is_folder(name):
            found = list(_reports_in(Path(name)))
            if not found:
                suffixes = ", ".join(_suffixes())
                raise usage_error(_NO_REPORT, name=name, suffixes=suffixes)
            yield from found
        # A shell that knows patterns has replaced them; others hand them on.
        elif glob.has_magic(name) and not os.path.lexists(name):
            fits = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - names stay as given
            if not fits:
                raise usage_error(_NO_MATCH, name=name)
            yield from named_files(fits)
        else:
            yield name


def _reports_in(folder: Path) -> Iterator[str]:
    suffixes = _suffixes()
    for where, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if path.suffix.lower() in suffixes and not name.startswith(".") and path.is_file():
                yield str(path)


def _suffixes() -> tuple[str, ...]:
    readable = [each for each in sources.FILE_FORMATS if each.name != "other"]
    return tuple(suffix for each in readable for suffix in each.suffixes)
