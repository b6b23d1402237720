"""Fuzz `read_text`; the arguments are libFuzzer's."""

from fuzz_harness import fuzz

fuzz("read_text")
