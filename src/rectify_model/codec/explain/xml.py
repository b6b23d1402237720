"""XML: bytes to plain data, and what is wrong in the form of elements: the explaining path."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import attrs
from lxml import etree

from rectify_model.codec.explain.document import Document, escape_pointer
from rectify_model.codec.explain.shown import shown, shown_name
from rectify_model.codec.explain.xml_positions import element_finder
from rectify_model.codec.limits import Limits
from rectify_model.codec.problem_kinds import (
    DUPLICATE_FIELD,
    MISPLACED_FIELD,
    NEWER_FIELD,
    OUT_OF_ORDER,
    STRAY_TEXT,
    UNEXPECTED_ELEMENT,
    UNKNOWN_FIELD,
    WRONG_ROOT,
)
from rectify_model.codec.versions import SCHEMA_VERSION, is_newer, unsupported_version
from rectify_model.codec.xml_names import NAMESPACE, NAMESPACES, SCHEMA_HINTS, VERSION
from rectify_model.codec.xml_parser import parse_xml
from rectify_model.errors import DocumentError, UnsupportedVersionError
from rectify_model.migration import shapes_at
from rectify_model.problems import Problem, ProblemKind
from rectify_model.shape import ClassShape, FieldShape, Place

__all__ = ["take_xml_apart"]

_OURS: Final = f"{{{NAMESPACE}}}"
_WHITE_SPACE: Final = " \t\r\n"

# What is expected, as details of messages.
_ATTRIBUTE: Final = {"expected": "an attribute", "expected_zh": "属性"}
_ELEMENT: Final = {"expected": "an element", "expected_zh": "元素"}
_TEXT: Final = {"expected": "text alone", "expected_zh": "文本"}


def take_xml_apart(data: bytes, shape: ClassShape, limits: Limits) -> Document:
    """Take an XML document apart.

    Raises:
        DocumentError: It is no XML that we take, or has another root.
        UnsupportedVersionError: Its namespace is that of a version that cannot be read.
        LimitExceededError: It is nested too deeply, or holds too long a text.
    """
    root = parse_xml(data, limits)
    # Taken out, so that the reader meets the fields alone.
    version = str(root.attrib.pop(VERSION)) if VERSION in root.attrib else None
    if _name(root) != shape.name:
        raise _wrong_root(root, shape, version, data)
    shapes = shapes_at(version)
    reader = _Reader(shapes, NEWER_FIELD if is_newer(version) else UNKNOWN_FIELD)
    plain = reader.fields(root, shapes(shape.cls), "")
    return Document(
        version=version,
        plain=plain,
        problems=_placed(reader.faults, root, data) if reader.faults else [],
        positions=lambda: {
            path: find(element)
            for find in [element_finder(root, data)]
            for path, element in reader.elements.items()
        },
    )


_Element = etree._Element  # noqa: SLF001 - lxml has no other name for it
_Fault = tuple[Problem, _Element]


@attrs.frozen
class _Reader:
    """Reads elements into plain data; collects faults, and remembers where each value stood."""

    shape_of: Callable[[type], ClassShape]
    unknown: ProblemKind
    faults: list[_Fault] = attrs.field(factory=list)
    elements: dict[str, _Element] = attrs.field(factory=dict)

    def fields(self, element: _Element, shape: ClassShape, path: str) -> dict[str, Any]:
        """Read the element of an object."""
        self.elements[path] = element
        plain = self.attributes(element, shape.by_name, path, owner=shape.name)
        self.no_text(element, path)
        ranks = _ranks(shape)
        latest = 0
        for child in element:
            name = _name(child)
            here = f"{path}/{escape_pointer(name)}"
            field = shape.by_name.get(name)
            if field is None:
                self.unknown_field(child, here, owner=shape.name, name=name)
            elif field.place is Place.ATTRIBUTE:
                self.fault(MISPLACED_FIELD, child, here, name=name, **_ATTRIBUTE)
                plain.setdefault(name, _plain(field, child.text))
            elif name in plain:
                self.fault(DUPLICATE_FIELD, child, here, name=name)
            else:
                if ranks[name] < latest:
                    after = shape.fields[latest].name
                    self.fault(OUT_OF_ORDER, child, here, name=name, after=after)
                latest = ranks[name]
                read = self.entries if field.many else self.value
                plain[name] = read(child, field, here)
        return plain

    def entries(self, element: _Element, field: FieldShape, path: str) -> list[Any]:
        """Read the element of a list."""
        self.elements[path] = element
        self.attributes(element, {}, path, owner=field.name)
        self.no_text(element, path)
        entries: list[Any] = []
        for child in element:
            if (name := _name(child)) == field.entry_name:
                entries.append(self.value(child, field, f"{path}/{len(entries)}"))
            else:
                wanted = f"<{field.entry_name}>"
                details = {"owner": field.name, "expected": wanted, "expected_zh": wanted}
                self.fault(UNEXPECTED_ELEMENT, child, path, name=shown_name(name), **details)
        return entries

    def value(self, element: _Element, field: FieldShape, path: str) -> Any:
        """Read the element of one value: of an object, or of a text."""
        if field.scalar is None:
            return self.fields(element, self.shape_of(field.cls), path)
        self.elements[path] = element
        owner = _name(element)
        self.attributes(element, {}, path, owner=owner)
        for child in element:
            name = shown_name(_name(child))
            self.fault(UNEXPECTED_ELEMENT, child, path, owner=owner, name=name, **_TEXT)
        return _plain(field, element.text)

    def attributes(
        self,
        element: _Element,
        fields: Mapping[str, FieldShape],
        path: str,
        *,
        owner: str,
    ) -> dict[str, Any]:
        """Read the attributes of an element."""
        plain: dict[str, Any] = {}
        # Texts are fetched for our own names alone: lxml seeks each among all attributes.
        for name in map(str, element.keys()):
            if name in SCHEMA_HINTS:
                continue
            here = f"{path}/{escape_pointer(name)}"
            field = fields.get(name)
            if field is None:
                self.unknown_field(element, here, owner=owner, name=name)
            elif field.place is Place.ATTRIBUTE:
                self.elements[here] = element
                plain[name] = _plain(field, element.get(name))
            else:
                self.fault(MISPLACED_FIELD, element, here, name=name, **_ELEMENT)
        return plain

    def no_text(self, element: _Element, path: str) -> None:
        """See to it that there is white space alone between the children."""
        texts = (element.text, *(child.tail for child in element))
        stray = "".join(text for text in texts if text).strip(_WHITE_SPACE)
        if stray:
            self.fault(STRAY_TEXT, element, path, owner=_name(element), found=shown(stray))

    def unknown_field(self, element: _Element, path: str, *, owner: str, name: str) -> None:
        """Tell of an element or attribute that stands for no field of ours."""
        details = {"owner": owner, "name": shown_name(name), "current": SCHEMA_VERSION}
        self.fault(self.unknown, element, path, **details)

    def fault(self, kind: ProblemKind, element: _Element, path: str, **details: Any) -> None:
        """Tell of a problem that stands at an element."""
        self.faults.append((kind.at(path=path, **details), element))


def _plain(field: FieldShape, text: str | None) -> Any:
    return field.scalar.from_text(text or "") if field.scalar is not None else None


def _name(element: _Element) -> str:
    """Return the name of an element of ours; the name in braces notation of any other."""
    tag = str(element.tag)
    if tag.startswith(_OURS):
        return tag[len(_OURS) :]
    return tag if tag.startswith("{") else f"{{}}{tag}"


@cache
def _ranks(shape: ClassShape) -> dict[str, int]:
    return {field.name: rank for rank, field in enumerate(shape.fields)}


def _wrong_root(
    root: _Element, shape: ClassShape, version: str | None, data: bytes
) -> DocumentError:
    line, column = element_finder(root, data)(root)
    tag = etree.QName(root)
    # A release that breaks the format changes the namespace as well as the version.
    if tag.localname == shape.name and NAMESPACES.fullmatch(tag.namespace or ""):
        if unsupported := unsupported_version(version):
            return UnsupportedVersionError([attrs.evolve(unsupported, line=line, column=column)])
    expected = f'<{shape.name} xmlns="{NAMESPACE}">'
    problem = WRONG_ROOT.at(
        path="",
        line=line,
        column=column,
        expected=expected,
        expected_zh=f" {expected}",
        found=f"<{shown_name(_name(root))}>",
    )
    return DocumentError([problem])


def _placed(faults: list[_Fault], root: _Element, data: bytes) -> list[Problem]:
    find = element_finder(root, data)
    placed = []
    for problem, element in faults:
        line, column = find(element)
        placed.append(attrs.evolve(problem, line=line, column=column))
    return placed
