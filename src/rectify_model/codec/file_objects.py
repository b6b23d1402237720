"""Files that somebody has opened already, as `load`, `loads` and `dump` take them."""

from typing import Any, Protocol, TypeGuard

from rectify_model.files import told_as_unreadable, told_as_unwritable

__all__ = ["Readable", "Writable", "is_readable", "is_writable", "name_of", "read_from", "write_to"]


class Readable(Protocol):
    """A file object that is open for reading, for bytes or for text."""

    def read(self, size: int, /) -> bytes | str:
        """Return the next bytes or characters, at most `size`."""
        ...


class Writable(Protocol):
    """A file object that is open for writing bytes."""

    def write(self, data: bytes, /) -> Any:
        """Write bytes."""
        ...


def is_readable(source: object) -> TypeGuard[Readable]:
    """Tell whether something can be read from."""
    return callable(getattr(source, "read", None))


def is_writable(target: object) -> TypeGuard[Writable]:
    """Tell whether something can be written to."""
    return callable(getattr(target, "write", None))


def name_of(file: object) -> str | None:
    """Return a file object's name; one that was made from a descriptor bears a number."""
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else None


def read_from(file: Readable, most: int) -> bytes | str:
    """Return what a file object holds; of a longer one somewhat more than `most`, never all of it.

    Raises:
        UsageError: It cannot be read.
    """
    with told_as_unreadable(name_of(file) or "stream"):
        return file.read(most + 1)


def write_to(file: Writable, data: bytes) -> None:
    """Write a whole document to a file object.

    Raises:
        UsageError: It cannot be written.
    """
    with told_as_unwritable(name_of(file) or "stream"):
        file.write(data)
