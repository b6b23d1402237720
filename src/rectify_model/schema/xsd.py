"""The XSD 1.0, built from the shape.

Every simple type restricts `xs:string`, which keeps white space: XSD's own dates, booleans and
numbers take spellings that the reader refuses (`1` for true, `+5`, time zones, blanks around).
"""

from typing import Any, Final

from lxml import etree

from rectify_model.codec import NAMESPACE, SCHEMA_VERSION, VERSION
from rectify_model.model.limits import StringLimits
from rectify_model.schema.types import classes, scalars
from rectify_model.shape import ClassShape, FieldShape, Place, Scalar
from rectify_model.shape.documentation import (
    Documentation,
    documentation_of,
    field_documentation,
    word_documentation,
)

__all__ = ["xsd"]

_XS: Final = "http://www.w3.org/2001/XMLSchema"
# Typed loosely, as the stubs of lxml know of no default namespace.
_PREFIXES: Final[dict[Any, str]] = {"xs": _XS, None: NAMESPACE}
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_VERSION_SAID: Final = Documentation("格式版本", "The version of the format.")
_COLLECTION_SAID: Final = Documentation("文件集", "Many reports in one file.")

_Element = etree._Element  # noqa: SLF001 - lxml has no other name for it


def xsd() -> bytes:
    """Build the XSD; the same model always gives the same bytes."""
    root = etree.Element(
        f"{{{_XS}}}schema",
        {
            "targetNamespace": NAMESPACE,
            "version": SCHEMA_VERSION,
            "elementFormDefault": "qualified",
            # No type is derived from another, by whatever schema a document names.
            "blockDefault": "#all",
        },
        nsmap=_PREFIXES,
    )
    report, *others = classes()
    _class(_add(root, "element", documentation_of(report.cls), name=report.name), report, top=True)
    _collection(root, report)
    for shape in others:
        _class(root, shape)
    for scalar in scalars():
        _scalar(root, scalar)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _class(parent: _Element, shape: ClassShape, *, top: bool = False) -> None:
    """Add the type of a class; that of the root has no name, and takes the version."""
    if top:
        kind = _add(parent, "complexType")
    else:
        kind = _add(parent, "complexType", documentation_of(shape.cls), name=shape.name)
    said = field_documentation(shape.cls)
    children = [field for field in shape.fields if field.place is not Place.ATTRIBUTE]
    sequence = _add(kind, "sequence")
    for field in children:
        _child(sequence, field, said[field.name])
    if not children:
        # An empty sequence would forbid the white space of an indented document as well.
        _add(sequence, "sequence")
    if top:
        version = _add(kind, "attribute", _VERSION_SAID, name=VERSION, use="required")
        restriction = _add(_add(version, "simpleType"), "restriction", base="xs:string")
        _add(restriction, "enumeration", value=SCHEMA_VERSION)
    for field in shape.fields:
        if field.scalar is not None and field.place is Place.ATTRIBUTE:
            _attribute(kind, field, field.scalar, said[field.name])


def _collection(root: _Element, shape: ClassShape) -> None:
    """Add the element of a collection: the root's class any number of times."""
    element = _add(root, "element", _COLLECTION_SAID, name=f"{shape.name}s")
    entries = _add(_add(element, "complexType"), "sequence")
    _add(entries, "element", ref=shape.name, minOccurs="0", maxOccurs="unbounded")


def _child(sequence: _Element, field: FieldShape, said: Documentation) -> None:
    occurs = {} if field.required else {"minOccurs": "0"}
    kind = field.entry_name
    if not field.many:
        _add(sequence, "element", said, name=field.name, type=kind, **occurs)
        return
    element = _add(sequence, "element", said, name=field.name, **occurs)
    entries = _add(_add(element, "complexType"), "sequence")
    often = {"minOccurs": "0", "maxOccurs": "unbounded"}
    _add(entries, "element", name=field.entry_name, type=kind, **often)


def _attribute(kind: _Element, field: FieldShape, scalar: Scalar, said: Documentation) -> None:
    attribute = _add(kind, "attribute", said, name=field.name, type=scalar.name)
    if field.required:
        attribute.set("use", "required")
    elif field.default is not None:
        attribute.set("default", scalar.to_text(scalar.to_plain(field.default)))


def _scalar(root: _Element, scalar: Scalar) -> None:
    """Add a type of simple values."""
    kind = _add(root, "simpleType", documentation_of(scalar), name=scalar.name)
    restriction = _add(kind, "restriction", base="xs:string")
    if isinstance(scalar.limits, StringLimits) and scalar.limits.min_length:
        _add(restriction, "minLength", value=str(scalar.limits.min_length))
    pattern = "true|false" if scalar.plain is bool else scalar.pattern
    if pattern is not None:
        _add(restriction, "pattern", value=pattern)
    for word in scalar.words:
        said = word_documentation(word)
        _add(restriction, "enumeration", said, value=word.value)


def _add(
    parent: _Element, tag: str, said: Documentation | None = None, /, **attributes: str
) -> _Element:
    """Add an element of XSD, with its documentation in both languages."""
    element = etree.SubElement(parent, f"{{{_XS}}}{tag}", attributes)
    if said is not None:
        annotation = _add(element, "annotation")
        for language, words in (("zh", said.chinese), ("en", said.english)):
            note = _add(annotation, "documentation")
            note.set(_LANG, language)
            note.text = words
    return element
