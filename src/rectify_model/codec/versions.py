"""The versions of documents: which can be read, and which are newer."""

import re
from typing import Final

import attrs

from rectify_model.codec.explain.shown import shown
from rectify_model.codec.problem_kinds import MISSING_FIELD, UNSUPPORTED_VERSION, WRONG_VERSION
from rectify_model.migration import CURRENT, OLDER
from rectify_model.problems import Problem

__all__ = ["SCHEMA_VERSION", "is_newer", "unsupported_version", "wrong_version"]

SCHEMA_VERSION: Final = CURRENT
"""The version of the documents that this release writes."""

_PATH: Final = "/schema_version"
_FORM: Final = re.compile(r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})")


@attrs.frozen(order=True)
class _Version:
    major: int
    minor: int

    @classmethod
    def of(cls, stated: object) -> "_Version | None":
        found = _FORM.fullmatch(stated) if isinstance(stated, str) else None
        return cls(int(found[1]), int(found[2])) if found else None


_CURRENT: Final = _Version(*map(int, SCHEMA_VERSION.split(".")))


def is_newer(stated: object) -> bool:
    """Tell whether a version is a newer minor one: all that we know means the same there."""
    version = _Version.of(stated)
    return version is not None and version > _CURRENT and version.major == _CURRENT.major


def unsupported_version(stated: object) -> Problem | None:
    """Tell of a version that is one, but none that this release reads."""
    version = _Version.of(stated)
    if version is None or version.major == _CURRENT.major or stated in OLDER:
        return None
    supported = ", ".join((*OLDER, f"{_CURRENT.major}.*"))
    return UNSUPPORTED_VERSION.at(path=_PATH, found=shown(stated), supported=supported)


def wrong_version(stated: object, owner: str) -> Problem | None:
    """Tell of a version that is missing from a document of an `owner`, or is none."""
    if stated is None:
        return MISSING_FIELD.at(path=_PATH, owner=owner, name=_PATH[1:])
    if _Version.of(stated) is None:
        return WRONG_VERSION.at(path=_PATH, found=shown(stated), current=SCHEMA_VERSION)
    return None
