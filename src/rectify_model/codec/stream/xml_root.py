"""The beginning of a collection in XML: what stands up to the end of the root's start tag."""

import attrs
from lxml import etree

from rectify_model.codec.documents import decoded
from rectify_model.codec.explain.document import escape_pointer
from rectify_model.codec.explain.shown import shown_name
from rectify_model.codec.explain.xml_positions import element_finder
from rectify_model.codec.limits import Limits
from rectify_model.codec.problem_kinds import UNKNOWN_FIELD, WRONG_ROOT
from rectify_model.codec.stream.xml_tags import PROLOG, attribute_names
from rectify_model.codec.xml_names import NAMESPACE, SCHEMA_HINTS
from rectify_model.codec.xml_parser import parse_xml
from rectify_model.errors import DocumentError
from rectify_model.problems import Problem

__all__ = ["Root", "shown_tag"]


@attrs.frozen(kw_only=True)
class Root:
    """The root of a collection."""

    name: bytes
    """Its name as it is written, with the prefix."""
    declarations: dict[bytes, bytes]
    """What declares each of its namespaces, by the attribute's name."""
    size: int
    """How many bytes there are up to the end of its start tag."""
    is_empty: bool
    """Whether the tag is the whole element."""
    problems: tuple[Problem, ...]
    """What is wrong with its attributes."""

    @classmethod
    def of(cls, data: bytes, collection: str, limits: Limits) -> "Root":
        """Find the root at the beginning of the data.

        Raises:
            DocumentError: They do not begin a collection.
        """
        found = PROLOG.match(data)
        if found is None:
            # The parser says why; behind the last tag there may be half a character.
            head, closing, name = data[: data.rfind(b">") + 1] or data, b"", b""
        else:
            head, name = found[0], found["name"]
            closing = b"" if head.endswith(b"/>") else b"</" + name + b">"
        decoded(head)
        element = parse_xml(head + closing, limits)
        line, column = element_finder(element, head + closing)(element)
        tag = etree.QName(element)
        if (tag.namespace, tag.localname) != (NAMESPACE, collection):
            expected = f'<{collection} xmlns="{NAMESPACE}">'
            found_name = f"<{shown_tag(element)}>"
            problem = WRONG_ROOT.at(
                path="",
                line=line,
                column=column,
                expected=expected,
                expected_zh=f" {expected}",
                found=found_name,
            )
            raise DocumentError([problem])
        unknown = [str(each) for each in element.attrib if each not in SCHEMA_HINTS]
        return cls(
            name=name,
            declarations=dict(map(_declaration, element.nsmap.items())),
            size=len(head),
            is_empty=not closing,
            problems=tuple(
                UNKNOWN_FIELD.at(
                    path=f"/{escape_pointer(each)}",
                    line=line,
                    column=column,
                    owner=collection,
                    name=shown_name(each),
                )
                for each in unknown
            ),
        )

    def wrapped(self, content: bytes) -> tuple[bytes, int]:
        """Return content in an element like the root, and how long its start tag is."""
        start = b"<" + self.name + b"".join(self.declarations.values()) + b">"
        return start + content + b"</" + self.name + b">", len(start.decode())

    def missing(self, tag: bytes) -> bytes:
        """Return the declarations that hold for a start tag below, and that it does not repeat."""
        own = attribute_names(tag)
        return b"".join(said for name, said in self.declarations.items() if name not in own)


def shown_tag(element: etree._Element) -> str:
    """Return the name of an element of ours; the name in braces notation of any other."""
    tag = etree.QName(element)
    return shown_name(tag.localname if tag.namespace == NAMESPACE else tag.text)


def _declaration(entry: tuple[str | None, str]) -> tuple[bytes, bytes]:
    prefix, uri = entry
    name = "xmlns" if prefix is None else f"xmlns:{prefix}"
    # The parser refuses what is no URI; of what may stand in one, & alone must not stand as it is.
    return name.encode(), f' {name}="{uri.replace("&", "&amp;")}"'.encode()
