"""Show each long-term task (需长期整改事项) with the feedback items of the same topic elsewhere.

A published report seldom says which item a task carries on; the same topic title in two sections is
the only link.

Usage: python follow_tasks.py SOURCE
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import rectify_model as rm


def topics_of(section: rm.Section) -> Iterator[rm.Topic]:
    """Yield the topics right under a section, and those of its focus areas."""
    yield from section.topics
    for area in section.focus_areas:
        yield from area.topics


def main(source: Path) -> None:
    """Print the tasks, and under each the items below a topic of the same title."""
    report = rm.read(source).report
    topics = [topic for section in report.sections for topic in topics_of(section)]
    for topic in topics:
        origins = [item for other in topics if other.title == topic.title for item in other.items]
        for task in topic.tasks:
            print(f"{task.label or ''}{task.title or ''} {len(task.measures)} measures 措施")
            for item in origins:
                print(f"    same topic 同一小类 {item.label or ''}{item.title or ''}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
