"""Run every harness for a while, two at a time, and say what came of it.

Usage: python fuzz/run.py SECONDS [HARNESS ...]    What is found is kept in build/fuzz/HARNESS/.
"""

import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import attrs
from fuzz_seeds import NAMES, sow

_HERE: Final = Path(__file__).parent
_BUILD: Final = _HERE.parent / "build" / "fuzz"
_AT_ONCE: Final = 2
_LIMITS: Final = ("-timeout=10", "-rss_limit_mb=1024", "-max_len=16384")
_FINDING: Final = re.compile("(?:crash|timeout|oom|leak)-")


@attrs.frozen
class Outcome:
    """What came of one harness."""

    name: str
    executions: int
    new_units: int
    findings: tuple[Path, ...]
    ended_well: bool

    def __str__(self) -> str:
        """Return one line."""
        figures = f"{self.executions:>9} executions {self.new_units:>6} new units"
        line = f"{self.name:12} {figures} {len(self.findings):>3} findings"
        if not self.ended_well and not self.findings:
            line += f"; it failed: {_BUILD / self.name / 'log'}"
        return "\n".join((line, *(f"    {finding}" for finding in self.findings)))


def run(name: str, seconds: int) -> Outcome:
    """Run a harness; its corpus is kept from run to run, its seeds are made anew."""
    place = _BUILD / name
    corpus, seeds, findings = (place / part for part in ("corpus", "seeds", "findings"))
    shutil.rmtree(seeds, ignore_errors=True)
    for directory in (corpus, seeds, findings):
        directory.mkdir(parents=True, exist_ok=True)
    sow(name, seeds)
    command = [
        *(sys.executable, str(_HERE / f"fuzz_{name}.py"), *_LIMITS),
        *(f"-max_total_time={seconds}", f"-artifact_prefix={findings}/", "-print_final_stats=1"),
        *(str(corpus), str(seeds)),
    ]
    with (place / "log").open("wb") as log:
        ended = subprocess.run(command, check=False, stdout=log, stderr=log)  # noqa: S603 - ours
    said = (place / "log").read_text(encoding="utf-8", errors="replace")
    return Outcome(
        name=name,
        executions=_figure("number_of_executed_units", said),
        new_units=_figure("new_units_added", said),
        findings=tuple(sorted(path for path in findings.iterdir() if _FINDING.match(path.name))),
        ended_well=ended.returncode == 0,
    )


def _figure(name: str, said: str) -> int:
    found = re.search(rf"stat::{name}:\s*(\d+)", said)
    return int(found[1]) if found else 0


def main(seconds: str, *names: str) -> int:
    """Run the harnesses of these names, all where there are none; return the exit code."""
    with ThreadPoolExecutor(_AT_ONCE) as executor:
        outcomes = list(executor.map(lambda name: run(name, int(seconds)), names or NAMES))
    print(*outcomes, sep="\n")
    return int(any(outcome.findings or not outcome.ended_well for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
