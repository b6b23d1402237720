"""List the duties that a report promises to do again and again (每季度至少一次 …), by their period.

Usage: python list_duties.py SOURCE
"""

import sys
from pathlib import Path

import rectify_model as rm


def main(source: Path) -> None:
    """Print each recurrence with the measure that promises it."""
    report = rm.read(source).report
    for unit in rm.RecurrenceUnit:
        promised = [
            (recurrence, measure)
            for measure in report.measures
            for recurrence in measure.values.recurrences
            if recurrence.unit is unit
        ]
        if promised:
            print(f"{unit.value} {unit.chinese}: {len(promised)}")
        for recurrence, measure in promised:
            print(f"    {recurrence.text}\t{measure.id}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
