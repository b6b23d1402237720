"""For tests of code that works with reports."""
