"""From the characters of a text to its paragraphs."""
