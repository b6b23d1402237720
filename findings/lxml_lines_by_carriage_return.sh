#!/usr/bin/env bash
# lxml 6.0.2: an XML document whose lines end with a carriage return alone is parsed as XML 1.0 (2.11)
# asks, but every error and every element is said to stand in line 1: libxml2 counts line feeds only.
# So whoever shows lines to people must count them in the bytes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -qq --disable-pip-version-check lxml==6.0.2
"$folder/venv/bin/python" - <<'PYTHON'
from lxml import etree

def lines(end):
    text = end.join(["<a>", "<b>x", "y</b>", "<c/>", "</a>"])
    root = etree.fromstring(text.encode())
    try:
        etree.fromstring(text.replace("</a>", "</b>").encode())
    except etree.XMLSyntaxError as error:
        broken = error.lineno
    return root[0].text, root[1].sourceline, broken

by_line_feed, by_return = lines("\n"), lines("\r")
print("line feed      :", by_line_feed)
print("carriage return:", by_return)
assert by_line_feed == ("x\ny", 4, 5), by_line_feed
assert by_return == ("x\ny", 1, 1), by_return
PYTHON
