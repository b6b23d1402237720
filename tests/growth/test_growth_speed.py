"""Gates for speed that hang on no machine: how time grows, and ratios within one run, with room.

All is measured in a process of its own, which no coverage slows down, in time of the processor.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

pytestmark = pytest.mark.growth

ROOT: Final = Path(__file__).parents[2]

# Memory would be given back to the system and asked for anew each time, which takes time by leaps.
_KEEP_MEMORY: Final = {
    "PYTHONMALLOC": "malloc",
    "MALLOC_MMAP_THRESHOLD_": f"{1 << 30}",
    "MALLOC_TRIM_THRESHOLD_": f"{1 << 30}",
}

_PROGRAM: Final = """
import gc, json, sys
from time import process_time
import attrs, orjson
from lxml import etree
import rectify_model as rm

def quickest(run, rounds):
    times = []
    for _ in range(rounds):
        start = process_time()
        run()
        times.append(process_time() - start)
    return min(times)

text = open(sys.argv[1], encoding="utf-8").read()
report = rm.read_text(text).report
xml, js = rm.dumps(report, "xml"), rm.dumps(report, "json")
tree, plain = etree.fromstring(xml), orjson.loads(js)
rounds = int(sys.argv[2])
seconds = {name: quickest(run, rounds) for name, run in {
    "fromstring": lambda: etree.fromstring(xml),
    "tostring": lambda: etree.tostring(tree, encoding="UTF-8"),
    "orjson.loads": lambda: orjson.loads(js),
    "orjson.dumps": lambda: orjson.dumps(plain, option=orjson.OPT_INDENT_2),
    "read xml": lambda: rm.loads(xml, "xml"),
    "write xml": lambda: rm.dumps(report, "xml"),
    "read json": lambda: rm.loads(js, "json"),
    "write json": lambda: rm.dumps(report, "json"),
    "validate": lambda: rm.validate(report),
    "read text": lambda: rm.read_text(text),
}.items()}

def larger(times):
    kept = [attrs.evolve(section, items=section.items * times, topics=section.topics * times,
                         focus_areas=section.focus_areas * times) for section in report.sections]
    return attrs.evolve(report, sections=tuple(kept))

gc.disable()  # it works by leaps
growth = {}
for times in (6, 24):
    large = larger(times)
    printed = rm.render_text(large)
    documents = {form: rm.dumps(large, form) for form in ("xml", "json")}
    tree, plain = etree.fromstring(documents["xml"]), orjson.loads(documents["json"])
    for name, run in {
        "fromstring": lambda: etree.fromstring(documents["xml"]),
        "tostring": lambda: etree.tostring(tree, encoding="UTF-8"),
        "orjson.loads": lambda: orjson.loads(documents["json"]),
        "orjson.dumps": lambda: orjson.dumps(plain, option=orjson.OPT_INDENT_2),
        "read xml": lambda: rm.loads(documents["xml"]),
        "write xml": lambda: rm.dumps(large, "xml"),
        "read json": lambda: rm.loads(documents["json"]),
        "write json": lambda: rm.dumps(large, "json"),
        "validate": lambda: rm.validate(large),
        "read text": lambda: rm.read_text(printed),
    }.items():
        growth.setdefault(name, []).append(quickest(run, 10))
print(json.dumps({"seconds": seconds, "growth": growth}))
"""


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    example = ROOT / "examples" / "zhongshan-xiqu-2025.txt"
    ran = subprocess.run(  # noqa: S603 - the code is ours
        [sys.executable, "-c", _PROGRAM, str(example), "15"],
        check=True,
        capture_output=True,
        env=os.environ | _KEEP_MEMORY,
    )
    figures: dict[str, Any] = json.loads(ran.stdout)
    return figures


@pytest.mark.parametrize(
    ("done", "beside", "most"),
    [
        ("read xml", "fromstring", 7),
        ("write xml", "tostring", 7),
        ("read json", "orjson.loads", 12),
        ("write json", "orjson.dumps", 12),
        ("validate", "read xml", 2),
        ("read text", "read xml", 40),
    ],
)
def test_a_ratio_stays_within_reach(
    measured: dict[str, Any], done: str, beside: str, most: float
) -> None:
    seconds = measured["seconds"]
    assert seconds[done] / seconds[beside] < most


@pytest.mark.parametrize(
    ("done", "beside"),
    [
        ("read xml", "fromstring"),
        ("write xml", "tostring"),
        ("read json", "orjson.loads"),
        ("write json", "orjson.dumps"),
        ("validate", "orjson.loads"),
        ("read text", "orjson.loads"),
    ],
)
def test_twice_as_much_takes_little_more_than_twice_the_time(
    measured: dict[str, Any], done: str, beside: str
) -> None:
    # Over two doublings, as one of them may fall where the processor's caches end. Where others
    # fill the caches, memory itself is slower for more: then what the parser takes tells by how much.
    small, large = measured["growth"][done]
    before, after = measured["growth"][beside]
    assert large / small < 2.6**2 * max(1, after / before / 4)
