import re
from importlib.metadata import version

from benchmarks.contestant import OURS, ours
from benchmarks.machine import environment
from benchmarks.operations import Measured
from benchmarks.page import page

MEASURED = [
    Measured("XML read", "lxml", {"lxml": 0.0004, OURS: 0.00125, "xsdata (lxml)": 0.5}),
    Measured("archive", "lxml.etree.iterparse", {"lxml.etree.iterparse": 2, OURS: 2.6}),
]


def test_the_page_has_the_times_quickest_first_and_their_ratios() -> None:
    times = [one for one in MEASURED if one.operation == "archive"]
    said = page({}, [], [*times, MEASURED[0]], [])
    assert (
        "| archive | time | ÷ lxml.etree.iterparse |\n"
        "| --- | --- | --- |\n"
        "| lxml.etree.iterparse | 2,000 ms | 1.00 × |\n"
        "| **rectify_model** | 2,600 ms | 1.30 × |\n"
    ) in said
    assert (
        "| lxml | 0.4 ms | 1.00 × |\n"
        "| **rectify_model** | 1.25 ms | 3.12 × |\n"
        "| xsdata (lxml) | 500 ms | 1250.00 × |\n"
    ) in said


def test_the_page_has_the_machine_the_versions_and_the_configurations() -> None:
    said = page(environment(), [], MEASURED, [ours("xml")])
    assert f"rectify-model {version('rectify-model')}, attrs {version('attrs')}" in said
    assert '| rectify_model | `loads(data, "xml")`, `dumps(report, "xml")` |' in said
    assert re.search(r"^\| date \| \d{4}-\d\d-\d\d \|$", said, re.MULTILINE)
    assert re.search(r"^\| processor \| .+, \d+ cores? \|$", said, re.MULTILINE)
