"""A slice tells its problems as those of the file that it was cut out of."""

import pytest

from rectify_model.codec.problem_kinds import STRAY_TEXT
from rectify_model.codec.stream.slices import Slice

# As `<report` begins at column 5 of line 3, and 30 characters were put in behind its name.
PIECE = Slice(data=b"", form="xml", index=2, line=3, column=5, added_at=7, added=30)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((1, 1), (3, 5)),
        ((1, 8), (3, 12)),
        ((1, 9), (3, 12)),
        ((1, 38), (3, 12)),
        ((1, 39), (3, 13)),
        ((2, 39), (4, 39)),
        ((None, None), (3, 5)),
    ],
)
def test_what_was_put_in_takes_no_place(
    place: tuple[int | None, int | None], expected: tuple[int, int]
) -> None:
    line, column = place
    problem = STRAY_TEXT.at(path="/title", line=line, column=column, owner="a", found="b")
    told = PIECE.told(problem)
    assert (told.path, told.line, told.column) == ("/2/title", *expected)
