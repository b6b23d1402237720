"""The library's own rules, one family a file."""
