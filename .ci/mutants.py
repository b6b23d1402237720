"""Change one thing at a time in a package and see whether its tests notice.

Usage: python .ci/mutants.py PACKAGE ...    (as `make mutants` does, see docs/mutants.md)

Cosmic-ray makes the mutants, in a copy of the tree for each core. Stop it at any time: the next run
goes on. What a changed module had is made anew; what survived is tried again, as there may be new
tests.
"""

import fcntl
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from queue import SimpleQueue
from typing import Final, NamedTuple

BUILD: Final = Path("build/mutants").resolve()
BIN: Final = BUILD / "venv" / "bin"
SOURCES: Final = Path("src/rectify_model")
REASONS: Final = Path("tests/mutants/survivors.toml")
TARGET: Final = 0.9

# What tests a package: those that need not go through half the library to notice.
TESTS: Final = {
    "model": ("tests/model", "tests/shape", "tests/schema/test_schema_packaged.py"),
    "shape": ("tests/shape", "tests/schema", "tests/test_golden.py"),
    "codec": ("tests/codec", "tests/test_golden.py", "tests/migration"),
    "validation": ("tests/validation",),
    "hardened_xml": ("tests/test_hardened_xml.py", "tests/codec/test_codec_xml_parser.py"),
}
# Neither takes long on one report; together they take longer than all the others.
DESELECTED: Final = "not twice_as_long and not a_hundred_thousand and not costs and not scale"

# One or two replacements of an operator tell what eleven tell. `|` stands in annotations, where
# every replacement fails at import; `==` for `is` says the same of whatever is compared here.
CONFIG: Final = """
[cosmic-ray]
module-path = {module!r}
timeout = 60
excluded-modules = []
test-command = {command!r}
[cosmic-ray.distributor]
name = "local"
[cosmic-ray.filters.operators-filter]
exclude-operators = [
    "core/ReplaceBinaryOperator_(?!Add_Sub|Sub_Add|Mul_Div|Div_Mul|FloorDiv_Mul|Mod_Mul|Pow_Mul|BitAnd_BitOr)",
    "core/ReplaceComparisonOperator_(?!Eq_NotEq|NotEq_Eq|(Lt|GtE)_(LtE|GtE|Lt)$|(LtE|Gt)_(Lt|Gt|GtE|LtE)$|Is_IsNot|IsNot_Is)",
    "core/ReplaceUnaryOperator_(?!Delete)",
]
"""


class Mutant(NamedTuple):
    """A change of one line, which is told by its words, as its number soon changes."""

    module: str
    line: str
    becomes: str


def main(packages: list[str]) -> int:
    """Test the mutants of each package and print the figures; return 1 where it falls short."""
    BUILD.mkdir(parents=True, exist_ok=True)
    with (BUILD / "lock").open("w") as lock:
        # Two runs would change the same copies, and each would count what the other one broke.
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit("another run goes on in build/mutants; wait for its end") from None
        return measured(packages)


def measured(packages: list[str]) -> int:
    """Test the mutants of each package, in copies of the tree that are this run's alone."""
    trees = [copied(BUILD / f"tree-{number}") for number in range(os.cpu_count() or 1)]
    reasons = {
        Mutant(entry["module"], each["line"], each["becomes"])
        for entry in tomllib.loads(REASONS.read_text(encoding="utf-8")).get("reason", ())
        for each in entry["mutants"]
    }
    return max([tested(package, trees, reasons) for package in packages])


def copied(tree: Path) -> Path:
    """Make a copy of the tree, to be changed and tested."""
    shutil.rmtree(tree, ignore_errors=True)
    for name in ("src", "tests", "examples"):
        shutil.copytree(name, tree / name)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(name, tree)
    return tree


def tested(package: str, trees: list[Path], reasons: set[Mutant]) -> int:
    """Test the mutants of one package."""
    run(command(package, trees[0]), trees[0], "the tests must pass before anything is changed")
    free: SimpleQueue[Path] = SimpleQueue()
    for tree in trees:
        free.put(tree)

    def done(module: Path) -> Path:
        tree = free.get()
        try:
            session = session_of(module, package, tree)
            run([BIN / "cosmic-ray", "exec", session.with_suffix(".toml"), session], tree)
        finally:
            free.put(tree)
        return session

    place = SOURCES / package
    modules = sorted(place.rglob("*.py")) or [place.with_suffix(".py")]
    with ThreadPoolExecutor(len(trees)) as pool:
        sessions = list(pool.map(done, modules))
    counts: Counter[str] = Counter()
    survivors: set[Mutant] = set()
    for module, session in zip(modules, sessions, strict=True):
        for outcome, diff in results(session):
            counts[outcome] += 1
            if outcome == "SURVIVED":
                survivors.add(mutant(module, diff))
    known = {each for each in reasons if each.module.startswith((f"{package}/", f"{package}."))}
    for each in sorted(survivors - known):
        print(f"without a reason: {each.module}: {each.line}\n{'becomes':>16}: {each.becomes}")
    for each in sorted(known - survivors):
        print(f"no survivor any more: {each.module}: {each.line} -> {each.becomes}")
    killed, survived = counts["KILLED"], counts["SURVIVED"]
    score = killed / (killed + survived)
    print(f"{package}: {killed + survived} mutants, {killed} killed, {survived} survived", end=", ")
    print(f"score {score:.1%}")
    return int(score < TARGET or survivors != known)


def session_of(module: Path, package: str, tree: Path) -> Path:
    """Return the session of a module as it is, with what is to be tested again."""
    name = module.relative_to(SOURCES).with_suffix("").as_posix()
    digest = sha256(module.read_bytes()).hexdigest()[:12]
    session = BUILD / "sessions" / f"{name.replace('/', '.')}-{digest}.sqlite"
    config = session.with_suffix(".toml")
    session.parent.mkdir(exist_ok=True)
    words = " ".join(map(str, command(package, tree, module.stem)))
    config.write_text(CONFIG.format(module=str(module), command=words), encoding="utf-8")
    if not session.exists():
        made = session.with_suffix(".new")
        made.unlink(missing_ok=True)
        run([BIN / "cosmic-ray", "init", config, made], tree)
        run([BIN / "cr-filter-operators", made, config], tree)
        made.rename(session)
    with closing(sqlite3.connect(session)) as database, database:
        database.execute("DELETE FROM work_results WHERE test_outcome = 'SURVIVED'")
    return session


def command(package: str, tree: Path, stem: str = "") -> list[str | Path]:
    """Return what tests a package, beginning with the tests of one module."""
    own = tree.glob(f"tests/{package}/**/test_*_{stem.strip('_')}.py") if stem else ()
    first = [str(path.relative_to(tree)) for path in own]
    pytest = ("-m", "pytest", "-qx", "-p", "no:cacheprovider")
    return [BIN / "python", *pytest, *first, *TESTS[package]]


def run(words: list[str | Path], tree: Path, why: str = "") -> None:
    """Run a command in a copy of the tree; stop with what it said where it fails."""
    # Hypothesis draws the same examples each time where CI is set.
    environment = os.environ | {
        "CI": "true",
        "PYTHONPATH": str(tree / "src"),
        "PYTEST_ADDOPTS": f"-k '{DESELECTED}'",
    }
    done = subprocess.run(  # noqa: S603 - the words are our own
        words, cwd=tree, env=environment, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"{done.stdout[-4000:]}{done.stderr[-4000:]}{why}")


def results(session: Path) -> Iterator[tuple[str, str]]:
    """Yield the outcome and the diff of each mutant that was tested."""
    with closing(sqlite3.connect(session)) as database:
        yield from database.execute(
            "SELECT test_outcome, diff FROM work_results WHERE worker_outcome = 'NORMAL'"
        )


def mutant(module: Path, diff: str) -> Mutant:
    """Read what was changed off a diff."""
    body = diff.split("@@", maxsplit=2)[2]
    removed, added = (
        " ".join(re.findall(rf"^[{sign}] *(.*)$", body, re.MULTILINE)) for sign in "-+"
    )
    return Mutant(module.relative_to(SOURCES).as_posix(), removed, added)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
