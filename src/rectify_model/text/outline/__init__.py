"""From paragraphs to headings and what stands below them."""
