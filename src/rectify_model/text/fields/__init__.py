"""From headings and paragraphs to the fields of the model."""
