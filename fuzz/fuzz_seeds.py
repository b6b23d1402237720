"""What fuzzing starts from: the golden documents and the corpus, cut down to small ones."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final

from lxml import etree

__all__ = ["NAMES", "TEXTS", "sow"]

_ROOT: Final = Path(__file__).parents[1]
_TESTS: Final = _ROOT / "tests"
_DOCUMENTS: Final = (
    *sorted(_TESTS.glob("golden/zhongshan-xiqu-2025.[jx]*")),
    *sorted(_TESTS.glob("corpus/versions/*/*")),
)
TEXTS: Final = (
    *sorted(_ROOT.glob("examples/*.txt")),
    *sorted(_TESTS.glob("corpus/reports/*.txt")),
)
"""The published texts."""

_CUTS: Final = 6
_LINES: Final = 6


def sow(name: str, directory: Path) -> None:
    """Write the seeds of an invariant, and what was found before, into an empty directory."""
    found = (path.read_bytes() for path in sorted(_TESTS.glob(f"corpus/fuzz/{name}/*")))
    for number, seed in enumerate((*found, *_SEEDS[name]())):
        (directory / f"{number:04}").write_bytes(seed)


def _xml_seeds() -> Iterator[bytes]:
    for path in _DOCUMENTS:
        if path.suffix == ".xml":
            root = etree.parse(path).getroot()
            for cut in range(_CUTS):
                smaller = deepcopy(root)
                _thin_elements(smaller, Random(cut))
                yield etree.tostring(smaller, encoding="UTF-8")


def _thin_elements(element: etree._Element, random: Random) -> None:
    """Keep one of each run of children of one name: in lists they have one."""
    for tag in {child.tag for child in element}:
        kept = random.choice(element.findall(tag))
        for child in element.findall(tag):
            if child is not kept:
                element.remove(child)
    for child in element:
        _thin_elements(child, random)


def _json_seeds() -> Iterator[bytes]:
    for path in _DOCUMENTS:
        if path.suffix == ".json":
            plain = json.loads(path.read_bytes())
            for cut in range(_CUTS):
                smaller = _thin_plain(plain, Random(cut))
                yield json.dumps(smaller, ensure_ascii=False).encode()


def _thin_plain(plain: Any, random: Random) -> Any:
    """Keep one entry of each list."""
    if isinstance(plain, dict):
        return {name: _thin_plain(value, random) for name, value in plain.items()}
    if isinstance(plain, list):
        return [_thin_plain(random.choice(plain), random)]
    return plain


def _passages() -> Iterator[bytes]:
    for path in TEXTS:
        lines = path.read_bytes().splitlines(keepends=True)
        for start in range(0, len(lines), _LINES):
            yield b"".join(lines[start : start + _LINES])


def _lines() -> Iterable[bytes]:
    return (line for path in TEXTS for line in islice(path.read_bytes().splitlines(), 40))


_SEEDS: Final[Mapping[str, Callable[[], Iterable[bytes]]]] = {
    "loads_xml": _xml_seeds,
    "loads_json": _json_seeds,
    "read_text": _passages,
    "find_values": _lines,
    "migrate": _json_seeds,
}
NAMES: Final = tuple(_SEEDS)
"""The names of the harnesses."""
