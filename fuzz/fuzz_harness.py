"""What the harnesses share: instrument the library, mutate what it takes, and run an invariant."""

import sys
from pathlib import Path
from random import Random
from typing import Final

import atheris

__all__ = ["fuzz"]

_TESTS: Final = Path(__file__).parents[1] / "tests"
sys.path[:0] = [str(_TESTS / name) for name in ("property", "validators")]

# Instrumented is what is imported here, so before anything else imports the library.
with atheris.instrument_imports(include=["rectify_model"]):
    from fuzz_invariants import INVARIANTS
    from fuzz_mutators import MUTATORS


def fuzz(name: str) -> None:
    """Run the invariant of this name until libFuzzer's arguments say to stop."""
    mutators = MUTATORS[name]

    def mutate(data: bytes, max_size: int, seed: int) -> bytes:
        random = Random(seed)
        chosen = random.choice((*mutators, None))
        # libFuzzer's own changes make bytes that are no word and no tree.
        made = atheris.Mutate(data, max_size) if chosen is None else chosen(data, random)
        return bytes(made[:max_size])

    atheris.Setup(sys.argv, INVARIANTS[name], custom_mutator=mutate)
    atheris.Fuzz()
