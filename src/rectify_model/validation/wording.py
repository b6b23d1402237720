"""Messages before their details are filled in."""

from string import Formatter

__all__ = ["outline", "template"]


def outline(message: str) -> str:
    """Return the message of a kind with an ellipsis for each detail: `… is …`."""
    parts = Formatter().parse(message)
    return "".join(words if name is None else f"{words}…" for words, name, _, _ in parts)


def template(message: str) -> str:
    """Return the message of a kind as people read it: `{label} is …`, doubled braces single."""
    parts = Formatter().parse(message)
    return "".join(words if name is None else f"{words}{{{name}}}" for words, name, _, _ in parts)
