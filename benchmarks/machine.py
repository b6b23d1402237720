"""What a figure depends on beside the code: the kind of machine, Python, and the versions."""

import os
import platform
import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

__all__ = ["environment"]

_PACKAGES: Final = (
    "rectify-model",
    "attrs",
    "cattrs",
    "lxml",
    "orjson",
    "pydantic",
    "pydantic-xml",
    "xsdata",
    "py-serializable",
    "msgspec",
)


def environment() -> dict[str, str]:
    """Return what the figures were measured with."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "system": f"{platform.system()} {platform.machine()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "packages": ", ".join(f"{name} {version(name)}" for name in _PACKAGES),
    }


def _processor() -> str:
    """Return the processor's name, which Python knows on some systems only."""
    about = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.+)", about.read_text()) if about.exists() else None
    return found[1] if found else platform.processor() or platform.machine()
