"""Fuzz `migrate`; the arguments are libFuzzer's."""

from fuzz_harness import fuzz

fuzz("migrate")
