"""What was aimed at, and whether it is met: each target is one ratio or one difference."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from benchmarks.cold import BARE, COMMAND_LINE, IMPORT
from benchmarks.contestant import OURS
from benchmarks.operations import READ_TEXT, VALIDATE, Measured

__all__ = ["Verdict", "verdicts"]


@attrs.frozen
class Verdict:
    """One target and what was measured."""

    operation: str
    """What was done."""
    compared: str
    """What is reckoned, in words."""
    measured: float
    """The figure."""
    bound: float
    """The figure aimed at."""
    at_most: bool
    """Whether the figure is to be no larger than the bound, or no smaller."""
    unit: str = "×"
    """What the figures count."""

    @property
    def met(self) -> bool:
        """Whether the target is met."""
        return self.measured <= self.bound if self.at_most else self.measured >= self.bound

    @property
    def target(self) -> str:
        """The target in short."""
        return f"{'≤' if self.at_most else '≥'} {self.bound:g} {self.unit}"


# By operation: the most that a time may be of the floor's.
_OVER_FLOOR: Final[Mapping[str, tuple[tuple[str, float], ...]]] = {
    "XML read": ((OURS, 3.2),),
    "XML write": ((OURS, 2.6),),
    "JSON read": ((OURS, 3.3),),
    "JSON write": ((OURS, 2.3),),
    "beside XML read": ((VALIDATE, 0.5), (READ_TEXT, 30)),
    "archive": ((OURS, 1.4),),
    "import": ((IMPORT, 1.3),),
}

# By operation and peer: how many times faster ours is to be at least.
_FASTER: Final[Mapping[str, Mapping[str, float]]] = {
    "XML read": {
        "xsdata (lxml)": 6,
        "xsdata (native)": 6,
        "pydantic-xml": 4,
        "py-serializable": 3.3,
        "py-serializable (namespace)": 3.3,
    },
    "XML write": {
        "xsdata (lxml)": 25,
        "xsdata (native)": 25,
        "pydantic-xml": 15,
        "py-serializable": 15,
    },
    "JSON read": {"pydantic v2": 1.25, "cattrs": 1.8},
    "JSON write": {"pydantic v2": 1.2, "cattrs": 1.2},
    "archive": {"xsdata (lxml)": 8, "pydantic-xml": 8},
}

_COLD_MILLISECONDS: Final = 120


def verdicts(measured: Iterable[Measured]) -> Iterator[Verdict]:
    """Hold what was measured against the targets."""
    for one in measured:
        for name, bound in _OVER_FLOOR.get(one.operation, ()):
            said = f"{name} ÷ {one.floor}"
            yield Verdict(one.operation, said, one.over_floor(name), bound, at_most=True)
        for name, bound in _FASTER.get(one.operation, {}).items():
            said = f"{name} ÷ {OURS}"
            yield Verdict(one.operation, said, one.faster_than(name), bound, at_most=False)
        if one.floor == BARE:
            above = 1000 * (one.seconds[COMMAND_LINE] - one.seconds[BARE])
            said = f"{COMMAND_LINE} − {BARE}"
            yield Verdict(one.operation, said, above, _COLD_MILLISECONDS, at_most=True, unit="ms")
