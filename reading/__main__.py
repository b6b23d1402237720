"""Score the corpus, print every difference, and write the page.

Usage: python -m reading
"""

from pathlib import Path
from typing import Final

from reading.marked import load
from reading.page import page
from reading.scores import compare
from rectify_model.text import read_text

_ROOT: Final = Path(__file__).parents[1]


def main() -> None:
    """Run it all."""
    scored = []
    for path in sorted((_ROOT / "tests/corpus/shapes").glob("*.marked")):
        marked = load(path)
        one, differences = compare(marked, read_text(marked.text))
        scored.append((marked, one))
        print(f"{marked.name}: F1 {one.f1:.3f}", *differences, sep="\n    ")
    (_ROOT / "docs/reading.md").write_text(page(scored), encoding="utf-8")
    print("docs/reading.md")


if __name__ == "__main__":
    main()
