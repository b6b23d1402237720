"""The documents that are timed: the example report in both formats."""

from functools import cached_property
from pathlib import Path
from typing import Any, Final

import attrs
import orjson

import rectify_model as rm

__all__ = ["BUILD", "ROOT", "Documents", "plain_report"]

ROOT: Final = Path(__file__).parent.parent
BUILD: Final = ROOT / "build" / "bench"


@attrs.frozen(slots=False)
class Documents:
    """One report as text, as XML and as JSON."""

    indent: bool = True
    """Whether each field stands on a line of its own, as `dumps` writes unasked, or all on one."""
    text: str = (ROOT / "examples" / "zhongshan-xiqu-2025.txt").read_text(encoding="utf-8")
    """The published text."""

    @cached_property
    def report(self) -> rm.Report:
        """The report that the reader makes of the text."""
        return rm.read_text(self.text).report

    @cached_property
    def xml(self) -> bytes:
        """The report in XML."""
        return rm.dumps(self.report, "xml", indent=self.indent)

    @cached_property
    def json(self) -> bytes:
        """The report in JSON."""
        return rm.dumps(self.report, "json", indent=self.indent)

    @cached_property
    def plain(self) -> dict[str, Any]:
        """What the JSON says beside the version: what every peer's objects must say, too."""
        return plain_report(self.json)


def plain_report(json: bytes) -> dict[str, Any]:
    """Return what our JSON says of a report."""
    plain: dict[str, Any] = orjson.loads(json)
    del plain["schema_version"]
    return plain
