"""Fuzz `find_values`; the arguments are libFuzzer's."""

from fuzz_harness import fuzz

fuzz("find_values")
