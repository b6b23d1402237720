"""The explaining path: a document by way of plain data, and each problem with its place."""
