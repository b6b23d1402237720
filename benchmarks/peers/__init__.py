"""Other libraries that hold the same model, one file a library."""
