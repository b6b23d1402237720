"""What the codec costs, beside the parsers below it and beside other libraries; `make bench`."""
