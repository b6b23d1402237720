"""The one XML parser: it trusts nothing of what it is given."""

from lxml import etree

__all__ = ["make_parser"]


def make_parser(*, remove_blank_text: bool = False) -> etree.XMLParser:
    """Return a parser that trusts nothing.

    No entity is resolved, no DTD loaded, nothing fetched; libxml2's limits on depth, size and
    amplification stay on; a mistake is an error, never repaired. Comments and processing
    instructions are no content: the parser drops them wherever they stand, and joins the text
    around them.

    Args:
        remove_blank_text: Whether to leave out white space between elements; unsafe, as libxml2
            loses other white space too, where there are carriage returns, comments, CDATA or
            processing instructions.
    """
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
        remove_blank_text=remove_blank_text,
    )
