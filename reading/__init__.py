"""How well published texts are read: scores over the marked corpus in `tests/corpus/shapes`."""
