#!/usr/bin/env bash
# xmlschema 4.3.2: an element that may hold elements alone is valid for it where an ideographic space (U+3000)
# stands between them, as Python's str.strip takes that for white space. XML 1.0 (2.3) knows four white
# space characters, and U+3000 is none of them; libxml2 (lxml 6.0.2) refuses the document.
# Chinese texts indent paragraphs by U+3000, so a converter may well leave one there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -qq --disable-pip-version-check xmlschema==4.3.2 lxml==6.0.2
"$folder/venv/bin/python" - <<'PYTHON'
from lxml import etree
import xmlschema

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType><xs:sequence>
<xs:element name="b" type="xs:string"/></xs:sequence></xs:complexType></xs:element></xs:schema>"""
verdicts = {}
for name, between in (("blank", " "), ("ideographic space", "\u3000"), ("letter", "x")):
    document = f"<a>{between}<b/></a>"
    by_xmlschema = xmlschema.XMLSchema(XSD).is_valid(document)
    by_libxml2 = etree.XMLSchema(etree.fromstring(XSD)).validate(etree.fromstring(document))
    verdicts[name] = by_xmlschema, by_libxml2
    print(f"{name}: xmlschema {by_xmlschema}, libxml2 {by_libxml2}")
assert verdicts == {
    "blank": (True, True),
    "ideographic space": (True, False),
    "letter": (False, False),
}, verdicts
PYTHON
