"""Fuzz `loads` with JSON; the arguments are libFuzzer's."""

from fuzz_harness import fuzz

fuzz("loads_json")
