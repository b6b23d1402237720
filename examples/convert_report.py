"""Convert a published report (通报) to XML and JSON, and say what was found in it.

Usage: python convert_report.py SOURCE.txt DIRECTORY
"""

import sys
from pathlib import Path

import rectify_model as rm


def main(source: Path, directory: Path) -> None:
    """Read the report, write it in both formats, and print a table of what it holds."""
    reading = rm.read(source)
    report = reading.report

    directory.mkdir(parents=True, exist_ok=True)
    written = [directory / f"{source.stem}{suffix}" for suffix in (".xml", ".json")]
    for path in written:
        rm.dump(report, path)

    print(report.title)
    print()
    for count, name, chinese in (
        (len(report.sections), "sections", "部分"),
        (len(report.feedback_items), "feedback items", "反馈问题"),
        (len(report.measures), "measures", "整改措施"),
        (len(report.long_term_tasks), "long-term tasks", "需长期整改事项"),
        (len(reading.problems), "problems", "疑点"),
    ):
        print(f"{count:6}  {name:16} {chinese}")
    print()
    for problem in reading.problems:
        print(problem)
    print()
    for path in written:
        print(f"{path.stat().st_size:8,} bytes  {path}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
