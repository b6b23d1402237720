"""The operations on one document: reading and writing by everyone, and what ours alone does."""

from collections.abc import Iterator, Sequence
from functools import partial

import attrs

import rectify_model as rm
from benchmarks.contestant import OURS, Contestant
from benchmarks.documents import Documents
from benchmarks.floors import FLOORS, floor_task
from benchmarks.interleaved import Task, medians

__all__ = ["READ_TEXT", "VALIDATE", "XML_READ", "Measured", "measure_alone", "measure_each"]

VALIDATE = "validate"
READ_TEXT = "read_text"
XML_READ = "XML read"


@attrs.frozen
class Measured:
    """The times of one operation, all of one run."""

    operation: str
    """What was done."""
    floor: str
    """Whose time the others are divided by."""
    seconds: dict[str, float]
    """The time by the name of who did it."""

    def over_floor(self, name: str) -> float:
        """Return how often the floor's time goes into someone's."""
        return self.seconds[name] / self.seconds[self.floor]

    def faster_than(self, name: str) -> float:
        """Return how often ours goes into someone's time."""
        return self.seconds[name] / self.seconds[OURS]


def measure_each(
    documents: Documents, contestants: Sequence[Contestant], rounds: int
) -> Iterator[Measured]:
    """Time reading and writing in both formats, by ours, the floor and each contestant.

    What is measured of documents on one line bears the word `compact`, and is held to no target.
    """
    for operation, floor in FLOORS.items():
        format_name, verb = operation.lower().split()
        those = [one for one in contestants if one.format == format_name]
        # Who does it just as another one does is timed once.
        does = {getattr(one, verb): one for one in reversed(those)}
        tasks = [_task(one, documents, reads=verb == "read") for one in does.values()]
        times = medians([floor_task(operation, documents), *tasks], rounds)
        yield Measured(operation if documents.indent else f"{operation}, compact", floor, times)


def _task(contestant: Contestant, documents: Documents, *, reads: bool) -> Task:
    source: bytes = getattr(documents, contestant.format)
    if reads:
        return Task(contestant.name, lambda: source, contestant.read)
    return Task(contestant.name, lambda: contestant.read(source), contestant.write)


def measure_alone(documents: Documents, rounds: int) -> Measured:
    """Time the default rules and the reading of published text beside the reading of XML."""
    read = partial(rm.loads, format="xml")
    tasks = [
        Task(XML_READ, lambda: documents.xml, read),
        Task(VALIDATE, lambda: read(documents.xml), rm.validate),
        Task(READ_TEXT, lambda: documents.text, rm.read_text),
    ]
    return Measured("beside XML read", XML_READ, medians(tasks, rounds))
