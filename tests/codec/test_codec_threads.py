"""Codecs, reader and rules are used from many threads at once, the first use included."""

import pkgutil
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from copy import copy
from importlib import import_module
from pathlib import Path
from threading import Barrier
from types import ModuleType
from typing import Any

import pytest

import rectify_model as rm
from rectify_model.codec import make_converter

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "examples/zhongshan-xiqu-2025.txt").read_text(encoding="utf-8")[:1500]
THREADS = 16
MUTABLE = (dict, list, tuple, set, bytearray)

BROKEN = b'{"schema_version": "1.0", "id": 5, "titel": "", "sections": [{"items": [{}]}]}'
OLDER = {"schema_version": "0.1", "id": "r", "closing": ["\u4e00"]}


def codes_of_broken() -> list[str]:
    with pytest.raises(rm.DocumentError) as caught:
        rm.loads(BROKEN)
    return [problem.code for problem in caught.value.problems]


def tasks() -> dict[str, Callable[[], object]]:
    """Return what the threads do, each in an order of its own."""
    report = rm.Report(
        id="r",
        title="通报",
        sections=(
            rm.Section(
                items=(
                    rm.FeedbackItem(
                        id="i", measures=(rm.Measure(id="m", lead="一", text=" 每月1次 "),)
                    ),
                )
            ),
        ),
    )
    return {
        "json": lambda: rm.loads(rm.dumps(report, "json")),
        "xml": lambda: rm.loads(rm.dumps(report, "xml")),
        "broken": codes_of_broken,
        "places": lambda: rm.read_document(rm.dumps(report, "xml")).place("/sections/0/items/0"),
        "older": lambda: rm.migrate(OLDER).plain,
        "plain": lambda: make_converter().unstructure(report),
        "rules": lambda: rm.validate(report, "ledger"),
        "text": lambda: rm.read_text(TEXT),
        "values": lambda: rm.find_values(TEXT),
    }


def answers(order: int, start: Barrier) -> dict[str, object]:
    do = deque(tasks().items())
    do.rotate(order)
    start.wait()
    return {name: task() for name, task in do}


def from_threads() -> list[dict[str, object]]:
    """Do everything in each of the threads at once."""
    start = Barrier(THREADS)
    with ThreadPoolExecutor(THREADS) as executor:
        return list(executor.map(answers, range(THREADS), [start] * THREADS))


def test_sixteen_threads_get_the_same_answers() -> None:
    alone = answers(0, Barrier(1))
    assert alone["broken"] == ["RM913", "RM910", "RM911"]
    assert from_threads() == [alone] * THREADS


def test_sixteen_threads_may_be_the_first_users() -> None:
    # In a new process nothing is cached; switching often lets threads meet in the making.
    code = (
        "import sys; sys.setswitchinterval(1e-5); sys.path.insert(0, sys.argv[1]); "
        "import test_codec_threads as own; got = own.from_threads(); "
        "assert got == [got[0]] * own.THREADS; print(got == [own.answers(0, own.Barrier(1))] * 16)"
    )
    done = subprocess.run(  # noqa: S603 - this interpreter, our own code
        [sys.executable, "-c", code, str(Path(__file__).parent)],
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert (done.stdout, done.stderr) == (b"True\n", b"")


def modules() -> Iterator[ModuleType]:
    """Yield every module that can be imported without starting something, or without an extra."""
    for found in pkgutil.walk_packages(rm.__path__, f"{rm.__name__}."):
        if not found.name.endswith("__main__"):
            with suppress(ImportError):
                yield import_module(found.name)


def state_of(module: ModuleType) -> dict[str, Any]:
    """Return what can be changed of a module's names and its classes' attributes, as it is now."""
    own = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == module.__name__
    ]
    held = {name: value for each in (module, *own) for name, value in named(each)}
    return {name: as_now(value) for name, value in held.items() if isinstance(value, MUTABLE)}


def as_now(value: Any) -> Any:
    """Return a value of which nothing changes when a container in the original does."""
    if isinstance(value, dict):
        return {key: as_now(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [as_now(held) for held in value]
    return copy(value) if isinstance(value, set | bytearray) else value


def named(owner: Any) -> Iterator[tuple[str, Any]]:
    for name, value in vars(owner).items():
        if not name.startswith("__"):
            yield f"{owner.__name__}.{name}", value


def changed(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def test_no_use_changes_what_a_module_holds() -> None:
    every = list(modules())
    assert len(every) > 100
    before = [state_of(module) for module in every]
    answers(0, Barrier(1))
    after = [state_of(module) for module in every]
    assert sum(map(len, before)) > 20
    assert set().union(*map(changed, before, after)) == set()


def test_a_module_that_remembers_is_found() -> None:
    module = ModuleType("remembering")
    code = """
class Codec:
    seen = []
    kept = (set(), [])

cache = {}

def use(name):
    cache[name] = len(Codec.seen)
    Codec.seen.append(name)
    Codec.kept[0].add(name)
"""
    exec(code, vars(module))  # noqa: S102 - our own code
    module.Codec.__module__ = module.__name__
    before = state_of(module)
    module.use("a")
    assert changed(before, state_of(module)) == {"remembering.cache", "Codec.seen", "Codec.kept"}
