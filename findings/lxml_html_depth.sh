#!/usr/bin/env bash
# lxml 6.0.2: its HTML parser drops what lies 256 elements deep, and all that follows in the page, and returns the
# rest as if it were whole: no exception, only an entry in the parser's error log. Nesting is unlimited in HTML, and
# pages of site builders nest deeply; so a reader that must not lose words has to look into the log, or parse itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -qq --disable-pip-version-check lxml==6.0.2
"$folder/venv/bin/python" - <<'PYTHON'
from lxml import etree

def texts(depth):
    parser = etree.HTMLParser(encoding="utf-8")
    page = "<!DOCTYPE html><title>t</title>" + "<div>" * depth + "deep" + "</div>" * depth + "<p>after</p>"
    root = etree.fromstring(page.encode(), parser)
    return [text for text in root.itertext() if text != "t"], [entry.message for entry in parser.error_log]

shallow, deep = texts(200), texts(300)
print("200 levels:", shallow)
print("300 levels:", deep)
assert shallow == (["deep", "after"], []), shallow
assert deep[0] == [] and "Excessive depth" in deep[1][0], deep
PYTHON
