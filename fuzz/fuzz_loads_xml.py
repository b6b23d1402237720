"""Fuzz `loads` with XML; the arguments are libFuzzer's."""

from fuzz_harness import fuzz

fuzz("loads_xml")
